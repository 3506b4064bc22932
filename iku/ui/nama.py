"""Who am I: a name asked once a browser session, since there are no accounts."""

from typing import Final

import streamlit as st

KUNCI: Final = "nama_anda"
_DITANYA: Final = "nama_ditanya"


def mulai() -> None:
    """A new run of the frame: nobody has been asked in it."""
    st.session_state[_DITANYA] = False


def nama_anda() -> str:
    """Ask for the name, once a run; it stays for the session, on every page. Missing: empty."""
    if st.session_state.get(_DITANYA):
        return nama_kini()
    st.session_state[_DITANYA] = True
    isi = st.text_input(
        "Nama Anda",
        key=KUNCI,
        max_chars=80,
        width=340,
        persist_state="session",
        placeholder="dicatat di Riwayat",
    )
    return " ".join((isi or "").split())


def nama_kini() -> str:
    """The name as far as it was given. Missing: empty."""
    return " ".join(str(st.session_state.get(KUNCI) or "").split())
