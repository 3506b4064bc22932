"""Reading: one entri or target as somebody gave it, with the place it came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

import pandas as pd

PERANGKAT_DAERAH: Final = "perangkat_daerah"
ENTRI_COLUMNS: Final = ("tahun", "triwulan", "variabel", "nilai")
TARGET_COLUMNS: Final = ("tahun", "triwulan", "indikator", "target")


class Jenis(StrEnum):
    """What a figure is: a counted entri of a variabel or a target of an indikator."""

    ENTRI = "entri"
    TARGET = "target"


class Kunci(NamedTuple):
    """What a figure stands for; one current value a key.

    ``kode`` names a variabel (entri) or an indikator (target). ``triwulan`` is None for a year's target.
    """

    jenis: Jenis
    kode: str
    tahun: int
    triwulan: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure read from a cell, not yet kept.

    ``nilai`` None is an empty cell, never 0. ``sel`` is ``Data!D7`` or ``baris 3``; empty when typed.
    ``uraian`` says how the figure came about where it is not simply what the cell writes.
    """

    kunci: Kunci
    nilai: float | None
    berkas: str = ""
    sel: str = ""
    uraian: str = ""


def entri_frame(figures: Iterable[tuple[Kunci, float | None]]) -> pd.DataFrame:
    """The entri among ``figures`` as a frame.

    Shape: ENTRI_COLUMNS, one row a key. Missing: NaN in ``nilai``.
    """
    rows = [(k.tahun, k.triwulan, k.kode, v) for k, v in figures if k.jenis is Jenis.ENTRI]
    frame = pd.DataFrame(rows, columns=list(ENTRI_COLUMNS))
    return frame.astype({"tahun": "int64", "triwulan": "int64", "variabel": "str", "nilai": "float64"})


def target_frame(figures: Iterable[tuple[Kunci, float | None]]) -> pd.DataFrame:
    """The targets among ``figures`` as a frame.

    Shape: TARGET_COLUMNS, one row a key; ``triwulan`` is NA for a year's target.
    """
    rows = [(k.tahun, k.triwulan, k.kode, v) for k, v in figures if k.jenis is Jenis.TARGET]
    frame = pd.DataFrame(rows, columns=list(TARGET_COLUMNS))
    return frame.astype({"tahun": "int64", "triwulan": "Int64", "indikator": "str", "target": "float64"})
