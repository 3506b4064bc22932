"""Raised, lowered and struck-out writing, in every format that has it: it never joins a figure."""

import io
import struct

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.sheets.formats.bahan import teks, xlsx
from tests.sheets.formats.test_ods import baris as baris_ods
from tests.sheets.formats.test_ods import ods, satu, tulis
from tests.sheets.formats.test_xls import LEMBAR, biff5, rekaman, untai
from tests.sheets.formats.test_xlsb import baris, xlsb
from tests.sheets.formats.test_xlsb import rekaman as rekaman_xlsb
from tests.sheets.formats.test_xlsb import satu as satu_xlsb
from tests.sheets.formats.test_xlsb import untai as untai_xlsb

HARAP = {"A1": "teks 80¹", "B1": "teks ~~90~~81", "C1": "teks CO₂"}


def test_parts_of_a_text_in_xlsx() -> None:
    def jalan(sifat: str, isi: str) -> str:
        return f"<r><rPr>{sifat}</rPr><t>{isi}</t></r>"

    potongan = (
        "<r><t>80</t></r>" + jalan('<vertAlign val="superscript"/>', "1"),
        jalan("<strike/>", "90") + jalan('<strike val="0"/>', "81"),
        "<r><t>CO</t></r>" + jalan('<vertAlign val="subscript"/>', "2"),
    )
    isi = "".join(f'<c r="{k}1" t="inlineStr"><is>{p}</is></c>' for k, p in zip("ABC", potongan, strict=True))
    assert teks(xlsx(f'<row r="1">{isi}</row>')) == HARAP


def test_cells_whose_font_is_struck_out_or_raised_in_xlsx() -> None:
    kerja = Workbook()
    lembar = kerja.worksheets[0]
    lembar.append([90, "90", 0.85, 12, 7.5])
    lembar["C1"].number_format = "0%"
    for nama in ("A1", "B1", "C1"):
        lembar[nama].font = Font(strike=True)
    lembar["D1"].font = Font(vertAlign="superscript")
    keluar = io.BytesIO()
    kerja.save(keluar)
    assert teks(keluar.getvalue()) == {
        "A1": "teks ~~90~~",
        "B1": "teks ~~90~~",
        "C1": "teks ~~85%~~",
        "D1": "teks ¹²",
        "E1": "angka 7.5",
    }


def test_parts_of_a_text_and_cells_in_xls() -> None:
    def huruf(sifat: int, letak: int) -> bytes:
        return rekaman(
            0x0031, struct.pack("<HHHHHBBBB", 200, sifat, 0, 400, letak, 0, 0, 0, 0) + untai("Arial", "<B")
        )

    def xf(huruf: int) -> bytes:
        return rekaman(0x00E0, struct.pack("<HH", huruf, 0) + bytes(12))

    def kaya(kolom: int, isi: str, *jalan: int) -> bytes:
        kepala = struct.pack("<HHH", 0, kolom, 0) + untai(isi)
        return rekaman(0x00D6, kepala + bytes([len(jalan) // 2]) + bytes(jalan))

    # No workbook has a font of number 4.
    gaya = huruf(0, 0) * 3 + huruf(8, 0) + huruf(0, 1) + huruf(0, 2) + xf(0) + xf(3) + xf(5)
    isi = (
        kaya(0, "801", 2, 5)
        + kaya(1, "9081", 0, 3, 2, 0)
        + kaya(2, "CO2", 2, 6)
        + rekaman(0x0203, struct.pack("<HHHd", 0, 3, 1, 90.0))
        + rekaman(0x0204, struct.pack("<HHH", 0, 4, 2) + untai("12"))
        + rekaman(0x0203, struct.pack("<HHHd", 0, 5, 0, 90.0))
    )
    harap = HARAP | {"D1": "teks ~~90~~", "E1": "teks ¹²", "F1": "angka 90"}
    assert teks(biff5(("Data", LEMBAR, isi), tambahan=gaya)) == harap


def test_parts_of_a_text_and_cells_in_xlsb() -> None:
    def jalan(isi: str, *batas: int) -> bytes:
        return (
            b"\x01"
            + untai_xlsb(isi)
            + struct.pack("<I", len(batas) // 2)
            + struct.pack(f"<{len(batas)}H", *batas)
        )

    gaya = b"".join(
        rekaman_xlsb(43, struct.pack("<HHHH", 220, sifat, 400, letak) + bytes(13) + untai_xlsb("Arial"))
        for sifat, letak in ((0, 0), (8, 0), (0, 1), (0, 2))
    )
    xf = b"".join(rekaman_xlsb(47, struct.pack("<HHH", 0, 0, huruf) + bytes(10)) for huruf in (0, 1))
    isi = xlsb(
        baris(0)
        + satu_xlsb(7, 0, struct.pack("<I", 0))
        + satu_xlsb(62, 1, jalan("9081", 0, 1, 2, 0))
        + satu_xlsb(62, 2, jalan("CO2", 2, 3))
        + satu_xlsb(5, 3, struct.pack("<d", 90), gaya=1),
        gaya=gaya + rekaman_xlsb(617) + xf + rekaman_xlsb(618),
        teks=rekaman_xlsb(19, jalan("801", 2, 2)),
    )
    assert teks(isi) == HARAP | {"D1": "teks ~~90~~"}


def test_parts_of_a_text_and_cells_in_ods() -> None:
    def gaya(nama: str, keluarga: str, sifat: str) -> str:
        isi = f"<style:text-properties {sifat}/>"
        return f'<style:style style:name="{nama}" style:family="{keluarga}">{isi}</style:style>'

    def jalan(nama: str, isi: str) -> str:
        return f'<text:span text:style-name="{nama}">{isi}</text:span>'

    semua = (
        gaya("T1", "text", 'style:text-position="33% 58%"')
        + gaya("T2", "text", 'style:text-line-through-style="solid"')
        + gaya("T3", "text", 'style:text-position="sub 58%"')
        + gaya("T4", "text", 'style:text-position="0% 100%" style:text-line-through-style="none"')
        + gaya("c1", "table-cell", 'style:text-line-through-type="single"')
    )
    dicoret = {"office__value_type": "float", "office__value": "90", "table__style_name": "c1"}
    isi = baris_ods(
        tulis("80" + jalan("T1", "1"), office__string_value="801"),
        tulis(jalan("T2", "90") + jalan("T4", "81")),
        tulis("CO" + jalan("T3", "2")),
        satu("<text:p>90</text:p>", **dicoret),
        tulis(jalan("T4", "biasa")),
    )
    assert teks(ods(isi, semua)) == HARAP | {"D1": "teks ~~90~~", "E1": "teks biasa"}


def test_parts_of_a_text_and_cells_in_xml_2003() -> None:
    def sel(isi: str, sifat: str = "") -> str:
        return f'<Cell{sifat}><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">{isi}</ss:Data></Cell>'

    isi = (
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>'
        '<Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles>'
        '<Worksheet ss:Name="Data"><Table><Row>'
        + sel("80<Sup>1</Sup>")
        + sel("<S>90</S>81")
        + sel("CO<Sub><Font>2</Font></Sub>")
        + sel("90", ' ss:StyleID="s1"')
        + "</Row></Table></Worksheet></Workbook>"
    )
    assert teks(isi.encode()) == HARAP | {"D1": "teks ~~90~~"}
