"""Berkas: the files that are handed in, also those that were handed in before the page was left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from iku.services.preview import Bahan
from iku.store import BerkasMasuk
from iku.ui import teks
from iku.ui.galat import terjaga
from iku.ui.papan import buang, kini

JENIS: Final = ".xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .txt, .html, .mht"
_GILIRAN: Final = "unggah_nomor"
_BERGANTI: Final = "unggah_berganti"
_TITIPAN: Final = "unggah_titipan"
_SEBUT: Final = 3


@dataclass(frozen=True, slots=True)
class Masukan:
    """One hand-in; ``tanda`` tells it from the next, ``isi`` reads the bytes when they are wanted."""

    tanda: str
    isi: Callable[[], list[tuple[str, bytes]]]
    jawaban: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Titipan:
    """What an uploader held that Streamlit emptied when its page was left."""

    tanda: str
    berkas: tuple[BerkasMasuk, ...]


def terima(halaman: str) -> Masukan | None:
    """Draw the uploader; gives what is handed in, None where nothing is."""
    giliran = int(st.session_state.setdefault(_GILIRAN, 0))
    baru: Sequence[UploadedFile] = st.file_uploader(
        f"Berkas laporan, boleh beberapa sekaligus ({JENIS})",
        accept_multiple_files=True,
        key=f"unggah_berkas_{giliran}",
        on_change=_berganti,
    )
    titipan = _titipan(halaman, kosong=not baru)
    if not baru and titipan is None:
        buang(halaman)
        return None
    if titipan is not None:
        _sebut_titipan(halaman, titipan)
    lama = [] if titipan is None else [(b.nama, b.isi) for b in titipan.berkas]
    tanda = [*([titipan.tanda] if titipan else []), *(b.file_id for b in baru)]
    papan = kini(halaman)
    return Masukan(
        "|".join(tanda),
        lambda: [*lama, *((b.name, b.getvalue()) for b in baru)],
        {} if papan is None else dict(papan.pratinjau.bahan.jawaban),
    )


def selesai() -> None:
    """The files were kept: an empty uploader from the next run on."""
    st.session_state[_GILIRAN] = int(st.session_state.get(_GILIRAN, 0)) + 1
    _lepas()


@terjaga()
def _berganti() -> None:
    """Somebody added or took away a file; a page that was left does not do that."""
    st.session_state[_BERGANTI] = True


def _titipan(halaman: str, *, kosong: bool) -> _Titipan | None:
    diganti = st.session_state.pop(_BERGANTI, False)
    papan, lama = kini(halaman), _laci().get(halaman)
    if lama is not None and st.session_state.get(_TITIPAN) == lama.tanda:
        if kosong and not diganti and papan is not None and papan.tanda != lama.tanda:
            # Left once more, with files added meanwhile.
            return _titip(halaman, papan.tanda, papan.pratinjau.bahan)
        return lama
    if kosong and not diganti and papan is not None:
        return _titip(halaman, papan.tanda, papan.pratinjau.bahan)
    return None


def _titip(halaman: str, tanda: str, bahan: Bahan) -> _Titipan:
    titipan = _Titipan(tanda, bahan.berkas)
    _laci()[halaman] = titipan
    st.session_state[_TITIPAN] = tanda
    return titipan


def _sebut_titipan(halaman: str, titipan: _Titipan) -> None:
    nama = ", ".join(b.nama for b in titipan.berkas[:_SEBUT])
    lagi = f" dan {len(titipan.berkas) - _SEBUT} berkas lain" if len(titipan.berkas) > _SEBUT else ""
    with st.container(horizontal=True, vertical_alignment="center", key="titipan"):
        st.markdown(f"Masih terbuka sejak tadi: **{teks.polos(nama)}**{lagi}", width="content")
        if st.button(
            "Lepaskan", key="lepas_titipan", help="Berhenti memeriksa berkas ini. Tidak ada yang tersimpan."
        ):
            _lepas()
            buang(halaman)
            st.rerun()


def _lepas() -> None:
    st.session_state.pop(_TITIPAN, None)
    _laci().clear()


@st.cache_resource(scope="session", show_spinner=False)
def _laci() -> dict[str, _Titipan]:
    """Beside the session state, which is pickled in every run."""
    return {}
