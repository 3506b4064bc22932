"""Every different cell of a file once: a palette, so that a sheet needs but one number a cell."""

import re
from array import array
from binascii import b2a_base64
from collections.abc import Iterable

# One letter a kind, as the parent knows them.
TEKS, ANGKA, PERSEN, TANGGAL, LOGIKA = "T", "N", "P", "D", "B"
GALAT, RUMUS, TAUTAN = "E", "R", "L"

_GALAT = re.compile(r"#(?:DIV/0!|N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|NV|SPILL!|CALC!)|Err:\d{3}")

Golongan = tuple[str, str, bool]
"""The kind of a cell, its number format, and whether a formula calculated it."""


class Palet:
    """Every different cell of a file once, numbered; a sheet then needs one number a cell.

    Number 0 is the empty cell.
    """

    def __init__(self) -> None:
        self._golongan: dict[Golongan, dict[str | float, int]] = {}
        self._banyak = 1

    def nomor(self, golongan: Golongan, nilai: str | float) -> int:
        """The number of a cell; equal cells have one number."""
        isi = self._golongan.get(golongan)
        if isi is None:
            isi = self._golongan[golongan] = {}
        nomor = isi.get(nilai)
        if nomor is None:
            nomor = isi[nilai] = self._banyak
            self._banyak += 1
        return nomor

    def teks(self, teks: str, format: str = "", *, rumus: bool = False) -> int:
        """The number of a text as people see it; 0 where only blanks are left."""
        bersih = rapikan(teks)
        return self.nomor((TEKS, format, rumus), bersih) if bersih else 0

    def tulisan(self, teks: str, format: str = "", *, rumus: bool = False) -> int:
        """The same for formats that hold nothing but text, where an error is known by its writing."""
        bersih = rapikan(teks)
        if bersih[:1] in ("#", "E") and _GALAT.fullmatch(bersih):
            return self.nomor((GALAT, format, rumus), bersih)
        return self.teks(bersih, format, rumus=rumus)

    def daftar(self) -> list[object]:
        """The cells by their kind: kind, format, formula or not, their numbers, their values."""
        return [
            [jenis, format, rumus, padat(isi.values()), list(isi)]
            for (jenis, format, rumus), isi in self._golongan.items()
        ]

    def __len__(self) -> int:
        return self._banyak


def rapikan(teks: str) -> str:
    """A text without the blanks around it; NBSP is a blank, a line break within it stays."""
    return teks.replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n").strip()


def padat(angka: Iterable[int]) -> str:
    """Whole numbers as base64 of 32 bits each: a tenth of the time that JSON takes for a list."""
    return b2a_base64(array("I", angka), newline=False).decode("ascii")
