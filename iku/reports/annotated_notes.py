"""What is said at which cell: the faults of a file, sorted by the cells of its sheets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from iku.core.finding import Masalah, Tingkat
from iku.core.words import ASAL_ANGKA, LEMBAR_CATATAN, TINGKAT

_SEL: Final = re.compile(r"(.*)!([A-Z]{1,3})([1-9][0-9]{0,6})", re.DOTALL)
_BERAT: Final = tuple(Tingkat)
_SEBUTAN: Final = "|".join(map(re.escape, (*TINGKAT.values(), ASAL_ANGKA)))
_TANDA: Final = re.compile(
    rf"(?:\r?\n)*^{LEMBAR_CATATAN} \((?:{_SEBUTAN})\): [^\r\n]*$",
    re.MULTILINE,
)
_BARIS_MAKS: Final = 1_048_576
_KOLOM_MAKS: Final = 16_384


class Tempat(NamedTuple):
    """A cell of a sheet; row and column from 1, the first."""

    lembar: str
    baris: int
    kolom: int

    @property
    def sel(self) -> str:
        """``D7``."""
        return f"{huruf(self.kolom)}{self.baris}"


Petaan = dict[Tempat, tuple[Masalah, ...]]


def tempat(masalah: Masalah, lembar: Sequence[str]) -> Tempat | None:
    """The cell that a fault names, if one of these sheets has it."""
    cocok = _SEL.fullmatch(masalah.sel)
    if cocok is None or cocok[1] not in lembar:
        return None
    baris, kolom = int(cocok[3]), nomor(cocok[2])
    return Tempat(cocok[1], baris, kolom) if baris <= _BARIS_MAKS and kolom <= _KOLOM_MAKS else None


def petakan(masalah: Iterable[Masalah], lembar: Sequence[str]) -> Petaan:
    """The faults of each cell, the heaviest first, each told once."""
    peta: dict[Tempat, list[Masalah]] = {}
    for satu in masalah:
        di = tempat(satu, lembar)
        if di is not None and satu not in peta.setdefault(di, []):
            peta[di].append(satu)
    return {di: _berurut(isi) for di, isi in peta.items()}


def ke_sel_pertama(petaan: Petaan, gabungan: Iterable[tuple[int, int, int, int]]) -> Petaan:
    """The same, each fault within a merged range at its first cell: the others are not to be seen."""
    pindah = _pindah(petaan, gabungan)
    hasil: dict[Tempat, tuple[Masalah, ...]] = {}
    for di, isi in petaan.items():
        pertama = pindah.get(di, di)
        hasil[pertama] = (*hasil.get(pertama, ()), *isi)
    return {di: _berurut(isi) for di, isi in hasil.items()}


def _pindah(petaan: Iterable[Tempat], gabungan: Iterable[tuple[int, int, int, int]]) -> dict[Tempat, Tempat]:
    per_baris: dict[int, list[Tempat]] = {}
    for di in petaan:
        per_baris.setdefault(di.baris, []).append(di)
    semua = sorted(per_baris)
    # A sheet may have a hundred thousand merged ranges: each looks only at the rows it covers.
    return {
        di: Tempat(di.lembar, baris1, kolom1)
        for baris1, kolom1, baris2, kolom2 in gabungan
        for baris in semua[bisect_left(semua, baris1) : bisect_right(semua, baris2)]
        for di in per_baris[baris]
        if kolom1 <= di.kolom <= kolom2
    }


def _berurut(masalah: Iterable[Masalah]) -> tuple[Masalah, ...]:
    return tuple(sorted(masalah, key=lambda m: _BERAT.index(m.tingkat)))


def terberat(masalah: Sequence[Masalah]) -> Tingkat:
    """The heaviest level among these."""
    return min((m.tingkat for m in masalah), key=_BERAT.index)


def tulisan(masalah: Sequence[Masalah]) -> str:
    """The words at a cell: a paragraph for each fault, each on one line of text."""
    baris = (f"{LEMBAR_CATATAN} ({TINGKAT[m.tingkat]}): {' '.join(m.pesan.split())}" for m in masalah)
    return "\n\n".join(baris)


def bagian_kita(teks: str) -> list[tuple[int, int]]:
    """Where in a comment words of an earlier marking stand."""
    return [cocok.span() for cocok in _TANDA.finditer(teks)]


def huruf(kolom: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    teks = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        teks = chr(ord("A") + sisa) + teks
    return teks


def nomor(teks: str) -> int:
    """The number of a column by its letters."""
    hasil = 0
    for satu in teks:
        hasil = hasil * 26 + ord(satu) - ord("A") + 1
    return hasil
