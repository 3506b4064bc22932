"""Links to other pages, that look like links."""

from collections.abc import Mapping

import streamlit as st


def tautan_halaman(berkas: str, kata: str, query: Mapping[str, str] | None = None) -> None:
    """A link to a page of ours, in the accent's colour and with an arrow; ``kata`` are our own words."""
    st.page_link(
        f"pages/{berkas}.py",
        label=f":primary[{kata} →]",
        query_params=dict(query or {}),
    )
