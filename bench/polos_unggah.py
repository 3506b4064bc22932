"""The bare page that a first preview is measured against: an uploader, and the name of what was uploaded."""

import streamlit as st

st.set_page_config(layout="wide")
berkas = st.file_uploader("Berkas")
if berkas is not None:
    st.markdown(f"**{berkas.name}**")
