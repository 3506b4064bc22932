"""Effects: which indikator a change moves, and from what to what."""

from collections.abc import Hashable
from dataclasses import dataclass

import pandas as pd

from iku.core.period import Triwulan

_KUNCI = ["indikator", "tahun", "triwulan"]
_NILAI = ["realisasi", "target", "capaian"]


@dataclass(frozen=True, slots=True)
class Dampak:
    """One indikator at one triwulan before and after; None where there is no figure.

    Units: realisasi and target in the indikator's satuan, capaian in percent.
    """

    indikator: str
    triwulan: Triwulan
    realisasi: tuple[float | None, float | None]
    target: tuple[float | None, float | None]
    capaian: tuple[float | None, float | None]


def effects(sebelum: pd.DataFrame, sesudah: pd.DataFrame) -> tuple[Dampak, ...]:
    """Compare two frames of results (HASIL_COLUMNS) and tell what moved, in the order of ``sesudah``."""
    kiri = sebelum[_KUNCI + _NILAI].astype({"indikator": "str"})
    kanan = sesudah[_KUNCI + _NILAI].astype({"indikator": "str"})
    pasangan = kanan.merge(kiri, on=_KUNCI, how="left", suffixes=("_baru", "_lama"))
    return tuple(_dampak(baris) for baris in pasangan.to_dict("records") if _bergerak(baris))


def _bergerak(baris: dict[Hashable, object]) -> bool:
    return any(lama != baru for lama, baru in (_dua(baris, n) for n in _NILAI))


def _dampak(baris: dict[Hashable, object]) -> Dampak:
    tw = Triwulan(int(str(baris["tahun"])), int(str(baris["triwulan"])))
    realisasi, target, capaian = (_dua(baris, n) for n in _NILAI)
    return Dampak(str(baris["indikator"]), tw, realisasi, target, capaian)


def _dua(baris: dict[Hashable, object], nama: str) -> tuple[float | None, float | None]:
    return _angka(baris[f"{nama}_lama"]), _angka(baris[f"{nama}_baru"])


def _angka(nilai: object) -> float | None:
    return float(nilai) if isinstance(nilai, float) and nilai == nilai else None
