"""What a trend chart is drawn from: one indikator's results, point by point, and its look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from iku.core.catalogue import Indikator
from iku.core.period import Triwulan
from iku.tokens import Warna


@dataclass(frozen=True, slots=True)
class Gaya:
    """How a chart is to look: colours, the office's scale of predikat, height, size of type."""

    warna: Warna
    skala: tuple[str, ...]
    tinggi: int = 220
    huruf: int = 12
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class Samping:
    """What a chart of one year shows beside its realisasi, each with a look of its own.

    ``lalu`` is the realisasi of the year before, ``simulasi`` that of a simulation, triwulan by triwulan;
    ``proyeksi`` is where the year would end. Missing: None.
    """

    lalu: tuple[float | None, ...] = ()
    nama_lalu: str = ""
    proyeksi: float | None = None
    simulasi: tuple[float | None, ...] = ()

    @property
    def angka(self) -> list[float]:
        """Every figure that the chart has to hold."""
        return [n for n in (*self.lalu, *self.simulasi, self.proyeksi) if n is not None]


@dataclass(frozen=True, slots=True)
class Bahan:
    """What a trend shows of one indikator.

    ``hasil`` holds its rows of HASIL_COLUMNS in order of time. ``berulang`` says that its figures
    start again every year. ``dipilih`` is the triwulan in question; ``sampai`` the last one that anybody
    has reported: a hole after it is not yet a gap. ``kurang`` says in words what a hole lacks.
    """

    indikator: Indikator
    hasil: pd.DataFrame
    berulang: bool
    satuan_pembilang: str = ""
    satuan_penyebut: str = ""
    dipilih: Triwulan | None = None
    sampai: Triwulan | None = None
    kurang: Mapping[Triwulan, str] = field(default_factory=dict)
    samping: Samping = Samping()


@dataclass(frozen=True, slots=True)
class Titik:
    """One triwulan of an indikator; None where there is no figure or no word."""

    periode: Triwulan
    pembilang: float | None
    penyebut: float | None
    realisasi: float | None
    alasan: str | None
    target: float | None
    capaian: float | None
    predikat: str | None


_KOLOM = ["pembilang", "penyebut", "realisasi", "alasan", "target", "capaian", "predikat"]


def semua_titik(hasil: pd.DataFrame) -> Iterator[Titik]:
    """Every row as a point, in the frame's order."""
    kolom = [hasil[nama].astype("object").where(hasil[nama].notna(), None) for nama in _KOLOM]
    for tahun, triwulan, *isi in zip(hasil["tahun"], hasil["triwulan"], *kolom, strict=True):
        yield Titik(Triwulan(int(tahun), int(triwulan)), *isi)
