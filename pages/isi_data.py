"""Isi Data: entri typed or pasted into a grid, for a year and a bidang."""

import streamlit as st

from iku.store import Cara
from iku.ui.isian_halaman import ketik
from iku.ui.workspace import workspace

st.title("Isi Data", anchor=False)
st.markdown("Ketik angka atau tempel dari Excel. Tidak ada yang tersimpan sebelum Anda menekan Simpan.")
ketik(workspace(), Cara.ISI_DATA)
