"""The second look at who runs a session, at every run: the first was at the door."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from iku.ui.jaga.sesi import BUKAN_MILIK, KUE, PEMILIK


def pastikan_pemilik() -> None:
    """Draw nothing for a browser that did not begin this session."""
    konteks = get_script_run_ctx()
    # Streamlit's own AppTest has cookies that are no words.
    if konteks and not PEMILIK.catat(konteks.session_id, str(st.context.cookies.get(KUE, ""))):
        st.error(BUKAN_MILIK)
        st.stop()
