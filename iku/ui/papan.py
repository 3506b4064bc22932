"""Papan: the preview that stands on a page, kept for as long as what was handed in stays the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import streamlit as st

from iku.services.impor import preview
from iku.services.preview import Bahan, Pratinjau
from iku.services.workspace import Workspace

_NOMOR: Final = "papan_nomor"


@dataclass(frozen=True, slots=True)
class Terjawab:
    """What the person said about their files: the question as they saw it, and their choice.

    ``ingat`` says that it holds for other files too, ``diingat`` that it was kept for them.
    """

    soal: str
    nilai: str
    label: str
    ingat: bool = False
    diingat: bool = False


@dataclass(frozen=True)
class Papan:
    """One preview as it is shown. ``tanda`` tells one hand-in from the next, ``nomor`` one showing.

    ``asal`` is the number of the hand-in's first showing.
    """

    tanda: str
    nomor: int
    pratinjau: Pratinjau
    pesan: str = ""
    asal: int = 0
    terjawab: Mapping[str, Terjawab] = field(default_factory=dict)
    simpanan: dict[object, object] = field(default_factory=dict, compare=False)
    """What was drawn of it, to be drawn once."""


def susun(ws: Workspace, halaman: str, tanda: str, bahan: Callable[[], Bahan]) -> Papan:
    """The page's preview, composed once a hand-in: what is shown is what is saved.

    Raises: StoreError.
    """
    lama = kini(halaman)
    if lama is not None and lama.tanda == tanda:
        return lama
    with st.spinner("Memeriksa …"):
        isi = preview(ws, bahan())
    nomor = _nomor_baru()
    tetap = {} if lama is None else {k: t for k, t in lama.terjawab.items() if k in isi.bahan.jawaban}
    return _taruh(halaman, Papan(tanda, nomor, isi, asal=nomor, terjawab=tetap))


def ganti(
    halaman: str,
    papan: Papan,
    pratinjau: Pratinjau,
    pesan: str = "",
    terjawab: Mapping[str, Terjawab] | None = None,
) -> Papan:
    """Show another preview of the same hand-in; what was ticked for the old one does not count."""
    jawaban = papan.terjawab if terjawab is None else terjawab
    baru = replace(
        papan, nomor=_nomor_baru(), pratinjau=pratinjau, pesan=pesan, terjawab=jawaban, simpanan={}
    )
    return _taruh(halaman, baru)


def kini(halaman: str) -> Papan | None:
    """The page's preview as it stands; None where nothing was handed in."""
    papan = _laci().get(halaman)
    return papan if papan is not None and papan.nomor == st.session_state.get(_kunci(halaman)) else None


def buang(halaman: str) -> None:
    """Forget the page's preview."""
    st.session_state.pop(_kunci(halaman), None)
    _laci().pop(halaman, None)


def _taruh(halaman: str, papan: Papan) -> Papan:
    st.session_state[_kunci(halaman)] = papan.nomor
    _laci()[halaman] = papan
    return papan


@st.cache_resource(scope="session", show_spinner=False)
def _laci() -> dict[str, Papan]:
    """Beside the session state, which is pickled in every run: a preview holds whole files."""
    return {}


def _kunci(halaman: str) -> str:
    return f"papan_{halaman}"


def _nomor_baru() -> int:
    st.session_state[_NOMOR] = int(st.session_state.get(_NOMOR, 0)) + 1
    return int(st.session_state[_NOMOR])
