"""Baris: one row of results as a value, None where the frame is empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from iku.core.period import Triwulan


@dataclass(frozen=True, slots=True)
class Baris:
    """What one indikator stands at in one triwulan.

    Units: realisasi and target in the indikator's satuan, capaian in percent; unrounded.
    Missing: None, with a code in ``alasan`` or ``alasan_capaian``.
    """

    indikator: str
    periode: Triwulan
    pembilang: float | None = None
    penyebut: float | None = None
    realisasi: float | None = None
    alasan: str | None = None
    target: float | None = None
    target_tahunan: float | None = None
    capaian: float | None = None
    capaian_tahunan: float | None = None
    alasan_capaian: str | None = None
    predikat: str | None = None
    status: str | None = None


_ISI = tuple(nama for nama in Baris.__slots__ if nama not in ("indikator", "periode"))


def baris_pada(hasil: pd.DataFrame, indikator: str, tw: Triwulan) -> Baris:
    """One row of ``hasil`` (HASIL_COLUMNS); a year that nobody has filled is a row without figures."""
    waktu = (hasil["tahun"] == tw.tahun).to_numpy() & (hasil["triwulan"] == tw.triwulan).to_numpy()
    tempat = np.flatnonzero(waktu & (hasil["indikator"] == indikator).to_numpy())
    if not len(tempat):
        return tanpa_angka(indikator, tw)
    # Cell by cell: cutting a frame for one row costs ten times as much, and a screen asks for many.
    satu = {nama: hasil[nama].iloc[tempat[-1]] for nama in _ISI}
    return Baris(indikator, tw, **_tanpa_kosong(satu))


def tanpa_angka(indikator: str, tw: Triwulan) -> Baris:
    """The row of a year that nobody has filled."""
    return Baris(indikator, tw, alasan="data_kosong", alasan_capaian="realisasi_kosong")


def baris_triwulan(hasil: pd.DataFrame, tw: Triwulan) -> dict[str, Baris]:
    """The rows of one triwulan, by indikator."""
    waktu = (hasil["tahun"] == tw.tahun) & (hasil["triwulan"] == tw.triwulan)
    return {baris.indikator: baris for baris in _semua(hasil[waktu])}


def semua_baris(hasil: pd.DataFrame, indikator: str) -> list[Baris]:
    """Every row of one indikator, in the frame's order."""
    return _semua(hasil[hasil["indikator"] == indikator])


def _semua(hasil: pd.DataFrame) -> list[Baris]:
    return [
        Baris(
            str(satu["indikator"]),
            Triwulan(int(satu["tahun"]), int(satu["triwulan"])),
            **_tanpa_kosong({nama: satu[nama] for nama in _ISI}),
        )
        for satu in hasil.to_dict("records")
    ]


def _tanpa_kosong(satu: Mapping[str, Any]) -> dict[str, Any]:
    """What a frame leaves empty is None, and a figure of numpy's one of Python's."""
    return {nama: None if pd.isna(n) else _polos(n) for nama, n in satu.items()}


def _polos(isi: Any) -> Any:
    return isi.item() if isinstance(isi, np.generic) else isi
