"""The axes of a trend chart: round ticks in Indonesian writing, triwulan and years."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from iku.core.numbers import format_angka
from iku.core.period import ROMAWI, Triwulan

_PENDEK: Final = 3
"""Units of up to so many letters stand at the top tick; longer ones only in the hover."""
_RAPAT: Final = 20
"""Beyond so many triwulan only the years are written."""


@dataclass(frozen=True, slots=True)
class SumbuY:
    """Range and ticks of the figures."""

    bawah: float
    atas: float
    tick: tuple[float, ...]
    teks: tuple[str, ...]


def sumbu_y(nilai: Sequence[float], satuan: str) -> SumbuY:
    """About four round ticks from zero (from below zero where a figure is negative) to over the highest."""
    terendah, tertinggi = min((0.0, *nilai)), max((0.0, *nilai))
    if terendah == tertinggi:
        tertinggi = 1.0
    langkah = _langkah((tertinggi - terendah) / 4)
    awal, akhir = math.floor(terendah / langkah), math.ceil(tertinggi / langkah)
    desimal = max(0, -math.floor(math.log10(langkah) + 1e-9), 1 if langkah in (2.5, 0.25) else 0)
    tick = tuple(i * langkah for i in range(awal, akhir + 1))
    teks = [format_angka(t, desimal + 1, tetap=False) for t in tick]
    if len(satuan) <= _PENDEK:
        teks[-1] = f"{teks[-1]} {satuan}"
    ruang = (tick[-1] - tick[0]) * 0.06
    bawah = tick[0] - ruang if terendah < 0 else 0.0
    return SumbuY(bawah, tick[-1] + ruang, tick, tuple(teks))


def teks_triwulan(periode: Sequence[Triwulan]) -> list[str]:
    """I to IV under each triwulan, the year once under its first."""
    rapat = len(periode) > _RAPAT
    return [_teks_tick(p, rapat, i == 0) for i, p in enumerate(periode)]


def _teks_tick(periode: Triwulan, rapat: bool, pertama: bool) -> str:
    angka = "" if rapat else ROMAWI[periode.triwulan - 1]
    return f"{angka}<br>{periode.tahun}" if periode.triwulan == 1 or pertama else angka


def _langkah(kasar: float) -> float:
    besar = 10.0 ** math.floor(math.log10(kasar))
    return next((k * besar for k in (1, 2, 2.5, 5) if k * besar >= kasar * 0.999), 10 * besar)
