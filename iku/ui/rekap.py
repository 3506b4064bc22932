"""The parts of *Rekap*: the table for the filter and the two files that hold the same."""

from datetime import datetime

import pandas as pd
import streamlit as st

from iku.core import sentences
from iku.reports.recap import Bentuk
from iku.reports.recap_excel import baris_excel, judul_excel
from iku.services.recap import recap, recap_file
from iku.ui import teks
from iku.ui.filters import saringan
from iku.ui.halaman import nama_bidang
from iku.ui.sempit import lebar
from iku.ui.tabel import lebar_kolom, tinggi_baris
from iku.ui.telusur import pilihan_sel
from iku.ui.tombol import kata_utama
from iku.ui.workspace import lembar, workspace

_BENTUK = (
    (Bentuk.EXCEL, "Unduh CSV untuk Excel", "Titik koma, koma desimal, angka seperti di layar"),
    (Bentuk.RAPI, "Unduh CSV rapi", "Untuk program lain: koma, titik desimal, angka tanpa pembulatan"),
)
_ANGKA = ("Pembilang", "Penyebut", "Realisasi", "Target", "Capaian")
_TETAP = ("Tahun", "Triwulan")
"""The same in every row, and in the sentence above."""
_TABEL = "tabel_rekap"
_BARIS = 32
_LEBAR = {"Indikator": 498, "Program": 390}
"""Units: pixels."""
_KATA = ("Bidang", "Keterangan realisasi", "Keterangan capaian", "Predikat", "Status", "Dasar rumus")
"""Words that stand whole: left to itself, Streamlit reckons a column's width from its first rows."""
_BELAKANG = ("Keterangan realisasi", "Keterangan capaian", "Dasar rumus", "Kode", "Tingkat", "Program")
"""What the file has before or among the figures and a reader wants after them."""


def unduhan() -> None:
    """The sentence and a button for each form, clear of the table's own tools at the right."""
    s = saringan()
    with st.container(horizontal=True, vertical_alignment="center", gap="large"):
        katalog = workspace().catalogues.for_year(s.tahun)
        bidang = teks.polos(nama_bidang(s.bidang or "", katalog))
        posisi = sentences.posisi(bidang, s.periode, _baris()["status"])
        st.subheader(f"Rekap {posisi}", anchor=False, width="content")
        with st.container(horizontal=True, width="content"):
            for bentuk, label, bantuan in _BENTUK:
                nama, isi = recap_file(workspace(), lembar().hasil, s, bentuk, datetime.now().astimezone())
                utama = bentuk is Bentuk.EXCEL
                st.download_button(
                    kata_utama(label) if utama else label,
                    isi,
                    nama,
                    "text/csv",
                    key=f"unduh_{bentuk}",
                    help=bantuan,
                    on_click="ignore",
                    type="primary" if utama else "secondary",
                )


def tabel() -> None:
    """The rows as the file for Excel holds them, digit by digit; names short, figures beside them."""
    tampil = _tampil()
    kanan = [k for k in tampil.columns if k.startswith(_ANGKA)]
    depan = [k for k in tampil.columns if k not in (*_TETAP, *_BELAKANG)]
    tinggi = tinggi_baris(tampil, _LEBAR, _BARIS)
    with lebar(tampil[[*depan, *_BELAKANG]], "rekap"):
        st.dataframe(
            tampil,
            hide_index=True,
            height=36 + tinggi * len(tampil),
            row_height=tinggi,
            key=_TABEL,
            **pilihan_sel(_TABEL, [(kode, saringan().periode) for kode in _baris()["indikator"]], kanan),
            column_order=[*depan, *_BELAKANG],
            column_config={
                **{k: st.column_config.TextColumn(width=_cukup(tampil[k])) for k in _KATA},
                **{
                    k: st.column_config.TextColumn(width=n, pinned=k == "Indikator")
                    for k, n in _LEBAR.items()
                },
                **{k: st.column_config.TextColumn(alignment="right") for k in kanan},
            },
            alt="Rekap untuk saringan ini",
        )


def _cukup(kolom: "pd.Series[str]") -> int:
    """A column's width for its title and every word in it. Units: pixels."""
    return lebar_kolom(kolom, lebar_kolom(pd.Series([str(kolom.name)])))


def _tampil() -> pd.DataFrame:
    katalog = workspace().catalogues.for_year(saringan().tahun)
    isi = [baris_excel(b, katalog, False) for b in _baris().to_dict("records")]
    tampil = pd.DataFrame(isi, columns=judul_excel(False)).replace("", teks.KOSONG)
    kanan = [k for k in tampil.columns if k.startswith(_ANGKA)]
    tampil[kanan] = tampil[kanan].map(teks.bertitik)
    tampil["Indikator"] = [katalog.indikator[kode].nama_pendek for kode in tampil["Kode"]]
    return tampil


def _baris() -> pd.DataFrame:
    s = saringan()
    return recap(lembar().hasil, workspace().catalogues.for_year(s.tahun), s)
