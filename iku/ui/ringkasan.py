"""The parts of *Ringkasan*: the sentence, the bidang, all indikator, what is missing."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from iku.core import sentences
from iku.core.catalogue import Catalogue
from iku.core.formula_traits import berulang
from iku.core.kelengkapan import owed
from iku.core.summary import per_bidang as hitung_bidang
from iku.core.summary import unbroken_trend
from iku.services.recap import Saringan, recap
from iku.ui import rata, teks
from iku.ui.filters import saringan, tautan
from iku.ui.galat import terjaga
from iku.ui.gambar import warna
from iku.ui.halaman import nama_bidang
from iku.ui.predikat import sebab, sebutan
from iku.ui.sempit import lebar
from iku.ui.tabel import lebar_teks, tinggi_baris
from iku.ui.tautan import tautan_halaman
from iku.ui.telusur import buka_bila_diminta, pilihan_sel
from iku.ui.workspace import Versi, lembar, workspace

_TINGGI = 430
_LEBAR = {"Realisasi": 88, "Target": 62, "Capaian": 78, "Predikat": 115, "Tren": 46, "Buka": 61}
"""Units: pixels. What they leave is the name's."""
_NAMA = 498
_BARIS = 32
_ISI_KARTU = 260
"""Units: pixels; what a bidang's card holds beside its name."""
_TABEL = "tabel_indikator"
_ANGKA = ("Realisasi", "Target", "Capaian", "Predikat")
_BUKA = "buka_indikator"
_TUJUAN = "tujuan_indikator"
_BANTUAN_TREN = "Realisasi per triwulan tanpa putus; angka yang datang setahun sekali: dari tahun ke tahun"


def kalimat_pembuka() -> None:
    """The answer, before the evidence."""
    s = saringan()
    st.subheader(
        sentences.posisi(teks.polos(nama_bidang(s.bidang or "", _katalog())), s.periode, _baris()["status"]),
        anchor=False,
    )


def per_bidang() -> None:
    """For each bidang, and for the dinas: reached, not yet, cannot be said, and the mean capaian."""
    isi, baris = lembar(), _baris()
    angka = isi.sekali(
        ("per_bidang", saringan()), lambda: hitung_bidang(baris, _katalog(), workspace().pengaturan)
    )
    angka = angka[angka["jumlah"] > 0]
    if len(angka) == 2:
        angka = angka.iloc[:1]
    bidang = angka["bidang"].astype("str")
    nama = [rata.judul(b, _katalog()) for b in bidang]
    lebar = [_ISI_KARTU + lebar_teks(n) for n in nama] or 1
    for kolom, kode, judul, (_, satu) in zip(st.columns(lebar), bidang, nama, angka.iterrows(), strict=False):
        with kolom.container(border=True, gap="xxsmall"):
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.markdown(f"**{teks.polos(judul)}**", width="content")
                rata.tombol(kode, satu["rata_capaian"])
            st.markdown(
                f":small[{satu['tercapai']} tercapai · {satu['belum']} belum · "
                f"{satu['tanpa_capaian']} belum bisa dinilai]"
            )
    rata.buka_bila_diminta(baris)


def kolom() -> Sequence[DeltaGenerator]:
    """Most for what is known, the rest for what is not."""
    return st.columns([0.79, 0.21], gap="small")


def semua_indikator() -> None:
    """Every indikator that passes, with its trend and the way to it."""
    _semua_indikator(lembar().versi)


@st.fragment
def _semua_indikator(versi: Versi) -> None:
    """A click on a figure draws the table alone again, unless the page shows an older version."""
    with terjaga():
        if lembar().versi != versi:
            st.rerun()
        _tabel_indikator(_baris())
        buka_bila_diminta()


def _tabel_indikator(baris: pd.DataFrame) -> None:
    s = saringan()
    tabel = lembar().sekali(("tabel", s), lambda: _tabel(baris))
    with lebar(tabel.drop(columns=["Tren", "Buka"]).assign(Keterangan=sebab(baris)), "indikator"):
        st.dataframe(
            tabel,
            hide_index=True,
            height=_TINGGI,
            row_height=tinggi_baris(tabel, {"Indikator": _NAMA}, _BARIS),
            key=_TABEL,
            **pilihan_sel(_TABEL, [(kode, s.periode) for kode in baris["indikator"]], _ANGKA),
            column_config=_kolom_indikator(),
            alt="Semua indikator dengan realisasi, target, capaian, predikat dan tren",
        )
    nomor = st.session_state.pop(_TUJUAN, None)
    if nomor is not None:
        kode = str(baris["indikator"].iloc[nomor])
        st.switch_page("pages/indikator.py", query_params=tautan(indikator=kode))


def _kolom_indikator() -> dict[str, Any]:
    kanan = {k: st.column_config.TextColumn(width=_LEBAR[k], alignment="right") for k in _ANGKA[:3]}
    return {
        "Indikator": st.column_config.TextColumn(width=_NAMA),
        **kanan,
        "Predikat": st.column_config.TextColumn(width=_LEBAR["Predikat"]),
        "Tren": st.column_config.LineChartColumn(
            width=_LEBAR["Tren"], color=warna().realisasi, help=_BANTUAN_TREN
        ),
        "Buka": st.column_config.ButtonColumn(
            "Rincian", width=_LEBAR["Buka"], type="tertiary", key=_BUKA, on_click=_catat_bukaan
        ),
    }


@terjaga()
def _catat_bukaan() -> None:
    st.session_state[_TUJUAN] = st.session_state[_BUKA]["row"]


def yang_kurang() -> None:
    """What has to be filled in, by name."""
    kurang = lembar().sekali(("kekurangan", saringan()), _kekurangan)
    if not kurang:
        st.markdown("**Tidak ada yang perlu diisi** untuk triwulan ini.")
        return
    with st.container(border=True, height=_TINGGI, gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.markdown(f"**Perlu diisi: {sum(map(len, kurang.values()))} angka**", width="content")
            tautan_halaman("isi_data", "Isi Data")
        for bidang, nama in kurang.items():
            kepala = f"**{teks.polos(nama_bidang(bidang, _katalog()))}**"
            baris = [kepala, *(f"• {teks.polos(n)}" for n in nama)]
            st.markdown("  \n".join(f":small[{b}]" for b in baris))


def _katalog() -> Catalogue:
    return workspace().catalogues.for_year(saringan().tahun)


def _baris() -> pd.DataFrame:
    isi, s = lembar(), saringan()
    return isi.sekali(("recap", s), lambda: recap(isi.hasil, _katalog(), s))


def _tabel(baris: pd.DataFrame) -> pd.DataFrame:
    katalog, hasil, s = _katalog(), lembar().hasil, saringan()
    indikator = [katalog.indikator[kode] for kode in baris["indikator"]]
    return pd.DataFrame(
        {
            "Indikator": [i.nama_pendek for i in indikator],
            "Realisasi": [teks.nilai(n, i) for n, i in zip(baris["realisasi"], indikator, strict=True)],
            "Target": [teks.angka(n, i.desimal) for n, i in zip(baris["target"], indikator, strict=True)],
            "Capaian": [teks.persen(n) for n in baris["capaian"]],
            "Predikat": [sebutan(p) for p in baris["predikat"]],
            "Tren": [_tren(hasil, i.kode, katalog, s) for i in indikator],
            "Buka": ["Buka →"] * len(indikator),
        }
    )


def _tren(hasil: pd.DataFrame, kode: str, katalog: Catalogue, s: Saringan) -> list[float]:
    """A run without holes, of a flow since January: a sparkline would bridge both."""
    banyak = s.triwulan if berulang(kode, katalog) else 8
    return unbroken_trend(hasil, kode, s.periode, banyak)


def _kekurangan() -> dict[str, list[str]]:
    """The names of what is missing, by bidang: entri first, then targets."""
    s, katalog = saringan(), _katalog()
    kurang: dict[str, list[str]] = {b: [] for b in katalog.bidang}
    for k in owed(lembar().angka, katalog, s.periode, s.lolos(katalog)):
        kapan = "" if k.triwulan == s.periode else f" ({k.triwulan})"
        kurang[k.variabel.bidang].append(f"{k.variabel.nama}{kapan}")
    for kode in _baris().query("target.isna()")["indikator"]:
        indikator = katalog.indikator[kode]
        kurang[indikator.bidang].append(f"Target: {indikator.nama_pendek}")
    return {bidang: nama for bidang, nama in kurang.items() if nama}
