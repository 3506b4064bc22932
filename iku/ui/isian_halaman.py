"""The pages of typing: a year and a bidang, a grid, its preview, and the history of one figure."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from iku.core.catalogue import Catalogue
from iku.core.period import nama_periode
from iku.core.reading import Kunci
from iku.core.sebutan import nama as nama_angka
from iku.services.ketikan import read_typed
from iku.services.workspace import Workspace
from iku.store import Cara
from iku.ui import isian, kerja, tersimpan
from iku.ui.isian_bentuk import Bentuk, bentuk_entri, bentuk_target
from iku.ui.riwayat_tabel import tabel_satu
from iku.ui.tahun import pilih_tahun_bidang

_BENTUK: Final[dict[Cara, Callable[[Catalogue, int, str], Bentuk]]] = {
    Cara.ISI_DATA: bentuk_entri,
    Cara.TARGET: bentuk_target,
}


def ketik(ws: Workspace, cara: Cara) -> None:
    """Draw the whole page: choose, type, see what it would do, keep it."""
    with kerja.tegur():
        _ketik(ws, cara)


def _ketik(ws: Workspace, cara: Cara) -> None:
    tahun, bidang = pilih_tahun_bidang(ws)
    bentuk = _BENTUK[cara](ws.catalogues.for_year(tahun), tahun, bidang)
    nama = f"{cara}_{tahun}_{bidang}"
    ketikan, dilihat = isian.isi(ws, nama, bentuk)
    if ketikan:
        tersimpan.lupakan()
        st.button("Batalkan ketikan", on_click=isian.buka_ulang, args=(nama,), key=f"batal_{nama}")
        tanda = repr(sorted(ketikan.items(), key=str)) + nama
        if kerja.periksa_dan_simpan(ws, cara, tanda, lambda: read_typed(ws, ketikan, cara, dilihat)):
            isian.buka_ulang(nama)
            st.rerun()
    else:
        tersimpan.tampilkan(cara, ws)
    _riwayat(ws, nama, bentuk, ws.catalogues.for_year(tahun))


def _riwayat(ws: Workspace, nama: str, bentuk: Bentuk, katalog: Catalogue) -> None:
    """The history of one figure of the grid, on request."""
    with st.expander("Riwayat satu angka", key=f"riwayat_{nama}"):
        with st.container(horizontal=True, vertical_alignment="top"):
            nama_baris = [nama_angka(next(iter(b.kunci.values())), katalog) for b in bentuk.baris]
            baris = st.selectbox("Angka", nama_baris, key=f"riwayat_baris_{nama}")
            kolom = st.segmented_control(
                "Periode", bentuk.kolom, required=True, default=bentuk.kolom[0], key=f"riwayat_kolom_{nama}"
            )
        _tabel(ws, bentuk.baris[nama_baris.index(baris)].kunci[str(kolom)])


def _tabel(ws: Workspace, kunci: Kunci) -> None:
    perubahan = ws.store.history(kunci)
    if perubahan:
        st.dataframe(tabel_satu(perubahan, ws.catalogues), hide_index=True, key="riwayat_satu")
    else:
        st.caption(f"Belum pernah diisi untuk {nama_periode(kunci.tahun, kunci.triwulan)}.")
