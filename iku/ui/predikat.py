"""Badges: a predikat as a word with its mark, and what takes its place where there is none."""

from typing import Final

import pandas as pd
import streamlit as st

from iku.core.words import ALASAN, ALASAN_CAPAIAN
from iku.tokens import BENTUK, peringkat
from iku.ui import teks
from iku.ui.gambar import skala

BELUM: Final = "Belum bisa dinilai"


def sebutan(predikat: object) -> str:
    """A predikat with its mark, for a table: ``▲ Sangat Tinggi``; KOSONG where there is none."""
    if not teks.ada(predikat):
        return teks.KOSONG
    return f"{BENTUK[peringkat(str(predikat), skala())].huruf} {predikat}"


def lencana(baris: pd.Series) -> None:
    """The badge of one row of results, and its capaian or the reason why there is none."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", width="content"):
        if teks.ada(baris["predikat"]):
            nama_warna = BENTUK[peringkat(str(baris["predikat"]), skala())].nama_warna
            st.badge(sebutan(baris["predikat"]), color=nama_warna)  # type: ignore[arg-type]
        else:
            st.badge(BELUM, color="gray")
        st.markdown(f":small[{teks.polos(kalimat(baris))}]", width="content")


def kalimat(baris: pd.Series) -> str:
    """How far the row's target is reached, or why that cannot be said."""
    if teks.ada(baris["capaian"]):
        return f"capaian {teks.persen(baris['capaian'])}, {baris['status']}"
    if teks.ada(baris["alasan"]):
        return ALASAN[baris["alasan"]]
    return teks.kata(baris["alasan_capaian"], ALASAN_CAPAIAN)


def lencana_usulan() -> None:
    """Says that the decree gives no formula; a look of its own, no predikat's."""
    st.badge("Rumus usulan", color="blue")
