"""Text files: one record a row, numbered by physical line, whatever its encoding and separator."""

import re
from collections import Counter
from contextlib import suppress
from itertools import islice

from iku.core.csv_records import CsvSalah, rekaman
from iku.sheets.formats.mentah import SEL_MAKS, Hasil, Lembar, Tolak, terlalu_banyak

# From the rarest within a text to the commonest: of two that fit equally well the rarer one parts.
PEMISAH = (";", "\t", "|", ",")
_CONTOH = 200
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SEP = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_BOM = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_text(isi: bytes, hasil: Hasil) -> None:
    """Read a text file as one sheet without a name.

    Raises: Tolak where it is no text, or its quotes do not pair.
    """
    teks, awal = decode(isi), 1
    pemisah = ""
    if petunjuk := _SEP.match(teks):
        teks, awal, pemisah = teks[petunjuk.end() :], 2, petunjuk[1]
    try:
        hasil.tambah(_lembar(teks, pemisah or separator(teks), awal, hasil))
    except CsvSalah as salah:
        raise Tolak("csv", f"baris {salah.baris}|{salah.sebab}") from salah


def _lembar(teks: str, pemisah: str, awal: int, hasil: Hasil) -> Lembar:
    lembar = Lembar(None)
    lembar.pemisah = pemisah
    lembar.lebar = {}
    for baris, bagian in rekaman(teks, pemisah, awal):
        lembar.lebar[baris] = len(bagian)
        for kolom, satu in enumerate(bagian, 1):
            if satu:
                lembar.tambah(baris, kolom, hasil.palet.tulisan(satu))
        if len(lembar.isi) > SEL_MAKS:
            raise terlalu_banyak(len(lembar.isi))
    return lembar


def separator(teks: str) -> str:
    """The separator that parts most records into equally many fields."""
    return max(PEMISAH, key=lambda pemisah: _seragam(teks, pemisah))


def _seragam(teks: str, pemisah: str) -> int:
    lebar: Counter[int] = Counter()
    # The separator under which quotes do not pair is still the separator; reading on says so.
    with suppress(CsvSalah):
        for _, bagian in islice(rekaman(teks, pemisah), _CONTOH):
            lebar[len(bagian)] += 1
    return max((banyak for bagian, banyak in lebar.items() if bagian > 1), default=0)


def decode(isi: bytes) -> str:
    """Bytes as text: by the BOM, else UTF-16 by its NULs, else UTF-8, else cp1252.

    Raises: Tolak where a byte or a letter has no place in a text.
    """
    try:
        teks = isi.decode(_penyandian(isi))
    except UnicodeDecodeError as salah:
        baris = isi[: salah.start].count(b"\n") + 1
        raise Tolak("penyandian", f"baris {baris}|bita 0x{isi[salah.start]:02x}") from salah
    if kendali := _KENDALI.search(teks):
        baris = teks.count("\n", 0, kendali.start()) + 1
        raise Tolak("penyandian", f"baris {baris}|huruf kendali 0x{ord(kendali[0]):02x}")
    return teks


def _penyandian(isi: bytes) -> str:
    for bom, nama in _BOM:
        if isi.startswith(bom):
            return nama
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
