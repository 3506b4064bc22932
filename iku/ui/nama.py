"""Who am I: a name asked once a browser session, since there are no accounts."""

from typing import Final

import streamlit as st

KUNCI: Final = "nama_anda"


def nama_anda() -> str:
    """Ask for the name; it stays for the session, on every page. Missing: empty."""
    isi = st.text_input(
        "Nama Anda",
        key=KUNCI,
        max_chars=80,
        width=340,
        persist_state="session",
        placeholder="dicatat di Riwayat",
    )
    return " ".join((isi or "").split())
