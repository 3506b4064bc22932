"""Hitung-hitungan: what would come out if the open triwulan came to other figures; kept nowhere."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from iku.core.catalogue import Catalogue, Variabel
from iku.core.expression import Waktu, rujukan
from iku.core.outlook import pemakai, simulasi
from iku.core.period import ROMAWI, Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import results_at
from iku.services.rapat import Layar
from iku.ui import teks
from iku.ui.gambar import warna
from iku.ui.predikat import sebutan
from iku.ui.workspace import lembar, workspace

Ubahan = Mapping[Kunci, float | None]


def tampilkan(isi: Layar) -> tuple[float | None, ...]:
    """Inputs and what they come to; gives the indikator's realisasi of the year for the chart."""
    katalog = workspace().catalogues.for_year(isi.baris.periode.tahun)
    tanda = f':color[**SIMULASI**]{{foreground="{warna().simulasi}"}}'
    st.markdown(f"{tanda}, tidak disimpan dan hilang saat ditutup")
    tw = _triwulan(isi.baris.periode)
    ubahan = _isian(isi, katalog, tw)
    if not ubahan:
        st.caption("Ubah satu angka untuk melihat akibatnya.")
        return ()
    hasil = simulasi(lembar().angka, ubahan, workspace().catalogues, workspace().pengaturan)
    _akibat(hasil, isi, katalog, tw, ubahan)
    milik = hasil[(hasil["indikator"] == isi.indikator.kode) & (hasil["tahun"] == tw.tahun)]
    return tuple(None if pd.isna(n) else float(n) for n in milik["realisasi"])


def _triwulan(kini: Triwulan) -> Triwulan:
    """Which of the open triwulan is tried: the one on the screen, or a later one of its year."""
    if kini.triwulan == 4:
        return kini
    pilihan = list(range(kini.triwulan, 5))
    dipilih = st.segmented_control(
        "Triwulan yang dicoba",
        pilihan,
        default=kini.triwulan,
        required=True,
        format_func=lambda t: ROMAWI[t - 1],
        key="rapat_hitung_triwulan",
    )
    return Triwulan(kini.tahun, dipilih or kini.triwulan)


def _isian(isi: Layar, katalog: Catalogue, tw: Triwulan) -> dict[Kunci, float | None]:
    """A number for every variabel that the formula reads now; only what differs is given back."""
    ubahan: dict[Kunci, float | None] = {}
    for variabel in _dibaca(isi, katalog):
        kunci = Kunci(Jenis.ENTRI, variabel.kode, tw.tahun, tw.triwulan)
        semula = lembar().angka.get(kunci)
        baru = st.number_input(
            f"{variabel.nama} ({variabel.satuan})",
            value=semula,
            min_value=variabel.minimum,
            max_value=variabel.maksimum,
            step=1.0 if variabel.bulat else 0.01,
            format="%.0f" if variabel.bulat else "%.2f",
            key=f"rapat_hitung_{variabel.kode}_{tw.tahun}_{tw.triwulan}",
        )
        if baru != semula:
            ubahan[kunci] = baru
    return ubahan


def _dibaca(isi: Layar, katalog: Catalogue) -> list[Variabel]:
    bagian = [isi.indikator.pembilang, *([isi.indikator.penyebut] if isi.indikator.penyebut else [])]
    kode = dict.fromkeys(r.variabel for b in bagian for r in rujukan(b) if r.waktu is Waktu.KINI)
    return [katalog.variabel[k] for k in kode]


def _akibat(hasil: pd.DataFrame, isi: Layar, katalog: Catalogue, tw: Triwulan, ubahan: Ubahan) -> None:
    """Before → after for the indikator on the screen and all that share a variabel."""
    tersangkut = pemakai([k.kode for k in ubahan], katalog)
    lama, baru = results_at(lembar().hasil, tw), results_at(hasil, tw)
    berubah = [
        (a, b)
        for (_, a), (_, b) in zip(lama.iterrows(), baru.iterrows(), strict=True)
        if a["indikator"] in tersangkut
    ]
    baris = []
    for a, b in sorted(berubah, key=lambda p: p[0]["indikator"] != isi.indikator.kode):
        indikator = katalog.indikator[a["indikator"]]
        baris.append(
            {
                "Indikator": indikator.nama_pendek,
                "Semula": teks.nilai(a["realisasi"], indikator),
                "Simulasi": teks.nilai(b["realisasi"], indikator),
                "Capaian": teks.persen(b["capaian"]),
                "Predikat": sebutan(b["predikat"]),
            }
        )
    st.dataframe(pd.DataFrame(baris), hide_index=True, key="rapat_akibat", alt="Akibat simulasi")
