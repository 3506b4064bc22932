"""A bidang's page: one card an indikator, three a row, each leading to its indikator."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
import streamlit as st

from iku.core import sentences
from iku.core.catalogue import Catalogue, Indikator
from iku.services.recap import recap
from iku.ui import teks
from iku.ui.filters import saringan, tautan
from iku.ui.gambar import TINGGI_KARTU, grafik
from iku.ui.predikat import lencana
from iku.ui.tautan import tautan_halaman
from iku.ui.workspace import Lembar, lembar, workspace

_SEBARIS: Final = 3


def halaman_bidang(judul: str) -> None:
    """The whole page of one bidang: its sentence, then its cards."""
    s = saringan()
    katalog = workspace().catalogues.for_year(s.tahun)
    isi = lembar()
    baris = isi.sekali(("recap", s), lambda: recap(isi.hasil, katalog, s))
    nama = judul if s.bidang in (None, judul) else f"{judul} (bidang {s.bidang})"
    st.subheader(teks.polos(sentences.posisi(nama, s.periode, baris["status"])), anchor=False)
    if baris.empty:
        st.info("Tidak ada indikator untuk saringan ini. Pilih program lain.")
    for awal in range(0, len(baris), _SEBARIS):
        _sebaris(isi, [baris.iloc[i] for i in range(awal, min(awal + _SEBARIS, len(baris)))], katalog)


def _sebaris(isi: Lembar, baris: Sequence[pd.Series], katalog: Catalogue) -> None:
    for kolom, satu in zip(st.columns(_SEBARIS, gap="small"), baris, strict=False):
        with kolom:
            _kartu(isi, katalog.indikator[satu["indikator"]], satu)


def _kartu(isi: Lembar, indikator: Indikator, baris: pd.Series) -> None:
    kunci = f"kartu_{indikator.kode}"
    with st.container(
        border=True, key=kunci, height="stretch", vertical_alignment="distribute", gap="xxsmall"
    ):
        st.markdown(f"**{teks.polos(indikator.nama_pendek)}**  \n{lencana(baris)}")
        with st.container(gap=None):
            grafik(isi, indikator.kode, saringan().periode, TINGGI_KARTU)
            tautan_halaman("indikator", "Rincian", tautan(indikator=indikator.kode))
