"""Isian: a grid to type or paste into, that remembers what it showed and what is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import streamlit as st

from iku.core.checks import tulis
from iku.core.reading import Kunci
from iku.services.workspace import Workspace
from iku.ui.galat import terjaga
from iku.ui.isian_bentuk import Bentuk
from iku.ui.tabel import tinggi_baris

_NOMOR: Final = "isian_nomor"


@dataclass(frozen=True)
class Lembaran:
    """One grid since it was opened: what it showed of the store, and what was typed before."""

    nomor: int
    dilihat: Mapping[Kunci, float | None]
    awal: Mapping[Kunci, str]


def isi(ws: Workspace, nama: str, bentuk: Bentuk) -> tuple[dict[Kunci, str], Mapping[Kunci, float | None]]:
    """Draw the grid ``nama``; gives what differs from what it showed, and what it showed.

    Typing survives a change of page, year or bidang; ``buka_ulang`` ends it.
    """
    lembaran = _buka(ws, nama, bentuk)
    awal = _frame(bentuk, {**_teks(lembaran.dilihat), **lembaran.awal})
    hasil = st.data_editor(
        awal,
        hide_index=True,
        disabled=list(bentuk.keterangan),
        column_config=_kolom(bentuk),
        height="content",
        row_height=tinggi_baris(awal, bentuk.keterangan),
        placeholder="kosong",
        key=_kunci_grid(nama, lembaran.nomor),
    )
    ketikan = _beda(bentuk, hasil, _teks(lembaran.dilihat))
    st.session_state[f"ketikan_{nama}"] = ketikan
    return ketikan, lembaran.dilihat


@terjaga()
def buka_ulang(nama: str) -> None:
    """Forget what was typed and show the store as it stands."""
    for kunci in (f"lembaran_{nama}", f"ketikan_{nama}"):
        st.session_state.pop(kunci, None)


def _buka(ws: Workspace, nama: str, bentuk: Bentuk) -> Lembaran:
    lama = st.session_state.get(f"lembaran_{nama}")
    if isinstance(lama, Lembaran) and _kunci_grid(nama, lama.nomor) in st.session_state:
        return lama
    # Streamlit forgets a grid that left the screen; its edits come back as its first content.
    ketikan = st.session_state.get(f"ketikan_{nama}", {})
    dilihat = lama.dilihat if isinstance(lama, Lembaran) and ketikan else _lihat(ws, bentuk)
    nomor = int(st.session_state.get(_NOMOR, 0)) + 1
    lembaran = Lembaran(nomor, dilihat, dict(ketikan))
    st.session_state[_NOMOR], st.session_state[f"lembaran_{nama}"] = nomor, lembaran
    return lembaran


def _lihat(ws: Workspace, bentuk: Bentuk) -> dict[Kunci, float | None]:
    kini = ws.store.current()
    return {k: kini[k].nilai if k in kini else None for k in bentuk.kunci}


def _teks(dilihat: Mapping[Kunci, float | None]) -> dict[Kunci, str]:
    return {k: "" if n is None else tulis(n).replace("\u2212", "-") for k, n in dilihat.items()}


def _frame(bentuk: Bentuk, isi_sel: Mapping[Kunci, str]) -> pd.DataFrame:
    baris = [{**b.keterangan, **{judul: isi_sel[k] for judul, k in b.kunci.items()}} for b in bentuk.baris]
    return pd.DataFrame(baris, columns=[*bentuk.keterangan, *bentuk.kolom], dtype="str")


def _kolom(bentuk: Bentuk) -> dict[str, Any]:
    kata = {k: st.column_config.TextColumn(width=n) for k, n in bentuk.keterangan.items()}
    angka = st.column_config.TextColumn(width=bentuk.lebar, alignment="right")
    return {**kata, **dict.fromkeys(bentuk.kolom, angka)}


def _beda(bentuk: Bentuk, hasil: pd.DataFrame, asal: Mapping[Kunci, str]) -> dict[Kunci, str]:
    """What the grid says otherwise than the store did when it was opened."""
    beda: dict[Kunci, str] = {}
    for b, sel in zip(bentuk.baris, hasil.to_dict("records"), strict=True):
        for judul, kunci in b.kunci.items():
            teks = sel[judul].strip() if isinstance(sel[judul], str) else ""
            if teks != asal[kunci]:
                beda[kunci] = teks
    return beda


def _kunci_grid(nama: str, nomor: int) -> str:
    return f"grid_{nama}_{nomor}"
