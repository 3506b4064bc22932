"""Heads: the row of a sheet that names the columns of a table, recognised by its words alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from iku.core.period import TAHUN_MAX, TAHUN_MIN, parse_triwulan
from iku.core.reading import Jenis
from iku.sheets.cells import Cell, Isi
from iku.sheets.names import bersih


class Peran(StrEnum):
    """What a column is for."""

    KODE = "kode"
    VARIABEL = "variabel"
    INDIKATOR = "indikator"
    TAHUN = "tahun"
    TRIWULAN = "triwulan"
    NILAI = "nilai"
    TARGET = "target"
    SATUAN = "satuan"
    SIFAT = "sifat"
    ARAH = "arah"
    CATATAN = "catatan"


class Bentuk(StrEnum):
    """A table with one figure a row, or with one column a period."""

    BARIS = "baris"
    PERIODE = "periode"


_SEBUTAN: Final[Mapping[str, Peran]] = {
    "kode variabel": Peran.KODE,
    "kode indikator": Peran.KODE,
    "nama variabel": Peran.VARIABEL,
    "nama indikator": Peran.INDIKATOR,
    "keterangan": Peran.CATATAN,
    "ket": Peran.CATATAN,
    "ket.": Peran.CATATAN,
    "catatan": Peran.CATATAN,
    "contoh": Peran.CATATAN,
    "data contoh": Peran.CATATAN,
    "no": Peran.CATATAN,
    "no.": Peran.CATATAN,
    "nomor": Peran.CATATAN,
} | {peran.value: peran for peran in Peran}
_PERIODE = re.compile(r"((?:tw|trw|triwulan)[\s.]*\w+|setahun|tahunan)(?:\s*\(?\s*(\d{4})\s*\)?)?")
_INTI: Final = {
    Jenis.ENTRI: (Peran.TAHUN, Peran.TRIWULAN, Peran.VARIABEL, Peran.NILAI),
    Jenis.TARGET: (Peran.TAHUN, Peran.TRIWULAN, Peran.INDIKATOR, Peran.TARGET),
}


@dataclass(frozen=True, slots=True)
class Periode:
    """A column's period as its head writes it; ``triwulan`` is None for the whole year."""

    tahun: int | None
    triwulan: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """One head row: what each of its columns is.

    ``asing`` are columns whose words are unknown, ``ganda`` those that say again what an earlier one said.
    """

    baris: int
    bentuk: Bentuk
    jenis: Jenis
    peran: Mapping[Peran, int]
    periode: Mapping[int, Periode]
    catatan: tuple[int, ...]
    asing: tuple[int, ...]
    ganda: tuple[int, ...]
    teks: Mapping[int, str]

    @property
    def nama(self) -> Peran:
        """The column that names a row's variabel or indikator."""
        return Peran.VARIABEL if self.jenis is Jenis.ENTRI else Peran.INDIKATOR

    @property
    def nilai(self) -> Peran:
        """The column of the figures, in a table with one figure a row."""
        return Peran.NILAI if self.jenis is Jenis.ENTRI else Peran.TARGET

    def hilang(self) -> tuple[Peran, ...]:
        """The columns that a table of this form lacks; a kode serves for a name."""
        perlu = _INTI[self.jenis] if self.bentuk is Bentuk.BARIS else (self.nama,)
        bernama = Peran.KODE in self.peran
        return tuple(p for p in perlu if p not in self.peran and not (p is self.nama and bernama))


def parse_periode(teks: str) -> Periode | None:
    """Read ``TW I 2024``, ``Triwulan III`` or ``Setahun 2024`` as the head of a column."""
    cocok = _PERIODE.fullmatch(bersih(teks))
    if cocok is None:
        return None
    tahun = int(cocok[2]) if cocok[2] else None
    if cocok[1] in ("setahun", "tahunan"):
        return Periode(tahun, None)
    triwulan = parse_triwulan(cocok[1])
    return None if triwulan is None else Periode(tahun, triwulan)


def find_head(baris: int, isi: Mapping[int, Cell]) -> Head | None:
    """Recognise a row as the head of a table; None where it is something else."""
    teks = {k: c.teks for k, c in isi.items() if c.jenis is Isi.TEKS}
    if len(teks) != len(isi):
        return None
    peran: dict[Peran, int] = {}
    periode: dict[int, Periode] = {}
    catatan, asing, ganda = [], [], []
    for kolom, judul in teks.items():
        arti = _SEBUTAN.get(bersih(judul))
        if arti is Peran.CATATAN:
            catatan.append(kolom)
        elif arti is not None:
            (ganda.append(kolom) if arti in peran else peran.setdefault(arti, kolom))
        elif (p := parse_periode(judul)) is not None:
            (ganda.append(kolom) if p in periode.values() else periode.setdefault(kolom, p))
        else:
            asing.append(kolom)
    if (bentuk := _bentuk(peran, periode)) is None:
        return None
    jenis = _jenis(peran, periode)
    salah_jenis = [k for p, k in peran.items() if _asing(p, bentuk, jenis)]
    peran = {p: k for p, k in peran.items() if k not in salah_jenis}
    asing = sorted([*asing, *salah_jenis])
    return Head(baris, bentuk, jenis, peran, periode, tuple(catatan), tuple(asing), tuple(ganda), teks)


def _bentuk(peran: Mapping[Peran, int], periode: Mapping[int, Periode]) -> Bentuk | None:
    bernama = peran.keys() & {Peran.KODE, Peran.VARIABEL, Peran.INDIKATOR}
    if periode:
        return Bentuk.PERIODE if bernama else None
    # Four columns make the form; with three the missing one can be named.
    inti = len(peran.keys() & {Peran.TAHUN, Peran.TRIWULAN}) + bool(bernama)
    inti += bool(peran.keys() & {Peran.NILAI, Peran.TARGET})
    return Bentuk.BARIS if inti >= 3 else None


def _jenis(peran: Mapping[Peran, int], periode: Mapping[int, Periode]) -> Jenis:
    for tanda, jenis in ((Peran.VARIABEL, Jenis.ENTRI), (Peran.INDIKATOR, Jenis.TARGET)):
        if tanda in peran:
            return jenis
    setahun = any(p.triwulan is None for p in periode.values())
    return Jenis.TARGET if setahun or Peran.TARGET in peran else Jenis.ENTRI


def _asing(peran: Peran, bentuk: Bentuk, jenis: Jenis) -> bool:
    """A column that belongs to the other form or the other kind: its figures would be lost unseen."""
    inti = set(_INTI[jenis])
    if bentuk is Bentuk.PERIODE:
        inti &= {Peran.VARIABEL, Peran.INDIKATOR}
    return peran in {*_INTI[Jenis.ENTRI], *_INTI[Jenis.TARGET]} - inti


def tahun_wajar(tahun: int) -> bool:
    """Whether a head's year can be one that is reported on."""
    return TAHUN_MIN <= tahun <= TAHUN_MAX
