"""Hitungan: a formula with its figures written in, as a person would type it into a calculator."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from iku.core.catalogue import Arah, Catalogue, Indikator, Sifat
from iku.core.expression import Angka, Ekspresi, Hitungan, Negatif, Rujukan
from iku.core.numbers import format_angka, format_satuan, format_utuh
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import periods_of
from iku.core.words import ALASAN, ALASAN_CAPAIAN

Figur = Mapping[Kunci, float | None]
_TANDA: Final = {"+": "+", "-": "\u2212", "*": "×", "/": "/"}
_JUMLAH, _KALI, _ANGKA = 1, 2, 3


@dataclass(frozen=True, slots=True)
class _Bagian:
    """A part of the arithmetic, and how firmly its last operator binds."""

    teks: str
    derajat: int = _ANGKA

    def dalam(self, batas: int) -> str:
        return f"({self.teks})" if self.derajat < batas else self.teks


def hitungan_realisasi(
    indikator: Indikator,
    katalog: Catalogue,
    angka: Figur,
    tw: Triwulan,
    realisasi: float | None,
    alasan: str | None,
) -> str:
    """``(12 + 20) / (100 + 90) × 100 = 16,84 %``; what nobody reported stands in it as words.

    ``alasan`` is the results' code where there is no ``realisasi``.
    """
    kiri, langsung = _kiri(indikator, _Penulis(katalog, angka, tw))
    if realisasi is None:
        return f"{kiri}: belum dapat dihitung ({ALASAN[alasan or 'data_kosong']})"
    hasil = format_satuan(realisasi, indikator.satuan, indikator.desimal)
    return f"{hasil}, dibaca langsung" if langsung else f"{kiri} = {hasil}"


def hitungan_capaian(
    indikator: Indikator,
    realisasi: float | None,
    target: float | None,
    capaian: float | None,
    alasan: str | None,
) -> str:
    """``56,7376 / 60 × 100 = 94,56 %``; why there is none in words. Units: percent."""
    if realisasi is None or target is None or capaian is None:
        return f"belum ada capaian: {ALASAN_CAPAIAN[alasan or 'target_kosong']}"
    hasil = format_satuan(capaian, "%")
    if target == 0:
        return f"target 0: capaian 100 % bila realisasi 0, selain itu 0 %, jadi {hasil}"
    tempat = max(4, indikator.desimal + 2)
    r, t = _bulat(realisasi, tempat), _bulat(target, tempat)
    kiri, mentah = f"{r} / {t} × 100", 100 * realisasi / target
    if indikator.arah is Arah.TURUN:
        kiri, mentah = f"(2 × {t} \u2212 {r}) / {t} × 100", 100 * (2 * target - realisasi) / target
    if mentah < 0:
        return f"{kiri} = {format_satuan(mentah, '%')}; di bawah 0, jadi {hasil}"
    return f"{kiri} = {hasil}"


def _bulat(nilai: float, tempat: int) -> str:
    teks = format_angka(nilai, tempat, tetap=False)
    return f"({teks})" if nilai < 0 else teks


def _kiri(indikator: Indikator, penulis: "_Penulis") -> tuple[str, bool]:
    """The arithmetic before the equals sign; whether it is one figure that is only read off."""
    pembilang = penulis.tulis(indikator.pembilang)
    if indikator.penyebut is None:
        return pembilang.teks, pembilang.derajat == _ANGKA and isinstance(indikator.pembilang, Rujukan)
    hasil = _gabung("/", pembilang, penulis.tulis(indikator.penyebut))
    if indikator.pengali != 1:
        hasil = _gabung("*", hasil, _angka(indikator.pengali))
    return hasil.teks, False


@dataclass(frozen=True, slots=True)
class _Penulis:
    """Writes the expressions of one decree with the figures of one triwulan."""

    katalog: Catalogue
    angka: Figur
    tw: Triwulan

    def tulis(self, ekspresi: Ekspresi) -> _Bagian:
        match ekspresi:
            case Angka(nilai):
                return _angka(nilai)
            case Rujukan():
                return self._rujukan(ekspresi)
            case Negatif(isi):
                return _Bagian(f"(\u2212{self.tulis(isi).dalam(_ANGKA)})")
            case Hitungan(operator, kiri, kanan):
                return _gabung(operator, self.tulis(kiri), self.tulis(kanan))

    def _rujukan(self, r: Rujukan) -> _Bagian:
        """One entri, the sum of those of a flow so far, or their mean."""
        variabel = self.katalog.variabel[r.variabel]
        semua = [self._entri(variabel.kode, variabel.nama, t) for t in periods_of(variabel, r.waktu, self.tw)]
        if len(semua) == 1:
            return semua[0]
        jumlah = _Bagian(" + ".join(satu.teks for satu in semua), _JUMLAH)
        return _gabung("/", jumlah, _angka(len(semua))) if variabel.sifat is Sifat.RATA_RATA else jumlah

    def _entri(self, kode: str, nama: str, tw: Triwulan) -> _Bagian:
        nilai = self.angka.get(Kunci(Jenis.ENTRI, kode, tw.tahun, tw.triwulan))
        return _Bagian(f"[{nama} {tw} belum ada]") if nilai is None else _angka(nilai)


def _angka(nilai: float) -> _Bagian:
    teks = format_utuh(float(nilai))
    return _Bagian(f"({teks})" if nilai < 0 else teks)


def _gabung(operator: str, kiri: _Bagian, kanan: _Bagian) -> _Bagian:
    derajat = _JUMLAH if operator in "+-" else _KALI
    # Joined to the left, so an equal operator on the right keeps its brackets.
    return _Bagian(
        f"{kiri.dalam(derajat)} {_TANDA[operator]} {kanan.dalam(derajat + 1)}",
        derajat,
    )
