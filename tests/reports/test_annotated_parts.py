"""Workbooks as other programs write them: odd, and allowed."""

import pytest

from iku.core.finding import Masalah, Tingkat
from iku.reports.annotated import TakTersunting, annotate
from iku.reports.annotated_styles import WARNA
from tests.reports.bahan_bertanda import bagian, buka, catatan, daftar, rakit, salah, warna

PAKET = "http://schemas.openxmlformats.org/package/2006"
BIASA = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "officeDocument/2006/relationships")
DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KETAT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
GAYA = (
    '<styleSheet xmlns="{ruang}"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders>'
    "<cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>'
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def mentah(lembar: str, *, ruang: str = BIASA[0], dok: str = DOKUMEN, gaya: str = GAYA) -> dict[str, str]:
    """The parts of a workbook with one sheet ``S``, written by hand."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PAKET}/relationships">'
        f'<Relationship Id="a" Type="{dok}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{ruang}" xmlns:q="{dok}"><sheets>'
        '<sheet name="S" sheetId="7" q:id="x"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PAKET}/relationships">'
        f'<Relationship Id="x" Type="{dok}/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
        + (f'<Relationship Id="y" Type="{dok}/styles" Target="styles.xml"/>' if gaya else "")
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": lembar.replace("{ruang}", ruang),
        **({"xl/styles.xml": gaya.replace("{ruang}", ruang)} if gaya else {}),
    }


def data(isi: str) -> str:
    """A sheet that holds only these rows."""
    return f'<worksheet xmlns="{{ruang}}"><sheetData>{isi}</sheetData></worksheet>'


def tandai(isi: bytes, *sel: str) -> bytes:
    masalah: list[Masalah] = [salah(f"S!{satu}") for satu in sel]
    return annotate(isi, masalah, "Catatan").isi


def lembar(isi: bytes) -> str:
    return bagian(isi)["xl/worksheets/sheet1.xml"].decode()


def test_rows_and_cells_without_an_address_stay_where_they_are() -> None:
    isi = mentah(
        data('<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')
    )
    hasil = buka(tandai(rakit(isi), "B1", "D1", "A2", "C2"))["S"]

    assert [[sel.value for sel in row] for row in hasil.iter_rows(max_row=2)] == [
        [1, None, 3, 4],
        [5, None, None, None],
    ]
    assert set(catatan(hasil)) == {"B1", "D1", "A2", "C2"}
    assert {warna(hasil, sel) for sel in ("B1", "D1", "A2", "C2")} == {WARNA[Tingkat.GALAT]}


def test_a_row_put_in_between_rows_that_have_no_number_is_refused_not_guessed() -> None:
    isi = mentah(
        data(
            '<row r="1"/><row><c><v>2</v></c></row><row r="9"><c><v>9</v></c></row>'
            "<row><c><v>10</v></c></row>"
        )
    )
    assert set(catatan(buka(tandai(rakit(isi), "A5", "A10"))["S"])) == {"A5", "A10"}
    terbalik = mentah(
        '<worksheet xmlns="{ruang}"><sheetData><row r="4"/><row r="2"/></sheetData></worksheet>'
    )
    with pytest.raises(TakTersunting, match="row 2 after row 4"):
        tandai(rakit(terbalik), "A3")


@pytest.mark.parametrize(
    "rows", ["<sheetData/>", "<sheetData></sheetData>", '<sheetData><row r="3"/></sheetData>']
)
def test_a_sheet_or_a_row_that_closes_itself_opens_for_the_mark(rows: str) -> None:
    isi = mentah(f'<worksheet xmlns="{{ruang}}">{rows}<pageMargins left="1"/></worksheet>')
    hasil = tandai(rakit(isi), "B3", "B4")
    assert set(catatan(buka(hasil)["S"])) == {"B3", "B4"}
    assert lembar(hasil).index("</sheetData>") < lembar(hasil).index("<pageMargins")


def test_a_cell_put_in_looks_like_its_row_or_its_column() -> None:
    isi = mentah(
        '<worksheet xmlns="{ruang}"><cols><col min="2" max="3" style="1"/></cols><sheetData>'
        '<row r="2" s="2" customFormat="1"/></sheetData></worksheet>'
    )
    hasil = buka(tandai(rakit(isi), "B1", "D1", "B2"))["S"]
    assert [hasil[sel].number_format for sel in ("B1", "D1", "B2")] == ["0%", "General", "0.00%"]


def test_the_boxes_of_comments_are_pointed_to_in_their_order() -> None:
    isi = mentah(
        '<worksheet xmlns="{ruang}" xmlns:mc="m"><sheetData/><pageMargins left="1"/>'
        '<drawing xmlns:q="d" q:id="d"/><mc:AlternateContent/><tableParts/><extLst/></worksheet>'
    )
    tulisan = lembar(tandai(rakit(isi), "A1"))
    urutan = [tulisan.index(f"<{nama}") for nama in ("drawing", "legacyDrawing", "mc:AlternateContent")]
    assert urutan == sorted(urutan)


def test_elements_with_a_prefix_get_company_of_their_kind() -> None:
    def berawalan(xml: str) -> str:
        return (
            xml.replace("</", "</p:")
            .replace("<", "<p:")
            .replace("<p:/p:", "</p:")
            .replace("xmlns=", "xmlns:p=")
        )

    isi = mentah(data('<row r="1"><c r="A1"/></row>'))
    for nama in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"):
        isi[nama] = berawalan(isi[nama])
    hasil = tandai(rakit(isi), "A1", "B2")

    assert set(catatan(buka(hasil)["S"])) == {"A1", "B2"}
    assert warna(buka(hasil)["S"], "B2") == WARNA[Tingkat.GALAT]
    assert '<p:c r="B2"' in lembar(hasil)


def test_strict_workbooks_are_marked_in_their_own_words() -> None:
    isi = mentah(
        data('<row r="1"><c r="A1"><v>1</v></c></row>'),
        ruang="http://purl.oclc.org/ooxml/spreadsheetml/main",
        dok=KETAT,
    )
    hasil = bagian(tandai(rakit(isi), "A1"))
    assert f'Type="{KETAT}/comments"'.encode() in hasil["xl/worksheets/_rels/sheet1.xml.rels"]
    assert b"http://purl.oclc.org/ooxml/spreadsheetml/main" in hasil["xl/commentsIku1.xml"]
    assert b"openxmlformats.org/spreadsheetml" not in hasil["xl/worksheets/sheetIku1.xml"]


@pytest.mark.parametrize("gaya", ["", '<styleSheet xmlns="{ruang}"/>'])
def test_a_workbook_without_styles_gets_some(gaya: str) -> None:
    isi = mentah(
        data('<row r="1"><c r="A1" s="5"><v>1</v></c></row>'),
        gaya=gaya,
    )
    hasil = buka(tandai(rakit(isi), "A1"))
    assert warna(hasil["S"], "A1") == WARNA[Tingkat.GALAT]
    assert daftar(hasil)[0][:2] == ("S", "A1")


@pytest.mark.parametrize("sandi", ["utf-16", "iso-8859-1"])
def test_parts_in_another_encoding_are_read_as_what_they_are(sandi: str) -> None:
    isi: dict[str, str | bytes] = {**mentah('<worksheet xmlns="{ruang}"><sheetData/></worksheet>')}
    nama = "xl/workbook.xml"
    teks = str(isi[nama]).replace('name="S"', 'name="Dé"')
    isi[nama] = f'<?xml version="1.0" encoding="{sandi}"?>{teks}'.encode(sandi)
    hasil = annotate(rakit(isi), [salah("Dé!A1")], "Catatan").isi
    assert buka(hasil).sheetnames == ["Dé", "Catatan IKU"]
    assert set(catatan(buka(hasil)["Dé"])) == {"A1"}


def test_entities_are_never_expanded() -> None:
    isi = mentah('<!DOCTYPE worksheet [<!ENTITY a "aa">]><worksheet xmlns="{ruang}"><sheetData/></worksheet>')
    with pytest.raises(TakTersunting, match="entities"):
        tandai(rakit(isi), "A1")


def test_attributes_in_single_quotes_keep_what_they_say() -> None:
    isi = mentah(
        "<worksheet xmlns='{ruang}'><sheetData><row r='1'><c r='A1' t='str' s='1'><f>\"a\"</f><v>a</v></c>"
        "</row></sheetData></worksheet>"
    )
    isi["xl/workbook.xml"] = isi["xl/workbook.xml"].replace('name="S"', "name='\"S\"'")
    hasil = buka(annotate(rakit(isi), [salah('"S"!A1')], "Catatan").isi)
    assert hasil.sheetnames[0] == '"S"'
    assert (hasil['"S"']["A1"].value, hasil['"S"']["A1"].number_format) == ('="a"', "0%")


def test_a_thousand_marks_among_many_cells_are_all_there() -> None:
    baris = "".join(
        f'<row r="{b}">' + "".join(f'<c r="{k}{b}"><v>1</v></c>' for k in "ABCDE") + "</row>"
        for b in range(1, 4001)
    )
    isi = mentah(data(baris))
    sel = [f"C{b}" for b in range(2, 4001, 4)]
    assert set(catatan(buka(tandai(rakit(isi), *sel))["S"])) == set(sel)
