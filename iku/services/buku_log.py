"""The log: a JSON object a line, in files that take turns; people are told a number, the log has the rest."""

import json
import logging
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from iku.services.workspace import VAR, database_url
from iku.store import StoreError, store_path

_SEBESAR: Final = 1_000_000
"""Units: bytes."""
_SIMPAN: Final = 5
_LUAR: Final = ("streamlit", "uvicorn")
"""Whose words do not reach the root of all logs by themselves."""


class Baris(logging.Formatter):
    """A record as JSON in ASCII: nothing in it can begin a new line or steer a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        isi = {
            "waktu": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "tingkat": record.levelname,
            "asal": record.name,
            "nomor": getattr(record, "nomor", None),
            "kata": record.getMessage(),
            "jejak": self.formatException(record.exc_info) if record.exc_info else None,
        }
        return json.dumps({kunci: nilai for kunci, nilai in isi.items() if nilai is not None})


def tempat_log(environ: Mapping[str, str], port: int) -> Path:
    """Where a dashboard writes its log: beside the figures, each port in a file of its own."""
    try:
        basis = store_path(database_url(environ))
    except StoreError:
        basis = None  # The pages tell people what is wrong with the address.
    return (basis or VAR / "iku.db").with_name(f"catatan-{port}.jsonl")


def penulis(berkas: Path) -> logging.Handler:
    """Writes to a file, and to a fresh one when that is full; five old ones are kept.

    Raises: OSError where it cannot be written.
    """
    hasil = RotatingFileHandler(berkas, maxBytes=_SEBESAR, backupCount=_SIMPAN, encoding="utf-8")
    hasil.setFormatter(Baris())
    return hasil


def mulai_log(berkas: Path) -> logging.Handler | None:
    """Have what this process warns of written there; None where it cannot be written."""
    try:
        hasil = penulis(berkas)
    except OSError:
        return None
    hasil.setLevel(logging.WARNING)
    for log in _pemakai():
        log.addHandler(hasil)
    return hasil


def henti_log(hasil: logging.Handler | None) -> None:
    """Let go of the file."""
    if hasil is None:
        return
    for log in _pemakai():
        log.removeHandler(hasil)
    hasil.close()


def catat_galat(log: logging.Logger, kata: str) -> str:
    """Log the exception that is being handled; returns the number under which it stands there."""
    nomor = f"{secrets.randbelow(900) + 100}-{secrets.randbelow(900) + 100}"
    log.exception("%s Nomor %s.", kata, nomor, extra={"nomor": nomor})
    return nomor


def _pemakai() -> list[logging.Logger]:
    luar = [log for nama in _LUAR if not (log := logging.getLogger(nama)).propagate]
    return [logging.getLogger(), *luar]
