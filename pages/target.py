"""Target: targets typed or pasted into a grid, for a year and a bidang."""

import streamlit as st

from iku.store import Cara
from iku.ui.isian_halaman import ketik
from iku.ui.workspace import workspace

st.title("Target", anchor=False)
st.markdown(
    "Ketik target atau tempel dari Excel. Tanpa target setahun, target TW IV yang dipakai; "
    "triwulan yang kosong tidak diberi target."
)
ketik(workspace(), Cara.TARGET)
