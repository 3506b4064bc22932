"""Files that are no spreadsheet: what each is, by its first bytes, and what to do to get at its figures."""

import re
from typing import Final, NamedTuple

MINTA_ASLI: Final = "Minta berkas Excel aslinya kepada pembuatnya, atau ketik angkanya ke templat."
KELUARKAN: Final = "Keluarkan berkas di dalamnya, lalu unggah berkas itu."
SALIN_TABEL: Final = "Salin tabelnya ke Excel atau LibreOffice Calc, simpan sebagai .xlsx, lalu unggah."
_SURAT: Final = "Buka surelnya, simpan lampirannya, lalu unggah lampiran itu."
_GOOGLE: Final = "Buka di Google Sheets, pilih File, Download, Microsoft Excel (.xlsx), lalu unggah hasilnya."
_EKSPOR: Final = "Ekspor tabelnya sebagai Excel (.xlsx) atau CSV, lalu unggah hasilnya."


class Lain(NamedTuple):
    """What a file is, and what to do."""

    nama: str
    saran: str


_AWALAN: Final = (
    (b"\x89PNG", Lain("gambar PNG", MINTA_ASLI)),
    (b"\xff\xd8\xff", Lain("gambar JPEG", MINTA_ASLI)),
    (b"GIF8", Lain("gambar GIF", MINTA_ASLI)),
    (b"II*\x00", Lain("gambar TIFF", MINTA_ASLI)),
    (b"MM\x00*", Lain("gambar TIFF", MINTA_ASLI)),
    (b"OggS", Lain("rekaman suara", MINTA_ASLI)),
    (b"Rar!\x1a\x07", Lain("arsip RAR", KELUARKAN)),
    (b"7z\xbc\xaf\x27\x1c", Lain("arsip 7z", KELUARKAN)),
    (b"\x1f\x8b", Lain("arsip gzip", KELUARKAN)),
    (b"BZh9", Lain("arsip bzip2", KELUARKAN)),
    (b"\xfd7zXZ\x00", Lain("arsip xz", KELUARKAN)),
    (b"{\\rtf", Lain("dokumen RTF", SALIN_TABEL)),
    (b"\x00\x01\x00\x00Standard", Lain("basis data Access", _EKSPOR)),
    (b"SQLite format 3\x00", Lain("basis data SQLite", _EKSPOR)),
    (
        b"L\x00\x00\x00\x01\x14\x02\x00",
        Lain(
            "pintasan Windows (.lnk), bukan berkasnya sendiri",
            "Klik kanan pintasan itu, pilih Buka lokasi berkas, lalu unggah berkas yang ditunjuknya.",
        ),
    ),
    (
        b"\x00\x05\x16\x07",
        Lain(
            "catatan macOS tentang sebuah berkas",
            "Unggah berkas yang namanya tidak diawali titik dan garis bawah.",
        ),
    ),
)
_KUNCI_EXCEL: Final = Lain(
    "tanda Excel bahwa sebuah berkas sedang dibuka",
    "Tutup berkas itu di Excel, lalu unggah berkas yang namanya tidak diawali ~$.",
)
_BITA_KUNCI_EXCEL: Final = 165
_PINTASAN: Final = Lain(
    "pintasan ke sebuah alamat web, bukan berkasnya sendiri",
    "Buka alamat itu, unduh berkasnya sebagai .xlsx, lalu unggah berkas itu.",
)
_PINTASAN_GOOGLE: Final = Lain("pintasan ke Google Sheets, bukan berkasnya sendiri", _GOOGLE)
_PINTASAN_TEKS: Final = (b"[internetshortcut]", b"[desktop entry]", b"<!doctype plist", b"<plist")
_ALAMAT_GOOGLE: Final = (b"docs.google.com", b"drive.google.com", b'"doc_id"')
_KEPALA_SURAT = re.compile(
    rb"^(?:received|return-path|delivered-to|to|x-received|dkim-signature):",
    re.IGNORECASE | re.MULTILINE,
)
_KEPALA = re.compile(rb"^[A-Za-z][\w-]*:")


def other_binary(isi: bytes) -> Lain | None:
    """What bytes are that cannot be text."""
    for awalan, lain in _AWALAN:
        if isi.startswith(awalan):
            return lain
    if isi.startswith(b"BM") and b"\x00" in isi[:32]:
        return Lain("gambar BMP", MINTA_ASLI)
    if isi.startswith(b"MZ") and b"\x00" in isi[:32]:
        return Lain("program Windows", MINTA_ASLI)
    if isi[:4] == b"RIFF" and isi[8:12] == b"WEBP":
        return Lain("gambar WebP", MINTA_ASLI)
    if isi[4:8] == b"ftyp":
        gambar = isi[8:12] in (b"heic", b"heix", b"mif1", b"avif")
        return Lain("gambar" if gambar else "rekaman video atau suara", MINTA_ASLI)
    if b"%PDF-" in isi[:1024]:
        return Lain("PDF", MINTA_ASLI)
    if len(isi) == _BITA_KUNCI_EXCEL and 0 < isi[0] < 55 and isi[55:57] == bytes([isi[0], 0]):
        return _KUNCI_EXCEL
    return None


def other_text(kepala: bytes) -> Lain | None:
    """What a text is that no table stands in; ``kepala`` are its first bytes without NULs and BOM."""
    rendah = kepala.lower()
    if rendah.startswith(_PINTASAN_TEKS) or (rendah.startswith(b"<?xml") and b"<plist" in rendah):
        return _PINTASAN_GOOGLE if any(a in rendah for a in _ALAMAT_GOOGLE) else _PINTASAN
    if rendah.startswith((b"{", b"[")):
        if any(a in rendah for a in _ALAMAT_GOOGLE):
            return _PINTASAN_GOOGLE
        if re.match(rb'[\[{\s]+"', kepala):
            return Lain("data JSON", _EKSPOR)
    if rendah.startswith((b"<svg", b"<?xml")) and b"<svg" in rendah:
        return Lain("gambar SVG", MINTA_ASLI)
    if _KEPALA.match(kepala) and _KEPALA_SURAT.search(re.split(rb"\r?\n\r?\n", kepala, maxsplit=1)[0]):
        return (
            Lain("surel (e-mail)", _SURAT) if b"mime-version" in rendah or b"\nsubject:" in rendah else None
        )
    return None


def is_outlook(isi: bytes) -> bool:
    """Whether a container of old Office holds an e-mail, in which a workbook may stand as well."""
    return "__substg1.0_".encode("utf-16-le") in isi


def other_ole(isi: bytes) -> Lain:
    """What a container of old Office is, by the names of the streams in it."""
    if is_outlook(isi):
        return Lain("surel Outlook (.msg)", _SURAT)
    if "WordDocument".encode("utf-16-le") in isi:
        return Lain("dokumen Word lama (.doc)", SALIN_TABEL)
    if "PowerPoint Document".encode("utf-16-le") in isi:
        return Lain("PowerPoint lama (.ppt)", SALIN_TABEL)
    return Lain("dokumen Office lama", MINTA_ASLI)
