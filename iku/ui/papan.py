"""Papan: the preview that stands on a page, kept for as long as what was handed in stays the same."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st

from iku.services.impor import preview
from iku.services.preview import Bahan, Pratinjau
from iku.services.workspace import Workspace

_NOMOR: Final = "papan_nomor"


@dataclass(frozen=True)
class Papan:
    """One preview as it is shown. ``tanda`` tells one hand-in from the next, ``nomor`` one showing."""

    tanda: str
    nomor: int
    pratinjau: Pratinjau
    pesan: str = ""


def susun(ws: Workspace, halaman: str, tanda: str, bahan: Callable[[], Bahan]) -> Papan:
    """The page's preview, composed once a hand-in: what is shown is what is saved.

    Raises: StoreError.
    """
    kini = st.session_state.get(_kunci(halaman))
    if isinstance(kini, Papan) and kini.tanda == tanda:
        return kini
    with st.spinner("Memeriksa …"):
        papan = Papan(tanda, _nomor_baru(), preview(ws, bahan()))
    st.session_state[_kunci(halaman)] = papan
    return papan


def ganti(halaman: str, papan: Papan, pratinjau: Pratinjau, pesan: str = "") -> None:
    """Show another preview of the same hand-in; what was ticked for the old one does not count."""
    nomor = _nomor_baru()
    st.session_state[_kunci(halaman)] = replace(papan, nomor=nomor, pratinjau=pratinjau, pesan=pesan)


def buang(halaman: str) -> None:
    """Forget the page's preview."""
    st.session_state.pop(_kunci(halaman), None)


def _kunci(halaman: str) -> str:
    return f"papan_{halaman}"


def _nomor_baru() -> int:
    st.session_state[_NOMOR] = int(st.session_state.get(_NOMOR, 0)) + 1
    return int(st.session_state[_NOMOR])
