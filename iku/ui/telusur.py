"""Telusur: a click on a figure opens its trail, over the page that it stands on."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from iku.core.period import Triwulan
from iku.ui import jejak
from iku.ui.galat import terjaga
from iku.ui.workspace import Versi, lembar, workspace

_DIMINTA: Final = "telusur_diminta"
_SEL: Final = "single-cell"


def pilihan_sel(kunci: str, baris: Sequence[tuple[str, Triwulan]], kolom: Sequence[str]) -> dict[str, Any]:
    """What makes the cells of a table's figures answer a click; ``baris`` says whose each row is.

    Give them to ``st.dataframe`` beside its ``key``, which is ``kunci``.
    """

    @terjaga()
    def dipilih() -> None:
        for nomor, judul in st.session_state[kunci]["selection"]["cells"]:
            if judul in kolom and nomor < len(baris):
                minta(*baris[nomor])

    return {"on_select": dipilih, "selection_mode": _SEL}


def pilihan_titik(kunci: str, kode: str) -> dict[str, Any]:
    """What makes the marks of a chart answer a click; give them to ``st.plotly_chart``."""

    @terjaga()
    def dipilih() -> None:
        for titik in st.session_state[kunci]["selection"]["points"]:
            if isinstance(data := titik.get("customdata"), list) and len(data) == 2:
                minta(kode, Triwulan(int(data[0]), int(data[1])))

    return {"on_select": dipilih, "selection_mode": "points"}


def minta(kode: str, tw: Triwulan) -> None:
    """Ask for the trail of a figure; it opens with the run that follows."""
    st.session_state[_DIMINTA] = [kode, tw.tahun, tw.triwulan]


def buka_bila_diminta() -> None:
    """Open the trail that was asked for, once."""
    diminta = st.session_state.pop(_DIMINTA, None)
    if diminta is not None:
        kode, tahun, triwulan = diminta
        _tampilkan(kode, Triwulan(tahun, triwulan), lembar().versi)


@st.dialog("Dari mana angka ini?", width="large")
def _tampilkan(kode: str, tw: Triwulan, versi: Versi) -> None:
    """What is chosen in it draws no more than the trail again, unless its page shows an older version."""
    with terjaga():
        if lembar().versi != versi:
            minta(kode, tw)
            st.rerun()
        indikator = workspace().catalogues.for_year(tw.tahun).indikator[kode]
        st.markdown(f"**{jejak.judul(indikator)}**, {tw.panjang()}")
        jejak.tampilkan(kode, tw, "telusur")
