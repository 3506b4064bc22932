"""Cadangan: a backup by a button, and those that are there."""

import streamlit as st

from iku.ui import cadangan
from iku.ui.kerja import tegur
from iku.ui.workspace import workspace

st.title("Cadangan", anchor=False)
with tegur():
    cadangan.tampilkan(workspace())
