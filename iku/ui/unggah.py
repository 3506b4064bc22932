"""Unggah: the blank form out, filled files in."""

from collections.abc import Sequence
from typing import Final, cast

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from iku.services.impor import read_files
from iku.services.template import template_file
from iku.services.workspace import Workspace
from iku.ui import kerja, tersimpan
from iku.ui.halaman import ke_depan
from iku.ui.tahun import pilih_tahun
from iku.ui.workspace import lembar, mulai_contoh

HALAMAN: Final = "unggah"
_GILIRAN: Final = "unggah_nomor"
_BENTUK: Final = (
    (".xlsx", "Unduh templat", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".csv", "Unduh templat CSV", "text/csv"),
)


def halaman(ws: Workspace) -> None:
    """Draw the whole page."""
    atas = st.container()
    # The uploader comes first in every run: whatever fails after it, the files in it stay.
    berkas, giliran = _pemilih()
    with atas, kerja.tegur():
        _templat(ws)
    if berkas:
        _periksa(ws, berkas, giliran)
    else:
        tersimpan.tampilkan(HALAMAN, ws)
        if not ws.contoh:
            _contoh()


def _contoh() -> None:
    """A quiet way to a filled dashboard, for whoever has begun with data of their own."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("Data contoh tiga tahun terpisah dari data dinas.", width="content")
        if st.button(":primary[Lihat data contoh →]", key="lihat_contoh", type="tertiary"):
            mulai_contoh()
            ke_depan()


def _pemilih() -> tuple[Sequence[UploadedFile], int]:
    giliran = int(st.session_state.setdefault(_GILIRAN, 0))
    label = "Berkas .xlsx atau .csv, boleh beberapa sekaligus"
    return st.file_uploader(label, accept_multiple_files=True, key=f"unggah_berkas_{giliran}"), giliran


def _periksa(ws: Workspace, berkas: Sequence[UploadedFile], giliran: int) -> None:
    """Show what the files would do and keep it; the uploader is emptied once they are kept."""
    tersimpan.lupakan()
    isi = [(b.name, b.getvalue()) for b in berkas]
    tanda = "|".join(b.file_id for b in berkas)
    if kerja.periksa_dan_simpan(ws, HALAMAN, tanda, lambda: read_files(ws, isi)):
        st.session_state[_GILIRAN] = giliran + 1
        st.rerun()


def _templat(ws: Workspace) -> None:
    """Offer the form of a year, with what is known filled in."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="templat"):
        tahun = pilih_tahun("Tahun templat")
        for akhiran, label, mime in _BENTUK:
            nama, isi = _isi_templat(ws, tahun, akhiran)
            st.download_button(label, isi, nama, mime, on_click="ignore", key=f"templat{akhiran}")


def _isi_templat(ws: Workspace, tahun: int, akhiran: str) -> tuple[str, bytes]:
    """The form, written once for each version of the figures."""
    simpanan, kunci = lembar().simpanan, ("templat", tahun, akhiran)
    if kunci not in simpanan:
        simpanan[kunci] = template_file(ws, tahun, akhiran)
    nama, isi = cast(tuple[str, bytes], simpanan[kunci])
    return nama, isi
