"""Unggah: the blank form out, files of any layout in."""

from typing import Final, cast

import streamlit as st

from iku.services.impor import read_files
from iku.services.preview import Bahan
from iku.services.template import template_file
from iku.services.workspace import Workspace
from iku.ui import alamat, berkas, ingatan, kerja, teks, tersimpan
from iku.ui.halaman import ke_depan
from iku.ui.papan import kini
from iku.ui.tahun import pilih_tahun
from iku.ui.workspace import lembar, mulai_contoh

HALAMAN: Final = "unggah"
_BENTUK: Final = (
    (".xlsx", "Unduh templat", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".csv", "Unduh templat CSV", "text/csv"),
)


def halaman(ws: Workspace) -> None:
    """Draw the whole page."""
    atas = st.container()
    # The uploader comes first in every run: whatever fails after it, the files in it stay.
    masukan = berkas.terima(HALAMAN)
    if masukan is not None:
        _periksa(ws, masukan)
    else:
        with atas, kerja.tegur():
            _templat(ws)
        tersimpan.tampilkan(HALAMAN, ws)
    with kerja.tegur():
        ingatan.tampilkan(ws, HALAMAN, kini(HALAMAN))
    if masukan is None and not ws.contoh:
        _contoh()


def _contoh() -> None:
    """A quiet way to a filled dashboard, for whoever has begun with data of their own."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("Data contoh tiga tahun terpisah dari data dinas.", width="content")
        if st.button(":primary[Lihat data contoh →]", key="lihat_contoh", type="tertiary"):
            mulai_contoh()
            ke_depan()


def _periksa(ws: Workspace, masukan: berkas.Masukan) -> None:
    """Show what the files would do and keep it; the uploader is emptied once they are kept."""
    tersimpan.lupakan()
    if kerja.periksa_dan_simpan(ws, HALAMAN, masukan.tanda, lambda: _baca(ws, masukan)):
        berkas.selesai()
        st.rerun()


def _baca(ws: Workspace, masukan: berkas.Masukan) -> Bahan:
    """Read the files, saying which one it is at where there are several."""
    isi = masukan.isi()
    kemajuan = st.empty()

    def kabar(selesai: int) -> None:
        if len(isi) > 1:
            kata = f"Membaca berkas {selesai + 1} dari {len(isi)}: {teks.polos(isi[selesai][0])}"
            kemajuan.progress(selesai / len(isi), kata)

    bahan = read_files(ws, isi, jawaban=masukan.jawaban, kabar=kabar)
    kemajuan.empty()
    return bahan


def _templat(ws: Workspace) -> None:
    """Offer the form of a year, with what is known filled in."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="templat"):
        tahun = pilih_tahun("Tahun templat")
        for akhiran, label, mime in _BENTUK:
            nama, isi = _isi_templat(ws, tahun, akhiran)
            st.download_button(label, isi, nama, mime, on_click="ignore", key=f"templat{akhiran}")
    alamat.tampilkan_pesan()


def _isi_templat(ws: Workspace, tahun: int, akhiran: str) -> tuple[str, bytes]:
    """The form, written once for each version of the figures."""
    simpanan, kunci = lembar().simpanan, ("templat", tahun, akhiran)
    if kunci not in simpanan:
        simpanan[kunci] = template_file(ws, tahun, akhiran)
    nama, isi = cast(tuple[str, bytes], simpanan[kunci])
    return nama, isi
