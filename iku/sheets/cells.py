"""Addressed cells: what every file becomes before anyone asks what it means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import lt
from typing import NamedTuple

from iku.core.numbers import Tulisan


class Isi(StrEnum):
    """What a non-empty cell holds."""

    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    """A number that the sheet shows as a percentage; ``angka`` is the stored fraction."""
    TANGGAL = "tanggal"
    LOGIKA = "logika"
    GALAT = "galat"
    GABUNGAN = "gabungan"
    """A figure in a merged cell: it speaks for several periods or rows at once."""
    RUMUS = "rumus"
    """A formula that no program has calculated, so that it has no value."""
    TAUTAN = "tautan"
    """A formula that points to another file and was kept without its value."""


class Cell(NamedTuple):
    """One non-empty cell: its kind and the text that stands for it in a message.

    ``format`` is its number format as the file writes it, empty where there is none; ``rumus`` says
    that a formula calculated the value. A tuple, for they are made by the ten thousand.
    """

    jenis: Isi
    teks: str
    angka: float | None = None
    format: str = ""
    rumus: bool = False


class Rentang(NamedTuple):
    """A range of cells, both corners in it, counted from 1."""

    baris1: int
    kolom1: int
    baris2: int
    kolom2: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or one text file as a sheet.

    ``judul`` is None for a text file; its rows are the physical lines on which records begin, and
    ``lebar`` says how many fields each of them has. Shape: ``sel`` by (row, column), both from 1.
    Missing: an empty cell is absent; of a merged range (``gabungan``) only the first cell stands.
    What somebody hid is here as well, and the three last fields say what it is.
    """

    judul: str | None
    sel: Mapping[tuple[int, int], Cell]
    tulisan: Tulisan = Tulisan.TAK_TENTU
    lebar: Mapping[int, int] | None = None
    gabungan: tuple[Rentang, ...] = ()
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    tersembunyi: bool = False

    def alamat(self, baris: int, kolom: int, judul_kolom: str = "") -> str:
        """``Data!D7`` in a workbook, ``baris 7`` or ``baris 7, kolom nilai`` in a text file."""
        if self.judul is not None:
            return f"{self.judul}!{huruf_kolom(kolom)}{baris}"
        return f"baris {baris}, kolom {judul_kolom}" if judul_kolom else f"baris {baris}"

    def rows(self) -> dict[int, dict[int, Cell]]:
        """The non-empty cells by row, then by column, both rising."""
        baris: dict[int, dict[int, Cell]] = {}
        for (b, k), cell in terurut(self.sel):
            baris.setdefault(b, {})[k] = cell
        return baris


def terurut(sel: Mapping[tuple[int, int], Cell]) -> Iterable[tuple[tuple[int, int], Cell]]:
    """The cells by row and column; most files have them so already, which is seen faster than sorted."""
    tempat = list(sel)
    return sel.items() if all(map(lt, tempat, tempat[1:])) else sorted(sel.items())


@lru_cache(maxsize=1024)
def huruf_kolom(nomor: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    huruf = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf
