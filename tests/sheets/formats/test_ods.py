"""OpenDocument: repeated cells, errors, formulas without values, copies of other files."""

import pytest

from iku.sheets.cells import Rentang
from tests.sheets.formats.bahan import arsip, buku, sel, teks, tolak

MIME = "application/vnd.oasis.opendocument.spreadsheet"
NAMA = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def xml(isi: str, gaya: str = "") -> str:
    tabel = isi if "<table:table " in isi else f'<table:table table:name="Data">{isi}</table:table>'
    return (
        f"<office:document-content {NAMA}><office:automatic-styles>{gaya}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tabel}</office:spreadsheet></office:body></office:document-content>"
    )


def ods(isi: str, gaya: str = "") -> bytes:
    return arsip({"mimetype": MIME, "content.xml": xml(isi, gaya)})


def baris(*sel: str, sifat: str = "") -> str:
    return f"<table:table-row {sifat}>{''.join(sel)}</table:table-row>"


def satu(isi: str = "", **sifat: str) -> str:
    """One cell; an attribute is written as ``table__formula`` for ``table:formula``."""
    untai = " ".join(
        f'{nama.replace("__", ":").replace("_", "-")}="{nilai}"' for nama, nilai in sifat.items()
    )
    return f"<table:table-cell {untai}>{isi}</table:table-cell>"


def tulis(isi: str, **sifat: str) -> str:
    return satu(f"<text:p>{isi}</text:p>", office__value_type="string", **sifat)


def test_repeated_rows_and_cells_are_laid_out_and_blank_ones_cost_nothing() -> None:
    isi = ods(
        baris(tulis("a", table__number_columns_repeated="2"), satu(table__number_columns_repeated="16382"))
        + baris(satu(table__number_columns_repeated="16384"), sifat='table:number-rows-repeated="3"')
        + baris(tulis("b"), sifat='table:number-rows-repeated="2"')
        + baris(satu(), sifat='table:number-rows-repeated="1048570"')
    )
    assert teks(isi) == {"A1": "teks a", "B1": "teks a", "A5": "teks b", "A6": "teks b"}


def test_a_repetition_without_end_is_refused_before_it_is_laid_out() -> None:
    isi = baris(
        tulis("a", table__number_columns_repeated="16384"), sifat='table:number-rows-repeated="1048576"'
    )
    assert tolak(ods(isi))[0] == "berkas_terlalu_besar"


def test_values_are_taken_from_what_is_stored() -> None:
    isi = ods(
        baris(
            satu("<text:p>1.234,5</text:p>", office__value_type="float", office__value="1234.5"),
            satu("<text:p>85%</text:p>", office__value_type="percentage", office__value="0.85"),
            satu(
                "<text:p>Rp1</text:p>",
                office__value_type="currency",
                office__currency="IDR",
                office__value="1",
            ),
            satu("<text:p>31/03/24</text:p>", office__value_type="date", office__date_value="2024-03-31"),
            satu("<text:p>BENAR</text:p>", office__value_type="boolean", office__boolean_value="true"),
            satu("<text:p>x</text:p>", office__value_type="time", office__time_value="PT08H30M00S"),
        )
    )
    assert list(teks(isi).values()) == [
        "angka 1234.5",
        "persen 85%",
        "angka 1",
        "tanggal 2024-03-31",
        "logika TRUE",
        "tanggal 8:30:00",
    ]
    assert sel(isi)["C1"].format == '"IDR"#,##0.00'


def test_formulas_that_failed_or_never_ran_are_named() -> None:
    galat = {"calcext__value_type": "error", "office__value_type": "string"}
    isi = ods(
        baris(
            satu("<text:p>#DIV/0!</text:p>", table__formula="of:=1/0", office__string_value="", **galat),
            satu("<text:p>Err:502</text:p>", table__formula="of:=X(", office__value_type="string"),
            satu(table__formula="of:=[.A1]*2"),
            satu(table__formula="of:='file:///d/lama.ods'#$Data.A1"),
            satu(table__formula="of:=&quot;&quot;", office__value_type="string", office__string_value=""),
            satu(
                "<text:p>4</text:p>", table__formula="of:=2*2", office__value_type="float", office__value="4"
            ),
        )
    )
    assert teks(isi) == {
        "A1": "galat #DIV/0!",
        "B1": "galat Err:502",
        "C1": "rumus =[.A1]*2",
        "D1": "tautan ='file:///d/lama.ods'#$Data.A1",
        "F1": "angka 4",
    }


def test_text_is_what_the_cell_shows_without_its_comment() -> None:
    isi = ods(
        baris(
            satu(
                "<office:annotation><text:p>catatan</text:p></office:annotation>"
                "<text:p>dua<text:s text:c='2'/><text:span>kata</text:span></text:p><text:p>baris</text:p>",
                office__value_type="string",
            )
        )
    )
    assert teks(isi) == {"A1": "teks dua  kata\nbaris"}


def test_merges_hidden_parts_and_covered_cells_are_told() -> None:
    gaya = (
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    tertutup = "<table:covered-table-cell><text:p>lama</text:p></table:covered-table-cell>"
    isi = ods(
        '<table:table table:name="Data"><table:table-column/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        + baris(tulis("judul", table__number_columns_spanned="2", table__number_rows_spanned="1"), tertutup)
        + baris(tulis("x"), tulis("y"), sifat='table:visibility="filter"')
        + '</table:table><table:table table:name="Lama" table:style-name="ta2"/>',
        gaya,
    )
    hasil = buku(isi)
    data, lama = hasil.lembar
    assert (data.gabungan, data.baris_tersembunyi, data.kolom_tersembunyi) == (
        (Rentang(1, 1, 1, 2),),
        {2},
        {2},
    )
    assert (lama.tersembunyi, [d.sel for d in hasil.dilewati]) == (True, ["Data!B1"])


def test_the_cached_copy_of_another_file_is_no_sheet_of_this_one() -> None:
    isi = ods(
        '<table:table table:name="Data"><table:table-row/></table:table>'
        "<table:table table:name=\"'file:///d/lama.ods'#Data\"><table:table-source/>"
        + baris(tulis("lama"))
        + "</table:table>"
    )
    hasil = buku(isi)
    assert [lembar.judul for lembar in hasil.lembar] == ["Data"]
    assert [d.alasan for d in hasil.dilewati] == ["salinan isi berkas lain, bukan lembar berkas ini"]


def test_the_format_of_a_cell_comes_from_its_style_or_its_columns() -> None:
    gaya = (
        '<number:currency-style style:name="N1"><number:currency-symbol>Rp</number:currency-symbol>'
        '<number:number number:decimal-places="0" number:grouping="true" number:display-factor="1000"/>'
        '</number:currency-style><style:style style:name="ce1" style:data-style-name="N1"/>'
    )
    angka = {"office__value_type": "float", "office__value": "5000"}
    isi = ods(
        '<table:table-column table:default-cell-style-name="ce1"/>'
        + baris(satu(**angka), satu(table__style_name="ce1", **angka), satu(**angka)),
        gaya,
    )
    assert [cell.format for cell in sel(isi).values()] == ['"Rp"#,##0,', '"Rp"#,##0,', ""]


def test_a_document_in_one_flat_file_is_read_too() -> None:
    isi = xml(baris(tulis("a"))).replace("document-content", "document")
    isi = isi.replace("<office:document ", f'<office:document office:mimetype="{MIME}" ', 1)
    assert teks(f'<?xml version="1.0"?>{isi}'.encode()) == {"A1": "teks a"}


@pytest.mark.parametrize("isi", ["<office:document-content", "<a/>", ""])
def test_a_document_that_falls_apart_is_damaged(isi: str) -> None:
    assert tolak(arsip({"mimetype": MIME, "content.xml": isi}))[0] == "berkas_rusak"


@pytest.mark.parametrize("nilai", ["", "NaN", "1.234,5", "1e999"])
def test_a_number_that_is_none_is_shown_as_the_cell_writes_it(nilai: str) -> None:
    isi = ods(baris(satu("<text:p>tiga</text:p>", office__value_type="float", office__value=nilai)))
    assert teks(isi) == {"A1": "teks tiga"}
