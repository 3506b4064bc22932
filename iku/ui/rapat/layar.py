"""The screen of one indikator: name, sentence, the year's chart, the figures, or what is open beside them."""

from dataclasses import asdict
from typing import Final

import streamlit as st

from iku.core.formula_traits import satuan
from iku.services.rapat import Layar
from iku.ui import jejak, teks
from iku.ui.filters import saringan
from iku.ui.gambar import grafik_setahun
from iku.ui.predikat import LENCANA_USULAN, lencana
from iku.ui.rapat import hitung, tulis
from iku.ui.rapat.isi import isi_layar, samping
from iku.ui.rapat.letak import Letak, Panel
from iku.ui.workspace import lembar, workspace

_TINGGI: Final = 410
_TINGGI_BERKALIMAT: Final = 335
"""Pixels of the chart, and of one with a sentence on its projection below: no screen has to be scrolled."""
_HURUF: Final = 20
_PANJANG: Final = 150
"""A sentence of more letters is set smaller, so that the chart keeps its room."""


def tampilkan(letak: Letak) -> None:
    """Draw the indikator that the meeting stands at."""
    assert letak.kode is not None
    isi = isi_layar(letak.kode, saringan().periode)
    _kepala(isi)
    if letak.panel is Panel.SUMBER:
        jejak.tampilkan(isi.indikator.kode, isi.baris.periode, "rapat_jejak")
        return
    kiri, kanan = st.columns([0.64, 0.36], gap="medium")
    simulasi: tuple[float | None, ...] = ()
    with kanan:
        if letak.panel is Panel.HITUNG:
            simulasi = hitung.tampilkan(isi)
        elif letak.panel is Panel.TULIS:
            tulis.tampilkan(isi)
        else:
            _angka(isi)
    with kiri.container(key="rapat_grafik"):
        kode, tw = isi.indikator.kode, isi.baris.periode
        berkalimat = bool(isi.kalimat_proyeksi) and not simulasi
        tinggi = _TINGGI_BERKALIMAT if berkalimat else _TINGGI
        grafik_setahun(lembar(), kode, tw, samping(isi, simulasi), tinggi, _HURUF)
        if berkalimat:
            st.markdown(teks.polos(isi.kalimat_proyeksi))


def _kepala(isi: Layar) -> None:
    usulan = f" {LENCANA_USULAN}" if isi.usulan else ""
    with st.container(key="rapat_nama"):
        st.markdown(f"{teks.polos(isi.indikator.nama)}{usulan}")
    panjang = len(isi.kalimat) > _PANJANG
    with st.container(key="rapat_kalimat_panjang" if panjang else "rapat_kalimat"):
        st.markdown(teks.polos(isi.kalimat))


def _sebut_target(isi: Layar) -> str:
    """Of which triwulan the target is; beside it the year's, of which the sentence may speak."""
    baris = isi.baris
    if baris.target_tahunan is None or baris.target_tahunan == baris.target:
        return f"Target {baris.periode}"
    return f"Target {baris.periode}; tahunan {teks.polos(teks.nilai(baris.target_tahunan, isi.indikator))}"


def _angka(isi: Layar) -> None:
    """Pembilang and penyebut as plain numbers, predikat in word and form."""
    katalog = workspace().catalogues.for_year(isi.baris.periode.tahun)
    indikator, baris = isi.indikator, isi.baris
    angka = [
        ("Realisasi", teks.nilai(baris.realisasi, indikator)),
        (_sebut_target(isi), teks.nilai(baris.target, indikator)),
    ]
    if indikator.penyebut is not None:
        angka += [
            ("Pembilang", teks.hitungan(baris.pembilang, satuan(indikator.pembilang, katalog))),
            ("Penyebut", teks.hitungan(baris.penyebut, satuan(indikator.penyebut, katalog))),
        ]
    with st.container(key="rapat_angka", gap="small"):
        st.markdown(lencana(asdict(baris)))
        for nama, nilai in angka:
            st.markdown(f":small[{nama}]  \n{teks.polos(nilai)}")
