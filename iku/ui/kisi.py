"""Kisi: the person's own sheet on screen, each cell marked with what it was taken for; one can be picked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

import streamlit as st

from iku.core.finding import Masalah
from iku.sheets import Bacaan, Tafsir
from iku.sheets.cells import Cell, Sheet
from iku.ui.galat import terjaga
from iku.ui.gambar import warna
from iku.ui.kisi_isi import Kisi, Potongan, Tempat, kisi, potong
from iku.ui.kisi_rupa import legenda
from iku.ui.papan import Papan, kini
from iku.ui.pilihan import sebutan
from iku.ui.tabel import lebar_kolom

BARIS: Final = 29
"""Units: pixels; a row of the grid."""
TINGGI: Final = 16 * BARIS + 36
_SEMPIT, _NAMA, _LEBAR, _RUANG = 64, 130, 250, 690
"""Units: pixels; the narrowest column, of names too, the widest, and what all have on a small screen."""


@dataclass(frozen=True, slots=True)
class Terpilih:
    """The sheet on screen and the cell that a person picked in it, with all that is known of it."""

    berkas: int
    sheet: Sheet
    tempat: Tempat | None = None
    cell: Cell | None = None
    tafsir: Tafsir | None = None


def tampilkan(papan: Papan) -> Terpilih | None:
    """Draw the chooser, the grid and its legend; gives the place that is picked, None without a sheet."""
    terbuka = terbaca(papan)
    if not terbuka:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom", key="pilih_lembar"):
        nomor = _pilih_berkas(papan, terbuka)
        lembar = _pilih_lembar(papan, nomor)
    isi = _kisi(papan, nomor, lembar)
    b, k = _pilih_halaman(papan, isi, nomor, lembar)
    satu = potong(isi, b, k, warna())
    tempat = _gambar(satu, kunci_kisi(papan, nomor, lembar, b, k))
    st.markdown(f":small[{legenda(set(satu.makna), satu.ragu, warna())}]")
    if tempat is None:
        return Terpilih(nomor, isi.sheet)
    return Terpilih(nomor, isi.sheet, tempat, isi.sheet.sel.get(tempat), isi.tafsir.get(tempat))


def terbaca(papan: Papan) -> list[int]:
    """The files whose sheets can be shown."""
    buku = papan.pratinjau.bahan.buku
    return [n for n, b in enumerate(buku) if not isinstance(b, Masalah) and lembar_berisi(papan, n)]


def lembar_berisi(papan: Papan, nomor: int) -> Sequence[int]:
    """The sheets of a file that hold something, by their number."""
    buku = papan.pratinjau.bahan.buku[nomor]
    return [] if isinstance(buku, Masalah) else [n for n, s in enumerate(buku.lembar) if s.sel]


@terjaga()
def tunjukkan(halaman: str, nomor: int, sel: str) -> None:
    """Bring a cell into the grid and pick it; a button's callback."""
    papan = kini(halaman)
    if papan is None:
        return
    bacaan = papan.pratinjau.bahan.bacaan[nomor]
    tafsir = next((t for t in bacaan.tafsir if t.sel == sel), None)
    buku = papan.pratinjau.bahan.buku[nomor]
    if tafsir is None or isinstance(buku, Masalah):
        return
    lembar = next(n for n, s in enumerate(buku.lembar) if (s.judul or "") == tafsir.lembar)
    tempat = (tafsir.baris, tafsir.kolom)
    isi = _kisi(papan, nomor, lembar)
    di = isi.halaman(tempat)
    if di is None:
        return
    b, k = di
    satu = potong(isi, b, k, warna())
    huruf = satu.frame.columns[satu.kolom.index(tempat[1])]
    buka_lembar(papan, nomor, lembar)
    st.session_state[_kunci(papan, "baris", nomor, lembar)] = b + 1
    st.session_state[_kunci(papan, "kolom", nomor, lembar)] = k + 1
    pilih = {"rows": [], "columns": [], "cells": [(satu.baris.index(tempat[0]), huruf)]}
    st.session_state[kunci_kisi(papan, nomor, lembar, b, k)] = {"selection": pilih}


def buka_lembar(papan: Papan, nomor: int, lembar: int | None = None) -> None:
    """Show a file from the next run on, and one of its sheets."""
    st.session_state[_kunci(papan, "berkas")] = nomor
    if lembar is not None:
        st.session_state[_kunci(papan, "lembar", nomor)] = lembar


def kunci_kisi(papan: Papan, *tempat: int) -> str:
    """The key of one page of the grid."""
    return _kunci(papan, "kisi", *tempat)


def _kunci(papan: Papan, apa: str, *tempat: int) -> str:
    return "_".join(map(str, ("lembar", apa, papan.asal, *tempat)))


def _pilih_berkas(papan: Papan, terbuka: list[int]) -> int:
    bahan = papan.pratinjau.bahan
    perlu = next((n for n in terbuka if bahan.bacaan[n].tanya), None)
    perlu = next((n for n in terbuka if bahan.bacaan[n].masalah), terbuka[0]) if perlu is None else perlu
    if len(terbuka) == 1:
        return terbuka[0]
    kunci = _kunci(papan, "berkas")
    if st.session_state.get(kunci) not in terbuka:
        st.session_state[kunci] = perlu
    nama = {n: bahan.berkas[n].nama for n in terbuka}
    return int(
        st.selectbox(
            "Berkas", terbuka, format_func=sebutan(nama), key=kunci, width=400, persist_state="session"
        )
    )


def _pilih_lembar(papan: Papan, nomor: int) -> int:
    pilihan = lembar_berisi(papan, nomor)
    if len(pilihan) == 1:
        return pilihan[0]
    bahan = papan.pratinjau.bahan
    buku = bahan.buku[nomor]
    assert not isinstance(buku, Masalah)
    judul = {n: buku.lembar[n].judul or "" for n in pilihan}
    sembunyi = {n for n in pilihan if buku.lembar[n].tersembunyi}
    kunci = _kunci(papan, "lembar", nomor)
    if st.session_state.get(kunci) not in pilihan:
        st.session_state[kunci] = _lembar_awal(bahan.bacaan[nomor], judul)
    nama = {n: f"{j} (tersembunyi)" if n in sembunyi else j for n, j in judul.items()}
    return int(
        st.selectbox(
            "Lembar", pilihan, format_func=sebutan(nama), key=kunci, width=300, persist_state="session"
        )
    )


def _lembar_awal(bacaan: Bacaan, judul: dict[int, str]) -> int:
    """The sheet that asks most, else the first that has a table."""
    if bacaan.tanya:
        perlu = max(bacaan.tanya, key=lambda t: len(t.sel)).lembar
    else:
        perlu = bacaan.tabel[0].lembar if bacaan.tabel else ""
    return next((n for n, j in judul.items() if j == perlu), min(judul))


def _pilih_halaman(papan: Papan, isi: Kisi, nomor: int, lembar: int) -> tuple[int, int]:
    pilih = []
    with st.container(horizontal=True, vertical_alignment="center", key="halaman_lembar"):
        for apa, halaman in (("baris", isi.baris), ("kolom", isi.kolom)):
            if len(halaman) == 1:
                pilih.append(0)
                continue
            kunci = _kunci(papan, apa, nomor, lembar)
            st.caption(f"{len(halaman)} halaman {apa}", width="content")
            pilih.append(st.pagination(len(halaman), key=kunci, persist_state="session") - 1)
    return pilih[0], pilih[1]


def _kisi(papan: Papan, nomor: int, lembar: int) -> Kisi:
    nama = ("kisi", nomor, lembar)
    if nama not in papan.simpanan:
        bahan = papan.pratinjau.bahan
        buku = bahan.buku[nomor]
        assert not isinstance(buku, Masalah)
        ragu = [m.sel for m in papan.pratinjau.peringatan if m.berkas == bahan.berkas[nomor].nama]
        papan.simpanan[nama] = kisi(buku.lembar[lembar], bahan.bacaan[nomor], ragu)
    return cast(Kisi, papan.simpanan[nama])


def _gambar(satu: Potongan, kunci: str) -> Tempat | None:
    lebar = _lebar(satu)
    nomor = {"_index": lebar_kolom(satu.frame.index.to_series(), 44)}
    gaya = satu.frame.style.apply(lambda _: satu.css, axis=None)
    hasil = st.dataframe(
        gaya,
        height=min(TINGGI, BARIS * len(satu.frame) + 36),
        row_height=BARIS,
        column_config={k: st.column_config.TextColumn(width=n) for k, n in (nomor | lebar).items()},
        on_select="rerun",
        selection_mode="single-cell",
        key=kunci,
        alt="Isi lembar; pilih satu sel untuk melihat artinya",
    )
    return next((satu.tempat(b, k) for b, k in hasil.selection.cells if k in satu.frame), None)


def _lebar(satu: Potongan) -> dict[str, int]:
    """Columns as wide as they need; words give way to figures, and a note that runs out gets what is left."""
    huruf = [str(k) for k in satu.frame.columns]
    penuh = {k: lebar_kolom(satu.frame[k]) for k in huruf}
    lebar = {k: min(_LEBAR, lebar_kolom(satu.frame[k][~satu.lepas[k]], _SEMPIT)) for k in huruf}
    nama = satu.bernama - satu.berangka
    for kata, paling_sempit in ((set(huruf) - satu.berangka - nama, _SEMPIT), (nama, _NAMA)):
        while sum(lebar.values()) > _RUANG and (lebih := [k for k in kata if lebar[k] > paling_sempit]):
            lebar[max(lebih, key=lambda k: lebar[k])] -= 2
    terpotong = max(huruf, key=lambda k: penuh[k] - lebar[k])
    sisa = min(_RUANG - sum(lebar.values()), penuh[terpotong] - lebar[terpotong])
    return {**lebar, terpotong: lebar[terpotong] + max(0, sisa)}
