"""The tables of a preview as frames of words: no arithmetic, only how each thing is written."""

from collections.abc import Iterable, Sequence

import pandas as pd

from iku.core.catalogue import Catalogues
from iku.core.changes import Selisih, Ubah
from iku.core.effects import Dampak
from iku.core.finding import Masalah
from iku.core.period import nama_periode
from iku.core.sebutan import satuan
from iku.sheets import Dilewati
from iku.ui import teks

_URUTAN = (Ubah.BERUBAH, Ubah.DITARIK, Ubah.BARU)


def tabel_masalah(masalah: Iterable[Masalah]) -> pd.DataFrame:
    """One row a fault. ``Berkas`` is left out where nothing came from a file."""
    kolom = ("Berkas", "Sel", "Ditemukan", "Seharusnya", "Yang perlu dilakukan")
    baris = [(m.berkas, m.sel, _kalimat(m.sebab), _kalimat(m.diharapkan), m.saran) for m in masalah]
    return _tanpa_kosong(pd.DataFrame(baris, columns=list(kolom)), "Berkas", "Sel")


def tabel_selisih(selisih: Sequence[Selisih], catalogues: Catalogues) -> pd.DataFrame:
    """What saving writes, changed figures first: name, period, before, after, place.

    ``Berkas`` is left out where all came from one file: the uploader above names it.
    """
    ditulis = sorted((s for s in selisih if s.ditulis), key=lambda s: _URUTAN.index(s.ubah))
    kolom = ("Angka", "Periode", "Sekarang", "Menjadi", "Sel", "Berkas")
    frame = pd.DataFrame([_selisih(s, catalogues) for s in ditulis], columns=list(kolom))
    if frame["Berkas"].nunique() == 1:
        frame = frame.assign(Berkas="")
    return _tanpa_kosong(frame, "Berkas", "Sel")


def _selisih(s: Selisih, catalogues: Catalogues) -> tuple[str, ...]:
    kunci, katalog = s.bacaan.kunci, catalogues.for_year(s.bacaan.kunci.tahun)
    unit = satuan(kunci, katalog)
    return (
        teks.nama_angka(kunci, katalog),
        nama_periode(kunci.tahun, kunci.triwulan),
        teks.hitungan(s.lama),
        "ditarik" if s.ubah is Ubah.DITARIK else teks.hitungan(s.bacaan.nilai, unit),
        s.bacaan.sel if s.bacaan.berkas else "",
        s.bacaan.berkas,
    )


def tabel_dampak(dampak: Iterable[Dampak], catalogues: Catalogues) -> pd.DataFrame:
    """Which indikator move, from what to what; a column that nothing moves is left out."""
    kolom = ("Indikator", "Periode", "Realisasi", "Target", "Capaian")
    frame = pd.DataFrame([_dampak(d, catalogues) for d in dampak], columns=list(kolom))
    return _tanpa_kosong(frame, "Realisasi", "Target", "Capaian")


def _dampak(d: Dampak, catalogues: Catalogues) -> tuple[str, ...]:
    indikator = catalogues.for_year(d.triwulan.tahun).indikator[d.indikator]
    return (
        indikator.nama_pendek,
        str(d.triwulan),
        _dari_ke(d.realisasi, indikator.satuan, indikator.desimal),
        _dari_ke(d.target, indikator.satuan, indikator.desimal),
        _dari_ke(d.capaian, "%", 2),
    )


def _dari_ke(dua: tuple[float | None, float | None], unit: str, desimal: int) -> str:
    """``56,74 → 60,28 %``; empty where nothing moved."""
    lama, baru = dua
    if lama == baru:
        return ""
    akhiran = "" if baru is None else f" {unit}"
    return f"{teks.angka(lama, desimal)} → {teks.angka(baru, desimal)}{akhiran}".rstrip()


def tabel_dilewati(dilewati: Iterable[Dilewati]) -> pd.DataFrame:
    """What a file holds that is not data, and why it was passed over."""
    baris = [(d.berkas, d.sel, _kalimat(d.alasan)) for d in dilewati]
    return _tanpa_kosong(pd.DataFrame(baris, columns=["Berkas", "Sel", "Alasan"]), "Berkas", "Sel")


def _kalimat(kata: str) -> str:
    return kata[:1].upper() + kata[1:]


def _tanpa_kosong(frame: pd.DataFrame, *boleh_hilang: str) -> pd.DataFrame:
    kosong = [k for k in boleh_hilang if not frame[k].astype("str").str.len().any()]
    return frame.drop(columns=kosong)
