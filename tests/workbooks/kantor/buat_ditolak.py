"""Files that are refused, each saying what it is. Run: python -m tests.workbooks.kantor.buat_ditolak"""

import io
import struct
import zipfile
import zlib

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import baris, bita, kemas, main, mentah, tabel, ubah, xlsx
from tests.workbooks.kantor.sandi import kunci_libre, kunci_ooxml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELASI_LEMBAR = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
_RELASI_MAKRO = b"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"

_PAKET = "http://schemas.openxmlformats.org/package/2006"
_UTAMA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_HUBUNG = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_KATA = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = {
    "[Content_Types].xml": f'<Types xmlns="{_PAKET}/content-types"><Default Extension="rels" ContentType="'
    'application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_UTAMA}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PAKET}/relationships">'
    f'<Relationship Id="r1" Type="{_HUBUNG}" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_KATA}"><w:body><w:p><w:r><w:t>Laporan</w:t></w:r></w:p>'
    "</w:body></w:document>",
}


def _isi() -> bytes:
    return bita(tabel("DATA KINERJA TAHUN 2024", [baris("koperasi"), baris("sengketa")]))


@mentah("xlsx")
def berkata_sandi() -> bytes:
    return kunci_ooxml(_isi())


@mentah("xls")
def berkata_sandi_xls() -> bytes:
    return kunci_libre(_isi(), "xls", "MS Excel 97")


@mentah("ods")
def berkata_sandi_ods() -> bytes:
    return kunci_libre(_isi(), "ods", "calc8")


@mentah("xlsx")
def terpotong_saat_disalin() -> bytes:
    isi = _isi()
    return isi[: len(isi) * 2 // 3]


@mentah("xlsx")
def lembar_cacat_di_dalam() -> bytes:
    """The archive is whole; the sheet in it breaks off."""
    return kemas(_isi(), lambda nama, isi: isi[: len(isi) // 2] if nama.endswith("sheet1.xml") else isi)


@mentah("xlsx")
def pdf_bernama_xlsx() -> bytes:
    return ubah(_isi(), "pdf")


@mentah("xls")
def gambar_bernama_xls() -> bytes:
    """A picture of two by two dots."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    kepala = potong(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    titik = potong(b"IDAT", zlib.compress(b"\x00" + b"\xff" * 6 + b"\x00" + b"\x80" * 6))
    return b"\x89PNG\r\n\x1a\n" + kepala + titik + potong(b"IEND", b"")


@mentah("xlsx")
def word_bernama_xlsx() -> bytes:
    """The least that Word opens."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, isi in _WORD.items():
            arsip.writestr(zipfile.ZipInfo(nama, (2025, 1, 8, 8, 0, 0)), isi)
    return keluar.getvalue()


@mentah("xlsm")
def hanya_makro() -> bytes:
    """One macro sheet and a VBA project, no sheet of cells."""

    def ganti(nama: str, isi: bytes) -> bytes:
        if nama.endswith("sheet1.xml"):
            return isi.replace(b"<worksheet ", b"<macrosheet ").replace(b"</worksheet>", b"</macrosheet>")
        isi = isi.replace(_RELASI_LEMBAR, _RELASI_MAKRO).replace(b"worksheets/sheet1", b"macrosheets/sheet1")
        isi = isi.replace(b"openxmlformats-officedocument.spreadsheetml.worksheet+", b"ms-excel.macrosheet+")
        return isi.replace(
            b"openxmlformats-officedocument.spreadsheetml.sheet.", b"ms-excel.sheet.macroEnabled."
        )

    keluar = io.BytesIO(kemas(_isi(), ganti, worksheets="macrosheets"))
    with zipfile.ZipFile(keluar, "a") as arsip:
        arsip.writestr(zipfile.ZipInfo("xl/vbaProject.bin", (2025, 1, 8, 8, 0, 0)), _OLE + bytes(504))
    return keluar.getvalue()


@mentah("xls")
def html_halaman_masuk() -> bytes:
    """What a web application sends once the session has ended, saved as the report it should have been."""
    isi = "<h2>Sesi Anda telah berakhir</h2><form action='/login'><input name='user'></form>"
    return f"<!DOCTYPE html><html><head><title>Masuk</title></head><body>{isi}</body></html>".encode()


@mentah("xlsx")
def rar_bernama_xlsx() -> bytes:
    """The head of an archive; more of it nobody reads."""
    return b"Rar!\x1a\x07\x01\x00" + bytes(range(64))


@mentah("xlsx")
def pintasan_google_bernama_xlsx() -> bytes:
    """What Google Drive leaves on a disk in place of a sheet."""
    return (
        b'{"url":"https://docs.google.com/spreadsheets/d/1AbC/edit","doc_id":"1AbC","email":"a@contoh.go.id"}'
    )


@mentah("xls")
def surel_bernama_xls() -> bytes:
    """A report sent in the text of an e-mail."""
    kepala = ("Received: from mail.contoh.go.id", "From: bidang@contoh.go.id", "To: sekretariat@contoh.go.id")
    lanjut = ("Subject: Data TW I 2024", "MIME-Version: 1.0", "Content-Type: text/html", "")
    return "\r\n".join((*kepala, *lanjut, "<table><tr><td>Koperasi<td>141</table>", "")).encode()


@mentah("xlsx")
def nol_bita() -> bytes:
    return b""


@xlsx
def buku_tanpa_isi() -> Workbook:
    """Three sheets, all blank."""
    kerja = Workbook()
    kerja.create_sheet("Sheet2")
    kerja.create_sheet("Sheet3")
    return kerja


if __name__ == "__main__":
    main()
