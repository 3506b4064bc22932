"""What is said when something fails that nobody foresaw: a sentence on the screen, the rest in the log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import streamlit as st

from iku.core.finding import Ditolak
from iku.store import StoreError

KALIMAT: Final = (
    "Terjadi kesalahan pada halaman ini. Angka yang sudah tersimpan aman. "
    "Muat ulang halaman; bila berulang, kirim berkas log kepada pengelola."
)
_LOG = logging.getLogger(__name__)


@contextmanager
def terjaga() -> Iterator[None]:
    """Keep Streamlit's own English box from the screen; its rerun and stop are no Exception and pass."""
    try:
        yield
    except (StoreError, Ditolak) as salah:
        st.error("Data tidak dapat dibuka.")
        st.text(str(salah))
    except Exception:
        _LOG.exception("A page broke off.")
        st.error(KALIMAT)
