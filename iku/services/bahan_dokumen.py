"""Gathering what the documents of a triwulan tell, from one state of the store."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import pandas as pd

from iku.core.baris import Baris, baris_pada
from iku.core.catalogue import Indikator
from iku.core.movement import sebanding
from iku.core.naskah import Naskah, Susunan
from iku.core.numbers import format_utuh
from iku.core.period import BULAN, Triwulan
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.notulen_isi import Butir
from iku.services.jejak import BarisJejak, jejak
from iku.services.looking import Figures
from iku.services.notulen import minutes, screens
from iku.services.rapat import Layar, Urutan, running_order
from iku.services.recap import Saringan
from iku.services.workspace import Workspace

CONTOH = "DATA CONTOH: rekaan untuk mencoba aplikasi, bukan angka resmi"
BELUM_DIVERIFIKASI = "Angka belum diverifikasi"
_TAHUN_LALU = 3
"""So many earlier years are told."""


def gather(ws: Workspace, angka: Figures, hasil: pd.DataFrame, saringan: Saringan, naskah: Naskah) -> Bahan:
    """Everything for a filter; ``hasil`` holds the results of ``angka``, both of one version of the store."""
    katalog, waktu = ws.catalogues.for_year(saringan.tahun), last_change(ws, saringan.periode)
    layar = screens(ws, angka, hasil, saringan)
    rapat = minutes(ws, angka, hasil, saringan, layar, waktu)
    butir = (_butir(ws, hasil, satu, isi) for satu, isi in zip(layar, rapat.butir, strict=True))
    return Bahan(
        saringan.periode,
        saringan.bidang,
        saringan.program,
        rapat.lingkup,
        katalog,
        ws.pengaturan,
        hasil,
        angka,
        tuple(_urut(butir, naskah.susunan, katalog.bidang)),
        tuple(running_order(hasil, katalog, saringan, Urutan.TERBURUK)),
        rapat.pembuka,
        rapat.posisi,
        rapat.putusan,
        rapat.terbuka,
        rapat.kurang,
        naskah,
        waktu,
        ws.contoh,
        (CONTOH, BELUM_DIVERIFIKASI) if ws.contoh else (BELUM_DIVERIFIKASI,),
    )


def last_change(ws: Workspace, tw: Triwulan) -> datetime:
    """When a figure, a note or a decision last changed; the end of the triwulan where nothing ever did."""
    umur = ws.store.span()
    saat = [umur[1]] if umur else []
    saat += [satu.waktu for satu in ws.store.notes()] + [satu.waktu for satu in ws.store.actions()]
    return max(saat).astimezone() if saat else datetime(tw.tahun, tw.akhir.month, tw.akhir.day).astimezone()


def _urut(butir: Iterable[ButirDokumen], susunan: Susunan, bidang: tuple[str, ...]) -> list[ButirDokumen]:
    semua = list(butir)
    if susunan is Susunan.SK:
        return semua
    return sorted(semua, key=lambda b: bidang.index(b.indikator.bidang))


def _lalu(ws: Workspace, hasil: pd.DataFrame, indikator: Indikator, tw: Triwulan) -> tuple[Baris, ...]:
    tahun = [t for t in sorted({int(t) for t in hasil["tahun"].unique()}) if t < tw.tahun]
    semua = (_sebanding(ws, hasil, indikator, Triwulan(t, tw.triwulan)) for t in tahun[-_TAHUN_LALU:])
    return tuple(b for b in semua if b is not None)


def _sebanding(ws: Workspace, hasil: pd.DataFrame, indikator: Indikator, tw: Triwulan) -> Baris | None:
    baris = sebanding(indikator, baris_pada(hasil, indikator.kode, tw), ws.catalogues)
    return None if baris is None or baris.realisasi is baris.target is None else baris


def _butir(ws: Workspace, hasil: pd.DataFrame, layar: Layar, isi: Butir) -> ButirDokumen:
    tw = layar.baris.periode
    asal = jejak(ws, layar.indikator.kode, layar.baris.periode)
    return ButirDokumen(
        layar.indikator,
        layar.baris,
        layar.kalimat,
        layar.kalimat_proyeksi,
        layar.proyeksi,
        layar.usulan,
        isi.grafik,
        _lalu(ws, hasil, layar.indikator, tw),
        _sebanding(ws, hasil, layar.indikator, Triwulan(tw.tahun - 1, 4)),
        isi.catatan,
        isi.putusan,
        asal.rumus_kata,
        asal.rumus_angka,
        asal.capaian_angka,
        tuple(_sebut_jejak((*asal.baris, *asal.baris_target))),
    )


def _sebut_jejak(semua: Iterable[BarisJejak]) -> Iterator[str]:
    """Where each figure came from: ``Toko, TW III 2024: 80 unit; tw3.xlsx, Data!D7, …``."""
    for satu in semua:
        awal = f"{satu.nama}, {satu.periode}: "
        if satu.nilai is None or satu.kini is None:
            yield f"{awal}belum ada."
            continue
        yield f"{awal}{format_utuh(satu.nilai)} {satu.satuan}; {_asal(satu)}."


def _asal(satu: BarisJejak) -> str:
    semula = satu.semula
    if semula is None:
        return satu.cara
    berkas = f"{semula.berkas}, {semula.sel}" if semula.berkas else satu.cara
    hari = semula.waktu.astimezone()
    alasan = f' ("{semula.alasan}")' if semula.alasan else ""
    return f"{berkas}; {semula.oleh}, {hari.day} {BULAN[hari.month - 1]} {hari.year}{alasan}"
