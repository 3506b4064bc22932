"""From realisasi to capaian, predikat and status."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from iku.core.catalogue import Arah
from iku.core.grid import Larik
from iku.core.settings import Pengaturan

ALASAN_CAPAIAN: Final = ("realisasi_kosong", "target_kosong", "target_nol")
STATUS: Final = ("tercapai", "belum")


def target_berlaku(triwulan: Larik, setahun: Larik) -> tuple[Larik, Larik]:
    """The target of each triwulan and of the year: TW IV's and the year's stand in for each other.

    Shape: (…, 4) and (…,) in, the same out. No other target is derived.
    """
    akhir = triwulan[..., 3]
    berlaku = triwulan.copy()
    berlaku[..., 3] = np.where(np.isnan(akhir), setahun, akhir)
    return berlaku, np.where(np.isnan(setahun), akhir, setahun)


def hitung_capaian(realisasi: Larik, target: Larik, arah: Arah) -> Larik:
    """How far realisasi reaches the target. Units: percent. Missing: NaN."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        if arah is Arah.NAIK:
            capaian = np.where(target == 0, np.nan, 100 * realisasi / target)
        else:
            saat_nol = np.where(np.isnan(realisasi), np.nan, np.where(realisasi == 0, 100.0, 0.0))
            capaian = np.where(target == 0, saat_nol, 100 * (2 * target - realisasi) / target)
    # At the target itself capaian is 100, whatever the division's last bit says.
    tepat = (realisasi == target) & ~np.isnan(capaian)
    # A target so near 0 that the division overflows is 0 for every purpose.
    return np.where(tepat, 100.0, np.where(np.isposinf(capaian), np.nan, np.maximum(capaian, 0.0)))


def alasan_capaian(realisasi: Larik, target: Larik, capaian: Larik) -> NDArray[np.int8]:
    """Why a capaian has no value: an index into ALASAN_CAPAIAN, -1 where it has one."""
    syarat = [np.isnan(realisasi), np.isnan(target), np.isnan(capaian)]
    return np.select(syarat, [0, 1, 2], -1).astype(np.int8)


def predikat(capaian: Larik, pengaturan: Pengaturan) -> NDArray[np.int8]:
    """The predikat of each capaian: an index into ``pengaturan.predikat``, -1 where there is none."""
    naik = pengaturan.predikat[::-1]
    # Rounded half up to two decimals, a capaian reaches a limit exactly from half a hundredth below it.
    batas = np.array([float(f"{b.mulai - 0.005:.10g}") for b in naik])
    urutan = np.searchsorted(batas, np.nan_to_num(capaian), side="right") - 1
    return np.where(np.isnan(capaian), -1, len(naik) - 1 - urutan).astype(np.int8)


def status(capaian: Larik) -> NDArray[np.int8]:
    """Reached or not: an index into STATUS, -1 where there is no capaian."""
    return np.where(np.isnan(capaian), -1, np.where(capaian >= 100, 0, 1)).astype(np.int8)
