"""Pohon kinerja: tujuan, sasaran and program beside each other, each with where it stands."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from iku.core import sentences
from iku.core.catalogue import Catalogue
from iku.core.pohon import Simpul, pohon
from iku.core.words import LEVEL
from iku.services.recap import recap
from iku.ui import teks
from iku.ui.filters import saringan, tautan
from iku.ui.predikat import lencana
from iku.ui.tautan import tautan_halaman
from iku.ui.workspace import lembar, workspace

_LEBAR = [0.31, 0.31, 0.38]
_TANPA_NAMA = "tidak disebut dalam SK"


def halaman_pohon(judul: str) -> None:
    """The whole page: its sentence, then one panel a tujuan."""
    s = saringan()
    katalog = workspace().catalogues.for_year(s.tahun)
    baris = recap(lembar().hasil, katalog, s)
    st.subheader(teks.polos(sentences.posisi(judul, s.periode, baris["status"])), anchor=False)
    if baris.empty:
        st.info("Tidak ada indikator untuk saringan ini. Pilih bidang atau program lain.")
    for nomor, tujuan in enumerate(pohon(katalog, s.lolos(katalog)), start=1):
        with st.container(border=True, key=f"tujuan_{nomor}"):
            _cabang(tujuan, katalog, baris)


def _cabang(tujuan: Simpul, katalog: Catalogue, baris: pd.DataFrame) -> None:
    """One tujuan: itself at the left, beside it every sasaran with the program that serve it."""
    kiri, kanan = st.columns([_LEBAR[0], _LEBAR[1] + _LEBAR[2]], gap="medium")
    with kiri:
        _simpul(tujuan, katalog, baris)
    with kanan:
        for sasaran in tujuan.anak:
            tengah, ujung = st.columns(_LEBAR[1:], gap="medium")
            with tengah:
                _simpul(sasaran, katalog, baris)
            with ujung.container(gap="small"):
                for program in sasaran.anak:
                    _simpul(program, katalog, baris)


def _simpul(simpul: Simpul, katalog: Catalogue, baris: pd.DataFrame) -> None:
    """A node: what it is, its name, how many below it are reached, then its own indikator."""
    level = f":small[:gray[{teks.polos(f'{LEVEL[simpul.level]} {simpul.kode}')}]]"
    isi = [level, f"**{teks.polos(teks.kalimat(simpul.nama or _TANPA_NAMA))}**"]
    if simpul.anak:
        isi.append(f":small[{_hitungan(_milik(baris, simpul.semua))}]")
    with st.container(gap="xsmall"):
        st.markdown("  \n".join(isi))
        for _, satu in _milik(baris, simpul.indikator).iterrows():
            _indikator(katalog, satu)


def _indikator(katalog: Catalogue, baris: pd.Series) -> None:
    indikator = katalog.indikator[baris["indikator"]]
    with st.container(key=f"kartu_pohon_{indikator.kode}", gap=None):
        st.markdown(f":small[{teks.polos(indikator.nama_pendek)}]")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(lencana(baris), width="stretch")
            tautan_halaman("indikator", "Rincian", tautan(indikator=indikator.kode))


def _milik(baris: pd.DataFrame, kode: Sequence[str]) -> pd.DataFrame:
    return baris[baris["indikator"].isin(list(kode))]


def _hitungan(milik: pd.DataFrame) -> str:
    """``3 dari 7 indikator mencapai target, 1 belum bisa dinilai``, with everything below."""
    tercapai = int((milik["status"] == "tercapai").sum())
    tanpa = len(milik) - tercapai - int((milik["status"] == "belum").sum())
    ekor = f", {tanpa} belum bisa dinilai" if tanpa else ""
    return f"{tercapai} dari {len(milik)} indikator mencapai target{ekor}"
