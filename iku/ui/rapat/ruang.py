"""The room of the meeting: its strip, and the screen that stands."""

from typing import Final

import streamlit as st

from iku.ui import alamat
from iku.ui.rapat import layar, pembuka, penutup
from iku.ui.rapat.bilah import bilah
from iku.ui.rapat.letak import PEMBUKA, letak, tetapkan

_TOMBOL: Final = (
    "← → layar lain · angka atau huruf melompat · S sumber · H hitung-hitungan · T tulis · "
    "F layar penuh · Esc tutup atau keluar"
)


def buka() -> None:
    """Draw the screen that the URL names."""
    kini = letak()
    tetapkan(kini)
    alamat.tampilkan_pesan()
    bilah(kini)
    with st.container(key="rapat_isi"):
        if kini.kode is not None:
            layar.tampilkan(kini)
        elif kini.kini == PEMBUKA:
            pembuka.tampilkan(kini)
        else:
            penutup.tampilkan(kini)
    with st.container(key="rapat_tombol"):
        st.caption(_TOMBOL)
