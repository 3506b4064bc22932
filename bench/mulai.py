"""From ``streamlit run`` to the first answer of the server, against a one-line app."""

import tempfile
import time
from pathlib import Path

from bench.layanan import APLIKASI, SEBARIS, basis_contoh, layani
from bench.pasangan import Hasil, bergantian

PUTARAN = 7


def ratio() -> Hasil:
    """Seconds to the first answer of ``/_stcore/health``, the dashboard's on a filled store."""
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        url = basis_contoh(folder)

        def kami() -> float:
            return _detik(APLIKASI, folder, IKU_DATABASE_URL=url)

        def mereka() -> float:
            return _detik(SEBARIS, folder)

        kami(), mereka()  # compiled files and the disk's cache
        return bergantian(kami, mereka, PUTARAN)


def _detik(app: Path, folder: Path, **lingkungan: str) -> float:
    mulai = time.perf_counter()
    with layani(app, folder, **lingkungan):
        return time.perf_counter() - mulai
