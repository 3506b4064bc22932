"""Lembaran: a long list a page at a time, with how long it is."""

from typing import Final

import streamlit as st

from iku.ui import teks

SATU_HALAMAN: Final = 50
"""Units: rows."""


def halaman_baris(banyak: int, kunci: str, urut: str = "terbaru di atas") -> int:
    """Which row to begin with; asks for a page only where there is more than one.

    The pages stand at the left: at the right a table's own tools would cover them.
    """
    halaman = -(-banyak // SATU_HALAMAN)
    kata = f"{teks.hitungan(banyak)} baris, {urut}"
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.caption(kata, width="content")
        nomor = st.pagination(halaman, key=f"halaman_{kunci}") if halaman > 1 else 1
    return (nomor - 1) * SATU_HALAMAN
