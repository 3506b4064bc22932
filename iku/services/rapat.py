"""Rapat: the running order of a meeting, and all that its opening and each of its screens need."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from iku.core.baris import Baris
from iku.core.catalogue import Catalogue, Dasar, Indikator
from iku.core.kelengkapan import owed
from iku.core.movement import Bergerak, bergerak
from iku.core.outlook import Proyeksi, Sisa, TanpaProyeksi, proyeksi
from iku.core.period import Triwulan
from iku.core.sentences import (
    Gerakan,
    fakta,
    kalimat_indikator,
    kalimat_pembuka,
    kalimat_proyeksi,
)
from iku.core.summary import Kekurangan
from iku.services.looking import Figures
from iku.services.recap import Saringan, recap
from iku.services.workspace import Workspace


class Urutan(StrEnum):
    """In which order a meeting goes through its indikator."""

    TERBURUK = "terburuk"
    SK = "sk"


@dataclass(frozen=True, slots=True)
class Layar:
    """All that one screen of a meeting shows of one indikator.

    ``lalu`` and ``tahun_lalu`` are None where another decree computed them otherwise.
    ``proyeksi`` is never a realisasi: ``kalimat_proyeksi`` tells it as what it is, or why there is none.
    """

    indikator: Indikator
    baris: Baris
    lalu: Baris | None
    tahun_lalu: Baris | None
    sisa: Sisa
    proyeksi: Proyeksi | TanpaProyeksi
    kurang: tuple[Kekurangan, ...]
    kalimat: str
    kalimat_proyeksi: str
    usulan: bool
    contoh: bool


@dataclass(frozen=True, slots=True)
class StatusBidang:
    """How many indikator of a bidang have reached their target, have not, or cannot be judged."""

    bidang: str
    tercapai: int
    belum: int
    tanpa_capaian: int


@dataclass(frozen=True, slots=True)
class Pembuka:
    """The opening of a meeting.

    ``bidang`` and ``kurang`` run in the catalogue's order and leave out a bidang that has none;
    ``bergerak`` begins with what moved most.
    """

    kalimat: str
    bidang: tuple[StatusBidang, ...]
    bergerak: tuple[Bergerak, ...]
    kurang: dict[str, tuple[Kekurangan, ...]]


def running_order(hasil: pd.DataFrame, katalog: Catalogue, saringan: Saringan, urutan: Urutan) -> list[str]:
    """The codes of a meeting's indikator.

    TERBURUK: what is not reached, the lowest capaian first, then what cannot be judged, then what is
    reached, the lowest first; within a tie, and in SK throughout, the decree's order.
    """
    kode = saringan.lolos(katalog)
    if urutan is Urutan.SK:
        return kode
    baris = recap(hasil, katalog, saringan)
    capaian = dict(zip(baris["indikator"].astype("str"), baris["capaian"], strict=True))
    return sorted(kode, key=lambda k: _buruk(float(capaian.get(k, math.nan))))


def _buruk(capaian: float) -> tuple[int, float]:
    if math.isnan(capaian):
        return 1, 0.0
    return (0 if capaian < 100 else 2), capaian


def layar(ws: Workspace, angka: Figures, hasil: pd.DataFrame, kode: str, tw: Triwulan) -> Layar:
    """One screen; ``hasil`` holds the results of ``angka``, both of one version of the store.

    Raises: KeyError where the decree of that year has no such indikator.
    """
    f = fakta(kode, tw, angka, hasil, ws.catalogues, ws.pengaturan, contoh=ws.contoh)
    maju = proyeksi(f.indikator, f.katalog, angka, f.baris)
    return Layar(
        f.indikator,
        f.baris,
        f.lalu,
        f.tahun_lalu,
        f.sisa,
        maju,
        f.kurang,
        kalimat_indikator(f),
        kalimat_proyeksi(f.indikator, tw, maju),
        usulan=f.indikator.dasar is Dasar.USULAN,
        contoh=ws.contoh,
    )


def pembuka(
    ws: Workspace, angka: Figures, hasil: pd.DataFrame, saringan: Saringan, judul: str = ""
) -> Pembuka:
    """The opening of a meeting over ``saringan``; ``judul`` names its scope, empty for the whole dinas."""
    katalog, tw = ws.catalogues.for_year(saringan.tahun), saringan.periode
    kode = saringan.lolos(katalog)
    status = _status(recap(hasil, katalog, saringan), kode)
    gerak = bergerak(hasil, ws.catalogues, kode, tw)
    kurang = _kurang(angka, katalog, tw, kode)
    banyak = {bidang: len(isi) for bidang, isi in kurang.items()}
    return Pembuka(
        kalimat_pembuka(judul, tw, status.values(), _gerakan(gerak), banyak),
        tuple(_per_bidang(status, katalog)),
        tuple(g for g in gerak if g.beda),
        kurang,
    )


def _status(baris: pd.DataFrame, kode: list[str]) -> dict[str, str | None]:
    """The status of every indikator of the meeting, also of a year that has no figure at all."""
    ada = baris.dropna(subset="status")
    isi = dict(zip(ada["indikator"].astype("str"), ada["status"].astype("str"), strict=True))
    return {satu: isi.get(satu) for satu in kode}


def _per_bidang(status: dict[str, str | None], katalog: Catalogue) -> Iterator[StatusBidang]:
    for bidang in katalog.bidang:
        milik = [s for kode, s in status.items() if katalog.indikator[kode].bidang == bidang]
        if milik:
            yield StatusBidang(bidang, milik.count("tercapai"), milik.count("belum"), milik.count(None))


def _gerakan(semua: list[Bergerak]) -> list[Gerakan]:
    """At TW I flows compare with last year's TW I, stocks with TW IV: told apart, the later one first."""
    sejak = sorted({g.dari.periode for g in semua}, reverse=True)
    return [_hitung([g.beda for g in semua if g.dari.periode == tw], tw) for tw in sejak]


def _hitung(beda: list[float], sejak: Triwulan) -> Gerakan:
    naik, turun = sum(b > 0 for b in beda), sum(b < 0 for b in beda)
    return Gerakan(sejak, naik, turun, len(beda) - naik - turun)


def _kurang(
    angka: Figures, katalog: Catalogue, tw: Triwulan, kode: list[str]
) -> dict[str, tuple[Kekurangan, ...]]:
    semua = owed(angka, katalog, tw, kode)
    bidang = [b for b in katalog.bidang if any(k.variabel.bidang == b for k in semua)]
    return {b: tuple(k for k in semua if k.variabel.bidang == b) for b in bidang}
