"""One page of a sheet as a frame of words with its looks: only what is used, under its own addresses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from iku.sheets.bacaan import Bacaan, Makna, Tafsir
from iku.sheets.cells import Cell, Isi, Rentang, Sheet, huruf_kolom
from iku.tokens import Warna
from iku.ui import teks
from iku.ui.kisi_rupa import DIRAGUKAN, RUPA

BARIS: Final = 60
"""Units: rows of a page."""
KOLOM: Final = 24
"""Units: columns of a page."""
_CELAH: Final = 2
"""So many empty rows or columns stay; a longer gap is left out, as the addresses show."""
_PANJANG: Final = 120
"""Units: letters of a cell that are shown."""
_DIAMBIL: Final = (Makna.ENTRI, Makna.TARGET)
_ANGKA: Final = (*_DIAMBIL, Makna.JUMLAH, Makna.KOSONG)
_LEPAS: Final = (Makna.CATATAN, Makna.DILEWATI)

Tempat = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Kisi:
    """A sheet ready to be shown: its cells with what each was taken for.

    ``baris`` and ``kolom`` are pages of row and column numbers; ``jangkar`` leads from a place that a merged
    cell covers to that cell.
    """

    sheet: Sheet
    tafsir: Mapping[Tempat, Tafsir]
    ragu: frozenset[Tempat]
    baris: tuple[tuple[int, ...], ...]
    kolom: tuple[tuple[int, ...], ...]

    def halaman(self, tempat: Tempat) -> tuple[int, int] | None:
        """Which page a place stands on; None where it is not shown."""
        b = next((i for i, h in enumerate(self.baris) if tempat[0] in h), None)
        k = next((i for i, h in enumerate(self.kolom) if tempat[1] in h), None)
        return None if b is None or k is None else (b, k)


@dataclass(frozen=True, slots=True)
class Potongan:
    """One page of a Kisi. Shape: its three frames alike, columns by letter, a row a sheet's row.

    ``lepas`` says which words may run out of their cell, as titles and notes do.
    """

    frame: pd.DataFrame
    css: pd.DataFrame
    lepas: pd.DataFrame
    berangka: frozenset[str]
    bernama: frozenset[str]
    """The columns in which figures stand, and those in which the names of rows do."""
    baris: tuple[int, ...]
    kolom: tuple[int, ...]
    jangkar: Mapping[Tempat, Tempat]
    makna: frozenset[Makna]
    ragu: bool

    def tempat(self, baris: int, huruf: str) -> Tempat:
        """The place in the sheet of a cell of the frame, the first of its merged range."""
        satu = (self.baris[baris], self.kolom[list(self.frame.columns).index(huruf)])
        return self.jangkar.get(satu, satu)


def kisi(sheet: Sheet, bacaan: Bacaan, ragu: Iterable[str]) -> Kisi:
    """A sheet of a file as it was read; ``ragu`` are the addresses of warnings."""
    judul, sel_ragu = sheet.judul or "", set(ragu)
    tafsir = {(t.baris, t.kolom): t for t in bacaan.tafsir if t.lembar == judul}
    return Kisi(
        sheet,
        tafsir,
        frozenset(t for t, satu in tafsir.items() if satu.sel in sel_ragu and satu.makna in _DIAMBIL),
        _halaman({b for b, _ in sheet.sel}, BARIS),
        _halaman({k for _, k in sheet.sel}, KOLOM),
    )


def _halaman(terpakai: set[int], banyak: int) -> tuple[tuple[int, ...], ...]:
    urut: list[int] = []
    for nomor in sorted(terpakai):
        if urut and nomor - urut[-1] - 1 <= _CELAH:
            urut.extend(range(urut[-1] + 1, nomor))
        urut.append(nomor)
    return tuple(tuple(urut[i : i + banyak]) for i in range(0, len(urut), banyak))


def potong(isi: Kisi, halaman_baris: int, halaman_kolom: int, warna: Warna) -> Potongan:
    """One page of the grid in the colours of the screen."""
    baris, kolom = isi.baris[halaman_baris], isi.kolom[halaman_kolom]
    jangkar = _jangkar(isi.sheet.gabungan, baris, kolom)
    tafsir = [[isi.tafsir.get(jangkar.get((b, k), (b, k))) for k in kolom] for b in baris]

    def petak(isian: list[list[object]]) -> pd.DataFrame:
        nomor = pd.Index([_nomor(isi.sheet, b) for b in baris], dtype="str")
        return pd.DataFrame(isian, index=nomor, columns=[huruf_kolom(k) for k in kolom])

    return Potongan(
        petak([[_tulisan(isi, (b, k)) for k in kolom] for b in baris]).astype("str"),
        petak([[_css(isi, t, warna) for t in satu] for satu in tafsir]),
        petak([[t is not None and t.makna in _LEPAS for t in satu] for satu in tafsir]),
        _berisi(kolom, tafsir, _ANGKA),
        _berisi(kolom, tafsir, (Makna.NAMA,)),
        baris,
        kolom,
        jangkar,
        frozenset(t.makna for satu in tafsir for t in satu if t is not None),
        any(b in baris and k in kolom for b, k in isi.ragu),
    )


def _berisi(
    kolom: Sequence[int], tafsir: Sequence[Sequence[Tafsir | None]], makna: Sequence[Makna]
) -> frozenset[str]:
    """The columns that hold a cell of these kinds."""
    return frozenset(
        huruf_kolom(k)
        for n, k in enumerate(kolom)
        if any((t := satu[n]) is not None and t.makna in makna for satu in tafsir)
    )


def _css(isi: Kisi, tafsir: Tafsir | None, warna: Warna) -> str:
    if tafsir is None:
        return f"color:{warna.teks}"
    ragu = (tafsir.baris, tafsir.kolom) in isi.ragu
    return (DIRAGUKAN if ragu else RUPA[tafsir.makna]).css(warna)


def _nomor(sheet: Sheet, baris: int) -> str:
    return f"{baris} tersembunyi" if baris in sheet.baris_tersembunyi else str(baris)


def _tulisan(isi: Kisi, tempat: Tempat) -> str:
    cell, tafsir = isi.sheet.sel.get(tempat), isi.tafsir.get(tempat)
    if cell is None:
        return ""
    kata = tulisan_sel(cell)
    kata = kata if len(kata) <= _PANJANG else f"{kata[: _PANJANG - 1]}…"
    if tafsir is None:
        return kata
    tanda = DIRAGUKAN.tanda if tempat in isi.ragu else RUPA[tafsir.makna].tanda
    return f"{tanda} {kata}".strip()


def tulisan_sel(cell: Cell) -> str:
    """What a cell holds, on one line and as Indonesians write it."""
    if cell.jenis is Isi.ANGKA:
        return teks.bertitik(cell.teks.replace(".", ","))
    if cell.jenis is Isi.TANGGAL:
        return teks.tanggal_iso(cell.teks)
    return " ".join(cell.teks.split())


def _jangkar(
    gabungan: Sequence[Rentang], baris: tuple[int, ...], kolom: tuple[int, ...]
) -> dict[Tempat, Tempat]:
    hasil: dict[Tempat, Tempat] = {}
    for r in gabungan:
        if r.baris2 < baris[0] or r.baris1 > baris[-1] or r.kolom2 < kolom[0] or r.kolom1 > kolom[-1]:
            continue
        for b in (n for n in baris if r.baris1 <= n <= r.baris2):
            for k in (n for n in kolom if r.kolom1 <= n <= r.kolom2):
                hasil[b, k] = (r.baris1, r.kolom1)
    return hasil
