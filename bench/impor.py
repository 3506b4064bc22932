"""A spreadsheet from bytes to diff against calamine alone; a first preview against an empty Python."""

import io
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from python_calamine import load_workbook

from bench.buku import biasa, daftar
from bench.pasangan import Hasil, bergantian
from iku.core.changes import Selisih, decide
from iku.services.impor import preview, read_files
from iku.services.workspace import (
    DATA,
    Workspace,
    load_catalogues,
    load_settings,
    load_singkatan,
    workspace_of,
)
from iku.store import open_store

BARIS: Final = 20_000
PUTARAN: Final = 7


def ratio() -> tuple[Hasil, float]:
    """20 000 rows from the gate to the diff, beside calamine's reading of the same bytes.

    Then the seconds of a whole preview, with every doubt and every effect on the results.
    """
    with _kosong() as ws:
        isi = daftar(ws.catalogues.terbaru, BARIS)
        assert len(_selisih(ws, isi)) == BARIS
        _calamine(isi)
        hasil = bergantian(
            lambda: _detik(lambda: _selisih(ws, isi)), lambda: _detik(lambda: _calamine(isi)), PUTARAN
        )
        return hasil, _detik(lambda: _pratinjau(ws, isi))


def pertama() -> Hasil:
    """The first preview of an ordinary file in a fresh process, beside the start of an empty Python."""
    _kami(), _mereka()  # compiled files and the disk's cache
    return bergantian(_kami, _mereka, PUTARAN)


def _kami() -> float:
    perintah = [sys.executable, "-m", "bench.impor"]
    return float(subprocess.run(perintah, check=True, capture_output=True, text=True).stdout)


def _mereka() -> float:
    return _detik(lambda: subprocess.run([sys.executable, "-I", "-S", "-c", ""], check=True))


@contextmanager
def _kosong() -> Iterator[Workspace]:
    with open_store("sqlite://") as store:
        yield workspace_of(store, load_catalogues(DATA), load_settings(DATA), load_singkatan(DATA))


def _selisih(ws: Workspace, isi: bytes) -> tuple[Selisih, ...]:
    (bacaan,) = read_files(ws, [("data.xlsx", isi)]).bacaan
    assert not bacaan.masalah
    return decide(bacaan.readings, {k: c.nilai for k, c in ws.store.current().items()})


def _pratinjau(ws: Workspace, isi: bytes) -> int:
    return len(preview(ws, read_files(ws, [("data.xlsx", isi)])).ditulis)


def _calamine(isi: bytes) -> None:
    buku = load_workbook(io.BytesIO(isi))
    for nama in buku.sheet_names:
        buku.get_sheet_by_name(nama).to_python()


def _detik(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def _sekali() -> None:
    with _kosong() as ws:
        isi = biasa(ws.catalogues.terbaru, 2024)
        mulai = time.perf_counter()
        banyak = _pratinjau(ws, isi)
        print(time.perf_counter() - mulai)
        assert banyak == 4 * len(ws.catalogues.terbaru.variabel)


if __name__ == "__main__":
    _sekali()
