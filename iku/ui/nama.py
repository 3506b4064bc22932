"""Who am I: a name asked once a browser session, since there are no accounts."""

from typing import Final

import streamlit as st

KUNCI: Final = "nama_anda"
_DITANYA: Final = "nama_ditanya"


def mulai() -> None:
    """A new run of the frame: nobody has been asked in it."""
    st.session_state[_DITANYA] = False


def nama_anda(*, berlabel: bool = True) -> str:
    """Ask for the name, once a run; it stays for the session, on every page. Missing: empty.

    Without its label above it the field takes one line; the label is still read out.
    """
    if st.session_state.get(_DITANYA):
        return nama_kini()
    st.session_state[_DITANYA] = True
    isi = st.text_input(
        "Nama Anda",
        key=KUNCI,
        max_chars=80,
        width=340,
        persist_state="session",
        placeholder="dicatat di Riwayat" if berlabel else "Nama Anda, dicatat di Riwayat",
        label_visibility="visible" if berlabel else "collapsed",
    )
    return " ".join((isi or "").split())


def nama_kini() -> str:
    """The name as far as it was given. Missing: empty."""
    return " ".join(str(st.session_state.get(KUNCI) or "").split())
