"""The strip over every screen of the meeting: where we are, and the way on; every button bears its key."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from iku.ui import teks
from iku.ui.alamat import ubah
from iku.ui.filters import saringan, tautan
from iku.ui.galat import terjaga
from iku.ui.halaman import nama_bidang
from iku.ui.rapat.letak import PEMBUKA, PENUTUP, Letak, Panel, buka, pergi
from iku.ui.tombol import kata_utama
from iku.ui.workspace import workspace

_LOMPAT = "rapat_lompat"


def bilah(letak: Letak) -> None:
    """Position on the left, the way on at the right."""
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        gap="small",
        key="rapat_bilah",
    ):
        st.markdown(f":small[{teks.polos(posisi(letak))}]", width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content", gap="xsmall"):
            _lompat(letak)
            _langkah(letak)
            _panel(letak)
            _keluar(letak)


def posisi(letak: Letak) -> str:
    """``Rapat · Triwulan III 2024 · 4 dari 21 · KUKM``."""
    s = saringan()
    katalog = workspace().catalogues.for_year(s.tahun)
    bagian = ["Rapat", s.periode.panjang()]
    if letak.kode is not None:
        bagian.append(f"{letak.nomor} dari {letak.banyak}")
    elif letak.kini == PENUTUP:
        bagian.append("Penutup")
    if s.program is not None:
        bagian.append(katalog.program[s.program])
    elif s.bidang is not None:
        bagian.append(nama_bidang(s.bidang, katalog))
    return " · ".join(bagian)


def _lompat(letak: Letak) -> None:
    """Any screen by its number or by letters of its name."""
    katalog = workspace().catalogues.for_year(saringan().tahun)
    nama = {PEMBUKA: "Pembuka", PENUTUP: "Penutup"}
    for nomor, kode in enumerate(letak.layar[1:-1], 1):
        nama[kode] = f"{nomor}. {katalog.indikator[kode].nama_pendek}"
    st.session_state[_LOMPAT] = letak.kini
    st.selectbox(
        "Lompat ke layar",
        letak.layar,
        format_func=partial(_nama_layar, nama),
        key=_LOMPAT,
        on_change=_melompat,
        label_visibility="collapsed",
        # The nearest guess would take 16 for the 1 that was typed.
        filter_mode="contains",
        width=250,
    )


def _nama_layar(nama: Mapping[str, str], layar: str) -> str:
    return nama.get(layar, layar)


@terjaga()
def _melompat() -> None:
    ubah(layar=st.session_state[_LOMPAT], panel=None)


def _langkah(letak: Letak) -> None:
    for kata, tombol, langkah in (("Sebelumnya", "Left", -1), ("Berikutnya", "Right", 1)):
        tujuan = letak.tetangga(langkah)
        st.button(
            kata,
            key=f"rapat_{tombol}",
            shortcut=tombol,
            disabled=tujuan is None,
            on_click=pergi,
            args=(tujuan or letak.kini,),
        )


def _panel(letak: Letak) -> None:
    if letak.kode is None:
        return
    for panel, kata in ((Panel.SUMBER, "Sumber"), (Panel.HITUNG, "Hitung"), (Panel.TULIS, "Tulis")):
        terbuka = letak.panel is panel
        st.button(
            kata_utama(kata, aktif=terbuka),
            key=f"rapat_{panel}",
            shortcut=kata[0],
            type="primary" if terbuka else "secondary",
            on_click=buka,
            args=(None if terbuka else panel,),
        )


def _keluar(letak: Letak) -> None:
    if letak.panel is not None:
        st.button("Tutup", key="rapat_tutup", shortcut="Esc", on_click=buka, args=(None,))
    elif st.button("Keluar", key="rapat_keluar", shortcut="Esc", type="tertiary"):
        st.switch_page("pages/ringkasan.py", query_params=tautan())
