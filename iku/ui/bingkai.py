"""What stands around every page: the sample's banner, the welcome, the note on early years."""

from datetime import datetime
from typing import Final

import streamlit as st

from iku.services.template import template_file
from iku.ui import cadangan, nama, teks
from iku.ui.filters import saringan
from iku.ui.jaga.jaringan import terbuka
from iku.ui.mode import memakai_contoh
from iku.ui.sempit import pasang_gaya
from iku.ui.tautan import tautan_halaman
from iku.ui.workspace import akhiri_contoh, lembar, mulai_contoh, workspace

_TENANG: Final = ("rapat", "notulen", "cadangan")
"""Pages that are shown to others or printed, and the one that the reminder leads to."""


def bingkai(halaman: str) -> None:
    """Open the workspace and say where we are; a page that is named in the style sheet has a look of its own.

    Raises: StoreError, Ditolak where it cannot be opened.
    """
    pasang_gaya(halaman)
    nama.mulai()
    if workspace().contoh:
        _spanduk_contoh()
    elif halaman not in _TENANG:
        cadangan.ingatkan(workspace())


def kaki() -> None:
    """The way out, under every page, where a password was the way in."""
    if terbuka():
        st.link_button("Keluar", "/keluar", type="tertiary")


def kosong() -> bool:
    """Whether nobody has entered anything yet."""
    return not lembar().angka


def _spanduk_contoh() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="spanduk_contoh"):
        st.badge("DATA CONTOH", color="primary")
        st.markdown(
            ":small[Sebagian besar angka ini rekaan dan bukan capaian dinas mana pun.]", width="stretch"
        )
        if memakai_contoh():
            st.button(
                "Kembali ke data dinas",
                icon=":material/arrow_back:",
                on_click=akhiri_contoh,
                key="akhiri_contoh",
                type="tertiary",
            )


def catatan_tahun() -> None:
    """Say that a year before the first decree is computed with that decree."""
    katalog, tahun = workspace().catalogues, saringan().tahun
    if katalog.mendahului(tahun):
        sk = katalog.for_year(tahun)
        st.caption(
            f"Tahun {tahun} mendahului SK pertama. Angkanya dihitung dengan SK {teks.polos(sk.sk)}, "
            f"yang berlaku sejak {sk.berlaku_sejak}."
        )


def _templat() -> None:
    kini = datetime.now().year
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pilihan = [str(t) for t in range(kini - 2, kini + 1)]
        tahun = st.segmented_control("Tahun", pilihan, default=str(kini), required=True, key="tahun_templat")
        berkas, isi = template_file(workspace(), int(tahun))
        st.download_button("Unduh templat", isi, berkas, key="unduh_templat", on_click="ignore")


def sambutan() -> None:
    """The way in for whoever opens an empty dashboard."""
    st.title("Selamat datang di dashboard IKU", anchor=False)
    st.markdown("Belum ada data. Mulailah dengan dua langkah ini, atau lihat dulu dengan data contoh.")
    templat, unggah, contoh = st.columns(3)
    with templat.container(border=True, height="stretch", vertical_alignment="distribute"):
        st.markdown("**1. Isi templat**\n\nUnduh lembar Excel yang sudah memuat semua variabel, lalu isi.")
        _templat()
    with unggah.container(border=True, height="stretch", vertical_alignment="distribute"):
        st.markdown(
            "**2. Unggah lembar itu**\n\nAnda melihat dulu apa yang terbaca, baru kemudian menyimpannya."
        )
        tautan_halaman("unggah", "Buka halaman Unggah")
    with contoh.container(border=True, height="stretch", vertical_alignment="distribute"):
        st.markdown(
            "**Atau lihat dulu**\n\nData contoh tiga tahun, terpisah dari data dinas dan hilang tanpa bekas."
        )
        st.button("Coba dengan data contoh", on_click=mulai_contoh, key="mulai_contoh")
