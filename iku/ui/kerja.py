"""Kerja: the way from something handed in to something kept, the same for files and for typing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from iku.services.impor import Tersimpan
from iku.services.preview import Bahan, Pratinjau
from iku.services.workspace import Workspace
from iku.store import StoreError
from iku.ui import teks
from iku.ui.bentrok import selesaikan
from iku.ui.papan import buang, susun
from iku.ui.pratinjau import tampilkan
from iku.ui.simpan import bilah_simpan
from iku.ui.tersimpan import catat


@contextmanager
def tegur() -> Iterator[None]:
    """Tell what the store cannot do, and leave the rest of the page as it is."""
    try:
        yield
    except StoreError as gagal:
        st.error(teks.polos(str(gagal)))


def periksa_dan_simpan(ws: Workspace, halaman: str, tanda: str, bahan: Callable[[], Bahan]) -> bool:
    """Preview what was handed in, settle what is open and save it; True once it is kept.

    The outcome is noted for ``tersimpan.tampilkan``, so that a page may start afresh and still show it.
    """
    with tegur():
        papan = susun(ws, halaman, tanda, bahan)
        tampilkan(ws, halaman, papan)
        if selesaikan(ws, halaman, papan):
            hasil = bilah_simpan(ws, halaman, papan)
            return isinstance(hasil, Tersimpan) and _selesai(ws, halaman, papan.pratinjau, hasil)
    return False


def _selesai(ws: Workspace, halaman: str, pratinjau: Pratinjau, hasil: Tersimpan) -> bool:
    catat(ws, halaman, pratinjau, hasil)
    buang(halaman)
    return True
