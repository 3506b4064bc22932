"""The filter in the URL: a copied link reopens the view, and going back brings it back.

The session's own copy is the truth. A URL is taken only when it says something new: links of the
navigation carry no query, so an empty one means *as before*, and is filled in again.
"""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from iku.ui import teks

RAPAT: Final = ("urutan", "layar", "panel")
"""Where a meeting stands."""
KUNCI: Final = ("tahun", "triwulan", "bidang", "program", "indikator", *RAPAT)

_ISI: Final = "alamat_isi"
_TERAKHIR: Final = "alamat_terakhir"
_PESAN: Final = "alamat_pesan"


def baca() -> dict[str, str]:
    """The filter as it stands, from the URL if that says something new."""
    di_url = {k: st.query_params[k] for k in KUNCI if k in st.query_params}
    if di_url and di_url != st.session_state.get(_TERAKHIR):
        st.session_state[_ISI] = st.session_state[_TERAKHIR] = di_url
        st.session_state[_PESAN] = []
    return dict(st.session_state.get(_ISI, {}))


def ubah(**nilai: str | None) -> None:
    """Change parts of the filter; None takes one away."""
    st.session_state[_ISI] = _isi({**st.session_state.get(_ISI, {}), **nilai})
    st.session_state[_PESAN] = []


def tulis(berlaku: Mapping[str, str | None]) -> None:
    """Settle the parts that this page shows, in the session and in the URL; the other parts wait."""
    st.session_state[_ISI] = _isi({**st.session_state.get(_ISI, {}), **berlaku})
    isi = _isi(berlaku)
    st.session_state[_TERAKHIR] = isi
    lama = st.query_params.to_dict()
    baru = {k: v for k, v in lama.items() if k not in KUNCI} | isi
    if baru != lama:
        st.query_params.from_dict(baru)


def _isi(nilai: Mapping[str, str | None]) -> dict[str, str]:
    return {k: v for k, v in nilai.items() if v is not None}


def tolak(pesan: str) -> None:
    """Say that a value of the URL is not known; it is shown until the filter changes."""
    daftar = st.session_state.setdefault(_PESAN, [])
    if pesan not in daftar:
        daftar.append(pesan)


def tampilkan_pesan() -> None:
    """Say what was not known in the URL."""
    for pesan in st.session_state.get(_PESAN, ()):
        st.warning(teks.polos(pesan))
