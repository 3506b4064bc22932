"""Notulen: everything a meeting showed and wrote for a filter, and the page that tells it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

import pandas as pd

from iku.core.baris import baris_pada
from iku.core.catalogue import Catalogue
from iku.core.catatan import JenisCatatan
from iku.core.period import Triwulan
from iku.core.sentences import kalimat_grafik
from iku.core.summary import Kekurangan
from iku.reports.notulen import notulen_filename, notulen_html
from iku.reports.notulen_isi import Butir, Grafik, Notulen, Posisi, Putusan, Setahun
from iku.services.catatan import notes_at
from iku.services.looking import Figures
from iku.services.rapat import Layar, Urutan, layar, pembuka, running_order
from iku.services.recap import Saringan
from iku.services.tindak_lanjut import Terbuka, actions_at, open_actions
from iku.services.workspace import Workspace
from iku.store import Catatan, TindakLanjut

_TAMPAK: Final = 3
"""So many figures make a run; one a year, and last year's beside it, say no more than their words."""


def screens(ws: Workspace, angka: Figures, hasil: pd.DataFrame, saringan: Saringan) -> tuple[Layar, ...]:
    """What the meeting shows of every indikator that passes, in the decree's order."""
    katalog = ws.catalogues.for_year(saringan.tahun)
    kode = running_order(hasil, katalog, saringan, Urutan.SK)
    return tuple(layar(ws, angka, hasil, satu, saringan.periode) for satu in kode)


def minutes(
    ws: Workspace,
    angka: Figures,
    hasil: pd.DataFrame,
    saringan: Saringan,
    semua: Iterable[Layar],
    waktu: datetime,
) -> Notulen:
    """The notulen of a filter as it stands; ``hasil`` and ``semua`` are of ``angka``.

    ``waktu`` is written as it is given, in its own time zone.
    """
    katalog, tw = ws.catalogues.for_year(saringan.tahun), saringan.periode
    lingkup, lolos = _lingkup(saringan, katalog), saringan.lolos(katalog)
    awal = pembuka(ws, angka, hasil, saringan, lingkup)
    diputuskan = [_putusan(t, katalog) for t in actions_at(ws, tw, lolos)]
    lama = [t for t in open_actions(ws, tw, waktu.date(), lolos) if t.dari_lalu]
    catatan = notes_at(ws, tw)
    return Notulen(
        tw,
        lingkup or "Seluruh dinas",
        katalog.sk,
        waktu,
        awal.kalimat,
        tuple(Posisi(b.bidang, b.tercapai, b.belum, b.tanpa_capaian) for b in awal.bidang),
        tuple(_butir(satu, hasil, catatan.get(satu.indikator.kode, {}), diputuskan) for satu in semua),
        tuple(diputuskan),
        tuple(_terbuka(t, katalog) for t in lama),
        {bidang: tuple(_sebut(k, tw) for k in isi) for bidang, isi in awal.kurang.items()},
        ws.contoh,
    )


def minutes_file(isi: Notulen, saringan: Saringan) -> tuple[str, bytes]:
    """The notulen as a file that opens in a browser without a network: name and content."""
    return notulen_filename(isi, (saringan.bidang, saringan.program)), notulen_html(isi).encode()


def _lingkup(saringan: Saringan, katalog: Catalogue) -> str:
    """What the meeting is about; empty for the whole dinas."""
    bidang = f"Bidang {saringan.bidang}" if saringan.bidang else ""
    program = katalog.program[saringan.program] if saringan.program else ""
    return ", ".join(kata for kata in (bidang, program) if kata)


def _butir(
    layar: Layar, hasil: pd.DataFrame, catatan: Mapping[JenisCatatan, Catatan], semua: Iterable[Putusan]
) -> Butir:
    return Butir(
        layar.indikator,
        layar.baris,
        layar.kalimat,
        _grafik(layar, hasil),
        {jenis: satu.teks for jenis, satu in catatan.items()},
        tuple(p for p in semua if p.kode == layar.indikator.kode),
    )


def _grafik(layar: Layar, hasil: pd.DataFrame) -> Grafik | None:
    """The year up to the meeting's triwulan; None where there is no run to see."""
    kode, tw = layar.indikator.kode, layar.baris.periode
    baris = [baris_pada(hasil, kode, Triwulan(tw.tahun, t)) for t in range(1, 5)]
    lewat = [b if b.periode <= tw else None for b in baris]
    realisasi = _setahun(b.realisasi if b else None for b in lewat)
    lalu = _setahun(_tahun_lalu(layar, hasil, t) for t in range(1, 5))
    if sum(n is not None for n in (*realisasi, *lalu)) < _TAMPAK:
        return None
    return Grafik(
        realisasi,
        _setahun(b.target for b in baris),
        lalu,
        tw.tahun - 1,
        layar.indikator.desimal,
        kalimat_grafik(layar.indikator, [b for b in lewat if b], tw),
    )


def _tahun_lalu(layar: Layar, hasil: pd.DataFrame, triwulan: int) -> float | None:
    """A figure of the year before, where the decree of that year computed the same."""
    if layar.tahun_lalu is None:
        return None
    return baris_pada(
        hasil, layar.indikator.kode, Triwulan(layar.baris.periode.tahun - 1, triwulan)
    ).realisasi


def _setahun(angka: Iterable[float | None]) -> Setahun:
    satu, dua, tiga, empat = angka
    return satu, dua, tiga, empat


def _putusan(t: TindakLanjut, katalog: Catalogue) -> Putusan:
    kode = t.kunci.indikator
    nama = katalog.indikator[kode].nama_pendek if kode in katalog.indikator else kode
    return Putusan(kode, nama, t.kunci.periode, t.apa, t.siapa, t.sampai, t.keadaan, t.penutup)


def _terbuka(t: Terbuka, katalog: Catalogue) -> Putusan:
    return replace(_putusan(t.tindak, katalog), umur=t.umur, terlambat=t.terlambat)


def _sebut(k: Kekurangan, tw: Triwulan) -> str:
    """What is owed; its triwulan only where it is another."""
    return k.variabel.nama if k.triwulan == tw else f"{k.variabel.nama} ({k.triwulan})"
