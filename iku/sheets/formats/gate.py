"""The gate: what a file is, by its bytes and never by its name, and whether it is safe to open."""

import re
from enum import StrEnum
from typing import Final

from iku.core.finding import Masalah
from iku.sheets.formats.gate_zip import examine_zip
from iku.sheets.formats.lain import is_outlook, other_binary, other_ole, other_text
from iku.sheets.formats.tolakan import empty, locked, mb, not_supported, too_large

UKURAN_MAKS: Final = 20 * 1024 * 1024
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Format(StrEnum):
    """The kinds of file that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    FODS = "fods"
    HTML = "html"
    MHTML = "mhtml"
    XML = "xml"
    TEKS = "teks"


# A worksheet of Excel 2 to 5 without the container that later ones have.
_BIFF: Final = (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x08\x06\x00")
_BIFF_TUA: Final = (b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|meta|body|table|style|div|center|font)\b", re.IGNORECASE)
_MHTML = re.compile(rb"^(?:mime-version|content-type|from|subject|date|x-[\w-]+):", re.IGNORECASE)
_XML_2003: Final = b"urn:schemas-microsoft-com:office:spreadsheet"


def examine(isi: bytes) -> Format | Masalah:
    """Say what a file is, or why it is not opened."""
    if not isi.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        return empty()
    if len(isi) > UKURAN_MAKS:
        return too_large(f"{mb(len(isi))} MB", f"paling besar {mb(UKURAN_MAKS)} MB")
    if isi.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        jenis = examine_zip(isi)
        return jenis if isinstance(jenis, Masalah) else Format(jenis)
    if isi.startswith(_OLE):
        return _ole(isi)
    if isi.startswith((*_BIFF, *_BIFF_TUA)):
        return Format.XLS
    return _bukan_biner(isi)


def _bukan_biner(isi: bytes) -> Format | Masalah:
    if (lain := other_binary(isi)) is not None:
        return not_supported(*lain)
    kepala = isi[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").replace(b"\x00", b"")
    if (lain := other_text(kepala)) is not None:
        return not_supported(*lain)
    if kepala.startswith(b"<"):
        return _bertanda(kepala)
    if _MHTML.match(kepala) and b"mime" in kepala.lower():
        return Format.MHTML
    return Format.TEKS


def _bertanda(kepala: bytes) -> Format:
    if b"office:document" in kepala and b"opendocument.spreadsheet" in kepala:
        return Format.FODS
    if _XML_2003 in kepala and b"<html" not in kepala.lower():
        return Format.XML
    return Format.HTML if _HTML.search(kepala) else Format.TEKS


def _ole(isi: bytes) -> Format | Masalah:
    if _utf16("EncryptedPackage") in isi:
        return locked()
    berbuku = any(_utf16(aliran) in isi for aliran in ("Workbook", "WORKBOOK", "Book", "BOOK"))
    if berbuku and not is_outlook(isi):
        return Format.XLS
    return not_supported(*other_ole(isi))


def _utf16(teks: str) -> bytes:
    return teks.encode("utf-16-le")
