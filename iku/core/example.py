"""Worked examples: entri, the arithmetic written out and its result, as an official reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from iku.core.period import Triwulan
from iku.core.reading import Kunci


class Langkah(StrEnum):
    """What a line of arithmetic works out."""

    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"


class Hasil(StrEnum):
    """What an example says comes out; the words of the results frame."""

    REALISASI = "realisasi"
    ALASAN = "alasan"
    CAPAIAN = "capaian"
    ALASAN_CAPAIAN = "alasan_capaian"
    PREDIKAT = "predikat"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Isian:
    """One entri or target of an example; ``nilai`` None is a figure that nobody reported."""

    kunci: Kunci
    nilai: float | None
    uraian: str


@dataclass(frozen=True, slots=True)
class BarisHitungan:
    """One line of arithmetic: ``100 × 32 / 190 = 16,8421``; empty where only words can tell."""

    perihal: Langkah
    hitungan: str
    uraian: str


@dataclass(frozen=True, slots=True)
class Contoh:
    """One worked example of an indikator at one triwulan.

    Units: ``hasil`` holds texts as they stand in the file (``56,7376``), only what has a value.
    """

    indikator: str
    nomor: int
    judul: str
    periode: Triwulan
    entri: tuple[Isian, ...]
    target: tuple[Isian, ...]
    langkah: tuple[BarisHitungan, ...]
    hasil: Mapping[Hasil, str]


def contoh_for(contoh: Iterable[Contoh], indikator: str) -> tuple[Contoh, ...]:
    """The examples of one indikator, in their order."""
    return tuple(c for c in contoh if c.indikator == indikator)
