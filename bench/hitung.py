"""``hitung`` on a million entri against the same arithmetic in DuckDB, and its peak memory."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from bench.data import offices
from bench.sql import statements
from iku.core.results import HASIL_COLUMNS, compute_results
from iku.services.workspace import DATA, load_catalogues, load_settings

ENTRI = 1_000_000
PUTARAN = 7


def ratio() -> tuple[float, float, float]:
    """Median seconds of ours and of DuckDB's, in turn in one process, and the median ratio of the pairs.

    Raises: AssertionError where the two disagree on any cell.
    """
    catalogues, pengaturan = load_catalogues(DATA), load_settings(DATA)
    entri, target = offices(catalogues.terbaru, ENTRI)
    basis = duckdb.connect()
    for nama, frame in (("entri", entri), ("target", target)):
        basis.register("sumber", frame)
        basis.execute(f"create table {nama} as select * from sumber")
    perintah = statements(catalogues.terbaru, pengaturan)

    def kami() -> pd.DataFrame:
        return compute_results(entri, target, catalogues, pengaturan)

    def mereka() -> None:
        for satu in perintah:
            basis.execute(satu)

    hasil = kami()
    mereka()
    _sama(hasil, basis.execute("select * from hasil").df())
    pasangan = [(_detik(kami), _detik(mereka)) for _ in range(PUTARAN)]
    ours, theirs = (statistics.median(p[i] for p in pasangan) for i in (0, 1))
    return ours, theirs, statistics.median(a / b for a, b in pasangan)


def peak_mib() -> float:
    """Peak memory of a fresh process that makes the entri and computes them once. Units: MiB."""
    keluaran = subprocess.run(
        [sys.executable, "-m", "bench.hitung"], check=True, capture_output=True, text=True
    ).stdout
    return float(keluaran)


def _detik(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def _sama(kami: pd.DataFrame, mereka: pd.DataFrame) -> None:
    assert len(kami) == len(mereka)
    for kolom in HASIL_COLUMNS:
        kiri, kanan = kami[kolom], mereka[kolom]
        if kiri.dtype.kind == "f":
            sama = np.isclose(kiri, kanan.astype(float), rtol=1e-9, atol=0, equal_nan=True)
        else:
            sama = kiri.astype("object").fillna("").to_numpy() == kanan.astype("object").fillna("").to_numpy()
        assert sama.all(), f"{kolom}: {int((~sama).sum())} cells differ"


def _sekali() -> None:
    catalogues, pengaturan = load_catalogues(DATA), load_settings(DATA)
    entri, target = offices(catalogues.terbaru, ENTRI)
    compute_results(entri, target, catalogues, pengaturan)
    print(_puncak_mib())


def _puncak_mib() -> float:
    """This process's own peak; ru_maxrss would begin with that of the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        baris = next(b for b in status.read_text().splitlines() if b.startswith("VmHWM"))
        return int(baris.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    _sekali()
