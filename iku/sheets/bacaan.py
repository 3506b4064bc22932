"""Bacaan: everything one file gave, with nothing dropped unseen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, overload

from iku.core.finding import Masalah
from iku.core.reading import Kunci, Reading
from iku.sheets.tanya import Tanya


class Makna(StrEnum):
    """What a cell was taken for."""

    JUDUL = "judul"
    NAMA = "nama"
    PERIODE = "periode"
    LABEL = "label"
    """A unit, a number of the row, a remark: what describes a row beside its name and period."""
    ENTRI = "entri"
    TARGET = "target"
    KOSONG = "kosong"
    """Something that stands for an empty cell: a dash, "belum ada data"."""
    JUMLAH = "jumlah"
    """A total, checked against what it adds up, never kept."""
    CATATAN = "catatan"
    DILEWATI = "dilewati"
    GALAT = "galat"
    TANYA = "tanya"


class Tafsir(NamedTuple):
    """What one non-empty cell was taken for, and why, in a sentence.

    ``lembar`` is empty for a text file. ``tanya`` names the question on which the cell waits. A tuple, as
    the cell is.
    """

    lembar: str
    baris: int
    kolom: int
    sel: str
    makna: Makna
    uraian: str
    kunci: Kunci | None = None
    tanya: str = ""


class Tafsiran(Sequence[Tafsir]):
    """What the cells of a file were taken for, put into words once somebody looks.

    A list of twenty thousand rows has a hundred thousand cells, and most people look at none.
    """

    def __init__(self, susun: Callable[[], list[Tafsir]]) -> None:
        self._susun = susun
        self._isi: list[Tafsir] | None = None

    def _semua(self) -> list[Tafsir]:
        if self._isi is None:
            self._isi = self._susun()
        return self._isi

    def __len__(self) -> int:
        return len(self._semua())

    @overload
    def __getitem__(self, nomor: int, /) -> Tafsir: ...
    @overload
    def __getitem__(self, nomor: slice, /) -> Sequence[Tafsir]: ...
    def __getitem__(self, nomor: int | slice, /) -> Tafsir | Sequence[Tafsir]:
        return self._semua()[nomor]

    def __iter__(self) -> Iterator[Tafsir]:
        return iter(self._semua())

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, Sequence) and list(self) == list(lain)

    def __hash__(self) -> int:
        return hash(tuple(self._semua()))


@dataclass(frozen=True, slots=True)
class Tabel:
    """Where a table stands in its sheet, so that a person can say what its columns are.

    ``sidik`` names its layout: tables with the same heads share it. ``kolom`` are the columns of its
    figures. The answer ``kolom:SIDIK:D`` says what column D is.
    """

    lembar: str
    awal: int
    akhir: int
    sidik: str
    kolom: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dilewati:
    """Something in a file that is not data, and why it was passed over."""

    sel: str
    alasan: str
    berkas: str = ""


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What was read from one file.

    ``terbaca`` is False where the file could not be opened or no table in it was known. ``contoh``
    says that the file calls itself DATA CONTOH. Missing: an empty cell is a Reading of None.
    """

    berkas: str
    readings: tuple[Reading, ...] = ()
    masalah: tuple[Masalah, ...] = ()
    dilewati: tuple[Dilewati, ...] = ()
    terbaca: bool = True
    contoh: bool = False
    tanya: tuple[Tanya, ...] = ()
    tafsir: Sequence[Tafsir] = ()
    tabel: tuple[Tabel, ...] = ()


@dataclass(slots=True)
class Temuan:
    """What the readers of tables gather, each adding to all three lists."""

    readings: list[Reading] = field(default_factory=list)
    masalah: list[Masalah] = field(default_factory=list)
    dilewati: list[Dilewati] = field(default_factory=list)
