"""The figures of one indikator as a reader sees them: each a number with its unit, or why there is none."""

from datetime import date
from typing import Final

from iku.core.baris import Baris
from iku.core.catalogue import Indikator
from iku.core.numbers import format_angka, format_satuan
from iku.core.period import BULAN
from iku.core.words import ALASAN, ALASAN_CAPAIAN

KOSONG: Final = "–"
"""What stands where there is no figure and nothing to say of it."""
DESIMAL_CAPAIAN: Final = 2
DESIMAL_SISI: Final = 4


def kata_realisasi(i: Indikator, b: Baris) -> str:
    """``58,70 %``, or the reason why there is none."""
    if b.realisasi is None:
        return ALASAN[b.alasan or "data_kosong"]
    return format_satuan(b.realisasi, i.satuan, i.desimal)


def kata_target(i: Indikator, target: float | None) -> str:
    """``65,00 %``, or that there is none."""
    return "belum ada" if target is None else format_satuan(target, i.satuan, i.desimal)


def kata_capaian(b: Baris) -> str:
    """``94,56 %``, or the reason why there is none."""
    if b.capaian is None:
        return ALASAN_CAPAIAN.get(b.alasan_capaian or "", KOSONG)
    return format_satuan(b.capaian, "%", DESIMAL_CAPAIAN)


def kata_capaian_tahunan(b: Baris) -> str:
    """The same against the year's target; a reason of its own is not known."""
    return KOSONG if b.capaian_tahunan is None else format_satuan(b.capaian_tahunan, "%", DESIMAL_CAPAIAN)


def kata_sisi(nilai: float | None) -> str:
    """A pembilang or penyebut as a plain number."""
    return KOSONG if nilai is None else format_angka(nilai, DESIMAL_SISI, tetap=False)


def kata_hari(hari: date | None) -> str:
    """``24 November 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}" if hari else KOSONG
