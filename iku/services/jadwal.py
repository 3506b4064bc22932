"""Jadwal: a backup a day while the dashboard runs, and whether that has been kept."""

import logging
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from iku.services.cadangan import Cadangan, bersihkan, buat_cadangan, daftar_cadangan, folder_cadangan
from iku.services.workspace import database_url, open_figures
from iku.store import Store, store_path

_LOG = logging.getLogger(__name__)
_LONGGAR: Final = timedelta(days=2)
_AWAL: Final = 60.0
_JEDA: Final = 900.0
"""Units: seconds; before the first look after a start, and between two."""
_SABAR: Final = 5.0


def cadangkan_bila_perlu(environ: Mapping[str, str], kini: datetime) -> Cadangan | None:
    """The backup of this day, and the old ones thinned out; None where it is there or nothing is to be kept.

    Raises: StoreError.
    """
    url = database_url(environ)
    path = store_path(url)
    if path is None or not path.is_file():
        return None
    with open_figures(url) as store:
        folder = folder_cadangan(store)
        if folder is None or store.contoh or store.span() is None:
            return None
        hari = kini.astimezone().date()
        if any(c.otomatis and c.dibuat.date() == hari for c in daftar_cadangan(store, folder)):
            return None
        jadi = buat_cadangan(store, folder, kini, otomatis=True)
        bersihkan(store, folder)
        return jadi


def terlambat(store: Store, kini: datetime) -> str:
    """What to tell people when two days went by without a backup; empty where all is well."""
    folder, kurun = folder_cadangan(store), store.span()
    if folder is None or kurun is None or store.contoh or kini - kurun[0] < _LONGGAR:
        return ""
    ada = daftar_cadangan(store, folder)
    if not ada:
        return "Data ini belum pernah dicadangkan."
    hari = (kini - ada[0].dibuat) // timedelta(days=1)
    return f"Cadangan terakhir sudah {hari} hari lalu." if hari >= _LONGGAR.days else ""


class Penjadwal:
    """Looks every quarter of an hour whether today's backup is there, for as long as the server runs."""

    def __init__(self, environ: Mapping[str, str], awal: float = _AWAL, jeda: float = _JEDA) -> None:
        self._environ = environ
        self._awal, self._jeda = awal, jeda
        self._henti = threading.Event()
        self._kerja = threading.Thread(target=self._jalan, name="jadwal cadangan", daemon=True)

    def mulai(self) -> None:
        """Begin to look, in the background."""
        self._kerja.start()

    def henti(self) -> None:
        """End; a backup that is being made gets a moment, and counts for nothing where it needs more."""
        self._henti.set()
        self._kerja.join(_SABAR)

    def _jalan(self) -> None:
        tunggu = self._awal
        while not self._henti.wait(tunggu):
            tunggu = self._jeda
            try:
                cadangkan_bila_perlu(self._environ, datetime.now().astimezone())
            except Exception:
                # People hear of it by ``terlambat``; the next look tries again.
                _LOG.exception("The backup of the day could not be made.")
