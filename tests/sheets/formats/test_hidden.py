"""Rows and columns that nobody sees, hidden or without height or width, in every format that has them."""

import struct

import pytest

from iku.sheets.cells import Sheet
from tests.sheets.formats.bahan import UTAMA, buku, xlsx
from tests.sheets.formats.test_ods import baris as baris_ods
from tests.sheets.formats.test_ods import ods, tulis
from tests.sheets.formats.test_xls import LEMBAR, biff5, rekaman
from tests.sheets.formats.test_xlsb import rekaman as rekaman_xlsb
from tests.sheets.formats.test_xlsb import satu, xlsb

Tersembunyi = tuple[set[int], set[int]]


def tersembunyi(isi: bytes) -> Tersembunyi:
    """The rows and columns of the first sheet that count as hidden."""
    lembar: Sheet = buku(isi).lembar[0]
    return set(lembar.baris_tersembunyi), set(lembar.kolom_tersembunyi)


def lembar_xlsx(*sifat: str, kepala: str = "") -> bytes:
    """A sheet of rows with these attributes, two figures in each."""
    rows = "".join(
        f'<row r="{n}" {s}><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n}</v></c></row>'
        for n, s in enumerate(sifat, 1)
    )
    return xlsx(f'<worksheet xmlns="{UTAMA}">{kepala}<sheetData>{rows}</sheetData></worksheet>')


@pytest.mark.parametrize("tinggi", ["0", "0.0", "0.75"])
def test_a_row_of_no_height_is_hidden(tinggi: str) -> None:
    assert tersembunyi(lembar_xlsx("", f'ht="{tinggi}" customHeight="1"', 'ht="15"')) == ({2}, set())


@pytest.mark.parametrize("lebar", ["0", "0.0", "0.05"])
def test_a_column_of_no_width_is_hidden(lebar: str) -> None:
    kolom = f'<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="{lebar}"/></cols>'
    assert tersembunyi(lembar_xlsx("", kepala=kolom)) == (set(), {2})


def test_a_narrow_column_and_a_low_row_are_seen() -> None:
    kolom = '<cols><col min="1" max="2" width="0.7"/></cols>'
    assert tersembunyi(lembar_xlsx('ht="1"', 'ht="0.5e2"', kepala=kolom)) == (set(), set())


def test_rows_without_a_height_are_hidden_where_only_others_are_given_one() -> None:
    bawaan = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'
    assert tersembunyi(lembar_xlsx('ht="15"', "", 'ht="15"', kepala=bawaan)) == ({2}, set())


def test_rows_are_seen_where_only_those_left_out_of_the_sheet_are_hidden() -> None:
    bawaan = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'
    assert tersembunyi(lembar_xlsx("", "", kepala=bawaan)) == (set(), set())


def test_columns_without_a_width_are_hidden_where_the_sheet_gives_them_none() -> None:
    kepala = '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="1" width="9"/></cols>'
    assert tersembunyi(lembar_xlsx("", kepala=kepala)) == (set(), {2})


def _angka_xls(*baris: int) -> bytes:
    return b"".join(rekaman(0x0203, struct.pack("<HHHd", b, k, 0, 1.0)) for b in baris for k in range(2))


def _baris_xls(nomor: int, tinggi: int, sifat: int = 0) -> bytes:
    return rekaman(0x0208, struct.pack("<HHHHHHI", nomor, 0, 2, tinggi, 0, 0, sifat))


def test_rows_and_columns_of_no_size_are_hidden_in_xls() -> None:
    rows = _baris_xls(0, 255) + _baris_xls(1, 0) + _baris_xls(2, 0x8000)
    kolom = rekaman(0x007D, struct.pack("<HHHHH", 1, 1, 0, 0, 0))
    assert tersembunyi(biff5(("Data", LEMBAR, kolom + rows + _angka_xls(0, 1, 2)))) == ({2}, {2})


def test_rows_that_xls_does_not_describe_are_hidden_where_the_sheet_says_so() -> None:
    bawaan = rekaman(0x0225, struct.pack("<HH", 2, 255))
    assert tersembunyi(biff5(("Data", LEMBAR, bawaan + _baris_xls(0, 255) + _angka_xls(0, 1)))) == (
        {2},
        set(),
    )


def test_rows_and_columns_of_no_size_are_hidden_in_xlsb() -> None:
    angka = satu(5, 0, struct.pack("<d", 1)) + satu(5, 1, struct.pack("<d", 1))
    rows = b"".join(
        rekaman_xlsb(0, struct.pack("<IIHBBBI", n, 0, tinggi, 0, 0, 0, 0)) + angka
        for n, tinggi in enumerate((300, 0))
    )
    kolom = rekaman_xlsb(60, struct.pack("<IIIIH", 1, 1, 0, 0, 0))
    assert tersembunyi(xlsb(rows, kepala=kolom)) == ({2}, {2})


@pytest.mark.parametrize("ukuran", ["0cm", "0in", "0.00in", "0.003in"])
def test_rows_and_columns_of_no_size_are_hidden_in_ods(ukuran: str) -> None:
    gaya = (
        '<style:style style:name="r" style:family="table-row">'
        f'<style:table-row-properties style:row-height="{ukuran}"/></style:style>'
        '<style:style style:name="k" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{ukuran}"/></style:style>'
    )
    kolom = '<table:table-column/><table:table-column table:style-name="k"/>'
    rows = baris_ods(tulis("a"), tulis("b")) + baris_ods(tulis("a"), sifat='table:style-name="r"')
    assert tersembunyi(ods(kolom + rows, gaya)) == ({2}, {2})


def test_rows_and_columns_of_no_size_are_hidden_in_xml_2003() -> None:
    sel = '<Cell><Data ss:Type="Number">1</Data></Cell>'
    isi = (
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Data"><Table>'
        f'<Column/><Column ss:Width="0"/><Row>{sel * 2}</Row><Row ss:Height="0">{sel}</Row>'
        "</Table></Worksheet></Workbook>"
    )
    assert tersembunyi(isi.encode()) == ({2}, {2})
