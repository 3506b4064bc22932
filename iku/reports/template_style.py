"""How the template looks and what it lets a person type."""

from typing import Any, Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.numbers import format_angka
from iku.reports.template_rows import Batas, Lajur

_HURUF: Final = "Calibri"
TAK_TERBATAS: Final = 999_999_999_999_999
_LEBAR_TEKS: Final = (22, 58, 12, 44)
_LEBAR_ANGKA: Final = 14
_TIPIS = Side(style="thin", color="FFDDE3E9")
_GARIS: Final = Border(left=_TIPIS, right=_TIPIS, top=_TIPIS, bottom=_TIPIS)
_BIRU: Final = PatternFill("solid", fgColor="FF0B5CAD")
_PANEL: Final = PatternFill("solid", fgColor="FFF4F6F8")


def gaya_judul(sel: Any) -> None:
    """The title of a sheet."""
    sel.font = Font(name=_HURUF, bold=True, size=14)


def gaya_kepala(sel: Any) -> None:
    """The head of a column."""
    sel.font, sel.fill, sel.border = Font(name=_HURUF, bold=True, color="FFFFFFFF"), _BIRU, _GARIS
    sel.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def gaya_bidang(sel: Any, lebar: int) -> None:
    """A line with the name of a bidang, across the table."""
    for kolom in range(lebar):
        tetangga = sel.offset(0, kolom)
        tetangga.fill, tetangga.font = _PANEL, Font(name=_HURUF, bold=True)


def gaya_sel(sel: Any, batas: Batas | None = None) -> None:
    """A cell of a row: words, or with ``batas`` a figure to fill in."""
    sel.border = _GARIS
    sel.alignment = Alignment(vertical="top", wrap_text=batas is None)
    if batas is not None:
        sel.number_format = "#,##0" if batas.bulat else "#,##0.00####"


def gaya_lembar(lembar: Worksheet, kepala: int, lajur: Lajur) -> None:
    """Widths, frozen head and a page that prints on one width."""
    for kolom in range(len(lajur)):
        lebar = _LEBAR_TEKS[kolom] if kolom < lajur.teks else _LEBAR_ANGKA
        lembar.column_dimensions[get_column_letter(kolom + 1)].width = lebar
    lembar.freeze_panes = f"C{kepala + 1}"
    lembar.page_setup.orientation, lembar.page_setup.paperSize = "landscape", 9
    lembar.page_setup.fitToWidth, lembar.page_setup.fitToHeight = 1, 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lembar.print_title_rows = f"{kepala}:{kepala}"


def gaya_petunjuk(lembar: Worksheet) -> None:
    """The sheet of instructions: one wide column of wrapped lines."""
    lembar.column_dimensions["A"].width = 100
    lembar.sheet_view.showGridLines = False
    for (sel,) in lembar.iter_rows(max_col=1):
        sel.alignment = Alignment(wrap_text=True, vertical="top")
    gaya_judul(lembar["A1"])


def isian_sah(batas: Batas) -> DataValidation:
    """What a figure may be, told in words where something else is typed."""
    bawah = -TAK_TERBATAS if batas.minimum is None else batas.minimum
    atas = TAK_TERBATAS if batas.maksimum is None else batas.maksimum
    return DataValidation(
        type="whole" if batas.bulat else "decimal",
        operator="between",
        formula1=f"{bawah:.15g}",
        formula2=f"{atas:.15g}",
        allow_blank=True,
        errorTitle="Angka tidak sesuai",
        error=f"Isi {_harap(batas)}. Kosongkan bila angkanya belum ada.",
        showErrorMessage=True,
    )


def _harap(batas: Batas) -> str:
    jenis = "bilangan bulat" if batas.bulat else "angka"
    if batas.minimum is None:
        return jenis
    bawah = format_angka(batas.minimum, 2, tetap=False)
    if batas.maksimum is None:
        return f"{jenis} {bawah} atau lebih"
    return f"{jenis} {bawah} sampai {format_angka(batas.maksimum, 2, tetap=False)}"
