"""The parts of *Notulen*: the way to take it along, and the page itself as it prints."""

from datetime import datetime

import streamlit as st

from iku.reports.html_text import gabung
from iku.reports.notulen import gaya, notulen_badan
from iku.reports.notulen_isi import Notulen
from iku.services.notulen import minutes, minutes_file, screens
from iku.services.rapat import Layar
from iku.ui.filters import saringan
from iku.ui.tombol import kata_utama
from iku.ui.workspace import lembar, workspace


def tampilkan() -> None:
    """The whole page; what is about paper stands above it and is not printed."""
    isi = _isi()
    with st.container(key="notulen_alat"):
        if not isi.butir:
            st.info("Tidak ada indikator untuk saringan ini. Pilih bidang atau program lain.")
        _unduhan(isi)
    st.html(gabung(gaya(contoh=isi.contoh), notulen_badan(isi)))


def _unduhan(isi: Notulen) -> None:
    nama, berkas = minutes_file(isi, saringan())
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.download_button(
            kata_utama("Unduh notulen (.html)"),
            berkas,
            nama,
            "text/html",
            key="unduh_notulen",
            on_click="ignore",
            type="primary",
        )
        st.caption(
            "Untuk mencetak, tekan Ctrl + P: yang tercetak hanya notulennya, di kertas A4. "
            "Berkasnya terbuka di peramban tanpa internet."
        )


def _isi() -> Notulen:
    ws, isi, s = workspace(), lembar(), saringan()
    # Notes change without a new version of the figures: only what the figures say is kept.
    return minutes(ws, isi.angka, isi.hasil, s, _layar(), datetime.now().astimezone())


def _layar() -> tuple[Layar, ...]:
    ws, isi, s = workspace(), lembar(), saringan()
    return isi.sekali(("notulen", s), lambda: screens(ws, isi.angka, isi.hasil, s))
