"""Tanya: what a file leaves open, asked of the person who brought it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEWATI: Final = "lewati"


class JenisTanya(StrEnum):
    """What a question is about."""

    TAHUN = "tahun"
    PERIODE = "periode"
    KOLOM = "kolom"
    ANGKA = "angka"
    NAMA = "nama"
    TERSEMBUNYI = "tersembunyi"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One answer: what the machine keeps and what the person reads."""

    nilai: str
    label: str


@dataclass(frozen=True, slots=True)
class Tanya:
    """One question of a file; its answer settles every cell in ``sel``.

    ``kunci`` names the question in the mapping of answers; ``ingat`` says that the answer holds for other
    files too (what a name or a column of this layout means), not for this one alone. ``saran`` is the
    likeliest answer, never taken by itself. An empty ``pilihan`` asks for a year.
    """

    kunci: str
    jenis: JenisTanya
    soal: str
    pilihan: tuple[Pilihan, ...]
    sel: tuple[str, ...]
    lembar: str
    ingat: bool
    saran: str = ""
