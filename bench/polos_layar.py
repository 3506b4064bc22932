"""The bare page that the next screen of a meeting is measured against: a key, and one large chart."""

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")
st.session_state.setdefault("layar", 0)


def berikutnya() -> None:
    st.session_state.layar += 1


st.button("Berikutnya", shortcut="Right", on_click=berikutnya)
layar = st.session_state.layar
gambar = go.Figure(go.Scatter(x=list(range(12)), y=[(i * 7 + layar) % 11 for i in range(12)]))
gambar.update_layout(height=410, title=f"Layar {layar}")
st.plotly_chart(gambar, key="grafik")
