"""Baris: one row of results as a value, None where the frame is empty."""

from dataclasses import dataclass
from typing import Any

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
    waktu = (hasil["tahun"] == tw.tahun) & (hasil["triwulan"] == tw.triwulan)
    milik = hasil[waktu & (hasil["indikator"] == indikator)]
    if milik.empty:
        return Baris(indikator, tw, alasan="data_kosong", alasan_capaian="realisasi_kosong")
    return _baris(indikator, tw, milik.iloc[0])


def semua_baris(hasil: pd.DataFrame, indikator: str) -> list[Baris]:
    """Every row of one indikator, in the frame's order."""
    milik = hasil[hasil["indikator"] == indikator]
    waktu = zip(milik["tahun"], milik["triwulan"], strict=True)
    return [
        _baris(indikator, Triwulan(int(t), int(w)), isi)
        for (t, w), (_, isi) in zip(waktu, milik.iterrows(), strict=True)
    ]


def _baris(indikator: str, tw: Triwulan, isi: "pd.Series[Any]") -> Baris:
    return Baris(indikator, tw, **{nama: None if pd.isna(isi[nama]) else isi[nama] for nama in _ISI})
