"""Mode: whether this session looks at its office's data or at the sample; neither meets the other's."""

from typing import Final

import streamlit as st

from iku.ui.nama import KUNCI as NAMA

PARAMETER: Final = "contoh"
"""Stands in the URL while the session looks at sample data, so that a reload stays there."""
_CONTOH: Final = "mode_contoh"
_TITIPAN: Final = "mode_titipan"
_NOMOR: Final = "_nomor"
"""Ends the key of a number that makes widgets new; it only ever grows."""
_KETIKAN: Final = ("ketikan_", "lembaran_")


def sinkron_contoh() -> None:
    """Take the sample mode from a link or a reload, and keep it standing in the URL."""
    if st.query_params.get(PARAMETER) == "1":
        st.session_state[_CONTOH] = True
    elif memakai_contoh():
        st.query_params[PARAMETER] = "1"


def memakai_contoh() -> bool:
    """Whether this session looks at sample data."""
    return bool(st.session_state.get(_CONTOH, False))


def masuk() -> None:
    """Look at the sample from here on; what was typed for the office's data waits."""
    titipan = {k: v for k, v in st.session_state.items() if str(k).startswith(_KETIKAN)}
    _lupakan()
    st.session_state[_TITIPAN] = titipan
    st.session_state[_CONTOH] = True


def keluar() -> None:
    """Look at the office's own data again, as it was left."""
    titipan = st.session_state.get(_TITIPAN, {})
    _lupakan()
    for kunci, nilai in titipan.items():
        st.session_state[kunci] = nilai


def _lupakan() -> None:
    """Let go of what was chosen, typed or handed in: it belongs to the data that it was for."""
    st.query_params.clear()
    for kunci in list(st.session_state):
        if str(kunci).endswith(_NOMOR):
            st.session_state[kunci] += 1
        elif kunci != NAMA:
            del st.session_state[kunci]
