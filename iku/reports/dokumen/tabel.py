"""A table that a document shows, as values: what Word and Excel both print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from iku.core.numbers import format_angka


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure with the places that it is shown with."""

    nilai: float
    desimal: int

    def __str__(self) -> str:
        return format_angka(self.nilai, self.desimal)


Sel: TypeAlias = str | Angka
"""Words or a figure. Missing: empty words; its reason stands in a column of its own."""


Baris: TypeAlias = tuple[tuple[tuple[Sel, ...], ...], frozenset[int]]


@dataclass(frozen=True, slots=True)
class Lajur:
    """A column: its head, share of the width, the head above that it shares, its number if it has one."""

    judul: str
    lebar: float
    di_bawah: str = ""
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. ``kelompok`` are the rows, by place, that are a heading across all columns."""

    lajur: tuple[Lajur, ...]
    baris: tuple[tuple[Sel, ...], ...]
    kelompok: frozenset[int] = frozenset()

    @property
    def kepala(self) -> tuple[tuple[str, ...], ...]:
        """The rows of its head: the shared ones where there are any, the columns' own, their numbers."""
        atas = tuple(satu.di_bawah or satu.judul for satu in self.lajur)
        bawah = tuple(satu.judul for satu in self.lajur)
        nomor = tuple(satu.nomor for satu in self.lajur)
        return ((atas, bawah) if atas != bawah else (bawah,)) + ((nomor,) if any(nomor) else ())


@dataclass(frozen=True, slots=True)
class DokumenTabel:
    """A document of one table: title, lines before it, and after it what is said under a name each.

    ``dua_pihak``: it is signed by the one to whom the office answers as well.
    """

    judul: str
    awal: tuple[str, ...]
    tabel: Tabel
    akhir: tuple[tuple[str, str], ...] = ()
    dua_pihak: bool = False


def angka(nilai: float | None, desimal: int) -> Sel:
    """A figure, or nothing where there is none."""
    return "" if nilai is None else Angka(nilai, desimal)


def bentuk_angka(desimal: int) -> str:
    """The format of a figure with so many places, as Office writes it."""
    return f"#,##0{'.' + '0' * desimal if desimal else ''}"


def kelompokkan(bagian: Iterable[tuple[str, Sequence[tuple[Sel, ...]]]], lebar: int) -> Baris:
    """Rows under their headings, those without rows left out, and which of them are headings."""
    semua: list[tuple[Sel, ...]] = []
    judul = set()
    for nama, baris in bagian:
        if baris:
            judul.add(len(semua))
            semua += [(nama, *[""] * (lebar - 1)), *baris]
    return tuple(semua), frozenset(judul)
