"""The zip of a triwulan: how long it takes, beside its documents alone, and how long it holds others up."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from iku.reports.dokumen.pdf import cari
from iku.services.dokumen import DOKUMEN, JenisDokumen, bahan_kini, buat
from iku.services.paket import buat_paket
from iku.services.recap import Saringan
from iku.services.sample import fill_sample
from iku.services.workspace import DATA, load_catalogues, load_settings, workspace_of
from iku.store import open_store

_DETAK: Final = 0.01
"""Units: seconds between two beats of somebody who works on meanwhile."""


@dataclass(frozen=True, slots=True)
class Waktu:
    """Units: seconds; ``jeda`` is the longest that another thread had to wait for its next beat."""

    paket: float
    dokumen: float
    jeda: float
    office: bool


def ukur() -> Waktu:
    """The full year of the sample, once warmed up."""
    ws = workspace_of(open_store("sqlite://"), load_catalogues(DATA), load_settings(DATA))
    fill_sample(ws.store, DATA)
    bahan = bahan_kini(ws, Saringan(2024, 4))
    sendiri = [(j, a) for j, u in DOKUMEN.items() for a in u.pembuat if j is not JenisDokumen.FORMULIR]
    _sekian(lambda: [buat(bahan, j, a) for j, a in sendiri])
    dokumen = _sekian(lambda: [buat(bahan, j, a) for j, a in sendiri])
    jeda = _Jeda()
    paket = _sekian(lambda: buat_paket(ws, bahan))
    return Waktu(paket, dokumen, jeda.berhenti(), cari() is not None)


def _sekian(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


class _Jeda:
    """Beats in a thread of its own, and remembers the longest gap."""

    def __init__(self) -> None:
        self._selesai = threading.Event()
        self._terlama = 0.0
        self._utas = threading.Thread(target=self._berdetak)
        self._utas.start()

    def _berdetak(self) -> None:
        lalu = time.perf_counter()
        while not self._selesai.wait(_DETAK):
            kini = time.perf_counter()
            self._terlama, lalu = max(self._terlama, kini - lalu - _DETAK), kini

    def berhenti(self) -> float:
        self._selesai.set()
        self._utas.join()
        return self._terlama
