"""What is said when something fails that nobody foresaw: a sentence on the screen, the rest in the log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import streamlit as st

from iku.core.finding import Ditolak
from iku.services.buku_log import catat_galat
from iku.store import StoreError

KALIMAT: Final = (
    "Terjadi kesalahan pada halaman ini. Angka yang sudah tersimpan aman. "
    "Muat ulang halaman; bila berulang, beri tahu pengelola nomor ini:"
)
_LOG = logging.getLogger(__name__)


def siapkan_log() -> None:
    """Give what the app logs its form on the server's output; only the first call of a process counts."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.WARNING)


@contextmanager
def terjaga() -> Iterator[None]:
    """Keep Streamlit's own English box from the screen; its rerun and stop are no Exception and pass.

    Stands around the page, and as a decorator on every callback: those run before the page does.
    """
    try:
        yield
    except (StoreError, Ditolak) as salah:
        st.error("Data tidak dapat dibuka.")
        st.text(str(salah))
    except Exception:
        nomor = catat_galat(_LOG, "A page broke off.")
        st.error(f"{KALIMAT} {nomor}")
