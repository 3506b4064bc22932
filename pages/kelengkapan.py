"""Kelengkapan: what is filled of a year, which bidang owes what since when, and the message that asks."""

import streamlit as st

from iku.ui import kelengkapan
from iku.ui.kerja import tegur
from iku.ui.workspace import workspace

st.title("Kelengkapan", anchor=False)
with tegur():
    kelengkapan.tampilkan(workspace())
