"""Trend charts on a page: what they are drawn from, and each figure built once for a version."""

from dataclasses import replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from iku import charts
from iku.core.catalogue import Indikator
from iku.core.formula_traits import berulang, satuan
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import periods_read
from iku.tokens import GELAP, TERANG, Warna
from iku.trend.bahan import Bahan, Gaya, Samping
from iku.ui.telusur import pilihan_titik
from iku.ui.workspace import Lembar, workspace

TINGGI_KARTU: Final = 180
TINGGI_BESAR: Final = 320
_SEBUT: Final = 3
"""So many missing figures are named in a hover; the rest are counted."""


def grafik(
    isi: Lembar, kode: str, tw: Triwulan, tinggi: int, huruf: int = 12, *, telusuri: bool = False
) -> None:
    """Draw the trend of an indikator from one version, with ``tw`` as the triwulan in question.

    ``telusuri`` makes its marks answer a click with their trail.
    """
    nama = ("grafik", kode, tw, tinggi, huruf, warna() is GELAP)
    if nama not in isi.simpanan:
        bahan = _bahan(isi, kode, tw)
        gaya = Gaya(warna(), skala(), tinggi, huruf, workspace().contoh)
        isi.simpanan[nama] = (charts.trend(bahan, gaya), charts.kalimat(bahan))
    gambar, kalimat = _terbuka(isi.simpanan[nama])
    kunci = f"grafik_{kode}_{tinggi}"
    klik = pilihan_titik(kunci, kode) if telusuri else {}
    st.plotly_chart(gambar, theme=None, key=kunci, config=charts.KONFIGURASI, alt=kalimat, **klik)


def grafik_setahun(isi: Lembar, kode: str, tw: Triwulan, samping: Samping, tinggi: int, huruf: int) -> None:
    """Draw one year of an indikator up to ``tw``, large, with what stands beside it.

    Its marks answer a click with their trail.
    """
    nama = ("setahun", kode, tw, samping, tinggi, huruf, warna() is GELAP)
    if nama not in isi.simpanan:
        utuh = _bahan(isi, kode, tw)
        bahan = replace(utuh, hasil=_sampai(utuh.hasil, tw), sampai=tw, samping=samping)
        gaya = Gaya(warna(), skala(), tinggi, huruf, workspace().contoh)
        isi.simpanan[nama] = (charts.trend(bahan, gaya), charts.kalimat(bahan))
    gambar, kalimat = _terbuka(isi.simpanan[nama])
    kunci = f"grafik_setahun_{kode}"
    st.plotly_chart(
        gambar,
        theme=None,
        key=kunci,
        config=charts.KONFIGURASI,
        alt=kalimat,
        **pilihan_titik(kunci, kode),
    )


def warna() -> Warna:
    """The colours of the page as the browser shows it."""
    return GELAP if st.context.theme.type == "dark" else TERANG


def skala() -> tuple[str, ...]:
    """The office's predikat, from the best to the worst."""
    return tuple(b.predikat for b in workspace().pengaturan.predikat)


def _terbuka(isi: object) -> tuple[Any, str]:
    assert isinstance(isi, tuple)
    return isi[0], isi[1]


def _bahan(isi: Lembar, kode: str, tw: Triwulan) -> Bahan:
    katalog = workspace().catalogues.for_year(tw.tahun)
    indikator = katalog.indikator[kode]
    milik = isi.hasil[isi.hasil["indikator"] == kode]
    return Bahan(
        indikator,
        milik,
        berulang=berulang(kode, katalog),
        satuan_pembilang=satuan(indikator.pembilang, katalog),
        satuan_penyebut=satuan(indikator.penyebut, katalog) if indikator.penyebut else "",
        dipilih=tw,
        sampai=isi.terakhir,
        kurang=_kurang(isi, indikator, milik),
    )


def _sampai(hasil: pd.DataFrame, tw: Triwulan) -> pd.DataFrame:
    """The year's rows; of a triwulan after ``tw`` the target alone."""
    setahun = hasil[hasil["tahun"] == tw.tahun]
    tetap = ["indikator", "tahun", "triwulan", "target", "target_tahunan"]
    return setahun.where(setahun["triwulan"] <= tw.triwulan, setahun[tetap].reindex(columns=setahun.columns))


def _kurang(isi: Lembar, indikator: Indikator, milik: pd.DataFrame) -> dict[Triwulan, str]:
    """For every hole, which entri it lacks and whose they are."""
    lubang = milik[milik["realisasi"].isna()]
    waktu = [Triwulan(int(t), int(w)) for t, w in zip(lubang["tahun"], lubang["triwulan"], strict=True)]
    return {tw: kalimat for tw in waktu if (kalimat := _kalimat_kurang(isi, indikator, tw))}


def _kalimat_kurang(isi: Lembar, indikator: Indikator, tw: Triwulan) -> str:
    katalog = workspace().catalogues.for_year(tw.tahun)
    if indikator.kode not in katalog.indikator:
        return ""
    kurang = [
        f"{variabel.nama} {kapan} kosong ({variabel.bidang})"
        for variabel, kapan in periods_read(katalog.indikator[indikator.kode], katalog, tw)
        if isi.angka.get(Kunci(Jenis.ENTRI, variabel.kode, kapan.tahun, kapan.triwulan)) is None
    ]
    lain = [f"dan {len(kurang) - _SEBUT} lainnya"] if len(kurang) > _SEBUT else []
    return "; ".join([*kurang[:_SEBUT], *lain])
