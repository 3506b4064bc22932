"""Berubah: which indikator moved between two moments, and the entri and targets that moved them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

import pandas as pd

from iku.core.catalogue import Catalogue, Indikator
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.sebutan import nama, satuan
from iku.core.summary import periods_read
from iku.services.looking import Figures, results_of
from iku.services.workspace import Workspace
from iku.store import Filter, Riwayat

Angka = float | None
Pasangan = tuple[Angka, Angka]
"""Before and after. Missing: None."""
_KOLOM = ("realisasi", "target", "target_tahunan", "capaian", "alasan")


@dataclass(frozen=True, slots=True)
class Penyebab:
    """One figure that stood otherwise at the two moments, with every change between, newest first.

    Units: ``satuan``. Missing: None in ``nilai`` is no figure.
    """

    kunci: Kunci
    nama: str
    satuan: str
    nilai: Pasangan
    perubahan: tuple[Riwayat, ...]


@dataclass(frozen=True, slots=True)
class Bergeser:
    """One indikator at one triwulan that moved: each pair is before and after.

    Units: realisasi and target in the indikator's satuan, capaian in percent. Missing: None; ``alasan``
    says why there is no realisasi, in the results' codes.
    """

    indikator: Indikator
    triwulan: Triwulan
    realisasi: Pasangan
    target: Pasangan
    target_tahunan: Pasangan
    capaian: Pasangan
    alasan: tuple[str | None, str | None]
    penyebab: tuple[Penyebab, ...]


def between(ws: Workspace, dari: datetime, sampai: datetime) -> list[Bergeser]:
    """Every indikator and triwulan whose realisasi, target or capaian stood otherwise at the two moments.

    In the decree's order, then by time. A year's target that moved alone is told once, at TW IV.
    Raises: ValueError where ``dari`` comes after ``sampai`` or a moment has no zone.
    """
    if dari > sampai:
        raise ValueError(f"from {dari} to {sampai} is no way forward")
    dulu, kini = _angka(ws, dari), _angka(ws, sampai)
    if dulu == kini:
        return []
    lama, baru = (_hasil(results_of(isi, ws.catalogues, ws.pengaturan)) for isi in (dulu, kini))
    beda = {k: (dulu.get(k), kini.get(k)) for k in {*dulu, *kini} if dulu.get(k) != kini.get(k)}
    sebab = _Sebab(ws, beda, _riwayat(ws, dari, sampai))
    semua = (
        _bergeser(sebab, *kunci, lama.get(kunci, {}), baru.get(kunci, {}))
        for kunci in [*baru, *(k for k in lama if k not in baru)]
    )
    return [satu for satu in semua if satu is not None]


def days(dari: date, sampai: date) -> tuple[datetime, datetime]:
    """The moments from the beginning of one day to the end of another, on this machine's clock."""
    return datetime.combine(dari, time.min).astimezone(), datetime.combine(sampai, time.max).astimezone()


def _angka(ws: Workspace, saat: datetime) -> Figures:
    return {k: kini.nilai for k, kini in ws.store.current(saat).items() if kini.nilai is not None}


def _riwayat(ws: Workspace, dari: datetime, sampai: datetime) -> dict[Kunci, list[Riwayat]]:
    hasil: dict[Kunci, list[Riwayat]] = {}
    for row in ws.store.history(where=Filter(sesudah=dari, sampai=sampai)):
        hasil.setdefault(row.kunci, []).append(row)
    return hasil


def _hasil(hasil: pd.DataFrame) -> dict[tuple[str, Triwulan], dict[str, object]]:
    """The rows of results by indikator and triwulan, without what is empty in them."""
    kolom = [hasil[n].astype("object") for n in ("indikator", "tahun", "triwulan", *_KOLOM)]
    return {
        (str(kode), Triwulan(int(tahun), int(tw))): {
            n: isi for n, isi in zip(_KOLOM, sisanya, strict=True) if not pd.isna(isi)
        }
        for kode, tahun, tw, *sisanya in zip(*kolom, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Sebab:
    """Every figure that differs, to be asked for those that an indikator reads."""

    ws: Workspace
    beda: Mapping[Kunci, Pasangan]
    riwayat: Mapping[Kunci, list[Riwayat]]

    def dari(self, kunci: Iterable[Kunci], katalog: Catalogue) -> tuple[Penyebab, ...]:
        return tuple(
            Penyebab(k, nama(k, katalog), satuan(k, katalog), self.beda[k], tuple(self.riwayat.get(k, ())))
            for k in dict.fromkeys(kunci)
            if k in self.beda
        )


def _bergeser(
    sebab: _Sebab, kode: str, tw: Triwulan, lama: Mapping[str, object], baru: Mapping[str, object]
) -> Bergeser | None:
    r, t, tt, c = (_pasangan(n, lama, baru) for n in ("realisasi", "target", "target_tahunan", "capaian"))
    setahun = tw.triwulan == 4 and tt[0] != tt[1]
    if not setahun and all(a == b for a, b in (r, t, c)):
        return None
    katalog = sebab.ws.catalogues.for_year(tw.tahun)
    butir = katalog.indikator[kode]
    kunci = [
        *(Kunci(Jenis.ENTRI, v.kode, w.tahun, w.triwulan) for v, w in periods_read(butir, katalog, tw)),
        *_sasaran(kode, tw, t, tt),
    ]
    return Bergeser(butir, tw, r, t, tt, c, (_alasan(lama), _alasan(baru)), sebab.dari(kunci, katalog))


def _sasaran(kode: str, tw: Triwulan, target: Pasangan, setahun: Pasangan) -> list[Kunci]:
    """The targets that may have moved those of this row."""
    triwulan: list[int | None] = [tw.triwulan] if target[0] != target[1] else []
    if tw.triwulan == 4 and (triwulan or setahun[0] != setahun[1]):
        triwulan = [4, None]
    return [Kunci(Jenis.TARGET, kode, tw.tahun, n) for n in triwulan]


def _pasangan(nama_kolom: str, lama: Mapping[str, object], baru: Mapping[str, object]) -> Pasangan:
    return _nilai(lama.get(nama_kolom)), _nilai(baru.get(nama_kolom))


def _nilai(isi: object) -> Angka:
    return float(isi) if isinstance(isi, float) else None


def _alasan(baris: Mapping[str, object]) -> str | None:
    # A year without a single figure has no rows at all.
    return None if "realisasi" in baris else str(baris.get("alasan", "data_kosong"))
