"""The worked examples of one indikator, as an official reads them."""

import pandas as pd
import streamlit as st

from iku.core.catalogue import Catalogue, Indikator
from iku.core.example import Contoh, Isian, contoh_for
from iku.core.period import nama_periode
from iku.reports.example_page import kalimat_hasil
from iku.services.example import load_examples
from iku.services.workspace import DATA
from iku.ui import teks
from iku.ui.sempit import lebar
from iku.ui.workspace import workspace


def tampilkan(indikator: Indikator, katalog: Catalogue) -> None:
    """Every example: its entri, the arithmetic written out, what comes out."""
    contoh = contoh_for(_semua(katalog.sk), indikator.kode)
    if not contoh:
        st.text("Belum ada contoh hitungan untuk indikator ini.")
        return
    st.caption("Semua angka di sini contoh rekaan, bukan angka dinas.")
    for satu in contoh:
        _satu(satu, indikator, katalog)


@st.cache_resource(show_spinner=False)
def _semua(sk: str) -> tuple[Contoh, ...]:
    katalog = next(k for k in workspace().catalogues.semua if k.sk == sk)
    return load_examples(DATA, katalog)


def _satu(contoh: Contoh, indikator: Indikator, katalog: Catalogue) -> None:
    st.markdown(f"**{contoh.nomor}. {teks.polos(contoh.judul)}** ({contoh.periode})")
    entri = [
        _baris(i, katalog.variabel[i.kunci.kode].nama, katalog.variabel[i.kunci.kode].satuan)
        for i in contoh.entri
    ]
    target = [_baris(i, "Target", indikator.satuan) for i in contoh.target]
    tabel = pd.DataFrame([*entri, *target])
    with lebar(tabel, f"contoh_{contoh.indikator}_{contoh.nomor}"):
        st.dataframe(
            tabel if tabel["Keterangan"].any() else tabel.drop(columns="Keterangan"),
            hide_index=True,
            key=f"contoh_{contoh.indikator}_{contoh.nomor}",
            width="content",
            column_config={"Nilai": st.column_config.TextColumn(alignment="right")},
            alt=f"Angka contoh {contoh.nomor}",
        )
    langkah = [
        f"{langkah.perihal.capitalize()}: {langkah.hitungan or langkah.uraian}"
        + (f"   ({langkah.uraian})" if langkah.hitungan and langkah.uraian else "")
        for langkah in contoh.langkah
    ]
    st.text("\n".join([*langkah, f"Hasil: {kalimat_hasil(contoh, indikator)}."]))


def _baris(isian: Isian, nama: str, satuan: str) -> dict[str, str]:
    return {
        "Angka": nama,
        "Triwulan": nama_periode(isian.kunci.tahun, isian.kunci.triwulan),
        "Nilai": "kosong" if isian.nilai is None else teks.hitungan(isian.nilai, satuan),
        "Keterangan": isian.uraian,
    }
