"""Text files: bytes to addressed cells, one record a row, numbered by physical line."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from iku.core.csv_records import CsvSalah, rekaman
from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import Tulisan
from iku.sheets.cells import Cell, Isi, Sheet
from iku.sheets.gate import rusak

PEMISAH: Final = (";", ",", "\t")
_CONTOH_REKAMAN: Final = 100
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def decode(isi: bytes) -> str | Masalah:
    """Turn bytes to text: BOM, else UTF-16 by its NULs, else UTF-8, else cp1252."""
    try:
        teks = isi.decode(_penyandian(isi))
    except UnicodeDecodeError as salah:
        baris = isi[: salah.start].count(b"\n") + 1
        ditemukan = f"bita 0x{isi[salah.start]:02x}"
        return galat(Kode.PENYANDIAN, f"baris {baris}", ditemukan, "teks UTF-8", "Simpan sebagai CSV UTF-8.")
    if kendali := _KENDALI.search(teks):
        baris = teks.count("\n", 0, kendali.start()) + 1
        ditemukan = f"huruf kendali 0x{ord(kendali[0]):02x}"
        saran = "Ini tampaknya bukan berkas teks. Simpan sebagai .xlsx atau CSV UTF-8."
        return galat(Kode.PENYANDIAN, f"baris {baris}", ditemukan, "teks biasa", saran)
    return teks


def _penyandian(isi: bytes) -> str:
    if isi.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    kepala = isi[:400]
    if kepala.count(b"\x00") * 3 > len(kepala):
        return "utf-16-le" if kepala[1::2].count(0) > kepala[::2].count(0) else "utf-16-be"
    try:
        isi.decode("utf-8")
    except UnicodeDecodeError as salah:
        # A file cut inside its last letter is still UTF-8 and must not pass as cp1252.
        terpotong = salah.end >= len(isi) and not isi[: salah.start].isascii()
        return "utf-8" if terpotong else "cp1252"
    return "utf-8"


def read_text(teks: str, dikenal: Callable[[Sheet], bool]) -> Sheet | Masalah:
    """Split text into cells by the separator with which ``dikenal`` finds a table in its first records."""
    awal = 1
    calon: tuple[str, ...] = PEMISAH
    if petunjuk := _SEP.match(teks):
        teks, awal, calon = teks[petunjuk.end() :], 2, (petunjuk[1],)
    pemisah = next((p for p in calon if _cocok(teks, p, awal, dikenal)), None) or _tersering(teks, calon)
    try:
        return _sheet(rekaman(teks, pemisah, awal), pemisah)
    except CsvSalah as salah:
        return rusak(salah.sebab, f"baris {salah.baris}")


def _cocok(teks: str, pemisah: str, awal: int, dikenal: Callable[[Sheet], bool]) -> bool:
    try:
        return dikenal(_sheet(islice(rekaman(teks, pemisah, awal), _CONTOH_REKAMAN), pemisah))
    except CsvSalah:
        return False


def _tersering(teks: str, calon: tuple[str, ...]) -> str:
    """The separator that occurs most outside quotes, where no table settles the matter."""
    luar = "".join(teks[:20_000].split('"')[::2])
    return max(calon, key=luar.count)


def _sheet(isi: Iterator[tuple[int, list[str]]], pemisah: str) -> Sheet:
    sel: dict[tuple[int, int], Cell] = {}
    lebar: dict[int, int] = {}
    for baris, bagian in isi:
        lebar[baris] = len(bagian)
        for kolom, teks in enumerate(bagian, 1):
            if bersih := teks.replace("\xa0", " ").strip():
                sel[baris, kolom] = Cell(Isi.TEKS, bersih)
    return Sheet(None, sel, Tulisan.MESIN if pemisah == "," else Tulisan.TAK_TENTU, lebar)
