"""Rich text in a cell: what is raised is a note, what is struck out is gone; neither joins the figure."""

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.sheets.bahan import angka, baca, masalah, simpan


def _buku(isi: CellRichText) -> bytes:
    kerja = Workbook()
    for baris in (("Data tahun 2024",), ("Uraian", "TW I"), ("Toko", None)):
        kerja.active.append(baris)
    kerja.active["B3"] = isi
    return simpan(kerja)


def test_a_raised_digit_is_a_note() -> None:
    bacaan = baca(_buku(CellRichText("80", TextBlock(InlineFont(vertAlign="superscript"), "1"))))
    assert [n for *_, n in angka(bacaan)] == [80.0]


def test_a_struck_out_figure_beside_a_new_one_is_refused() -> None:
    bacaan = baca(_buku(CellRichText(TextBlock(InlineFont(strike=True), "90"), "81")))
    assert (angka(bacaan), masalah(bacaan)) == ([], [("Sheet!B3", "bukan_angka")])
