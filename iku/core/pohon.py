"""Pohon kinerja: the decree's rows as a tree, tujuan → sasaran → program, each with its own indikator."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from iku.core.catalogue import Catalogue, Indikator, Level


@dataclass(frozen=True, slots=True)
class Simpul:
    """One tujuan, sasaran or program.

    ``indikator`` are the codes of its own, in the decree's order; ``kode`` is a program's, else empty.
    """

    level: Level
    nama: str
    kode: str
    indikator: tuple[str, ...]
    anak: tuple["Simpul", ...] = ()

    @property
    def semua(self) -> tuple[str, ...]:
        """The codes of its own and of everything below."""
        return (*self.indikator, *(kode for anak in self.anak for kode in anak.semua))


def pohon(katalog: Catalogue, kode: Collection[str]) -> tuple[Simpul, ...]:
    """The tree that holds the given indikator; a node without any above or below it is left out."""
    ada = [i for i in katalog.indikator.values() if i.kode in kode]
    return tuple(_tujuan(nama, milik) for nama, milik in _menurut(ada, "tujuan"))


def _tujuan(nama: str, milik: Sequence[Indikator]) -> Simpul:
    bawah = [i for i in milik if i.level is not Level.TUJUAN]
    anak = tuple(_sasaran(satu, isi) for satu, isi in _menurut(bawah, "sasaran"))
    return Simpul(Level.TUJUAN, nama, "", _kode(milik, Level.TUJUAN), anak)


def _sasaran(nama: str, milik: Sequence[Indikator]) -> Simpul:
    bawah = [i for i in milik if i.level is Level.PROGRAM]
    anak = tuple(
        Simpul(Level.PROGRAM, isi[0].program, kode, _kode(isi, Level.PROGRAM))
        for kode, isi in _menurut(bawah, "kode_program")
    )
    return Simpul(Level.SASARAN, nama, "", _kode(milik, Level.SASARAN), anak)


def _kode(milik: Sequence[Indikator], level: Level) -> tuple[str, ...]:
    return tuple(i.kode for i in milik if i.level is level)


def _menurut(semua: Sequence[Indikator], sifat: str) -> Iterator[tuple[str, list[Indikator]]]:
    """The indikator that share a tujuan, sasaran or program, groups in the order of their first."""
    for nilai in dict.fromkeys(getattr(i, sifat) for i in semua):
        yield nilai, [i for i in semua if getattr(i, sifat) == nilai]
