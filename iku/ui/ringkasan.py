"""The parts of *Ringkasan*: the sentence, the bidang, all indikator, what is missing."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from iku.core.catalogue import Catalogue
from iku.core.summary import SEMUA, Sebab, missing, trend
from iku.core.summary import per_bidang as hitung_bidang
from iku.services.recap import recap
from iku.ui import kalimat, teks
from iku.ui.filters import saringan, tautan
from iku.ui.gambar import warna
from iku.ui.predikat import sebutan
from iku.ui.workspace import lembar, workspace

_TINGGI = 430
_SEBAB = {Sebab.KOSONG: "", Sebab.BOLONG: "bolong", Sebab.TAHUN_LALU: "dibaca dari tahun lalu"}


def kalimat_pembuka() -> None:
    """The answer, before the evidence."""
    s = saringan()
    st.subheader(kalimat.posisi(s.bidang or "", s.periode, _baris()), anchor=False)


def per_bidang() -> None:
    """For each bidang, and for the dinas: reached, not yet, cannot be said, and the mean capaian."""
    angka = hitung_bidang(_baris(), _katalog(), workspace().pengaturan)
    angka = angka[angka["jumlah"] > 0]
    if len(angka) == 2:
        angka = angka.iloc[:1]
    for kolom, (_, satu) in zip(st.columns(max(1, len(angka))), angka.iterrows(), strict=False):
        with kolom.container(border=True, gap="xxsmall"):
            nama = "Seluruh dinas" if satu["bidang"] == SEMUA else str(satu["bidang"])
            st.markdown(f"**{teks.polos(nama)}** · rata-rata capaian **{teks.persen(satu['rata_capaian'])}**")
            st.markdown(
                f":small[{satu['tercapai']} tercapai · {satu['belum']} belum · "
                f"{satu['tanpa_capaian']} tanpa data]"
            )


def kolom() -> Sequence[DeltaGenerator]:
    """Two thirds for what is known, one for what is not."""
    return st.columns([0.7, 0.3], gap="small")


def semua_indikator() -> None:
    """Every indikator that passes, with its trend; a click leads to it."""
    baris = _baris()
    pilihan = st.dataframe(
        _tabel(baris),
        hide_index=True,
        height=_TINGGI,
        row_height=32,
        key="tabel_indikator",
        on_select="rerun",
        selection_mode="single-cell",
        column_config={
            "Indikator": st.column_config.TextColumn(width=330, pinned=True),
            "Realisasi": st.column_config.TextColumn(width=100, alignment="right"),
            "Target": st.column_config.TextColumn(width=85, alignment="right"),
            "Capaian": st.column_config.TextColumn(width=85, alignment="right"),
            "Predikat": st.column_config.TextColumn(width=125),
            "Tren": st.column_config.LineChartColumn(width=110, y_min=0, color=warna().realisasi),
        },
        alt="Semua indikator dengan realisasi, target, capaian, predikat dan tren",
    )
    if sel := pilihan["selection"]["cells"]:
        kode = str(baris["indikator"].iloc[sel[0][0]])
        st.switch_page("pages/indikator.py", query_params=tautan(indikator=kode))


def yang_kurang() -> None:
    """What has to be filled in, by name."""
    kurang = _kekurangan()
    if kurang.empty:
        st.markdown("**Tidak ada yang perlu diisi** untuk triwulan ini.")
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**Perlu diisi: {len(kurang)} angka**", width="content")
        st.page_link("pages/isi_data.py", label="Isi Data")
    st.dataframe(
        kurang,
        hide_index=True,
        height=_TINGGI - 44,
        row_height=32,
        key="tabel_kurang",
        alt="Angka yang belum diisi untuk triwulan ini",
    )


def _katalog() -> Catalogue:
    return workspace().catalogues.for_year(saringan().tahun)


def _baris() -> pd.DataFrame:
    return recap(lembar().hasil, _katalog(), saringan())


def _tabel(baris: pd.DataFrame) -> pd.DataFrame:
    indikator = [_katalog().indikator[kode] for kode in baris["indikator"]]
    return pd.DataFrame(
        {
            "Indikator": [i.nama_pendek for i in indikator],
            "Realisasi": [teks.nilai(n, i) for n, i in zip(baris["realisasi"], indikator, strict=True)],
            "Target": [teks.angka(n, i.desimal) for n, i in zip(baris["target"], indikator, strict=True)],
            "Capaian": [teks.persen(n) for n in baris["capaian"]],
            "Predikat": [sebutan(p) for p in baris["predikat"]],
            "Tren": [_tren(i.kode) for i in indikator],
        }
    )


def _tren(kode: str) -> list[float | None]:
    """The run since the last hole: a sparkline would bridge it."""
    nilai = trend(lembar().hasil, kode, saringan().periode)
    awal = max((i + 1 for i, n in enumerate(nilai) if n is None), default=0)
    return nilai[awal:]


def _kekurangan() -> pd.DataFrame:
    s, katalog = saringan(), _katalog()
    lolos = set(s.lolos(katalog))
    entri = [
        (k.variabel.nama, str(k.triwulan), k.variabel.bidang, _SEBAB[k.sebab])
        for k in missing(lembar().angka, katalog, s.periode)
        if lolos & set(k.indikator)
    ]
    tanpa = _baris().query("alasan_capaian == 'target_kosong' or target.isna()")
    target = [
        (f"Target: {katalog.indikator[k].nama_pendek}", str(s.periode), katalog.indikator[k].bidang, "")
        for k in tanpa["indikator"]
    ]
    return pd.DataFrame([*entri, *target], columns=["Yang kosong", "Triwulan", "Bidang", "Catatan"])
