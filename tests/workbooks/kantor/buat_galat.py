"""Cells without a value, and figures that do not fit. Run: python -m tests.workbooks.kantor.buat_galat"""

from openpyxl import Workbook
from openpyxl.packaging.relationship import Relationship
from openpyxl.workbook.external_link.external import ExternalBook, ExternalLink, ExternalSheetNames

from tests.workbooks.kantor.kertas import (
    ANGKA,
    KEPALA,
    baris,
    bita,
    halaman,
    isi,
    kemas,
    libre,
    main,
    mentah,
    tabel,
    xlsx,
)

JUDUL = "DATA KINERJA TAHUN 2024"


def _tertaut() -> Workbook:
    """Two cells that point to another workbook, which nobody sent along."""
    kerja = tabel(JUDUL, [baris("koperasi", "=[1]Rekap!C5", "=[1]Rekap!C6", 144, 146), baris("sengketa")])
    tautan = ExternalLink(externalBook=ExternalBook(sheetNames=ExternalSheetNames(sheetName=["Rekap"])))
    tautan.file_link = Relationship(
        type="externalLinkPath", Target="Rekap%20Koperasi.xlsx", TargetMode="External"
    )
    kerja._external_links.append(tautan)
    return kerja


@xlsx
def tautan_berkas_lain_tanpa_nilai() -> Workbook:
    return _tertaut()


@mentah("xlsx")
def tautan_berkas_lain_bernilai() -> bytes:
    """The other file's figures were kept when this one was saved."""

    def ganti(bagian: str, teks: bytes) -> bytes:
        if not bagian.endswith("sheet1.xml"):
            return teks
        for alamat, nilai in ((b"C5", b"141"), (b"C6", b"143")):
            rumus = b"<f>[1]Rekap!" + alamat + b"</f>"
            teks = teks.replace(rumus + b"<v></v>", rumus + b"<v>" + nilai + b"</v>")
            teks = teks.replace(rumus + b"<v />", rumus + b"<v>" + nilai + b"</v>")
        return teks

    return kemas(bita(_tertaut()), ganti)


@libre("xlsx")
def sel_galat() -> Workbook:
    """Calculated by LibreOffice, and gone wrong in four ways."""
    return tabel(JUDUL, [baris("koperasi", "=141/0", "=NA()", '=VALUE("x")', "=#REF!"), baris("sengketa")])


@libre("xls")
def sel_galat_di_xls() -> Workbook:
    return tabel(JUDUL, [baris("koperasi", "=141/0", "=NA()", 144, 146), baris("sengketa")])


@xlsx
def rumus_tak_dihitung() -> Workbook:
    """Written by a program that does not calculate."""
    return tabel(JUDUL, [baris("koperasi", "=70+71", 143, 144, 146), baris("sengketa")])


@libre("xlsx")
def rumus_dihitung() -> Workbook:
    rows = [
        baris("koperasi", "=70+71", "=D9+2", 144, 146),
        baris("wirausaha_baru", "=7*2", 20, 17, 26, "=SUM(D10:G10)"),
    ]
    return tabel(JUDUL, rows, (*KEPALA, "Jumlah"))


@libre("xlsx")
def rumus_berhasil_teks_kosong() -> Workbook:
    """A formula that gives an empty text where nothing was reported yet."""
    kosong = '=IF(1=1,"",0)'
    return tabel(
        JUDUL, [baris("koperasi", 141, 143, kosong, kosong), baris("sengketa", 2, 1, kosong, kosong)]
    )


@xlsx
def wajar_sepuluh_kali() -> Workbook:
    return tabel(JUDUL, [baris("tk_formal", 312200), baris("tk_informal", 36778)], (*KEPALA[:3], "TW I"))


@xlsx
def wajar_bagian_melebihi_keseluruhan() -> Workbook:
    return tabel(JUDUL, [baris("koperasi"), baris("koperasi_aktif", 151, 82, 83, 85)])


@xlsx
def wajar_tw2_salinan_tw1() -> Workbook:
    """The sheet of TW II was made by copying TW I, and forgotten."""
    ws = halaman("TW II", "DATA KINERJA TRIWULAN II TAHUN 2024")
    kode = ("koperasi", "koperasi_aktif", "wirausaha_baru", "pencaker_terdaftar", "tk_formal", "tk_informal")
    isi(ws, "A8", [(*KEPALA[:3], "Nilai"), *(baris(k, ANGKA[k][0]) for k in kode)])
    return ws.parent


@xlsx
def wajar_posisi_sama_jumlah() -> Workbook:
    """At the end of the year somebody added a stock up."""
    return tabel(JUDUL, [baris("koperasi"), baris("koperasi_berkualitas", 21, 22, 24, 67)])


@xlsx
def wajar_salah_baris() -> Workbook:
    """Two neighbours have exchanged their figures."""
    rows = [baris("tk_formal", 36778), baris("tk_informal", 31220), baris("koperasi", 141)]
    return tabel(JUDUL, rows, (*KEPALA[:3], "TW I"))


if __name__ == "__main__":
    main()
