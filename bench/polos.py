"""The bare page that a bidang page is measured against: a choice, and charts of 12 points."""

import os

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")
pilihan = st.segmented_control("Triwulan", ["I", "II", "III", "IV"], default="I", required=True)
geser = len(pilihan or "")
for awal in range(0, int(os.environ["BENCH_GRAFIK"]), 3):
    for nomor, kolom in enumerate(st.columns(3)):
        if awal + nomor < int(os.environ["BENCH_GRAFIK"]):
            gambar = go.Figure(
                go.Scatter(x=list(range(12)), y=[(i * 7 + geser + awal) % 11 for i in range(12)])
            )
            gambar.update_layout(height=180, title=f"Grafik {awal + nomor}")
            kolom.plotly_chart(gambar, key=f"grafik_{awal + nomor}")
