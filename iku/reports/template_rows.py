"""What stands in the template: its columns, and one row a variabel or indikator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from iku.core import words
from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.checks import dibaca_langsung
from iku.core.period import Triwulan
from iku.core.reading import Jenis

TRIWULAN = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Lajur:
    """The columns of a form. ``satuan`` is the place of the unit among them, from 0."""

    judul: tuple[str, ...]
    teks: int
    satuan: int

    def __len__(self) -> int:
        return len(self.judul)

    @classmethod
    def untuk(cls, jenis: Jenis, tahun: int, triwulan: Sequence[int] = TRIWULAN) -> "Lajur":
        """The columns of a kind; the year stands in each period's own head."""
        periode = tuple(str(Triwulan(tahun, t)) for t in triwulan)
        if jenis is Jenis.ENTRI:
            return cls(("Kode", "Variabel", "Satuan", "Sifat", *periode), 4, 2)
        return cls(("Kode", "Indikator", "Satuan", "Arah", *periode, f"Setahun {tahun}"), 4, 2)


@dataclass(frozen=True, slots=True)
class Batas:
    """What a figure of a row may be; None where nothing bounds it."""

    bulat: bool
    minimum: float | None
    maksimum: float | None


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of a form. ``nilai`` runs by its period columns; None where nothing is known yet."""

    bidang: str
    teks: tuple[str, ...]
    nilai: tuple[float | None, ...]
    batas: Batas


def judul_form(jenis: Jenis, tahun: int, contoh: bool, bidang: str = "") -> str:
    """The title above the table; DATA CONTOH in it keeps a sample out of a real store."""
    nama = "Data" if jenis is Jenis.ENTRI else "Target"
    milik = f", bidang {bidang}" if bidang else ""
    return f"{nama} IKU tahun {tahun}{milik}" + (" (DATA CONTOH)" if contoh else "")


def baris_entri(tahun: int, catalogue: Catalogue, entri: pd.DataFrame) -> list[Baris]:
    """The rows of *Data*: every variabel, by bidang in the decree's order."""
    ada = _nilai(entri, tahun, "variabel", "nilai")
    urut = sorted(catalogue.variabel.values(), key=lambda v: catalogue.bidang.index(v.bidang))
    return [_entri(v, [ada.get((v.kode, t)) for t in TRIWULAN]) for v in urut]


def baris_bidang(bidang: str, catalogue: Catalogue) -> list[Baris]:
    """The rows of a blank form of one bidang and one triwulan: its variabel, with nothing filled in."""
    return [_entri(v, [None]) for v in catalogue.variabel.values() if v.bidang == bidang]


def baris_target(tahun: int, catalogue: Catalogue, target: pd.DataFrame) -> list[Baris]:
    """The rows of *Target*: every indikator, by bidang in the decree's order."""
    ada = _nilai(target, tahun, "indikator", "target")
    urut = sorted(catalogue.indikator.values(), key=lambda i: catalogue.bidang.index(i.bidang))
    return [_target(i, catalogue, [ada.get((i.kode, t)) for t in (*TRIWULAN, 0)]) for i in urut]


def _entri(variabel: Variabel, nilai: Sequence[float | None]) -> Baris:
    teks = (variabel.kode, variabel.nama, variabel.satuan, words.SIFAT[variabel.sifat])
    batas = Batas(variabel.bulat, variabel.minimum, variabel.maksimum)
    return Baris(variabel.bidang, teks, tuple(nilai), batas)


def _target(indikator: Indikator, catalogue: Catalogue, nilai: Sequence[float | None]) -> Baris:
    teks = (indikator.kode, indikator.nama, indikator.satuan, words.ARAH[indikator.arah])
    langsung = dibaca_langsung(indikator, catalogue)
    return Baris(
        indikator.bidang, teks, tuple(nilai), Batas(False, 0.0, langsung.maksimum if langsung else None)
    )


def _nilai(frame: pd.DataFrame, tahun: int, kode: str, nilai: str) -> Mapping[tuple[str, int], float]:
    """The figures of a year by kode and triwulan; 0 stands for the whole year."""
    ini = frame[(frame["tahun"] == tahun) & frame[nilai].notna()]
    triwulan = ini["triwulan"].fillna(0).astype("int64")
    return {(str(k), int(t)): float(v) for k, t, v in zip(ini[kode], triwulan, ini[nilai], strict=True)}
