"""Streamlit apps as the benches start them: each on a port of the system, the dashboard on a sample store."""

import socket
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from iku.services.sample import fill_sample
from iku.services.workspace import DATA
from iku.store import open_store, sqlite_url
from launch.server import HOST, Server, serving, streamlit

AKAR = Path(__file__).resolve().parent.parent
APLIKASI = AKAR / "serve.py"
POLOS = AKAR / "bench" / "polos.py"
POLOS_JEJAK = AKAR / "bench" / "polos_jejak.py"
POLOS_LAYAR = AKAR / "bench" / "polos_layar.py"
POLOS_UNGGAH = AKAR / "bench" / "polos_unggah.py"
SEBARIS = AKAR / "bench" / "sebaris.py"


def basis_contoh(folder: Path) -> str:
    """A store with the sample in it, and its URL."""
    url = sqlite_url(folder / "iku.db")
    with open_store(url) as store:
        fill_sample(store, DATA)
    return url


def layani(app: Path, folder: Path, **lingkungan: str) -> AbstractContextManager[Server]:
    """The app, answering within the block."""
    port = _port()
    perintah = streamlit(Path(sys.executable), app, port)
    return serving(perintah, port, folder / f"{app.stem}.log", AKAR, **lingkungan)


def _port() -> int:
    with socket.socket() as penanya:
        penanya.bind((HOST, 0))
        return int(penanya.getsockname()[1])
