"""Effects: which indikator a change moves, and from what to what."""

from dataclasses import dataclass

import pandas as pd

from iku.core.period import Triwulan

Angka = float | None
_Kunci = tuple[str, Triwulan]
_Isi = tuple[Angka, Angka, Angka]
_KOSONG: _Isi = (None, None, None)


@dataclass(frozen=True, slots=True)
class Dampak:
    """One indikator at one triwulan before and after; None where there is no figure.

    Units: realisasi and target in the indikator's satuan, capaian in percent.
    """

    indikator: str
    triwulan: Triwulan
    realisasi: tuple[Angka, Angka]
    target: tuple[Angka, Angka]
    capaian: tuple[Angka, Angka]


def effects(sebelum: pd.DataFrame, sesudah: pd.DataFrame) -> tuple[Dampak, ...]:
    """Compare two frames of results (HASIL_COLUMNS) and tell what moved.

    In the order of ``sesudah``; then what only ``sebelum`` has, such as a year whose last figure went.
    """
    lama, baru = _isi(sebelum), _isi(sesudah)
    kunci = [*baru, *(k for k in lama if k not in baru)]
    pasangan = [(k, lama.get(k, _KOSONG), baru.get(k, _KOSONG)) for k in kunci]
    return tuple(_dampak(k, dari, ke) for k, dari, ke in pasangan if dari != ke)


def _isi(hasil: pd.DataFrame) -> dict[_Kunci, _Isi]:
    kunci = zip(hasil["indikator"].astype("str"), hasil["tahun"], hasil["triwulan"], strict=True)
    angka = zip(*(map(_angka, hasil[n]) for n in ("realisasi", "target", "capaian")), strict=True)
    return {(k, Triwulan(int(t), int(tw))): isi for (k, t, tw), isi in zip(kunci, angka, strict=True)}


def _dampak(kunci: _Kunci, dari: _Isi, ke: _Isi) -> Dampak:
    realisasi, target, capaian = zip(dari, ke, strict=True)
    return Dampak(*kunci, realisasi, target, capaian)


def _angka(nilai: float) -> Angka:
    return None if nilai != nilai else float(nilai)
