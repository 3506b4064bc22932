"""What moved as a frame of words: one row an indikator and triwulan, before and after in each cell."""

from collections.abc import Callable, Iterable
from typing import Final

import pandas as pd

from iku.core.words import ALASAN_SINGKAT
from iku.services.berubah import Bergeser, Pasangan
from iku.ui import teks

ANGKA: Final = ("Realisasi", "Target", "Capaian")
LEBAR_GESER: Final = {"Indikator": 498, "Periode": 92, "Realisasi": 220, "Target": 220, "Capaian": 185}
"""Units: pixels; longer words take more lines."""
_TANPA: Final = "belum ada"


def tabel_geser(isi: Iterable[Bergeser]) -> pd.DataFrame:
    """What moved; a figure that stayed stands alone. Shape: the columns of LEBAR_GESER."""
    return pd.DataFrame([_baris(b) for b in isi], columns=list(LEBAR_GESER))


def _baris(b: Bergeser) -> dict[str, str]:
    return {
        "Indikator": b.indikator.nama_pendek,
        "Periode": str(b.triwulan),
        "Realisasi": _dari_ke(b.realisasi, lambda n: teks.nilai(n, b.indikator), *map(_sebab, b.alasan)),
        "Target": _target(b),
        "Capaian": _dari_ke(b.capaian, teks.persen),
    }


def _target(b: Bergeser) -> str:
    def tulis(n: float) -> str:
        return teks.nilai(n, b.indikator)

    setahun = b.target_tahunan[0] != b.target_tahunan[1] and b.target_tahunan != b.target
    ekor = f"; setahun {_dari_ke(b.target_tahunan, tulis)}" if setahun and b.triwulan.triwulan == 4 else ""
    return f"{_dari_ke(b.target, tulis)}{ekor}"


def _sebab(alasan: str | None) -> str:
    return ALASAN_SINGKAT[alasan] if alasan else _TANPA


def _dari_ke(
    pasangan: Pasangan, tulis: Callable[[float], str], lama: str = _TANPA, baru: str = _TANPA
) -> str:
    """``58,70 % → 60,10 %``; one that stayed, once."""
    dulu, kini = (kata if n is None else tulis(n) for n, kata in zip(pasangan, (lama, baru), strict=True))
    return kini if pasangan[0] == pasangan[1] and dulu == kini else f"{dulu} → {kini}"
