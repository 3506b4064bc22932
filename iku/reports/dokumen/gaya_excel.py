"""The named styles of a workbook that leaves, and how its sheets print."""

from collections.abc import Iterable
from itertools import repeat
from textwrap import wrap
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.tabel import bentuk_angka
from iku.reports.dokumen.tanda_tangan import baris_dua_pihak, baris_tanda_tangan
from iku.reports.safe_text import neutralise

JUDUL, TANDA, KEPALA, KELOMPOK, TEKS, TENGAH, TTD = (
    "IKU judul",
    "IKU tanda",
    "IKU kepala",
    "IKU kelompok",
    "IKU teks",
    "IKU tengah",
    "IKU tanda tangan",
)
ANGKA_MAKS: Final = 4
_TINGGI_BARIS: Final = 15.0
"""Units: points, of one line."""
_PALING_TINGGI: Final = 409.0
"""Units: points; a spreadsheet has no higher row."""
_HURUF: Final = "Calibri"
_HURUF_SELEBAR: Final = 1.1
"""How many of its letters stand in a unit of a column's width, on average: a unit is as wide as a digit."""
_TIPIS = Side(style="thin", color="FFB8C2CC")
_GARIS: Final = Border(left=_TIPIS, right=_TIPIS, top=_TIPIS, bottom=_TIPIS)


def angka(desimal: int | None) -> str:
    """The style of a figure with so many places; None shows what places there are, up to four."""
    return "IKU angka" if desimal is None else f"IKU angka {desimal}"


def daftarkan(buku: Workbook) -> None:
    """Make the styles known to a workbook."""
    tengah = Alignment(horizontal="center", vertical="center", wrap_text=True)
    puncak = Alignment(horizontal="center", vertical="top", wrap_text=True)
    atas = Alignment(vertical="top", wrap_text=True)
    kanan = Alignment(horizontal="right", vertical="top")
    tebal = Font(name=_HURUF, bold=True)
    gaya = [
        NamedStyle(JUDUL, font=Font(name=_HURUF, bold=True, size=14)),
        NamedStyle(TANDA, font=Font(name=_HURUF, italic=True, color="FF8B3601")),
        NamedStyle(
            KEPALA,
            font=Font(name=_HURUF, bold=True, color="FFFFFFFF"),
            fill=PatternFill("solid", fgColor="FF0B5CAD"),
            border=_GARIS,
            alignment=tengah,
        ),
        NamedStyle(
            KELOMPOK,
            font=tebal,
            fill=PatternFill("solid", fgColor="FFE8EDF2"),
            border=_GARIS,
            alignment=Alignment(vertical="top"),
        ),
        NamedStyle(TEKS, font=Font(name=_HURUF), border=_GARIS, alignment=atas),
        NamedStyle(TENGAH, font=Font(name=_HURUF), border=_GARIS, alignment=puncak),
        NamedStyle(TTD, font=Font(name=_HURUF)),
        NamedStyle(
            angka(None),
            font=Font(name=_HURUF),
            border=_GARIS,
            alignment=kanan,
            number_format="#,##0.00##",
        ),
    ]
    for desimal in range(ANGKA_MAKS + 1):
        bentuk = bentuk_angka(desimal)
        gaya.append(
            NamedStyle(
                angka(desimal), font=Font(name=_HURUF), border=_GARIS, alignment=kanan, number_format=bentuk
            )
        )
    for satu in gaya:
        buku.add_named_style(satu)


def siapkan_cetak(
    lembar: Worksheet, bahan: Bahan, kepala: int, *, skala: int | None = None, tegak: bool = False
) -> None:
    """A4, the head repeated, the marks above and the page's number below.

    One page wide; with ``skala`` (percent) as large as that: a page made to fit knows no breaks.
    """
    lembar.page_setup.orientation, lembar.page_setup.paperSize = "portrait" if tegak else "landscape", 9
    if skala is None:
        lembar.page_setup.fitToWidth, lembar.page_setup.fitToHeight = 1, 0
        lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    else:
        lembar.page_setup.scale = skala
        lembar.print_options.horizontalCentered = True
    lembar.print_title_rows = f"{kepala}:{kepala}"
    lembar.page_margins.left = lembar.page_margins.right = 0.4
    lembar.page_margins.top = lembar.page_margins.bottom = 0.75
    atas, bawah = HeaderFooterItem(), HeaderFooterItem()
    atas.right.text = _kode_cetak("; ".join(bahan.tanda))
    bawah.left.text = _kode_cetak(bahan.naskah.lembaga.dinas)
    bawah.right.text = "Halaman &P dari &N"
    lembar.oddHeader, lembar.oddFooter = atas, bawah


def tulis(lembar: Worksheet, baris: int, kolom: int, teks: str, gaya: str) -> None:
    """Words in a cell, never taken for a formula."""
    sel = lembar.cell(baris, kolom, neutralise(teks) or None)
    sel.style = gaya


def tinggi(lembar: Worksheet, baris: int, isi: Iterable[tuple[str, int]]) -> None:
    """Make a row high enough for its words; ``isi`` is each text with its column's width in letters."""
    banyak = max(sum(map(_lipatan, teks.split("\n"), repeat(lebar))) for teks, lebar in isi)
    lembar.row_dimensions[baris].height = min(_PALING_TINGGI, _TINGGI_BARIS * banyak)


def _lipatan(teks: str, lebar: int) -> int:
    return max(1, len(wrap(teks, max(1, int(_HURUF_SELEBAR * lebar)))))


def tanda_tangan(lembar: Worksheet, bahan: Bahan, baris: int, kolom: int) -> None:
    """Who signs, from ``baris`` down; what is not set is a dotted line."""
    for geser, teks in enumerate(baris_tanda_tangan(bahan)):
        tulis(lembar, baris + geser, kolom, teks, TTD)


def dua_pihak(lembar: Worksheet, bahan: Bahan, baris: int, kolom: tuple[int, int]) -> None:
    """Both who sign an agreement, from ``baris`` down, each in a column."""
    for geser, isi in enumerate(baris_dua_pihak(bahan)):
        for satu, teks in zip(kolom, isi, strict=True):
            tulis(lembar, baris + geser, satu, teks, TTD)


def _kode_cetak(teks: str) -> str:
    """An ampersand begins a code of print in headers: doubled, it is itself."""
    return teks.replace("&", "&&")
