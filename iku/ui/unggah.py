"""Unggah: the blank form out, filled files in."""

from typing import Final, cast

import streamlit as st

from iku.services.impor import read_files
from iku.services.template import template_file
from iku.services.workspace import Workspace
from iku.ui import kerja, tersimpan
from iku.ui.tahun import pilih_tahun
from iku.ui.workspace import lembar

HALAMAN: Final = "unggah"
_GILIRAN: Final = "unggah_giliran"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def templat(ws: Workspace) -> None:
    """Offer the form of a year, with what is known filled in."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="templat"):
        tahun = pilih_tahun("Tahun templat")
        for akhiran, label, mime in (
            (".xlsx", "Unduh templat", _XLSX),
            (".csv", "Unduh templat CSV", "text/csv"),
        ):
            nama, isi = _templat(ws, tahun, akhiran)
            st.download_button(label, isi, nama, mime, on_click="ignore", key=f"templat{akhiran}")


def _templat(ws: Workspace, tahun: int, akhiran: str) -> tuple[str, bytes]:
    """The form, written once for each version of the figures."""
    simpanan, kunci = lembar().simpanan, ("templat", tahun, akhiran)
    if kunci not in simpanan:
        simpanan[kunci] = template_file(ws, tahun, akhiran)
    nama, isi = cast(tuple[str, bytes], simpanan[kunci])
    return nama, isi


def unggahan(ws: Workspace) -> None:
    """Take files, show what they would do and keep them; the uploader is emptied once they are kept."""
    giliran = int(st.session_state.get(_GILIRAN, 0))
    berkas = st.file_uploader(
        "Berkas .xlsx atau .csv, boleh beberapa sekaligus",
        accept_multiple_files=True,
        key=f"unggah_berkas_{giliran}",
    )
    if not berkas:
        tersimpan.tampilkan(HALAMAN, ws)
        return
    tersimpan.lupakan()
    isi = [(b.name, b.getvalue()) for b in berkas]
    tanda = "|".join(b.file_id for b in berkas)
    if kerja.periksa_dan_simpan(ws, HALAMAN, tanda, lambda: read_files(ws, isi)):
        st.session_state[_GILIRAN] = giliran + 1
        st.rerun()
