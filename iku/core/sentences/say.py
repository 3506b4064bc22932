"""How a sentence names an indikator and writes its figures and distances."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from iku.core.catalogue import Indikator
from iku.core.numbers import format_angka, format_satuan
from iku.core.period import Triwulan

_PERSEN: Final = "%"
_PERSENTASE: Final = "persentase "
_BESAR: Final = 10
"""From here on a percentage is said with one place; a smaller one would lose too much of itself."""


def subjek(indikator: Indikator) -> str:
    """What the sentence is about: the short name, without the *Persentase* that the % says again."""
    nama = indikator.nama_pendek
    if indikator.satuan == _PERSEN and nama.casefold().startswith(_PERSENTASE):
        nama = nama[len(_PERSENTASE) :].lstrip()
    return nama[:1].upper() + nama[1:]


@dataclass(frozen=True, slots=True)
class Gaya:
    """How the figures of one sentence are written: all with the same places and the same unit."""

    desimal: int
    satuan: str
    poin: str

    def nilai(self, angka: float) -> str:
        """A realisasi or a target: ``58,7 %``."""
        return format_satuan(angka, self.satuan, self.desimal, tetap=False)

    def jarak(self, a: float, b: float) -> str:
        """How far two figures lie apart: ``6,3 poin``; never 0 where they differ."""
        beda = abs(a - b)
        if not _tampak(beda, self.desimal):
            return f"kurang dari {format_satuan(10.0**-self.desimal, self.poin, self.desimal)}"
        return format_satuan(beda, self.poin, self.desimal, tetap=False)


def gaya(indikator: Indikator, angka: Collection[float]) -> Gaya:
    """The writing for a sentence in which these figures stand side by side."""
    # A name that says the unit itself (an index, a score) does not say it twice.
    satuan = "" if indikator.satuan.casefold() in subjek(indikator).casefold().split() else indikator.satuan
    poin = "poin" if indikator.satuan == _PERSEN else satuan
    return Gaya(_desimal(indikator, angka), satuan, poin)


def _desimal(indikator: Indikator, angka: Collection[float]) -> int:
    """One place for a percentage, all of them where that hides a difference or most of the figure."""
    besar = max((abs(n) for n in angka), default=0.0) >= _BESAR
    if indikator.satuan != _PERSEN or indikator.desimal < 1 or not besar:
        return indikator.desimal
    kabur = any(a != b and _sama_tulis(a, b, 1) for a in angka for b in angka)
    return indikator.desimal if kabur else 1


def _sama_tulis(a: float, b: float, desimal: int) -> bool:
    return format_angka(a, desimal) == format_angka(b, desimal) or not _tampak(abs(a - b), desimal)


def _tampak(beda: float, desimal: int) -> bool:
    return any(huruf in "123456789" for huruf in format_angka(beda, desimal))


def kapan(tw: Triwulan, kini: Triwulan) -> str:
    """A triwulan beside the one in question: its year only where it is another."""
    return str(tw).removesuffix(f" {tw.tahun}") if tw.tahun == kini.tahun else str(tw)


def daftar(kata: Collection[str]) -> str:
    """Words one after another: ``a``, ``a dan b``, ``a, b, dan c``."""
    *awal, akhir = kata
    if len(awal) < 2:
        return " dan ".join([*awal, akhir])
    return f"{', '.join(awal)}, dan {akhir}"
