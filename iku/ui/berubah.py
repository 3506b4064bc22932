"""Apa yang berubah: between two days, every indikator whose figure moved and what moved it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import streamlit as st

from iku.services.berubah import Bergeser, between, days
from iku.services.workspace import Workspace
from iku.store import Riwayat
from iku.ui import teks
from iku.ui.berubah_tabel import ANGKA, LEBAR_GESER, tabel_geser
from iku.ui.halaman import nama_bidang
from iku.ui.lembaran import SATU_HALAMAN, halaman_baris
from iku.ui.pilihan import sebutan
from iku.ui.riwayat_tabel import LEBAR, tabel_perubahan
from iku.ui.sempit import lebar
from iku.ui.tabel import tinggi_baris
from iku.ui.telusur import pilihan_sel
from iku.ui.workspace import lembar

_PETUNJUK: Final = "menurut urutan SK. Klik sebuah angka untuk melihat asalnya"
_SEJAK: Final = timedelta(days=30)
_BARIS: Final = 32
_TINGGI: Final = 330
"""Units: pixels; more than that scrolls within the table."""


def tampilkan(ws: Workspace) -> None:
    """Ask for two days and tell what moved between them."""
    dari, sampai, bidang = _pilih(ws)
    if dari is None or sampai is None:
        st.info("Pilih kedua tanggalnya.")
    elif dari > sampai:
        st.warning(
            f"Tanggal awal {teks.tanggal(dari)} sesudah tanggal akhir {teks.tanggal(sampai)}. Tukar keduanya."
        )
    else:
        _antara(ws, dari, sampai, bidang)


def _pilih(ws: Workspace) -> tuple[date | None, date | None, str | None]:
    terbaru, kini = ws.catalogues.terbaru, date.today()
    nama = {b: nama_bidang(b, terbaru) for b in terbaru.bidang}
    with st.container(horizontal=True, vertical_alignment="bottom", key="saringan_berubah"):
        hari = [
            st.date_input(label, awal, format="DD/MM/YYYY", key=f"berubah_{kunci}", width=170)
            for label, awal, kunci in (
                ("Dari awal hari", kini - _SEJAK, "dari"),
                ("Sampai akhir hari", kini, "sampai"),
            )
        ]
        bidang = st.selectbox(
            "Bidang",
            list(nama),
            index=None,
            format_func=sebutan(nama),
            placeholder="Semua",
            key="berubah_bidang",
            width=200,
        )
    return hari[0], hari[1], bidang


def _antara(ws: Workspace, dari: date, sampai: date, bidang: str | None) -> None:
    semua = [b for b in _bergeser(ws, dari, sampai) if bidang in (None, b.indikator.bidang)]
    kurun = f"antara {teks.tanggal(dari)} dan {teks.tanggal(sampai)}"
    milik = f" bidang {teks.polos(nama_bidang(bidang, ws.catalogues.terbaru))}" if bidang else ""
    if not semua:
        st.info(f"Tidak ada angka indikator{milik} yang berubah {kurun}.")
        return
    banyak = len({b.indikator.kode for b in semua})
    st.subheader(f"{banyak} indikator{milik} berubah angkanya {kurun}", anchor=False)
    mulai = halaman_baris(len(semua), "berubah", _PETUNJUK)
    isi = semua[mulai : mulai + SATU_HALAMAN]
    _sebab(ws, isi, _geser(isi, f"tabel_berubah_{dari}_{sampai}_{bidang}_{mulai}"))


def _bergeser(ws: Workspace, dari: date, sampai: date) -> Sequence[Bergeser]:
    """What moved, worked out once for a version of the store."""
    simpanan, nama = lembar().simpanan, ("berubah", dari, sampai)
    if nama not in simpanan:
        simpanan[nama] = tuple(between(ws, *days(dari, sampai)))
    isi = simpanan[nama]
    assert isinstance(isi, tuple)
    return isi


def _geser(isi: Sequence[Bergeser], kunci: str) -> Bergeser | None:
    """The table of what moved; gives the row in which somebody clicked."""
    tabel = tabel_geser(isi)
    tinggi = tinggi_baris(tabel, LEBAR_GESER, _BARIS)
    with lebar(tabel, "berubah"):
        dipilih = st.dataframe(
            tabel,
            hide_index=True,
            height=min(_TINGGI, tinggi * len(isi) + 36),
            row_height=tinggi,
            key=kunci,
            **pilihan_sel(kunci, [(b.indikator.kode, b.triwulan) for b in isi], ANGKA),
            column_config={k: st.column_config.TextColumn(width=n) for k, n in LEBAR_GESER.items()},
            alt="Indikator yang berubah angkanya, sebelum dan sesudahnya",
        )
    baris = [nomor for nomor, _ in dipilih.selection.cells if nomor < len(isi)]
    return isi[baris[0]] if baris else None


def _sebab(ws: Workspace, isi: Sequence[Bergeser], satu: Bergeser | None) -> None:
    """The entri and targets that moved the figures on screen, or those of one row."""
    if satu is None:
        st.markdown("**Yang mengubahnya** :small[· klik sebuah indikator untuk melihat penyebabnya saja]")
    else:
        nama = teks.polos(satu.indikator.nama_pendek)
        st.markdown(f"**Yang mengubah {nama}, {satu.triwulan}**")
    perubahan = _perubahan([satu] if satu else isi)
    tabel = tabel_perubahan(perubahan, ws.catalogues)
    tinggi = tinggi_baris(tabel, LEBAR)
    with lebar(tabel, "berubah_sebab"):
        st.dataframe(
            tabel,
            hide_index=True,
            height=min(_TINGGI, tinggi * len(tabel) + 36),
            row_height=tinggi,
            key="berubah_sebab",
            column_config={k: st.column_config.TextColumn(width=n) for k, n in LEBAR.items()},
            alt="Entri dan target yang mengubah angka itu",
        )


def _perubahan(isi: Sequence[Bergeser]) -> list[Riwayat]:
    """Every change behind these rows, each once, newest first."""
    semua = {r.id: r for b in isi for sebab in b.penyebab for r in sebab.perubahan}
    return [semua[nomor] for nomor in sorted(semua, reverse=True)]
