"""Values: one cell to one figure, strictly, or to the Masalah that keeps it out."""

import re
from decimal import Decimal
from typing import Final

from iku.core.catalogue import Catalogue
from iku.core.checks import check_value
from iku.core.finding import Kode, Masalah, galat, ringkas
from iku.core.numbers import AngkaTaksa, BukanAngka, Tulisan, format_angka, parse_angka
from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_tahun, parse_triwulan
from iku.core.reading import Kunci
from iku.sheets.cells import Cell, Isi
from iku.sheets.figur import Figur, KosongSel, read_figure
from iku.sheets.figur_faults import bukan_angka
from iku.sheets.syarat import Syarat

__all__ = [
    "SATU_GRUP",
    "Figur",
    "KosongSel",
    "Syarat",
    "is_number",
    "read_figure",
    "read_number",
    "read_tahun",
    "read_triwulan",
    "read_value",
]

_PERSEN = re.compile(r"(.*\d)\s*%")
# One group of three after a point or comma: a thousand to some, three decimals to others.
SATU_GRUP = re.compile(r"[-+]?[1-9]\d{0,2}([.,])\d{3}")
_PENGGANTI: Final = frozenset(
    ("-", "--", "–", "—", ".", "?", "n/a", "na", "n.a.", "nihil", "kosong", "tidak ada", "belum ada")
)
_KOSONG_ATAU_NOL: Final = "Kosongkan sel bila angkanya belum ada, atau tulis 0 bila memang nol."


def read_value(
    cell: Cell | None, kunci: Kunci, catalogue: Catalogue, sel: str, tulisan: Tulisan
) -> float | Masalah | None:
    """The figure in a cell, None where it is empty, or why it cannot be taken."""
    if cell is None:
        return None
    nilai = read_number(cell, Syarat.untuk(catalogue, kunci), sel, tulisan)
    if isinstance(nilai, Masalah):
        return nilai
    # A workbook's number has no text of its own: its digits are written the Indonesian way.
    tertulis = cell.teks if cell.jenis is Isi.TEKS else ""
    return check_value(kunci, nilai, catalogue, sel, tertulis) or nilai


def read_number(cell: Cell, syarat: Syarat, sel: str, tulisan: Tulisan) -> float | Masalah:
    """The number that a cell writes, whatever it may be worth."""
    if cell.jenis is Isi.ANGKA and cell.angka is not None:
        return cell.angka
    if cell.jenis is Isi.PERSEN and cell.angka is not None and syarat.persen:
        return float(Decimal(repr(cell.angka)) * 100)
    if cell.jenis is Isi.TEKS:
        return _dari_teks(cell.teks, syarat, sel, tulisan)
    return bukan_angka(cell, syarat, sel)


def _dari_teks(teks: str, syarat: Syarat, sel: str, tulisan: Tulisan) -> float | Masalah:
    persen = _PERSEN.fullmatch(teks)
    angka = persen[1] if persen and syarat.persen else teks
    if syarat.bulat and _mungkin_ribuan(teks, tulisan):
        return _taksa_bulat(teks, syarat, sel)
    try:
        return parse_angka(angka, tulisan)
    except AngkaTaksa:
        # A fraction of a counted thing would be refused anyhow, so only the thousand is left.
        if syarat.bulat:
            return parse_angka(angka, Tulisan.INDONESIA)
        return _taksa(teks, angka, syarat, sel)
    except BukanAngka:
        saran = f"{syarat.tanpa_persen}." if persen else _saran_angka(teks, syarat, tulisan)
        return galat(Kode.BUKAN_ANGKA, sel, ringkas(teks), syarat.diharapkan, saran)


def _mungkin_ribuan(teks: str, tulisan: Tulisan) -> bool:
    """Whether a count may be a thousand written in another way than its file's: ``1,000`` or ``1.000``."""
    cocok = SATU_GRUP.fullmatch(teks)
    return cocok is not None and (cocok[1] == ",") is not (tulisan is Tulisan.MESIN)


def _taksa_bulat(teks: str, syarat: Syarat, sel: str) -> Masalah:
    ribuan = re.sub("[.,]", "", teks)
    harap = f"{syarat.diharapkan}, tanpa titik atau koma"
    return galat(Kode.ANGKA_TAKSA, sel, teks, harap, f"Tulis {ribuan} bila itu maksudnya.")


def _taksa(teks: str, angka: str, syarat: Syarat, sel: str) -> Masalah:
    ribuan = format_angka(parse_angka(angka, Tulisan.INDONESIA), 0).replace(".", "")
    pecahan = angka.replace(".", ",")
    saran = f"Tulis {pecahan} atau {ribuan}, yang mana maksudnya."
    return galat(Kode.ANGKA_TAKSA, sel, teks, f"{syarat.diharapkan}, tanpa titik ribuan", saran)


def _saran_angka(teks: str, syarat: Syarat, tulisan: Tulisan) -> str:
    if teks.casefold() in _PENGGANTI:
        return _KOSONG_ATAU_NOL
    pecahan = " atau 12.5" if tulisan is Tulisan.MESIN else " atau 12,5"
    return f"Tulis angkanya saja, misalnya 1234{'' if syarat.bulat else pecahan}."


def read_tahun(cell: Cell | None, sel: str) -> int | Masalah:
    """The year in a cell."""
    tahun = parse_tahun(_tulisan(cell))
    return tahun if tahun is not None else _tahun_salah(_tampil(cell), sel)


def _tahun_salah(ditemukan: str, sel: str) -> Masalah:
    harap = f"tahun {TAHUN_MIN} sampai {TAHUN_MAX}"
    return galat(Kode.TAHUN_SALAH, sel, ditemukan, harap, "Tulis empat angka, misalnya 2024.")


def read_triwulan(cell: Cell | None, sel: str) -> int | Masalah:
    """The triwulan in a cell."""
    triwulan = parse_triwulan(_tulisan(cell))
    if triwulan is not None:
        return triwulan
    return galat(Kode.TRIWULAN_SALAH, sel, _tampil(cell), "1, 2, 3, atau 4", "Tulis satu angka, misalnya 3.")


def is_number(cell: Cell) -> bool:
    """Whether a cell holds something that somebody may have meant as a figure."""
    if cell.jenis is not Isi.TEKS:
        return True
    teks = cell.teks.replace("%", "").strip()
    try:
        parse_angka(teks)
    except AngkaTaksa:
        return True
    except BukanAngka:
        return False
    return True


def _tulisan(cell: Cell | None) -> str:
    return cell.teks if cell is not None and cell.jenis in (Isi.TEKS, Isi.ANGKA) else ""


def _tampil(cell: Cell | None) -> str:
    return cell.teks if cell is not None else ""
