"""Bertanda: the file on screen given back with its faults, questions and warnings marked in it."""

from typing import Final

import streamlit as st

from iku.core.finding import Masalah
from iku.services.bertanda import BerkasBertanda, marked_file
from iku.ui import teks
from iku.ui.papan import Papan

_BESAR: Final = 20_000
"""Units: cells; marking more of them takes a while and waits for somebody who wants it."""


def tombol(papan: Papan, nomor: int) -> None:
    """Offer the marked file where there is something to mark."""
    nama = papan.pratinjau.bahan.berkas[nomor].nama
    if not any(m.berkas == nama for m in papan.pratinjau.masalah):
        return
    bertanda = _bertanda(papan, nomor, nama)
    if bertanda is None:
        return
    if isinstance(bertanda, Masalah):
        st.caption(teks.polos(f"Berkas bertanda tidak dapat dibuat: {bertanda.pesan}"))
        return
    st.download_button(
        "Unduh berkas bertanda",
        bertanda.isi,
        bertanda.nama,
        on_click="ignore",
        key=f"bertanda_{papan.nomor}_{nomor}",
        help="Berkas Anda sendiri: sel yang bermasalah diwarnai dan diberi keterangan.",
    )
    for kalimat in bertanda.hilang:
        st.caption(teks.polos(kalimat))


def _bertanda(papan: Papan, nomor: int, nama: str) -> BerkasBertanda | Masalah | None:
    """The marked file, made once a showing; None while a large one has not been asked for."""
    kunci = ("bertanda", nomor)
    if kunci not in papan.simpanan:
        besar = len(papan.pratinjau.bahan.bacaan[nomor].tafsir) > _BESAR
        if besar and not st.button("Siapkan berkas bertanda", key=f"siapkan_{papan.nomor}_{nomor}"):
            return None
        with st.spinner("Menandai berkas …"):
            papan.simpanan[kunci] = marked_file(papan.pratinjau, nama)
    hasil = papan.simpanan[kunci]
    assert isinstance(hasil, BerkasBertanda | Masalah)
    return hasil
