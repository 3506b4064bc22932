"""Riwayat: who changed what, when, from what to what and why."""

import streamlit as st

from iku.ui import riwayat
from iku.ui.kerja import tegur
from iku.ui.workspace import workspace

st.title("Riwayat", anchor=False)
with tegur():
    riwayat.DAFTAR[riwayat.pilih_tampilan()](workspace())
