"""The gate: what a file is, by its bytes and never by its name, and whether it is safe to open."""

import io
import re
import zipfile
import zlib
from enum import StrEnum
from typing import Final

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import format_angka

UKURAN_MAKS: Final = 20 * 1024 * 1024
ISI_MAKS: Final = 200 * 1024 * 1024
ANGGOTA_MAKS: Final = 2000
RASIO_MAKS: Final = 200
"""How far one part of a workbook may expand; only judged above RASIO_MULAI, where it can hurt."""
RASIO_MULAI: Final = 10 * 1024 * 1024

SIMPAN_XLSX: Final = "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx."
_SANDI: Final = "buku kerja yang dikunci kata sandi"
_BUKA_SANDI: Final = "Buka dengan kata sandinya, hapus kata sandi itu, lalu simpan sebagai .xlsx."
_HARAP: Final = "lembar kerja .xlsx atau berkas .csv"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


# What zipfile and its decompressors raise over bytes that are not what their headers promise.
_CACAT: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


class Format(StrEnum):
    """The kinds of file that are read."""

    XLSX = "xlsx"
    TEKS = "teks"


_AWALAN: Final = (
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"GIF8", "gambar GIF"),
    (b"BM", "gambar BMP"),
    (b"II*\x00", "gambar TIFF"),
    (b"MM\x00*", "gambar TIFF"),
    (b"Rar!\x1a\x07", "arsip RAR"),
    (b"7z\xbc\xaf\x27\x1c", "arsip 7z"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\x09\x08\x10\x00", "Excel lama (.xls)"),
    (b"\x09\x08\x08\x00", "Excel lama (.xls)"),
    (b"\x09\x04\x06\x00", "Excel lama (.xls)"),
    (b"\x09\x02\x06\x00", "Excel lama (.xls)"),
    (b"\x09\x00\x04\x00", "Excel lama (.xls)"),
)
_DALAM_OLE: Final = (
    ("Workbook", "Excel lama (.xls)"),
    ("Book", "Excel lama (.xls)"),
    ("WordDocument", "dokumen Word lama (.doc)"),
    ("PowerPoint Document", "PowerPoint lama (.ppt)"),
)
_DALAM_ZIP: Final = (
    ("word/", "dokumen Word (.docx)"),
    ("ppt/", "PowerPoint (.pptx)"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b", re.IGNORECASE)
_MHTML = re.compile(rb"^(?:mime-version|content-type|from|subject):", re.IGNORECASE)


def examine(isi: bytes) -> Format | Masalah:
    """Say what a file is, or why it is not opened."""
    if not isi.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        return galat(Kode.BERKAS_KOSONG, "", "", "berkas yang berisi data", "Pilih berkas lain.")
    if len(isi) > UKURAN_MAKS:
        return _terlalu_besar(f"{_mb(len(isi))} MB", f"paling besar {_mb(UKURAN_MAKS)} MB")
    if isi.startswith(b"PK\x03\x04") or isi.startswith(b"PK\x05\x06"):
        return _zip(isi)
    if isi.startswith(_OLE):
        return _ole(isi)
    if nama := _bukan_teks(isi):
        return _tolak(nama)
    return Format.TEKS


def _bukan_teks(isi: bytes) -> str:
    for awalan, nama in _AWALAN:
        if isi.startswith(awalan) and not (awalan == b"BM" and b"\x00" not in isi[:32]):
            return nama
    kepala = isi[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    if b"%PDF-" in isi[:1024]:
        return "PDF"
    if kepala.startswith(b"<") and b"urn:schemas-microsoft-com:office:spreadsheet" in kepala:
        return "lembar kerja XML 2003"
    if kepala.startswith(b"<") and _HTML.search(kepala):
        return "halaman web (HTML), walaupun namanya mungkin .xls"
    if _MHTML.match(kepala) and b"mime" in kepala.lower():
        return "halaman web (MHTML), walaupun namanya mungkin .xls"
    if isi[4:12] in (b"ftypheic", b"ftypmif1") or (isi[:4] == b"RIFF" and isi[8:12] == b"WEBP"):
        return "gambar"
    return ""


def _ole(isi: bytes) -> Masalah:
    if _utf16("EncryptedPackage") in isi:
        return galat(Kode.FORMAT_TAK_DIDUKUNG, "", _SANDI, _HARAP, _BUKA_SANDI)
    dikenal = (nama for aliran, nama in _DALAM_OLE if _utf16(aliran) in isi)
    return _tolak(next(dikenal, "dokumen Office lama"))


def _utf16(teks: str) -> bytes:
    return teks.encode("utf-16-le")


def _zip(isi: bytes) -> Format | Masalah:
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return _kemasan(arsip) or _jenis_arsip(arsip) or _periksa_arsip(arsip) or Format.XLSX
    except _CACAT:
        return rusak("arsip di dalamnya terpotong atau cacat")


def _kemasan(arsip: zipfile.ZipFile) -> Masalah | None:
    biasa = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if all(a.compress_type in biasa for a in arsip.infolist()):
        return None
    return rusak("isinya dimampatkan dengan cara yang tidak dipakai Excel maupun LibreOffice")


def _jenis_arsip(arsip: zipfile.ZipFile) -> Masalah | None:
    nama = arsip.namelist()
    if "xl/workbook.bin" in nama:
        return _tolak("Excel biner (.xlsb)")
    if any(n.startswith("xl/") for n in nama):
        return None
    if "mimetype" in nama and arsip.getinfo("mimetype").file_size < 200:
        lembar = b"opendocument.spreadsheet" in arsip.read("mimetype")
        return _tolak("lembar kerja OpenDocument (.ods)" if lembar else "dokumen OpenDocument")
    return _tolak(next((j for a, j in _DALAM_ZIP if any(n.startswith(a) for n in nama)), "arsip ZIP"))


def _periksa_arsip(arsip: zipfile.ZipFile) -> Masalah | None:
    anggota = arsip.infolist()
    if len(anggota) > ANGGOTA_MAKS:
        return _terlalu_besar(f"{len(anggota)} bagian di dalamnya", f"paling banyak {ANGGOTA_MAKS} bagian")
    total = sum(a.file_size for a in anggota)
    mengembang = any(
        a.file_size > RASIO_MULAI and a.file_size > RASIO_MAKS * a.compress_size for a in anggota
    )
    if total > ISI_MAKS or mengembang:
        return _terlalu_besar(f"isinya mengembang menjadi {_mb(total)} MB", "isi buku kerja yang wajar")
    if any(a.flag_bits & 1 for a in anggota):
        return galat(Kode.FORMAT_TAK_DIDUKUNG, "", _SANDI, _HARAP, _BUKA_SANDI)
    if any(_berdoctype(arsip, a) for a in anggota if a.filename.endswith((".xml", ".rels"))):
        return rusak("di dalamnya ada DOCTYPE, yang tidak pernah ditulis Excel maupun LibreOffice")
    return None


def _berdoctype(arsip: zipfile.ZipFile, anggota: zipfile.ZipInfo) -> bool:
    with arsip.open(anggota) as bagian:
        kepala = bagian.read(4096).replace(b"\x00", b"")
    return b"<!DOCTYPE" in kepala or b"<!ENTITY" in kepala


def _tolak(nama: str) -> Masalah:
    return galat(Kode.FORMAT_TAK_DIDUKUNG, "", nama, _HARAP, SIMPAN_XLSX)


def _terlalu_besar(ditemukan: str, diharapkan: str) -> Masalah:
    saran = "Simpan hanya lembar yang diperlukan ke berkas baru, atau gunakan templat."
    return galat(Kode.BERKAS_TERLALU_BESAR, "", ditemukan, diharapkan, saran)


def rusak(sebab: str, sel: str = "") -> Masalah:
    """The file claims to be what it is not, or is cut off."""
    saran = (
        "Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi. "
        "Bila di sana pun tidak terbuka, minta berkas yang utuh kepada pembuatnya."
    )
    return galat(Kode.BERKAS_RUSAK, sel, sebab, _HARAP, saran)


def _mb(bita: int) -> str:
    return format_angka(bita / 1024 / 1024, 1, tetap=False)
