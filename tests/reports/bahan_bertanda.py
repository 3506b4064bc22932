"""Workbooks to mark, and ways to look at what came back."""

import io
import zipfile
from collections.abc import Mapping

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.finding import Kode, Masalah, galat, peringatan

UTAMA, LAIN = "Isian TW I", "Rujukan"
HIJAU = "FF00B050"


def salah(sel: str, ditemukan: str = "12 ekor") -> Masalah:
    return galat(Kode.BUKAN_ANGKA, sel, ditemukan, "bilangan bulat", "Tulis 12 saja.")


def ragu(sel: str, ditemukan: str = "120 sepuluh kali 12") -> Masalah:
    return peringatan(Kode.SEPULUH_KALI, sel, ditemukan, "", "Periksa komanya.")


def buku_kantor() -> Workbook:
    """A workbook with something of everything that must stay."""
    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = UTAMA
    for row in (["Laporan", None, None], ["Uraian", "TW I", "TW II"], ["Toko", "12 ekor", 120]):
        lembar.append(row)
    lembar.append(["Jumlah", "=SUM(B3:B3)", "=C3/Rujukan!A1"])
    lembar.merge_cells("A1:C1")
    lembar["A1"].font, lembar["A1"].alignment = Font(bold=True, size=16), Alignment(horizontal="center")
    lembar["B3"].fill = PatternFill("solid", fgColor=HIJAU)
    lembar["B3"].font = Font(italic=True, color="FFFF0000")
    lembar["B3"].border = Border(bottom=Side(style="double"))
    lembar["B3"].protection = Protection(locked=False)
    lembar["C3"].number_format, lembar["C3"].alignment = "#,##0.0", Alignment(wrap_text=True)
    lembar["A3"].hyperlink = "https://contoh.test/"
    lembar["C4"].comment = Comment("Dihitung dari rujukan.", "Ani")
    lembar.column_dimensions["A"].width, lembar.column_dimensions["D"].hidden = 41, True
    lembar.row_dimensions[2].height, lembar.row_dimensions[5].hidden = 33, True
    lembar.freeze_panes, lembar.print_title_rows = "B3", "1:2"
    lembar.conditional_formatting.add("C3:C9", CellIsRule("greaterThan", ["100"], font=Font(bold=True)))
    pilihan = DataValidation(type="list", formula1='"ya,tidak"', allow_blank=True)
    pilihan.add("D3:D9")
    lembar.add_data_validation(pilihan)
    lembar.auto_filter.ref = "A2:C4"
    lembar.protection.sheet = True
    grafik = BarChart()
    grafik.add_data(Reference(lembar, min_col=3, min_row=2, max_row=3), titles_from_data=True)
    lembar.add_chart(grafik, "F2")
    lain = buku.create_sheet(LAIN)
    lain["A1"], lain.sheet_state = 2, "hidden"
    buku.defined_names["tarif"] = DefinedName("tarif", attr_text=f"{LAIN}!$A$1")
    return buku


def simpan(buku: Workbook) -> bytes:
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def buka(isi: bytes, *, nilai: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(isi), data_only=nilai)


def bagian(isi: bytes) -> dict[str, bytes]:
    """Every part of the package."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def rakit(isi: Mapping[str, bytes | str]) -> bytes:
    """A package of parts."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def diubah(isi: bytes, nama: str, *ganti: tuple[str, str]) -> bytes:
    """The same package with words of one part replaced, each of which must be there."""
    semua = bagian(isi)
    teks = semua[nama].decode()
    for lama, baru in ganti:
        assert lama in teks, (nama, lama)
        teks = teks.replace(lama, baru)
    return rakit({**semua, nama: teks})


def warna(lembar: Worksheet, sel: str) -> str:
    isian = lembar[sel].fill
    return str(isian.fgColor.rgb) if isian.fill_type else ""


def catatan(lembar: Worksheet) -> dict[str, str]:
    """What is said at which cell."""
    return {sel.coordinate: sel.comment.text for row in lembar.iter_rows() for sel in row if sel.comment}


def daftar(buku: Workbook) -> list[tuple[object, ...]]:
    """The rows of the list below its head."""
    return [*buku["Catatan IKU"].iter_rows(min_row=5, values_only=True)]


def rupa(lembar: Worksheet) -> dict[str, object]:
    """Everything of a sheet but its fills and comments, to compare."""
    return {
        "sel": {
            sel.coordinate: (
                sel.value,
                sel.number_format,
                # What openpyxl hands out compares by identity; its words say what it is.
                *map(repr, (sel.font, sel.border, sel.alignment, sel.protection)),
                sel.hyperlink and sel.hyperlink.target,
            )
            for row in lembar.iter_rows()
            for sel in row
            if sel.value is not None
        },
        "gabungan": {str(r) for r in lembar.merged_cells.ranges},
        "kolom": {k: (d.width, d.hidden) for k, d in lembar.column_dimensions.items()},
        "baris": {k: (d.height, d.hidden) for k, d in lembar.row_dimensions.items() if d.height or d.hidden},
        "bersyarat": {str(r.sqref): [a.formula for a in r.rules] for r in lembar.conditional_formatting},
        "isian": [(str(v.sqref), v.formula1) for v in lembar.data_validations.dataValidation],
        "lain": (
            lembar.freeze_panes,
            lembar.print_title_rows,
            lembar.auto_filter.ref,
            lembar.protection.sheet,
            lembar.sheet_state,
            len(lembar._charts),
        ),
    }
