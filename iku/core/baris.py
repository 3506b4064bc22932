"""Baris: one row of results as a value, None where the frame is empty."""

from dataclasses import dataclass

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
    return baris_triwulan(hasil[hasil["indikator"] == indikator], tw).get(indikator) or tanpa_angka(
        indikator, tw
    )


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
            **{nama: None if pd.isna(satu[nama]) else satu[nama] for nama in _ISI},
        )
        for satu in hasil.to_dict("records")
    ]
