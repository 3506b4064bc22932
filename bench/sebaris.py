"""The one-line app that the dashboard's start is measured against."""

import streamlit as st

st.write("Halo")
