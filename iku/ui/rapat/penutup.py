"""The closing: what was decided, who does it, until when."""

from datetime import date
from typing import Final

import pandas as pd
import streamlit as st

from iku.core.words import KEADAAN
from iku.services.tindak_lanjut import actions_at, open_actions
from iku.ui import teks
from iku.ui.filters import saringan, tautan
from iku.ui.nama import nama_anda
from iku.ui.rapat.letak import Letak
from iku.ui.rapat.tindak import PANJANG_APA, PANJANG_SIAPA, baris_tindak
from iku.ui.tabel import tinggi_baris
from iku.ui.tautan import tautan_halaman
from iku.ui.workspace import workspace

_LEBAR: Final = {"Indikator": 280, "Tindak lanjut": 520, "Siapa": 220}
"""Units: pixels; longer words take more lines."""


def tampilkan(_letak: Letak) -> None:
    """Draw the closing."""
    s = saringan()
    katalog = workspace().catalogues.for_year(s.tahun)
    lolos = s.lolos(katalog)
    diputuskan = actions_at(workspace(), s.periode, lolos)
    with st.container(key="rapat_kalimat"):
        st.markdown(_kalimat(len(diputuskan), s.periode.panjang()))
    if diputuskan:
        tabel = pd.DataFrame(
            {
                "Indikator": katalog.indikator[t.kunci.indikator].nama_pendek,
                "Tindak lanjut": teks.ringkas(t.apa, PANJANG_APA),
                "Siapa": teks.ringkas(t.siapa, PANJANG_SIAPA),
                "Sampai": teks.tanggal(t.sampai) if t.sampai else teks.KOSONG,
                "Keadaan": teks.kalimat(KEADAAN[t.keadaan]),
            }
            for t in diputuskan
        )
        st.dataframe(
            tabel,
            hide_index=True,
            row_height=tinggi_baris(tabel, _LEBAR),
            column_config={k: st.column_config.TextColumn(width=n) for k, n in _LEBAR.items()},
            key="rapat_keputusan",
            alt="Keputusan rapat ini",
        )
    lama = [t for t in open_actions(workspace(), s.periode, date.today(), lolos) if t.dari_lalu]
    if lama:
        st.markdown(f"**Masih terbuka dari triwulan sebelumnya: {len(lama)}**")
        nama_anda()
        for satu in lama:
            baris_tindak(satu)
    tautan_halaman("notulen", "Buka notulen untuk dicetak atau diunduh", tautan())


def _kalimat(banyak: int, periode: str) -> str:
    if not banyak:
        return f"Rapat {periode} belum memutuskan tindak lanjut. Tekan T di layar indikator untuk menulisnya."
    return f"Rapat {periode} memutuskan {banyak} tindak lanjut."
