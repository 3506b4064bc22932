"""Unggah: files in, with everything they would do shown before anything is kept."""

import streamlit as st

from iku.ui import unggah
from iku.ui.workspace import workspace

st.title("Unggah", anchor=False)
st.markdown(
    "Anda melihat dulu apa yang terbaca dari berkas. Tidak ada yang tersimpan sebelum Anda menekan Simpan."
)
unggah.halaman(workspace())
