"""The parts of *Indikator*: its head, its trend, its triwulan, formula, origins and example."""

import pandas as pd
import streamlit as st

from iku.core.catalogue import Catalogue, Dasar, Indikator
from iku.core.formula_traits import satuan
from iku.core.period import Triwulan
from iku.core.summary import results_at
from iku.core.words import ALASAN, ALASAN_CAPAIAN, ARAH, LEVEL
from iku.reports.example_page import rumus_dalam_kata
from iku.ui import contoh_hitungan, filters, jejak, teks
from iku.ui.gambar import TINGGI_BESAR, grafik
from iku.ui.halaman import nama_bidang
from iku.ui.predikat import LENCANA_USULAN, lencana, sebutan
from iku.ui.sempit import lebar
from iku.ui.telusur import pilihan_sel
from iku.ui.workspace import lembar, workspace


def kepala() -> bool:
    """Name, badges and figures of the chosen triwulan; False where no indikator passes the filter."""
    kode = filters.indikator()
    if kode is None:
        st.info("Tidak ada indikator untuk saringan ini. Pilih bidang atau program lain.")
        return False
    indikator, baris = _indikator(), _baris()
    st.subheader(teks.polos(indikator.nama), anchor=False)
    usulan = f" {LENCANA_USULAN}" if indikator.dasar is Dasar.USULAN else ""
    keterangan = [
        LEVEL[indikator.level],
        nama_bidang(indikator.bidang, _katalog()),
        indikator.program,
        ARAH[indikator.arah],
    ]
    jejak = teks.polos(" · ".join(k for k in keterangan if k))
    st.markdown(f"{lencana(baris)}{usulan}  \n:small[{jejak}]")
    return True


def tren() -> None:
    """The trend at two thirds, the figures of the triwulan beside it."""
    s, indikator, baris = filters.saringan(), _indikator(), _baris()
    kiri, kanan = st.columns([0.7, 0.3], gap="medium")
    with kiri:
        grafik(lembar(), indikator.kode, s.periode, TINGGI_BESAR, 13, telusuri=True)
    with kanan, st.container(border=True, height="stretch", gap="small"):
        st.markdown(f"**{s.periode.panjang()}**")
        for nama, nilai in _angka(indikator, baris):
            with st.container(horizontal=True, horizontal_alignment="distribute", gap="small"):
                st.text(nama)
                st.text(nilai, text_alignment="right")


def rincian() -> None:
    """Everything else, one tab each."""
    indikator = _indikator()
    judul = ["Per triwulan", "Rumus dan catatan", "Asal angka", "Contoh hitungan"]
    per_triwulan, rumus, asal, contoh = st.tabs(judul)
    with per_triwulan:
        tabel = _per_triwulan(indikator)
        with lebar(tabel, "triwulan"):
            st.dataframe(
                tabel,
                hide_index=True,
                key=_TABEL,
                **pilihan_sel(_TABEL, [(indikator.kode, tw) for tw in _waktu(indikator)], _KANAN),
                column_config={k: st.column_config.TextColumn(alignment="right") for k in _KANAN},
                alt=f"{indikator.nama} per triwulan",
            )
    with rumus:
        _rumus(indikator, _katalog())
    with asal:
        jejak.tampilkan(indikator.kode, filters.saringan().periode, "asal")
    with contoh:
        contoh_hitungan.tampilkan(indikator, _katalog())


_TABEL = "tabel_triwulan"
_KANAN = ("Pembilang", "Penyebut", "Realisasi", "Target", "Capaian", "Capaian setahun")


def _angka(indikator: Indikator, baris: pd.Series) -> list[tuple[str, str]]:
    katalog = _katalog()
    isi = [("Realisasi", teks.nilai(baris["realisasi"], indikator))]
    isi.append(("Target", teks.nilai(baris["target"], indikator)))
    isi.append(("Capaian", teks.persen(baris["capaian"])))
    isi.append(("Target setahun", teks.nilai(baris["target_tahunan"], indikator)))
    isi.append(("Capaian setahun", teks.persen(baris["capaian_tahunan"])))
    isi.append(("Pembilang", teks.hitungan(baris["pembilang"], satuan(indikator.pembilang, katalog))))
    if indikator.penyebut is not None:
        isi.append(("Penyebut", teks.hitungan(baris["penyebut"], satuan(indikator.penyebut, katalog))))
    return isi


def _per_triwulan(indikator: Indikator) -> pd.DataFrame:
    """Every triwulan kept, newest first."""
    milik = _milik(indikator)
    sebab = [
        teks.kata(a, ALASAN) or teks.kata(c, ALASAN_CAPAIAN)
        for a, c in zip(milik["alasan"], milik["alasan_capaian"], strict=True)
    ]
    return pd.DataFrame(
        {
            "Triwulan": [str(tw) for tw in _waktu(indikator)],
            "Pembilang": [teks.hitungan(n) for n in milik["pembilang"]],
            "Penyebut": [teks.hitungan(n) for n in milik["penyebut"]],
            "Realisasi": [teks.nilai(n, indikator) for n in milik["realisasi"]],
            "Target": [teks.nilai(n, indikator) for n in milik["target"]],
            "Capaian": [teks.persen(n) for n in milik["capaian"]],
            "Capaian setahun": [teks.persen(n) for n in milik["capaian_tahunan"]],
            "Predikat": [sebutan(p) for p in milik["predikat"]],
            "Keterangan": sebab,
        }
    )


def _milik(indikator: Indikator) -> pd.DataFrame:
    return lembar().hasil[lembar().hasil["indikator"] == indikator.kode].iloc[::-1]


def _waktu(indikator: Indikator) -> list[Triwulan]:
    milik = _milik(indikator)
    return [Triwulan(int(t), int(w)) for t, w in zip(milik["tahun"], milik["triwulan"], strict=True)]


def _rumus(indikator: Indikator, katalog: Catalogue) -> None:
    st.markdown("**Rumus yang dipakai**")
    st.text(f"{rumus_dalam_kata(indikator, katalog)}, dalam {indikator.satuan}")
    st.markdown("**Rumus pada SK**")
    if indikator.rumus_sk:
        st.markdown(teks.rumus(indikator.rumus_sk))
    else:
        st.text("SK tidak memuat rumus untuk indikator ini. Rumus di atas adalah usulan.")
    if indikator.catatan_sk:
        st.markdown("**Catatan atas SK**")
        st.text(indikator.catatan_sk)
    st.markdown("**Kedudukan dalam SK**")
    st.text(f"SK {katalog.sk}, berlaku sejak {katalog.berlaku_sejak}")
    st.text(f"Tujuan: {indikator.tujuan}\nSasaran: {indikator.sasaran}")


def _katalog() -> Catalogue:
    return workspace().catalogues.for_year(filters.saringan().tahun)


def _indikator() -> Indikator:
    return _katalog().indikator[filters.indikator() or ""]


def _baris() -> pd.Series:
    baris = results_at(lembar().hasil, filters.saringan().periode)
    return baris[baris["indikator"] == filters.indikator()].iloc[0]
