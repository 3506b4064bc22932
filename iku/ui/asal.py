"""Where the figures of one triwulan came from: file, cell, who, when."""

import pandas as pd
import streamlit as st

from iku.core.period import Triwulan
from iku.services.looking import Asal, asal
from iku.ui import teks
from iku.ui.workspace import workspace


def tabel_asal(kode: str, tw: Triwulan) -> None:
    """Every entri behind the realisasi of a triwulan, in the order in which the formula reads them."""
    st.markdown(f"Entri yang dibaca untuk realisasi {tw.panjang()}:")
    st.dataframe(
        pd.DataFrame([_baris(a) for a in asal(workspace(), kode, tw)]),
        hide_index=True,
        key="tabel_asal",
        column_config={"Nilai": st.column_config.TextColumn(alignment="right")},
        alt="Asal setiap entri",
    )


def _baris(a: Asal) -> dict[str, str]:
    ada = a.kini is not None and a.kini.nilai is not None
    kini = a.kini
    return {
        "Variabel": a.variabel.nama,
        "Triwulan": str(a.triwulan),
        "Nilai": teks.hitungan(a.nilai, a.variabel.satuan) if ada else "kosong",
        "Berkas": kini.berkas if kini else "",
        "Sel": kini.sel if kini else "",
        "Oleh": kini.oleh if kini else "",
        "Waktu": teks.waktu(kini.waktu) if kini else "",
    }
