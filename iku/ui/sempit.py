"""Narrow windows: where a table would have to be pushed sideways, the same rows stand as a list.

The browser shows one of the two by its width (`gaya.css`); the server does not know it.
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

import pandas as pd
import streamlit as st

from iku.ui import teks

_GAYA: Final = Path(__file__).with_name("gaya.css")
_BAGIAN: Final = re.compile(r"/\* == (\w+) ==")
_SEMUA: Final = "semua"
_TAK_PUTUS: Final = "\u00a0"
_PENDEK: Final = 32
"""So many letters stay on one line, a figure with its unit."""


def pasang_gaya(halaman: str) -> None:
    """Bring the style sheet onto a page, before anything that it lays out."""
    gaya = _gaya()
    st.html(f"<style>{gaya.get(halaman, '')}{gaya[_SEMUA]}</style>")


@cache
def _gaya() -> dict[str, str]:
    """What every page gets, and the part of each page that has one, by the page's name."""
    _, *bagian = _BAGIAN.split(_GAYA.read_text(encoding="utf-8"))
    return {nama: f"/*{isi}" for nama, isi in zip(bagian[::2], bagian[1::2], strict=True)}


@contextmanager
def lebar(frame: pd.DataFrame, kunci: str) -> Iterator[None]:
    """What is drawn inside needs a wide window; in a narrow one the rows of ``frame`` stand in its place."""
    with st.container(key=f"lebar_{kunci}"):
        yield
    with st.container(key=f"sempit_{kunci}"):
        st.markdown("\n\n".join(_baris(satu) for satu in frame.to_dict("records")))


def _baris(satu: Mapping[Hashable, object]) -> str:
    """One row: its first cell, then every other that says something, by the column's name."""
    (_, judul), *lain = ((str(kolom), str(isi)) for kolom, isi in satu.items())
    isi = " · ".join(_sel(kolom, kata) for kolom, kata in lain if kata not in ("", teks.KOSONG))
    return f"**{teks.polos(judul)}**  \n:small[{isi}]"


def _sel(kolom: str, kata: str) -> str:
    isi = teks.polos(f"{kolom}: {kata}")
    return isi.replace(" ", _TAK_PUTUS) if len(isi) <= _PENDEK else isi
