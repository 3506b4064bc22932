"""Serupa: rows that hold the same kinds of words, so that what was told of one holds for all of them."""

from collections.abc import Mapping
from dataclasses import replace

from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.kata import Kamus, Kata
from iku.sheets.layout.waktu import SETAHUN

Rupa = tuple[tuple[int, ...], tuple[int, ...]]
"""The columns of a row, and what kinds of words stand in them."""


class Serupa:
    """Rows that hold the same kinds of words are the same, once a table has begun: each kind is told once."""

    def __init__(self, kamus: Kamus) -> None:
        self._kamus = kamus
        self._sel: dict[int, int] = {}
        self._macam: dict[tuple[Isi, Kata], int] = {}

    def rupa(self, isi: Mapping[int, Cell]) -> Rupa:
        """What tells a row from one of another kind."""
        try:
            return tuple(isi), tuple(map(self._sel.__getitem__, map(id, isi.values())))
        except KeyError:
            for cell in isi.values():
                # The sheet keeps its cells, so that no other one gets the same id.
                self._sel[id(cell)] = self._nomor(cell)
            return self.rupa(isi)

    def _nomor(self, cell: Cell) -> int:
        kata = self._kamus.kata(cell)
        # Which period or which unknown word it is makes no difference to the row.
        macam = replace(kata, kurun=kata.kurun and (SETAHUN,), sisa="")
        return self._macam.setdefault((cell.jenis, macam), len(self._macam))
