"""Cadangan: a backup by a button, those that are there, and what to say when there is none."""

from datetime import datetime

import pandas as pd
import streamlit as st

from iku.services.cadangan import Cadangan, buat_cadangan, daftar_cadangan, folder_cadangan
from iku.services.jadwal import terlambat
from iku.services.jam import jam_mundur
from iku.services.workspace import Workspace
from iku.store import StoreError, digest_of
from iku.ui import sempit, teks
from iku.ui.tautan import tautan_halaman
from iku.ui.tombol import kata_utama

_LEBAR = {"Dibuat": 200, "Cara": 110, "Ukuran": 100, "Berkas": 420}


def tampilkan(ws: Workspace) -> None:
    """The button and the list."""
    folder = folder_cadangan(ws.store)
    if folder is None or ws.contoh:
        st.markdown("Data contoh tidak perlu dicadangkan: ia dapat dibuat lagi kapan saja.")
        return
    st.markdown(
        "Setiap hari dashboard membuat satu cadangan, dan menyimpan yang 14 hari serta 12 bulan terakhir. "
        "Tiap cadangan dicoba dikembalikan dulu dan isinya dibandingkan baris demi baris."
    )
    if st.button(kata_utama("Buat cadangan sekarang"), type="primary", key="buat_cadangan"):
        with st.spinner("Membuat dan memeriksa cadangan …"):
            _sebut(buat_cadangan(ws.store, folder, datetime.now().astimezone()))
    _daftar(daftar_cadangan(ws.store, folder))
    st.caption(
        "Berkasnya ada di folder cadangan di samping basis data. Salin juga ke luar komputer ini, "
        "misalnya ke flashdisk. Untuk mengembalikannya, tutup dashboard, lalu jalankan: "
        "python -m iku pulihkan NAMA-BERKAS."
    )


def ingatkan(ws: Workspace) -> None:
    """A line on every page when the clock is wrong or backups have not been made as they should."""
    if ws.contoh or ws.store.path is None:
        return
    kini = datetime.now().astimezone()
    try:
        kalimat, jam = terlambat(ws.store, kini), jam_mundur(ws.store, kini)
    except StoreError:
        # The page itself says so, and keeps what is typed on it.
        return
    if jam:
        st.warning(jam, icon=":material/schedule:")
    if kalimat:
        with st.container(horizontal=True, vertical_alignment="center", key="pengingat_cadangan"):
            st.markdown(f":material/warning: {kalimat}", width="content")
            tautan_halaman("cadangan", "Buat cadangan")


def _sebut(jadi: Cadangan) -> None:
    st.success(f"Cadangan dibuat dan sudah dicoba: {teks.polos(jadi.berkas.name)}")
    st.text(f"SHA-256 {digest_of(jadi.berkas)}")


def _daftar(semua: list[Cadangan]) -> None:
    if not semua:
        st.markdown("Belum ada cadangan.")
        return
    frame = pd.DataFrame([_baris(c) for c in semua])
    with sempit.lebar(frame, "cadangan"):
        st.dataframe(
            frame,
            hide_index=True,
            width="content",
            column_config={nama: st.column_config.TextColumn(width=n) for nama, n in _LEBAR.items()},
            key="daftar_cadangan",
        )


def _baris(satu: Cadangan) -> dict[str, str]:
    return {
        "Dibuat": teks.waktu(satu.dibuat),
        "Cara": "setiap hari" if satu.otomatis else "dengan tombol",
        "Ukuran": f"{max(1, round(satu.ukuran / 1024)):,} kB".replace(",", "."),
        "Berkas": satu.berkas.name,
    }
