"""Periksa: the files themselves, with what was made of each cell and the questions that are open."""

import streamlit as st

from iku.services.workspace import Workspace
from iku.ui import bertanda, daftar_berkas, kisi, sel, tanya
from iku.ui.papan import Papan
from iku.ui.soal import soal


def tampilkan(ws: Workspace, halaman: str, papan: Papan) -> None:
    """Draw the files' states; then the sheet as it was read, with the picked cell and questions beside it."""
    daftar_berkas.tampilkan(papan)
    semua = soal(papan.pratinjau.bahan.bacaan)
    if not (kisi.terbaca(papan) or semua or papan.terjawab):
        return
    if semua or papan.terjawab:
        _lembar(ws, halaman, papan)
        return
    kunci, judul = f"lihat_lembar_{papan.asal}", "Lembar Anda: setiap sel dibaca sebagai apa"
    perlu = any(m.sel for m in papan.pratinjau.masalah)
    with st.expander(judul, expanded=perlu, key=kunci, on_change="rerun") as buka:
        if buka.open:
            _lembar(ws, halaman, papan)


def _lembar(ws: Workspace, halaman: str, papan: Papan) -> None:
    kiri, kanan = st.columns([5, 3])
    with kiri:
        terpilih = kisi.tampilkan(papan)
        if terpilih is not None:
            bertanda.tombol(papan, terpilih.berkas)
    with kanan:
        sel.tampilkan(ws, halaman, papan, terpilih)
        tanya.tampilkan(ws, halaman, papan, soal(papan.pratinjau.bahan.bacaan))
