"""xlsx as programs really write it: every kind of cell, and every way to write the XML around it."""

import datetime
import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart

from iku.sheets.cells import Isi, Rentang
from tests.sheets.formats.bahan import STRICT, UTAMA, arsip, bagian, buku, gaya, sel, teks, tolak, xlsx

BARIS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>dua</t></is></c></row>'
ISI_BARIS = {"A1": "angka 1", "B1": "teks dua"}


def test_each_type_of_cell_is_read_as_what_it_is() -> None:
    isi = xlsx(
        '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c>'
        '<c r="D1" t="str"><f>A1&amp;""</f><v>12</v></c><c r="E1" t="s"><v>0</v></c>'
        '<c r="F1" t="d"><v>2024-03-31T00:00:00</v></c><c r="G1" s="0"/>'
        '<c r="H1" t="str"><f>""</f><v></v></c></row>',
        sharedStrings="<sst><si><r><t>teks </t></r><r><rPr><b/></rPr><t>kaya &amp; tebal</t></r></si></sst>",
    )
    assert teks(isi) == {
        "A1": "angka 12.5",
        "B1": "logika TRUE",
        "C1": "galat #REF!",
        "D1": "teks 12",
        "E1": "teks teks kaya & tebal",
        "F1": "tanggal 2024-03-31",
    }
    assert {tempat for tempat, cell in sel(isi).items() if cell.rumus} == {"D1"}


@pytest.mark.parametrize(
    ("kode", "nilai", "harap"),
    [
        ("0.00%", "0.85", "persen 85%"),
        ("0%;0", "-5", "angka -5"),
        ("0&quot;%&quot;", "85", "angka 85"),
        ("&quot;Rp&quot;#,##0", "1000", "angka 1000"),
        ("dd/mm/yyyy", "45382", "tanggal 2024-03-31"),
        ("dd/mm/yyyy hh:mm", "45382.5", "tanggal 2024-03-31 12:00:00"),
        ("[h]:mm", "1.5", "tanggal 1 day, 12:00:00"),
        ("[$-421]d mmmm yyyy", "45382", "tanggal 2024-03-31"),
        ("[Red]0 &quot;hari&quot;", "3", "angka 3"),
        ("General", "3", "angka 3"),
        ("dd/mm/yyyy", "-3", "angka -3"),
        ("0", "1e999", "galat #NUM!"),
    ],
)
def test_the_number_format_says_what_a_number_is(kode: str, nilai: str, harap: str) -> None:
    isi = xlsx(f'<row r="1"><c r="A1" s="1"><v>{nilai}</v></c></row>', styles=gaya(kode))
    assert teks(isi) == {"A1": harap}


def test_the_format_is_told_as_the_file_writes_it() -> None:
    baris = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1"><v>1</v></c></row>'
    isi = xlsx(baris, styles=gaya("&quot;Rp&quot;#,##0", "General"))
    assert [cell.format for cell in sel(isi).values()] == ['"Rp"#,##0', "", ""]


def test_a_workbook_of_1904_counts_its_days_from_there() -> None:
    isi = bagian('<row r="1"><c r="A1" s="1"><v>43920</v></c></row>', sifat='<workbookPr date1904="1"/>')
    assert teks(arsip(isi | {"xl/styles.xml": gaya("yyyy-mm-dd")})) == {"A1": "tanggal 2024-03-31"}


def test_a_formula_that_nobody_calculated_is_named_with_its_formula() -> None:
    isi = xlsx(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f></c></row>'
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/></c><c r="C2"><f>A2+1</f><v/></c>'
        "</row>"
    )
    assert teks(isi) == {
        "A1": "angka 2",
        "B1": "rumus =A1*2",
        "A2": "angka 3",
        "B2": "rumus =A2*2",
        "C2": "rumus =A2+1",
    }


def test_a_link_without_its_value_names_the_other_file() -> None:
    isi = bagian(
        '<row r="1"><c r="A1"><f>[1]Rekap!B2</f></c><c r="B1"><f>[1]Rekap!B2</f><v>7</v></c>'
        '<c r="C1"><f>Tabel1[2024]</f></c><c r="D1"><f>"[1]"&amp;A1</f></c></row>'
    )
    isi["xl/workbook.xml"] = str(isi["xl/workbook.xml"]).replace(
        "</sheets>", '</sheets><externalReferences><externalReference r:id="rId50"/></externalReferences>'
    )
    isi["xl/_rels/workbook.xml.rels"] = str(isi["xl/_rels/workbook.xml.rels"]).replace(
        "</Rel", '<Relationship Id="rId50" Type="x/externalLink" Target="externalLinks/e1.xml"/></Rel'
    )
    isi["xl/externalLinks/_rels/e1.xml.rels"] = (
        '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" '
        'Target="file:///C:/data/rekap%20lama.xlsx"/></Relationships>'
    )
    assert teks(arsip(isi)) == {
        "A1": "tautan =[rekap lama.xlsx]Rekap!B2",
        "B1": "angka 7",
        "C1": "rumus =Tabel1[2024]",
        "D1": 'rumus ="[1]"&A1',
    }


@pytest.mark.parametrize(
    "lembar",
    [
        BARIS,
        BARIS.replace('r="A1"', "r='A1'").replace('r="1"', "r='1'"),
        BARIS.replace("<v>1</v>", "<!-- satu --><v>1</v>"),
        BARIS.replace("<t>dua</t>", "<t><![CDATA[dua]]></t>"),
        BARIS.replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="1"', ""),
        BARIS.replace("</c>", "</c >"),
        BARIS.replace('<c r="A1">', '<c s="0" r="A1">'),
        BARIS.replace('r="A1"', 'r="a1"'),
        f"<worksheet xmlns='{UTAMA}'><sheetData>{BARIS}</sheetData></worksheet>",
        f'<worksheet xmlns="{UTAMA}" xmlns:m="m"><sheetData m:a="1">{BARIS}</sheetData></worksheet>',
        f'<x:worksheet xmlns:x="{UTAMA}"><x:sheetData>'
        + BARIS.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
        + "</x:sheetData></x:worksheet>",
        f'<worksheet xmlns="{STRICT}"><sheetData>{BARIS}</sheetData></worksheet>',
        f'<?xml version="1.0" encoding="ISO-8859-1"?><worksheet xmlns="{UTAMA}">'
        f"<sheetData>{BARIS}</sheetData></worksheet>",
        f'\ufeff<?xml version="1.0" encoding="utf-8"?>\n<worksheet xmlns="{UTAMA}"><sheetData>\n{BARIS}\n'
        "</sheetData></worksheet>\n",
    ],
)
def test_the_same_cells_are_read_however_the_xml_is_written(lembar: str) -> None:
    assert teks(xlsx(lembar)) == ISI_BARIS


def test_xml_in_utf_16_is_read_too() -> None:
    isi = bagian(BARIS)
    isi["xl/worksheets/sheet1.xml"] = str(isi["xl/worksheets/sheet1.xml"]).encode("utf-16")
    assert teks(arsip(isi)) == ISI_BARIS


def test_a_strict_workbook_with_dates_as_text_is_read() -> None:
    isi = bagian('<row r="1"><c r="A1" t="d"><v>2024-03-31</v></c><c r="B1"><v>5</v></c></row>')
    strict = {
        nama: str(satu).replace(UTAMA, STRICT) for nama, satu in isi.items() if not isinstance(satu, bytes)
    }
    for nama, satu in strict.items():
        strict[nama] = satu.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org"
        )
    assert teks(arsip(isi | strict)) == {"A1": "tanggal 2024-03-31", "B1": "angka 5"}


def test_texts_are_tidied_but_keep_their_lines() -> None:
    isi = xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c></row>',
        sharedStrings="<sst><si><t xml:space='preserve'>\u00a0 satu\r\ndua_x000D_\n </t></si>"
        "<si><t> </t></si><si><t>漢字</t><rPh sb='0' eb='1'><t>kanji</t></rPh></si></sst>",
    )
    assert teks(isi) == {"A1": "teks satu\ndua", "C1": "teks 漢字"}


def test_merges_hidden_parts_and_other_kinds_of_sheet_are_told() -> None:
    kerja = Workbook()
    data = kerja.worksheets[0]
    data.title = "Data"
    for baris in range(1, 5):
        data.append([baris, baris, baris])
    data.merge_cells("A1:B2")
    data.row_dimensions[3].hidden = True
    data.column_dimensions["C"].hidden = True
    kerja.create_sheet("Lama")["A1"] = 1
    kerja["Lama"].sheet_state = "veryHidden"
    kerja.create_chartsheet("Bagan").add_chart(BarChart())
    keluar = io.BytesIO()
    kerja.save(keluar)

    hasil = buku(keluar.getvalue())

    utama, lama = hasil.lembar
    assert (utama.judul, utama.gabungan, utama.tersembunyi) == ("Data", (Rentang(1, 1, 2, 2),), False)
    assert (utama.baris_tersembunyi, utama.kolom_tersembunyi) == ({3}, {3})
    assert (lama.judul, lama.tersembunyi) == ("Lama", True)
    assert [(d.sel, d.alasan) for d in hasil.dilewati] == [("Bagan", "lembar grafik")]


def test_hidden_parts_are_known_by_either_kind_of_quotes() -> None:
    baris = """<row r='1' hidden='1'><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>"""
    kolom = "<cols><col min='1' max='16384' hidden='true'/></cols>"
    lembar = buku(
        xlsx(f'<worksheet xmlns="{UTAMA}">{kolom}<sheetData>{baris}</sheetData></worksheet>')
    ).lembar[0]
    assert (lembar.baris_tersembunyi, lembar.kolom_tersembunyi) == ({1}, {1})


def test_what_a_merge_covers_is_left_out_and_named() -> None:
    baris = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    ekor = '</sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>'
    isi = xlsx(f'<worksheet xmlns="{UTAMA}"><sheetData>{baris}{ekor}')
    assert teks(isi) == {"A1": "angka 1"}
    assert [d.sel for d in buku(isi).dilewati] == ["Lembar1!B1"]


def test_sheets_may_share_a_name_and_names_may_hold_anything() -> None:
    isi = arsip(bagian(BARIS, BARIS, BARIS, judul=("A", "A", "TW 'I'! &amp; [2]")))
    assert [lembar.judul for lembar in buku(isi).lembar] == ["A", "A", "TW 'I'! & [2]"]


def test_a_value_that_is_no_number_is_shown_as_it_stands() -> None:
    assert teks(xlsx('<row r="1"><c r="A1"><v>1.234,5</v></c></row>')) == {"A1": "teks 1.234,5"}


def test_far_cells_and_rows_that_are_only_styled_cost_nothing() -> None:
    jauh = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    assert teks(xlsx(jauh)) == {"A1": "angka 1", "XFD1048576": "angka 2"}
    kosong = "".join(f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"/></row>' for n in range(2, 200_001))
    assert teks(xlsx(f'<row r="1"><c r="A1"><v>1</v></c></row>{kosong}')) == {"A1": "angka 1"}


def test_more_cells_than_anyone_can_look_through_are_refused() -> None:
    banyak = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 500_002))
    assert tolak(xlsx(banyak)) == ("berkas_terlalu_besar", "berkas terlalu besar: 500.001 sel")


@pytest.mark.parametrize(
    ("lembar", "sebab"),
    [
        ('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "teks bersama nomor 7 tidak ada"),
        ('<row r="1"><c r="XFE1"><v>7</v></c></row>', "ada sel di luar lembar"),
        (f'<worksheet xmlns="{UTAMA}"><sheetData>{BARIS}', "bagian xl/worksheets/sheet1.xml cacat"),
        (f'<worksheet xmlns="{UTAMA}"><sheetData>{BARIS}</c></sheetData></worksheet>', "sheet1.xml cacat"),
    ],
)
def test_a_sheet_that_does_not_hang_together_is_damaged(lembar: str, sebab: str) -> None:
    kode, mengapa = tolak(xlsx(lembar))
    assert kode == "berkas_rusak"
    assert sebab in mengapa


def test_a_workbook_without_a_sheet_of_its_list_is_damaged() -> None:
    isi = bagian(BARIS)
    del isi["xl/worksheets/sheet1.xml"]
    assert tolak(arsip(isi)) == (
        "berkas_rusak",
        'berkas tidak dapat dibuka: lembar "Lembar1" hilang dari berkas',
    )


def test_a_workbook_of_macros_alone_is_called_that() -> None:
    kode, sebab = tolak(arsip(bagian("") | {"xl/vbaProject.bin": b"x"}))
    assert (kode, "hanya berisi makro" in sebab) == ("format_tak_didukung", True)
    assert teks(arsip(bagian(BARIS) | {"xl/vbaProject.bin": b"x"})) == ISI_BARIS


def test_parts_are_found_wherever_the_file_keeps_them() -> None:
    isi = bagian(BARIS)
    pindah = {nama.replace("xl/", "Isi/"): satu for nama, satu in isi.items()}
    utama = '<Relationship Id="r" Type="x/officeDocument" Target="/isi/Workbook.xml"/>'
    pindah["_rels/.rels"] = f"<Relationships>{utama}</Relationships>"
    assert teks(arsip(pindah)) == ISI_BARIS


def test_dates_are_those_of_openpyxl() -> None:
    kerja = Workbook()
    lembar = kerja.worksheets[0]
    lembar.append([datetime.datetime(2024, 2, 29, 13, 5, 7), datetime.date(1900, 1, 5), datetime.time(8, 30)])
    keluar = io.BytesIO()
    kerja.save(keluar)
    ulang = [sel.value for sel in load_workbook(io.BytesIO(keluar.getvalue())).worksheets[0][1]]
    assert [cell.teks for cell in sel(keluar.getvalue()).values()] == [
        str(ulang[0]),
        ulang[1].date().isoformat(),
        str(ulang[2]),
    ]
    assert {cell.jenis for cell in sel(keluar.getvalue()).values()} == {Isi.TANGGAL}
