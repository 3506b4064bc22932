"""Figur: a cell to the figure of its variabel or indikator, to an empty one, or to the reason against it."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from iku.core.catalogue import Catalogue
from iku.core.checks import check_value
from iku.core.finding import Masalah
from iku.core.reading import Kunci
from iku.core.singkatan import Singkatan
from iku.sheets.cells import Cell, Isi
from iku.sheets.figur_faults import bukan_angka, bukan_tulisan, satuan_lain, tampil_lain, tanya_tulisan
from iku.sheets.format_words import satuan_format
from iku.sheets.number_format import tampilan
from iku.sheets.syarat import Syarat
from iku.sheets.writing import Angka, Bukan, Gaya, Kosong, Taksa, baca_tulisan


class Figur(NamedTuple):
    """A figure; ``catatan`` says what was understood or left out in reading it."""

    nilai: float
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class KosongSel:
    """A cell that says that there is no figure: empty, never 0."""

    alasan: str


def read_figure(
    cell: Cell,
    kunci: Kunci,
    katalog: Catalogue,
    sel: str,
    gaya: Gaya,
    singkatan: Singkatan,
    *,
    pasti: bool = False,
) -> Figur | KosongSel | Masalah:
    """The figure that a cell holds for a key of the catalogue.

    ``gaya`` is the style of the cell's column; ``pasti`` says that a person settled it, so that it
    decides ``1,234`` alone. A Masalah of tingkat TANYA waits for just that.
    Units: those of the catalogue; a percentage is 85, not 0.85.
    """
    if cell.jenis is Isi.ANGKA and cell.angka is not None and _polos(cell.format):
        return _sah(cell.angka, "", kunci, katalog, sel)
    syarat = Syarat.untuk(katalog, kunci)
    baca = _Pembaca(kunci, katalog, syarat, sel, singkatan)
    if cell.jenis is Isi.TEKS:
        return baca.teks(cell.teks, gaya, pasti)
    if cell.angka is None or cell.jenis not in (Isi.ANGKA, Isi.PERSEN):
        return bukan_angka(cell, syarat, sel)
    return baca.angka(cell, cell.angka)


@dataclass(frozen=True, slots=True)
class _Pembaca:
    """Reads one cell for one key."""

    kunci: Kunci
    katalog: Catalogue
    syarat: Syarat
    sel: str
    singkatan: Singkatan

    def angka(self, cell: Cell, nilai: float) -> Figur | KosongSel | Masalah:
        """A number of the sheet, whose format may say what it counts, or hide it."""
        if cell.jenis is Isi.PERSEN:
            if not self.syarat.persen:
                return satuan_lain("%", cell.teks, self.syarat, self.sel)
            # By the digits that are kept: 0.07 is 7, and 0.07 * 100 is not.
            return self._sah(float(Decimal(repr(nilai)) * 100), cell.teks)
        cara = tampilan(cell.format, nilai)
        if cara.kosong and not nilai:
            return KosongSel("0 yang disembunyikan format selnya")
        if nilai and (cara.ribuan or cara.kosong):
            return tampil_lain(nilai, cara, self.syarat, self.sel)
        satuan = satuan_format(cell.format)
        if satuan and not self.syarat.bersatuan(satuan, self.singkatan):
            return satuan_lain(satuan, f"{cell.teks} {satuan}", self.syarat, self.sel)
        return self._sah(nilai, "")

    def teks(self, teks: str, gaya: Gaya, pasti: bool) -> Figur | KosongSel | Masalah:
        """A text, read in the style of its column."""
        tulisan = baca_tulisan(teks, Gaya.TAK_TENTU)
        match tulisan:
            case Kosong():
                return KosongSel(tulisan.alasan)
            case Bukan():
                return bukan_tulisan(teks, tulisan.sebab, self.syarat, self.sel)
        if tulisan.satuan and not self.syarat.bersatuan(tulisan.satuan, self.singkatan):
            return satuan_lain(self.singkatan.satuan_baku(tulisan.satuan), teks, self.syarat, self.sel)
        if isinstance(tulisan, Angka):
            return self._sah(tulisan.nilai, teks, tulisan.catatan)
        return self._taksa(teks, tulisan, gaya, pasti)

    def _sah(self, nilai: float, tertulis: str, catatan: str = "") -> Figur | Masalah:
        return _sah(nilai, tertulis, self.kunci, self.katalog, self.sel, catatan)

    def _taksa(self, teks: str, tulisan: Taksa, gaya: Gaya, pasti: bool) -> Figur | Masalah:
        """One group of three behind a point or comma: by the column, by the range, or by asking."""
        pilih = {Gaya.INDONESIA: tulisan.pilihan[0], Gaya.INGGRIS: tulisan.pilihan[1]}
        if pasti and gaya in pilih:
            return self._sah(pilih[gaya], teks, tulisan.catatan)
        bulat = self.syarat.bulat
        nilai = _ribuan(teks, tulisan, gaya) if bulat else self._pecahan(tulisan, pilih.get(gaya))
        if nilai is None:
            return tanya_tulisan(teks, tulisan.pilihan, self.syarat, self.sel)
        return self._sah(nilai, teks, tulisan.catatan)

    def _pecahan(self, tulisan: Taksa, menurut_gaya: float | None) -> float | None:
        """The reading that can be; None where both can, or the column speaks against the only one."""
        sah = [n for n in tulisan.pilihan if check_value(self.kunci, n, self.katalog, self.sel) is None]
        if menurut_gaya is not None:
            return menurut_gaya if menurut_gaya in sah or not sah else None
        if len(sah) == 2:
            return None
        return sah[0] if sah else tulisan.pilihan[0]


def _sah(
    nilai: float, tertulis: str, kunci: Kunci, katalog: Catalogue, sel: str, catatan: str = ""
) -> Figur | Masalah:
    return check_value(kunci, nilai, katalog, sel, tertulis) or Figur(nilai, catatan)


@lru_cache(maxsize=1024)
def _polos(kode: str) -> bool:
    """Whether a format only says how many digits are shown."""
    bersyarat = "<" in kode or ">" in kode or "[=" in kode
    return (
        not bersyarat
        and not satuan_format(kode)
        and not any(cara.ribuan or cara.kosong for cara in (tampilan(kode, n) for n in (-1.0, 0.0, 1.0)))
    )


def _ribuan(teks: str, tulisan: Taksa, gaya: Gaya) -> float | None:
    """A count has no decimals, so one group of three is a thousand, unless its sign is the other style's."""
    if "," in teks:
        return tulisan.pilihan[1] if gaya is Gaya.INGGRIS else None
    return None if gaya is Gaya.INGGRIS else tulisan.pilihan[0]
