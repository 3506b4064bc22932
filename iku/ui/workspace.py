"""The store that this browser session works with, and its results, each opened or computed once."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

import pandas as pd
import streamlit as st

from iku.core.period import Triwulan
from iku.core.reading import Jenis
from iku.services.looking import Figures, figures, results_of
from iku.services.sample import fill_sample
from iku.services.workspace import DATA, Workspace, database_url, open_workspace, workspace_of
from iku.ui.galat import terjaga
from iku.ui.mode import keluar, masuk, memakai_contoh
from iku.ui.pintu import lewat_bingkai

T = TypeVar("T")
Versi = tuple[int, int]
"""Which file the store is, and its last change."""


@dataclass(frozen=True)
class Lembar:
    """What the store holds at one version, computed; read it, never write into it."""

    versi: Versi
    angka: Figures
    hasil: pd.DataFrame
    simpanan: dict[object, object] = field(default_factory=dict)
    """What pages have drawn of it, to be drawn once."""

    def sekali(self, nama: object, buat: Callable[[], T]) -> T:
        """What ``buat`` gives, made once for this version; ``nama`` holds all that it depends on."""
        if nama not in self.simpanan:
            self.simpanan[nama] = buat()
        return cast(T, self.simpanan[nama])

    @property
    def tahun(self) -> tuple[int, ...]:
        """Every year that has a figure."""
        return tuple(sorted({k.tahun for k in self.angka}))

    @property
    def terakhir(self) -> Triwulan | None:
        """The latest triwulan that anybody has reported; None without any entri."""
        waktu = [(k.tahun, k.triwulan) for k in self.angka if k.jenis is Jenis.ENTRI and k.triwulan]
        return Triwulan(*max(waktu)) if waktu else None


class _Meja:
    """A workspace with the sheet of its latest version."""

    def __init__(self, ws: Workspace) -> None:
        self.ws = ws
        self._lembar: Lembar | None = None

    def lembar(self) -> Lembar:
        store = self.ws.store
        # In this order: another file in the store's place is noticed by reading from it.
        nomor = store.version()
        versi = (store.generation, nomor)
        kini = self._lembar
        if kini is None or kini.versi != versi:
            angka = figures(self.ws)
            kini = Lembar(versi, angka, results_of(angka, self.ws.catalogues, self.ws.pengaturan))
            self._lembar = kini
        return kini

    def tutup(self) -> None:
        self.ws.store.close()


def workspace() -> Workspace:
    """The office's workspace, or this session's own sample.

    Raises: StoreError, Ditolak.
    """
    return _meja().ws


def lembar() -> Lembar:
    """The results of the workspace as they stand now."""
    return _meja().lembar()


@terjaga()
def mulai_contoh() -> None:
    """Show sample data from here on; a button's callback."""
    masuk()


@terjaga()
def akhiri_contoh() -> None:
    """Go back to the office's own data and let the sample go; a button's callback."""
    keluar()
    _meja_contoh.clear()


def _meja() -> _Meja:
    lewat_bingkai()
    return _meja_contoh() if memakai_contoh() else _meja_kantor(database_url(os.environ))


@st.cache_resource(show_spinner="Membuka basis data …")
def _meja_kantor(url: str) -> _Meja:
    return _Meja(open_workspace(url))


@st.cache_resource(show_spinner="Menyiapkan data contoh …", scope="session", on_release=_Meja.tutup)
def _meja_contoh() -> _Meja:
    kosong = open_workspace("sqlite://")
    fill_sample(kosong.store, DATA)
    return _Meja(workspace_of(kosong.store, kosong.catalogues, kosong.pengaturan, kosong.singkatan))
