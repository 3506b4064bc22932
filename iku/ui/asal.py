"""Where the figures of one triwulan came from: file, cell, who, when."""

import pandas as pd
import streamlit as st

from iku.core.period import Triwulan, nama_periode
from iku.core.reading import Jenis, Kunci
from iku.services.looking import Asal, asal
from iku.store import Current
from iku.ui import teks
from iku.ui.workspace import workspace


def tabel_asal(kode: str, tw: Triwulan) -> None:
    """Every entri behind a realisasi, in the order in which the formula reads them; then its targets."""
    st.markdown(f"Angka di balik {tw.panjang()}:")
    st.dataframe(
        pd.DataFrame([*(_baris(a) for a in asal(workspace(), kode, tw)), *_target(kode, tw)]),
        hide_index=True,
        key="tabel_asal",
        column_config={"Nilai": st.column_config.TextColumn(alignment="right")},
        alt="Asal setiap entri",
    )


def _baris(a: Asal) -> dict[str, str]:
    return _satu(a.variabel.nama, str(a.triwulan), a.variabel.satuan, a.kini)


def _target(kode: str, tw: Triwulan) -> list[dict[str, str]]:
    """The triwulan's target and the year's, as far as they are set."""
    ws = workspace()
    indikator, kini = ws.catalogues.for_year(tw.tahun).indikator[kode], ws.store.current()
    kunci = [Kunci(Jenis.TARGET, kode, tw.tahun, triwulan) for triwulan in (tw.triwulan, None)]
    return [
        _satu("Target", nama_periode(k.tahun, k.triwulan), indikator.satuan, kini[k])
        for k in kunci
        if k in kini
    ]


def _satu(nama: str, periode: str, satuan: str, kini: Current | None) -> dict[str, str]:
    nilai = kini.nilai if kini else None
    return {
        "Angka": nama,
        "Periode": periode,
        "Nilai": "kosong" if nilai is None else teks.hitungan(nilai, satuan),
        "Berkas": kini.berkas if kini else "",
        "Sel": kini.sel if kini else "",
        "Oleh": kini.oleh if kini else "",
        "Waktu": teks.waktu(kini.waktu) if kini else "",
    }
