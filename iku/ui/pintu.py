"""The door: a page is entered by the frame of `app.py`, or not at all."""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from iku.ui.halaman import navigasi


def lewat_bingkai() -> None:
    """Run the frame instead of a bare page.

    Until ``st.navigation`` has run once in a server, Streamlit takes ``pages/`` for an app of its old
    kind: whoever follows a link right after a start would get the page without its frame.
    """
    if PagesManager.uses_pages_directory:
        st.navigation(navigasi(), position="hidden")
        st.rerun()
