"""A dashboard that shows the same at every run: the sample, filled and served at one hour."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import time_machine

from iku.services.sample import fill_sample
from iku.services.workspace import DATA, open_workspace
from launch.server import Server, free_port, serving
from launch.server import streamlit as perintah
from tests.gambar.jam import WAKTU

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def layanan(folder: Path) -> Iterator[Server]:
    """Serve the sample out of an empty folder."""
    url = f"sqlite:///{(folder / 'iku.db').as_posix()}"
    with time_machine.travel(WAKTU, tick=False):
        ws = open_workspace(url)
        fill_sample(ws.store, DATA)
        ws.store.close()
    port = free_port(8700)
    python, _, _, *opsi = perintah(Path(sys.executable), ROOT / "serve.py", port)
    pada_jam = [python, "-m", "tests.gambar.jam", *opsi]
    with serving(pada_jam, port, folder / "log", ROOT, IKU_DATABASE_URL=url, TZ="Asia/Jakarta") as berjalan:
        yield berjalan
