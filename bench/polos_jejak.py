"""The bare page that the opening of a trail is measured against: a button, and a dialog with one table."""

import pandas as pd
import streamlit as st

st.set_page_config(layout="wide")


@st.dialog("Tabel", width="large")
def dialog() -> None:
    kolom = ("Angka", "Periode", "Nilai", "Asal", "Berkas", "Sel", "Oleh", "Waktu", "Alasan")
    st.dataframe(pd.DataFrame({k: [f"{k} {n}" for n in range(4)] for k in kolom}), hide_index=True)


if st.button("Buka"):
    dialog()
