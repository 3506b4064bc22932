"""What a page does not show, how its writing looks, and what stands in its form fields."""

import pytest

from tests.sheets.formats.bahan import buku, teks


def sel(isi: str, kepala: str = "", sifat: str = "") -> dict[str, str]:
    """One cell between two others, so that what leaks out of it is seen."""
    halaman = f"<html>{kepala}<table><tr><td>a</td><td {sifat}>{isi}</td><td>z</td></tr></table>"
    semua = teks(halaman.encode())
    assert (semua.pop("A1"), semua.pop("C1")) == ("teks a", "teks z")
    return semua


@pytest.mark.parametrize(
    "tertutup",
    [
        '<span style="display:none">1</span>',
        '<span style="DISPLAY : NONE !important">1</span>',
        "<span hidden>1</span>",
        '<span style="visibility:hidden">1</span>',
        '<span style="font-size:0px">1</span>',
        '<span style="opacity:0">1</span>',
        '<span class="kunci">1</span>',
        '<span id="kunci">1</span>',
        '<span class="d-none">1</span>',
        '<span class="sr-only">1</span>',
        "<span hidden><b>1</b><span>1</span>1</span>",
        "<div hidden><s>1</div>",
        "<p hidden>1<br>1</p>",
        "<template>1</template>",
        "<template><table><tr><td>1</td></tr></table></template>",
        "<script>document.write(1)</script>",
        "<style>b { color: red }</style>",
        "<!-- 1 -->",
        '<input type="hidden" value="1">',
        '<input type="password" value="1">',
        '<input type="checkbox" value="1" checked>',
        '<input value="1" hidden>',
        "<select hidden><option>1</select>",
        "<rahasia>1</rahasia>",
    ],
)
def test_what_a_cell_does_not_show_is_no_part_of_it(tertutup: str) -> None:
    css = "<style>.kunci, td.x { display:none } #kunci { display: none } rahasia { display:none }</style>"
    assert sel(f"{tertutup}143", css) == {"B1": "teks 143"}
    assert sel(f"143{tertutup}", css) == {"B1": "teks 143"}


@pytest.mark.parametrize(
    "tampak",
    [
        '<span style="display:inline">1</span>',
        '<span class="d-none d-md-inline">1</span>',
        '<span class="lain">1</span>',
        '<span class="hidden">1</span>',
        '<span style="font-size:0.8em">1</span>',
    ],
)
def test_what_only_looks_like_hidden_is_read(tampak: str) -> None:
    css = "<style>.lain:hover { display:none } .hidden { color: red }</style>"
    assert sel(f"{tampak}43", css) == {"B1": "teks 143"}


def test_what_cells_do_not_show_is_told_once_for_the_page() -> None:
    baris = "<tr><td><i hidden>01</i>1</td><td><i hidden>02</i>2</td></tr>"
    isi = f"<table>{baris * 2}<tr><td><i hidden>rahasia</i></td></tr></table>"
    assert [(d.sel, d.alasan) for d in buku(isi.encode()).dilewati] == [
        ("Halaman!A3", "sel tersembunyi di halaman web: rahasia"),
        (
            "Halaman",
            "bagian isi sel yang tidak ditampilkan halaman web itu (4): A1 01; B1 02; A2 01; …",
        ),
    ]


@pytest.mark.parametrize(
    ("sebelum", "sesudah"),
    [
        ("<tbody hidden>", "</tbody><tbody>"),
        ("<tbody style='display:none'>", "<tbody>"),
        ("<tr height=0 style='height:0pt'>", ""),
        ("<tr style='visibility:collapse'>", ""),
        ("<tr><td height=0>x</td>", ""),
    ],
)
def test_rows_without_height_or_in_a_hidden_part_are_hidden(sebelum: str, sesudah: str) -> None:
    if not sebelum.startswith("<tr"):
        sebelum += "<tr>"
    isi = f"<table><tr><td>a</td></tr>{sebelum}<td>b</td></tr>{sesudah}<tr><td>c</td></tr></table>"
    assert buku(isi.encode()).lembar[0].baris_tersembunyi == {2}


@pytest.mark.parametrize(
    "kolom",
    [
        "<col><col width=0>",
        "<col><col style='width:0pt'>",
        "<colgroup span=1></colgroup><colgroup style='display:none'><col></colgroup>",
        "<colgroup><col></colgroup><colgroup hidden></colgroup>",
        "<col><col style='visibility:collapse'>",
    ],
)
def test_columns_without_width_are_hidden(kolom: str) -> None:
    isi = f"<table>{kolom}<col><tr><td>a<td>b<td>c</table>"
    assert buku(isi.encode()).lembar[0].kolom_tersembunyi == {2}


def test_a_table_within_something_hidden_is_hidden() -> None:
    isi = "<div style='display:none'><table><tr><td>lama</table></div><table><tr><td>baru</table>"
    lembar = buku(isi.encode()).lembar[0]
    assert ({b for b, _ in lembar.sel}, lembar.baris_tersembunyi) == ({1, 3}, {1})


def test_a_cell_that_only_takes_its_place_keeps_it() -> None:
    isi = "<table><tr><td>a<td style='visibility:hidden'>rahasia<td>c</table>"
    assert teks(isi.encode()) == {"A1": "teks a", "C1": "teks c"}
    assert [d.sel for d in buku(isi.encode()).dilewati] == ["Halaman!B1"]


def test_words_that_excel_cut_off_where_a_neighbour_begins_are_whole() -> None:
    excel = "<head><meta name=Generator content='Microsoft Excel 15'></head>"
    potong = "Koperasi ya<span style='display:none'>ng aktif</span>"
    assert sel(potong, excel) == {"B1": "teks Koperasi yang aktif"}
    assert sel(potong) == {"B1": "teks Koperasi ya"}
    assert sel("<span style='display:none'>1</span>43", excel) == {"B1": "teks 43"}


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ("80<sup>1</sup>", "80¹"),
        ("80<sup>1)</sup>", "80¹⁾"),
        ("80<span style='vertical-align: super; font-size:7pt'>1</span>", "80¹"),
        ("CO<sub>2</sub>", "CO₂"),
        ("<s>90</s>81", "~~90~~81"),
        ("<strike>9<b>0</b></strike>81", "~~90~~81"),
        ("<del>90</del> <ins>81</ins>", "~~90~~ 81"),
        ("<span style='text-decoration: line-through red'>90</span>81", "~~90~~81"),
        ("<span class=coret>90</span>81", "~~90~~81"),
        ("<s>90<sup>1</sup></s>", "~~901~~"),
    ],
)
def test_raised_and_struck_out_writing_never_joins_a_figure(isi: str, harap: str) -> None:
    css = "<style>.coret { text-decoration-line: line-through }</style>"
    assert sel(isi, css) == {"B1": f"teks {harap}"}


def test_a_stored_number_that_is_struck_out_is_no_number() -> None:
    assert sel("<s><font>84</font></s>", sifat='sdval="84"') == {"B1": "teks ~~84~~"}
    assert sel("84", sifat='sdval="84" style="text-decoration:line-through"') == {"B1": "teks ~~84~~"}
    assert sel("84", sifat='sdval="84"') == {"B1": "angka 84"}


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ('<input type="text" value="141">', "141"),
        ('<input value="1.234,5" />', "1.234,5"),
        ("<input type=number value=7 disabled> orang", "7  orang"),
        ('141<input value="142">', "141 142"),
        ("<textarea rows=2>12 &amp; 3</textarea>", "12 & 3"),
        ("<select><option value=1>satu<option value=2 selected>dua</select>", "dua"),
        ("<select><option>satu</option><option>dua</option></select>", "satu"),
        ("<select multiple><option>satu<option selected>dua<option selected>tiga</select>", "dua, tiga"),
        ("<select><option selected>dua", "dua"),
    ],
)
def test_what_stands_in_a_field_of_a_form_is_the_text_of_its_cell(isi: str, harap: str) -> None:
    assert sel(isi) == {"B1": f"teks {harap}"}


def test_fields_above_a_table_say_nothing_about_it() -> None:
    isi = "<select><option>2023<option selected>2024</select><input value=2024><table><tr><td>1</table>"
    assert teks(isi.encode()) == {"A1": "teks 1"}
