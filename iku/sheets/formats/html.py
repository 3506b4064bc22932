"""HTML and MHTML: the tables of a web page, which many applications call .xls.

All tables of a page become one sheet, one below another with a blank row between; what stands outside
of them (titles, notes) is in the first column. The frames of a page that Excel wrote are a sheet each.
"""

import re
from collections.abc import Iterator

from iku.sheets.formats.html_halaman import Halaman
from iku.sheets.formats.html_tabel import SusunanTabel
from iku.sheets.formats.mentah import Hasil, Lembar, Tolak, rusak
from iku.sheets.formats.text import decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_NAMA = re.compile(r"<x:ExcelWorksheet>(.*?)</x:ExcelWorksheet>", re.DOTALL | re.IGNORECASE)
_UNSUR = re.compile(r"<x:(Name|Visible)>([^<]*)<|<x:WorksheetSource\s+HRef=\"([^\"]*)\"", re.IGNORECASE)
_MASUK = re.compile(
    r"<input\b[^>]*type\s*=\s*[\"']?password|<title>[^<]*\b(?:log[ -]?in|sign[ -]?in|masuk)\b"
    r"|\b(?:sesi anda|session (?:has )?expired|silakan (?:masuk|login))\b",
    re.IGNORECASE,
)
_SANDI = re.compile(r"<input\b[^>]*type\s*=\s*[\"']?password", re.IGNORECASE)
_HALAMAN = "Halaman"


def read_html(isi: bytes, hasil: Hasil, *, mhtml: bool) -> None:
    """Read a page, or the pages of an MHTML file.

    Raises: Tolak where there is no table.
    """
    halaman = dict(_bagian(isi)) if mhtml else {"": _teks(isi, "")}
    nama = _nama_lembar(halaman)
    for alamat, teks in halaman.items():
        judul, tersembunyi = nama.get(_ujung(alamat), ("", False))
        if mhtml and nama and not judul and "<frameset" in teks.lower():
            continue
        _tambah(teks, judul or (next(iter(nama.values()))[0] if len(nama) == 1 else ""), tersembunyi, hasil)
    if not any(lembar.isi for lembar in hasil.lembar):
        raise Tolak("halaman_masuk" if any(map(_MASUK.search, halaman.values())) else "tanpa_tabel")


def _tambah(teks: str, judul: str, tersembunyi: bool, hasil: Hasil) -> None:
    halaman = Halaman()
    halaman.feed(teks)
    halaman.close()
    berisi = [tabel for tabel in halaman.tabel if tabel.berisi()]
    # A page that asks for a password is often laid out in tables.
    if not berisi or (_SANDI.search(teks) and not any(tabel.berangka() for tabel in berisi)):
        return
    judul = judul or (f"{_HALAMAN} {len(hasil.lembar) + 1}" if hasil.lembar else _HALAMAN)
    lembar = Lembar(judul, tersembunyi=tersembunyi)
    SusunanTabel(lembar, hasil, halaman.gaya.kelas).susun(halaman.urutan)
    hasil.tambah(lembar)


def _nama_lembar(halaman: dict[str, str]) -> dict[str, tuple[str, bool]]:
    """What Excel calls the pages: by the end of their address, the sheet's name and whether it is hidden."""
    hasil = {}
    for teks in halaman.values():
        for satu in _NAMA.findall(teks):
            sifat = {n.lower(): isi for n, isi, _ in _UNSUR.findall(satu) if n}
            alamat = next((href for _, _, href in _UNSUR.findall(satu) if href), "")
            hasil[_ujung(alamat)] = (sifat.get("name", ""), "hidden" in sifat.get("visible", "").lower())
    return hasil


def _ujung(alamat: str) -> str:
    return alamat.replace("\\", "/").rpartition("/")[2].lower()


def _bagian(isi: bytes) -> Iterator[tuple[str, str]]:
    """The pages of an MHTML file by their addresses, in its order."""
    from email import message_from_bytes
    from email.policy import compat32

    for nomor, satu in enumerate(message_from_bytes(isi, policy=compat32).walk()):
        if satu.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        badan = satu.get_payload(decode=True)
        if not isinstance(badan, bytes):
            raise rusak("halaman web (MHTML) itu terpotong")
        alamat = str(satu.get("Content-Location") or satu.get_filename() or nomor)
        yield alamat, _teks(badan, satu.get_content_charset() or "")


def _teks(isi: bytes, charset: str) -> str:
    temuan = _CHARSET.search(isi[:4096])
    bom = isi.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    for nama in () if bom else (charset, temuan[1].decode("ascii") if temuan else ""):
        try:
            if nama and "16" not in nama:
                # Browsers read latin-1 as cp1252, and so do those who wrote it.
                return isi.decode("cp1252" if nama.lower() in ("iso-8859-1", "latin1") else nama)
        except (LookupError, UnicodeDecodeError):
            continue
    try:
        return decode(isi)
    except Tolak:
        return isi.decode("cp1252", "replace")
