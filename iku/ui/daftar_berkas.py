"""Daftar berkas: the files of a hand-in with a state each, those that need somebody first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import pandas as pd
import streamlit as st

from iku.core.finding import Masalah, Tingkat
from iku.services.preview import Pratinjau
from iku.sheets import Bacaan
from iku.ui import teks
from iku.ui.kisi import buka_lembar, terbaca
from iku.ui.papan import Papan
from iku.ui.tabel import BARIS

_PALING_BANYAK: Final = 8
"""So many rows show at once; more of them are scrolled."""
_LEBAR: Final = {"Berkas": 420, "Keadaan": 220}
"""Units: pixels."""


class Keadaan(StrEnum):
    """What became of one file, the worst first."""

    TIDAK_TERBACA = "tidak terbaca"
    BERTANYA = "ada pertanyaan"
    DITOLAK = "ada yang ditolak"
    TANPA_ANGKA = "terbaca, tanpa angka"
    TERBACA = "terbaca"


@dataclass(frozen=True, slots=True)
class Berkas:
    """One file of the list with its counts. ``nomor`` is its place among the files handed in."""

    nomor: int
    nama: str
    keadaan: Keadaan
    angka: int
    pertanyaan: int
    ditolak: int
    peringatan: int
    dilewati: int


def daftar(pratinjau: Pratinjau) -> list[Berkas]:
    """Every file with its state, the worst first."""
    urutan = list(Keadaan)
    semua = [_berkas(n, b, pratinjau) for n, b in enumerate(pratinjau.bahan.bacaan)]
    return sorted(semua, key=lambda b: urutan.index(b.keadaan))


def _berkas(nomor: int, bacaan: Bacaan, pratinjau: Pratinjau) -> Berkas:
    milik = [m for m in pratinjau.masalah if m.berkas == bacaan.berkas]
    ditolak = sum(m.tingkat is Tingkat.GALAT for m in milik)
    peringatan = sum(m.tingkat is Tingkat.PERINGATAN for m in milik)
    angka = sum(r.nilai is not None for r in bacaan.readings)
    return Berkas(
        nomor,
        bacaan.berkas,
        _keadaan(bacaan, pratinjau.bahan.buku[nomor], angka, ditolak),
        angka,
        len(bacaan.tanya),
        ditolak,
        peringatan,
        len(bacaan.dilewati),
    )


def _keadaan(bacaan: Bacaan, buku: object, angka: int, ditolak: int) -> Keadaan:
    if isinstance(buku, Masalah) or (not bacaan.terbaca and not bacaan.tanya):
        return Keadaan.TIDAK_TERBACA
    if bacaan.tanya:
        return Keadaan.BERTANYA
    if ditolak:
        return Keadaan.DITOLAK
    return Keadaan.TERBACA if angka else Keadaan.TANPA_ANGKA


def kalimat(semua: list[Berkas]) -> str:
    """The list in a sentence: ``30 berkas: 28 terbaca, 2 ada pertanyaan.``"""
    banyak = Counter(b.keadaan for b in semua)
    sebut = ", ".join(f"{banyak[k]} {k}" for k in reversed(Keadaan) if banyak[k])
    return f"{len(semua)} berkas: {sebut}."


def tampilkan(papan: Papan) -> None:
    """Draw the list; a row that is picked brings its file into the grid below."""
    semua = daftar(papan.pratinjau)
    if len(semua) > 1:
        st.markdown(f"**{kalimat(semua)}** Pilih satu baris untuk membuka lembarnya.")
    kunci = f"daftar_berkas_{papan.asal}"
    if len(semua) == 1:
        _tabel(semua, kunci)
        return
    pilih = _tabel(semua, kunci, on_select="rerun", selection_mode="single-row")
    _buka(papan, kunci, pilih.selection.rows, semua)


def _tabel(semua: list[Berkas], kunci: str, **pilih: Any) -> Any:
    return st.dataframe(
        tabel(semua),
        hide_index=True,
        height=36 + BARIS * min(len(semua), _PALING_BANYAK),
        row_height=BARIS,
        column_config={k: st.column_config.TextColumn(width=n) for k, n in _LEBAR.items()},
        key=kunci,
        alt="Berkas yang diperiksa",
        **pilih,
    )


def tabel(semua: list[Berkas]) -> pd.DataFrame:
    """The list as a frame of words; a count that is nowhere is left out."""
    baris = [
        {
            "Berkas": b.nama,
            "Keadaan": str(b.keadaan),
            "Angka terbaca": teks.hitungan(b.angka),
            "Pertanyaan": _banyak(b.pertanyaan),
            "Ditolak": _banyak(b.ditolak),
            "Peringatan": _banyak(b.peringatan),
            "Dilewati": _banyak(b.dilewati),
        }
        for b in semua
    ]
    frame = pd.DataFrame(baris, dtype="str")
    return frame.drop(columns=[k for k in frame if not frame[k].str.len().any()])


def _banyak(jumlah: int) -> str:
    return teks.hitungan(jumlah) if jumlah else ""


def _buka(papan: Papan, kunci: str, baris: Sequence[int], semua: Sequence[Berkas]) -> None:
    """Open the file of a row that was just picked; afterwards the chooser over the grid has the say."""
    dibuka = list(baris)
    if dibuka == st.session_state.get(f"{kunci}_dibuka", []):
        return
    st.session_state[f"{kunci}_dibuka"] = dibuka
    for satu in dibuka:
        if semua[satu].nomor in terbaca(papan):
            buka_lembar(papan, semua[satu].nomor)
