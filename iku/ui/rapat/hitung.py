"""Hitung-hitungan: what would come out if the open triwulan came to other figures; kept nowhere."""

from collections.abc import Mapping
from typing import Final

import pandas as pd
import streamlit as st

from iku.core.catalogue import Catalogue, Variabel
from iku.core.checks import tulis
from iku.core.expression import Waktu, rujukan
from iku.core.outlook import pemakai, simulasi
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import results_at
from iku.services.ketikan import read_typed
from iku.services.rapat import Layar
from iku.store import Cara
from iku.ui import teks
from iku.ui.gambar import warna
from iku.ui.predikat import sebutan
from iku.ui.tabel import tinggi_baris
from iku.ui.workspace import lembar, workspace

Ubahan = Mapping[Kunci, float | None]
_LEBAR: Final = 200
"""Units: pixels; a longer name takes more lines."""


def tampilkan(isi: Layar) -> tuple[float | None, ...]:
    """A grid of the open triwulan's entri and what they come to; gives the year's realisasi for the chart."""
    katalog = workspace().catalogues.for_year(isi.baris.periode.tahun)
    tanda = f':color[**SIMULASI**]{{foreground="{warna().simulasi}"}}'
    st.markdown(f"{tanda}, tidak disimpan dan hilang saat ditutup")
    ubahan = _ubahan(_diketik(isi, katalog))
    if not ubahan:
        st.markdown("Ubah satu angka untuk melihat akibatnya.")
        return ()
    hasil = simulasi(lembar().angka, ubahan, workspace().catalogues, workspace().pengaturan)
    _akibat(hasil, isi, katalog, ubahan)
    milik = hasil[(hasil["indikator"] == isi.indikator.kode) & (hasil["tahun"] == isi.baris.periode.tahun)]
    return tuple(None if pd.isna(n) else float(n) for n in milik["realisasi"])


def _diketik(isi: Layar, katalog: Catalogue) -> dict[Kunci, str]:
    """A grid of the open triwulan; only what was changed in it is given back."""
    tw = isi.baris.periode
    terbuka = _terbuka(tw, _dibaca(isi, katalog))
    kunci = {
        (n, str(kapan)): Kunci(Jenis.ENTRI, v.kode, kapan.tahun, kapan.triwulan)
        for n, v in enumerate(_dibaca(isi, katalog))
        for kapan in terbuka
    }
    semula = {di: _teks(lembar().angka.get(k)) for di, k in kunci.items()}
    tabel = pd.DataFrame(
        [
            {"Variabel": f"{v.nama} ({v.satuan})", **{str(k): semula[n, str(k)] for k in terbuka}}
            for n, v in enumerate(_dibaca(isi, katalog))
        ]
    )
    hasil = st.data_editor(
        tabel,
        hide_index=True,
        disabled=["Variabel"],
        placeholder="kosong",
        row_height=tinggi_baris(tabel, {"Variabel": _LEBAR}),
        column_config={
            "Variabel": st.column_config.TextColumn(width=_LEBAR),
            **{str(k): st.column_config.TextColumn(alignment="right") for k in terbuka},
        },
        key=f"rapat_hitung_{isi.indikator.kode}_{tw.tahun}_{tw.triwulan}",
    )
    baru = {di: str(hasil.at[di] or "") for di in kunci}
    return {kunci[di]: teks_baru for di, teks_baru in baru.items() if teks_baru != semula[di]}


def _terbuka(tw: Triwulan, dibaca: list[Variabel]) -> list[Triwulan]:
    """The triwulan on the screen, those after it, and the earlier ones that still lack an entri."""
    angka = lembar().angka
    return [
        Triwulan(tw.tahun, t)
        for t in range(1, 5)
        if t >= tw.triwulan or any(angka.get(Kunci(Jenis.ENTRI, v.kode, tw.tahun, t)) is None for v in dibaca)
    ]


def _ubahan(ketikan: Mapping[Kunci, str]) -> dict[Kunci, float | None]:
    """The figures typed; what is none is said and left as it was."""
    (bacaan,) = read_typed(workspace(), ketikan, Cara.ISI_DATA, lembar().angka).bacaan
    for masalah in bacaan.masalah:
        st.warning(teks.polos(str(masalah)))
    return {r.kunci: r.nilai for r in bacaan.readings}


def _teks(nilai: float | None) -> str:
    return "" if nilai is None else tulis(nilai).replace("\u2212", "-")


def _dibaca(isi: Layar, katalog: Catalogue) -> list[Variabel]:
    bagian = [isi.indikator.pembilang, *([isi.indikator.penyebut] if isi.indikator.penyebut else [])]
    kode = dict.fromkeys(r.variabel for b in bagian for r in rujukan(b) if r.waktu is Waktu.KINI)
    return [katalog.variabel[k] for k in kode]


def _akibat(hasil: pd.DataFrame, isi: Layar, katalog: Catalogue, ubahan: Ubahan) -> None:
    """Before → after at the last triwulan changed, for all that share a variabel with what was changed."""
    tw = max(Triwulan(k.tahun, k.triwulan or 4) for k in ubahan)
    st.markdown(f"Akibatnya pada **{tw}**:")
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
