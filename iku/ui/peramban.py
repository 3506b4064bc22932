"""What runs in the browser beside Streamlit: its own words in Indonesian, history, cards."""

import json
from functools import cache
from pathlib import Path

import streamlit as st

from iku.ui.bahasa import KAMUS, POLA


def pasang() -> None:
    """Bring it onto the page, as the last thing of a run: it takes no room there.

    The script is a constant: nothing that anybody typed ever becomes part of it.
    """
    st.html(naskah(), unsafe_allow_javascript=True, width="content")


@cache
def naskah() -> str:
    """The script as the browser gets it: the dictionary, then what applies it."""
    pola = ", ".join(f"[new RegExp({json.dumps(p)}), {json.dumps(g)}]" for p, g in POLA)
    kamus = json.dumps(KAMUS, ensure_ascii=False)
    isi = Path(__file__).with_name("peramban.js").read_text(encoding="utf-8")
    return f"<script>(() => {{\nconst KAMUS = {kamus};\nconst POLA = [{pola}];\n{isi}}})();</script>"
