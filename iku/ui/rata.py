"""Rata-rata: where a mean capaian comes from, over the page that it stands on."""

from typing import Final

import pandas as pd
import streamlit as st

from iku.core.catalogue import Catalogue
from iku.core.numbers import format_angka
from iku.core.summary import SEMUA, averaged_capaian
from iku.ui import teks
from iku.ui.filters import saringan
from iku.ui.galat import terjaga
from iku.ui.halaman import nama_bidang
from iku.ui.predikat import sebab
from iku.ui.tabel import tinggi_baris
from iku.ui.workspace import workspace

_DIMINTA: Final = "rata_diminta"
_LEBAR: Final = {"Indikator": 560, "Keterangan": 330}
"""Units: pixels; longer words take more lines."""


def judul(bidang: str, katalog: Catalogue) -> str:
    """A bidang by its name, or the whole dinas."""
    return "Seluruh dinas" if bidang == SEMUA else nama_bidang(bidang, katalog)


def tombol(bidang: str, rata: float) -> None:
    """The mean itself, which says where it comes from when it is clicked."""
    st.button(
        f":small[· rata-rata capaian **{teks.persen(rata)}**]",
        key=f"rata_{bidang}",
        type="tertiary",
        help="Dari mana angka ini?",
        on_click=_minta,
        args=(bidang,),
    )


@terjaga()
def _minta(bidang: str) -> None:
    st.session_state[_DIMINTA] = bidang


def buka_bila_diminta(baris: pd.DataFrame) -> None:
    """Open what was asked for, once. Shape: ``baris`` are the results of one triwulan, every bidang."""
    bidang = st.session_state.pop(_DIMINTA, None)
    if bidang is not None:
        _tampilkan(bidang, baris)


@st.dialog("Dari mana rata-rata ini?", width="large")
def _tampilkan(bidang: str, baris: pd.DataFrame) -> None:
    with terjaga():
        s = saringan()
        katalog, pengaturan = workspace().catalogues.for_year(s.tahun), workspace().pengaturan
        indikator = [katalog.indikator[kode] for kode in baris["indikator"].astype("str")]
        milik = [bidang in (SEMUA, satu.bidang) for satu in indikator]
        isi = baris[milik]
        dipakai = averaged_capaian(isi, pengaturan)
        st.markdown(f"**{teks.polos(judul(bidang, katalog))}**, {s.periode.panjang()}")
        st.markdown(_hitungan(dipakai.dropna(), pengaturan.batas_capaian))
        tabel = pd.DataFrame(
            {
                "Indikator": [i.nama_pendek for i, ada in zip(indikator, milik, strict=True) if ada],
                "Capaian": [teks.persen(n) for n in isi["capaian"]],
                "Dihitung": [teks.persen(n) for n in dipakai],
                "Keterangan": sebab(isi),
            }
        )
        kanan = {k: st.column_config.TextColumn(alignment="right") for k in ("Capaian", "Dihitung")}
        st.dataframe(
            tabel,
            hide_index=True,
            row_height=tinggi_baris(tabel, _LEBAR),
            column_config=kanan | {k: st.column_config.TextColumn(width=n) for k, n in _LEBAR.items()},
            alt="Capaian setiap indikator dan yang dihitung dalam rata-rata",
        )


def _hitungan(dipakai: "pd.Series[float]", batas: float | None) -> str:
    if dipakai.empty:
        return "Belum ada capaian yang dapat dirata-ratakan."
    rata, jumlah = teks.persen(float(dipakai.mean())), format_angka(float(dipakai.sum()), 2)
    cara = "jumlah capaian dibagi banyaknya indikator yang punya capaian; yang tanpa capaian tidak ikut."
    potong = "" if batas is None else f" Capaian di atas {teks.persen(batas)} dihitung {teks.persen(batas)}."
    return f"{jumlah} / {len(dipakai)} = **{rata}**: {cara}{potong}"
