"""HTML and MHTML: what web applications call .xls, and what Excel saves as a page."""

import pytest

from iku.sheets.cells import Rentang
from tests.sheets.formats.bahan import buku, sel, teks, tolak

SEL = "<tr><td>Koperasi</td><td>1.234</td></tr>"


def test_a_page_from_an_application_is_one_sheet_with_its_title_above() -> None:
    isi = f"""<html><head><title>x</title><style>td {{color: red}}</style></head><body>
        <h3>LAPORAN&nbsp;IKU<br>TRIWULAN III 2024</h3>
        <table border=1><thead><tr><th>Nama<th>Nilai</thead>{SEL}</table><p>Catatan: *) sementara</p>
        <table><tr><td>Usaha mikro</td><td>7</td></tr></table>
        <script>var a = "<td>";</script></body></html>"""
    assert teks(isi.encode()) == {
        "A1": "teks LAPORAN IKU",
        "A2": "teks TRIWULAN III 2024",
        "A4": "teks Nama",
        "B4": "teks Nilai",
        "A5": "teks Koperasi",
        "B5": "teks 1.234",
        "A7": "teks Catatan: *) sementara",
        "A9": "teks Usaha mikro",
        "B9": "teks 7",
    }


def test_spans_become_merges_and_push_later_cells_aside() -> None:
    isi = (
        "<table><tr><th rowspan=2>No</th><th colspan=2>TW I</th></tr><tr><th>T</th><th>R</th></tr>"
        "<tr><td>1<td>2<td>3</table>"
    )
    assert teks(isi.encode()) == {
        "A1": "teks No",
        "B1": "teks TW I",
        "B2": "teks T",
        "C2": "teks R",
        "A3": "teks 1",
        "B3": "teks 2",
        "C3": "teks 3",
    }
    assert buku(isi.encode()).lembar[0].gabungan == (Rentang(1, 1, 2, 1), Rentang(1, 2, 1, 3))


def test_a_span_beyond_the_table_ends_with_it() -> None:
    isi = f"<table><tr><td rowspan=9>a</td></tr></table><table>{SEL}</table>"
    assert teks(isi.encode()) == {"A1": "teks a", "A3": "teks Koperasi", "B3": "teks 1.234"}
    assert buku(isi.encode()).lembar[0].gabungan == (Rentang(1, 1, 1, 1),)


@pytest.mark.parametrize(
    "tersembunyi",
    ["<tr style='display: none'>", "<tr hidden>", "<tr class=buram>", "<tr style='mso-x:1;DISPLAY:NONE'>"],
)
def test_rows_that_the_page_does_not_show_are_hidden(tersembunyi: str) -> None:
    isi = f"<style>.buram {{ display:none }}</style><table>{SEL}{tersembunyi}<td>lama<td>9</tr>{SEL}</table>"
    assert buku(isi.encode()).lembar[0].baris_tersembunyi == {2}
    assert teks(isi.encode())["B2"] == "teks 9"


def test_cells_and_columns_that_the_page_does_not_show_are_told() -> None:
    isi = "<table><col><col style='display:none'><tr><td>a<td>b<td style='display:none'>rahasia<td>c</table>"
    hasil = buku(isi.encode())
    assert hasil.lembar[0].kolom_tersembunyi == {2}
    assert [(d.sel, d.alasan) for d in hasil.dilewati] == [
        ("Halaman!C1", "sel tersembunyi di halaman web: rahasia")
    ]
    assert teks(isi.encode()) == {"A1": "teks a", "B1": "teks b", "C1": "teks c"}


def test_what_excel_stored_beside_what_it_showed_is_taken() -> None:
    isi = (
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><style>.xl2 {mso-number-format:Percent;} "
        ".xl3 {mso-number-format:'\\0022Rp\\0022\\#\\,\\#\\#0';} "
        ".xl4 {mso-number-format:'dd\\/mm\\/yyyy'}</style>"
        "<table><tr><td class=xl2 x:num='0.85'>85,00%<td class=xl3 x:num='1234'>Rp1.234"
        "<td class=xl4 x:num='45382'>31/03/2024<td x:num>1.234<td x:err='#REF!'>#REF!"
        "<td x:num='6' x:fmla='=A1'>6</table>"
    )
    assert teks(isi.encode()) == {
        "A1": "persen 85%",
        "B1": "angka 1234",
        "C1": "tanggal 2024-03-31",
        "D1": "teks 1.234",
        "E1": "galat #REF!",
        "F1": "angka 6",
    }
    assert sel(isi.encode())["B1"].format == '"Rp"#,##0'
    assert sel(isi.encode())["F1"].rumus


def test_an_error_that_was_stored_as_0_is_an_error() -> None:
    galat = b"<td sdval='0' sdnum='1057;'>#DIV/0!</td>"
    isi = b"<table><tr>" + galat + b"<td sdval='1' sdnum='1057;0;BOOLEAN'>TRUE</table>"
    assert teks(isi) == {"A1": "galat #DIV/0!", "B1": "logika TRUE"}


def test_tables_for_layout_give_way_to_the_tables_within() -> None:
    isi = f"<table><tr><td><table>{SEL}</table></td><td>&nbsp;</td></tr></table>"
    assert teks(isi.encode()) == {"A1": "teks Koperasi", "B1": "teks 1.234"}


@pytest.mark.parametrize(
    ("penyandian", "kepala"),
    [
        ("cp1252", "<meta charset=iso-8859-1>"),
        ("utf-8", '<meta http-equiv=Content-Type content="text/html; charset=utf-8">'),
        ("utf-16", "<meta charset=utf-8>"),
        ("utf-8-sig", ""),
        ("cp1252", ""),
    ],
)
def test_a_page_is_decoded_as_it_says_or_as_it_shows(penyandian: str, kepala: str) -> None:
    isi = f"<html>{kepala}<table><tr><td>Capaian – “baik”</table></html>".encode(penyandian)
    assert teks(isi) == {"A1": "teks Capaian – “baik”"}


def test_the_frames_of_a_page_that_excel_wrote_are_a_sheet_each() -> None:
    induk = (
        "<html><head><xml><x:ExcelWorkbook><x:ExcelWorksheets>"
        '<x:ExcelWorksheet><x:Name>TW I</x:Name><x:WorksheetSource HRef="a.files/sheet001.htm"/>'
        "</x:ExcelWorksheet><x:ExcelWorksheet><x:Name>Lama</x:Name><x:WorksheetOptions><x:Visible>SheetHidden"
        '</x:Visible></x:WorksheetOptions><x:WorksheetSource HRef="a.files/sheet002.htm"/></x:ExcelWorksheet>'
        "</x:ExcelWorksheets></x:ExcelWorkbook></xml></head><frameset></frameset></html>"
    )
    halaman = [
        ("a.htm", induk),
        ("a.files/sheet001.htm", f"<table>{SEL}</table>"),
        ("a.files/sheet002.htm", "<table><tr><td>1</table>"),
    ]
    potong = "".join(
        f"--B\r\nContent-Location: file:///C:/{nama}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f'Content-Type: text/html; charset="utf-8"\r\n\r\n{isi.replace("=", "=3D")}\r\n'
        for nama, isi in halaman
    )
    isi = f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n{potong}--B--\r\n'
    lembar = buku(isi.encode()).lembar
    assert [(x.judul, x.tersembunyi) for x in lembar] == [("TW I", False), ("Lama", True)]
    assert teks(isi.encode()) == {"A1": "teks Koperasi", "B1": "teks 1.234"}


def test_a_page_without_a_table_is_refused_as_that() -> None:
    kode, sebab = tolak(b"<html><body><p>Laporan belum ada</p></body></html>")
    assert (kode, "tidak memuat tabel" in sebab) == ("bentuk_tak_dikenal", True)


@pytest.mark.parametrize(
    "isi",
    [
        "<title>Masuk - Aplikasi</title><form></form>",
        "<form>Nama <input name=u> Sandi <input type=password></form>",
        "<p>Sesi Anda telah berakhir.</p>",
        "<table><tr><td>Nama<td><input name=u></tr><tr><td>Sandi<td><input type='password'></table>",
    ],
)
def test_a_page_that_asks_to_log_in_is_refused_as_that(isi: str) -> None:
    kode, sebab = tolak(f"<html>{isi}</html>".encode())
    assert (kode, "halaman masuk" in sebab) == ("format_tak_didukung", True)


def test_a_report_that_also_lets_one_change_a_password_is_read() -> None:
    isi = f"<html><form><input type=password></form><table>{SEL}</table></html>"
    assert teks(isi.encode()) == {"A1": "teks Koperasi", "B1": "teks 1.234"}
