"""Lembaran: the part of a sheet that is read, with every merged range known by its first cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from iku.sheets.cells import Cell, Isi, Rentang, Sheet, terurut

Tempat = tuple[int, int]
"""Row and column, from 1."""
_LUAS_MAKS: Final = 200_000
"""Covered cells that are worth knowing; merges beyond it are formatting, not heads."""


@dataclass(frozen=True, slots=True)
class Lembaran:
    """The visible cells of a sheet.

    Shape: ``baris`` by row, then column, both rising, only non-empty cells. ``jangkar`` leads from a cell
    that a merged range covers to the first cell of that range; ``rentang`` from there to the range;
    ``rentang_di`` has the ranges by the row they begin in, then by column. ``pendahulu`` leads from a
    record of a text file to the one before it, which may be lines above.
    """

    sheet: Sheet
    baris: Mapping[int, Mapping[int, Cell]]
    jangkar: Mapping[Tempat, Tempat]
    rentang: Mapping[Tempat, Rentang]
    rentang_di: Mapping[int, Mapping[int, Rentang]]
    pendahulu: Mapping[int, int] = field(default_factory=dict)

    def di_atas(self, baris: int) -> int:
        """The row right above one."""
        return self.pendahulu.get(baris, baris - 1)

    def cell(self, baris: int, kolom: int) -> tuple[Tempat, Cell] | None:
        """The cell that shows at a place, its own or that of the merged range over it."""
        tempat = self.jangkar.get((baris, kolom), (baris, kolom))
        isi = self.baris.get(tempat[0], {}).get(tempat[1])
        return None if isi is None else (tempat, isi)

    def melebar(self, tempat: Tempat) -> bool:
        """Whether a cell is merged over several columns."""
        rentang = self.rentang.get(tempat)
        return rentang is not None and rentang.kolom2 > rentang.kolom1


def tersembunyi(sheet: Sheet) -> list[Tempat]:
    """The non-empty cells that somebody hid."""
    if sheet.tersembunyi:
        return sorted(sheet.sel)
    if not (sheet.baris_tersembunyi or sheet.kolom_tersembunyi):
        return []
    return sorted(t for t in sheet.sel if t[0] in sheet.baris_tersembunyi or t[1] in sheet.kolom_tersembunyi)


def _asal(satu: Rentang, sheet: Sheet, baris: dict[int, dict[int, Cell]], buang: set[Tempat]) -> Tempat:
    """Where the words of a merged range show: at its first cell, or at the first one that is not hidden."""
    asal = (satu.baris1, satu.kolom1)
    cell = sheet.sel.get(asal)
    if asal not in buang or cell is None or cell.jenis is not Isi.TEKS:
        return asal
    tampak_baris = (b for b in range(satu.baris1, satu.baris2 + 1) if b not in sheet.baris_tersembunyi)
    tampak_kolom = (k for k in range(satu.kolom1, satu.kolom2 + 1) if k not in sheet.kolom_tersembunyi)
    b, k = next(tampak_baris, None), next(tampak_kolom, None)
    if b is None or k is None:
        return asal
    baris.setdefault(b, {})[k] = cell
    baris[b] = dict(sorted(baris[b].items()))
    return b, k


def _baris(sheet: Sheet, buang: set[Tempat]) -> dict[int, dict[int, Cell]]:
    hasil: dict[int, dict[int, Cell]] = {}
    lalu, isi = 0, dict[int, Cell]()
    for (b, k), cell in terurut(sheet.sel):
        if buang and (b, k) in buang:
            continue
        if b != lalu:
            lalu, isi = b, hasil.setdefault(b, {})
        isi[k] = cell
    return hasil


def lembaran(sheet: Sheet, tanpa: Iterable[Tempat] = ()) -> Lembaran:
    """What is read of a sheet, ``tanpa`` left out."""
    buang = set(tanpa)
    baris = _baris(sheet, buang)
    akhir = max(baris, default=0)
    ujung = max((max(isi) for isi in baris.values()), default=0) if sheet.gabungan else 0
    jangkar: dict[Tempat, Tempat] = {}
    rentang: dict[Tempat, Rentang] = {}
    rentang_di: dict[int, dict[int, Rentang]] = {}
    for satu in sheet.gabungan:
        asal = _asal(satu, sheet, baris, buang)
        terlihat = Rentang(satu.baris1, satu.kolom1, min(satu.baris2, akhir), min(satu.kolom2, ujung + 1))
        luas = (terlihat.baris2 - satu.baris1 + 1) * (terlihat.kolom2 - satu.kolom1 + 1)
        if luas < 2 or len(jangkar) + luas > _LUAS_MAKS:
            continue
        rentang[asal] = rentang_di.setdefault(asal[0], {})[asal[1]] = satu
        for b in range(satu.baris1, terlihat.baris2 + 1):
            for k in range(satu.kolom1, terlihat.kolom2 + 1):
                jangkar[b, k] = asal
    pendahulu = {b: a for a, b in pairwise(sorted(sheet.lebar or ()))}
    return Lembaran(sheet, dict(sorted(baris.items())), jangkar, rentang, rentang_di, pendahulu)
