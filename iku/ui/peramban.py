"""What runs in the browser beside Streamlit: its words in Indonesian, history, cards, a meeting's keys."""

import json
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

from iku.ui.bahasa import KAMUS, POLA

_BERKAS: Final = ("rapat.js", "peramban.js")
_PRATINJAU: Final = ("DataFrame", "Metric", "TextInput", "Button")
"""The parts of a page that come with a preview."""


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
    isi = "".join(Path(__file__).with_name(nama).read_text(encoding="utf-8") for nama in _BERKAS)
    bagian = json.dumps(preview_parts())
    konstanta = f"const KAMUS = {kamus};\nconst POLA = [{pola}];\nconst BAGIAN = {bagian};\n"
    return f"<script>(() => {{\n{konstanta}{isi}}})();</script>"


def preview_parts() -> list[str]:
    """The files of Streamlit's own script that a preview needs and no page does before it."""
    akar = Path(st.__file__).parent / "static"
    semua = (b for nama in _PRATINJAU for b in akar.glob(f"static/*/{nama}.*") if b.suffix in (".js", ".css"))
    return sorted(berkas.relative_to(akar / "static").as_posix() for berkas in semua)
