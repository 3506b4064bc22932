"""Periksa: the files themselves, with what was made of each cell and the questions that are open."""

import streamlit as st

from iku.services.workspace import Workspace
from iku.ui import bertanda, daftar_berkas, kisi, sel, tanya
from iku.ui.papan import Papan
from iku.ui.soal import soal


def berkas(ws: Workspace, halaman: str, papan: Papan) -> None:
    """Draw the files with their states; then, where something is asked, the sheet and the questions."""
    daftar_berkas.tampilkan(papan)
    if _ditanyakan(papan):
        _lembar(ws, halaman, papan)


def lembar(ws: Workspace, halaman: str, papan: Papan) -> None:
    """Draw the sheet of files that ask nothing: open where a cell is in doubt, else for whoever wants it."""
    if _ditanyakan(papan) or not kisi.terbaca(papan):
        return
    kunci, judul = f"lihat_lembar_{papan.asal}", "Lembar Anda: setiap sel dibaca sebagai apa"
    perlu = any(m.sel for m in papan.pratinjau.masalah)
    with st.expander(judul, expanded=perlu, key=kunci, on_change="rerun") as buka:
        if buka.open:
            _lembar(ws, halaman, papan)


def _ditanyakan(papan: Papan) -> bool:
    return bool(papan.terjawab) or any(b.tanya for b in papan.pratinjau.bahan.bacaan)


def _lembar(ws: Workspace, halaman: str, papan: Papan) -> None:
    kiri, kanan = st.columns([5, 3] if _ditanyakan(papan) else [7, 3])
    with kiri:
        terpilih = kisi.tampilkan(papan)
        if terpilih is not None:
            bertanda.tombol(papan, terpilih.berkas)
    with kanan:
        sel.tampilkan(ws, halaman, papan, terpilih)
        tanya.tampilkan(ws, halaman, papan, soal(papan.pratinjau.bahan.bacaan))
