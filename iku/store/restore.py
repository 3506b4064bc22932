"""Putting another database file in a store's place: all of it or nothing, and what was there is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from iku.store.errors import StoreError
from iku.store.files import copy_whole, give_name, sync, sync_folder

_PENDAMPING: Final = ("-journal", "-wal", "-shm")


def settle(path: Path) -> None:
    """Let SQLite finish what a crash left beside a file, so that the file alone is the store.

    A file that is too damaged for it stays as it is. Raises: StoreError where somebody writes.
    """
    try:
        with closing(sqlite3.connect(path, timeout=5.0)) as connection:
            connection.isolation_level = None
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise dipakai(path) from error
    except sqlite3.DatabaseError:
        return


def end_sessions(path: Path) -> None:
    """Let nobody in by a session of then: it may have been ended since."""
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'masuk_sesi'").fetchone():
            connection.execute("DELETE FROM masuk_sesi")
            connection.commit()


def replace_store(path: Path, ready: Path, aside: Path) -> Path | None:
    """Put ``ready`` in the place of ``path``; returns where the store that stood there is kept now.

    ``ready`` lies in the same folder or one inside it. At every moment either the old store or the new
    one stands there whole. Missing: None where no store stood there.
    Raises: StoreError where somebody has the file open or the folder cannot be written.
    """
    try:
        sync(ready)
        kept = _keep(path, ready.parent, aside) if path.exists() else None
        # What belongs to the old file must not be found beside the new one: SQLite would play it back.
        for ending in _PENDAMPING:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        ready.replace(path)
        sync_folder(path.parent)
    except PermissionError as error:
        raise dipakai(path) from error
    except OSError as error:
        raise StoreError(
            f"Basis data tidak dapat diganti ({error.strerror}). Yang sekarang masih di tempatnya: {path}. "
            "Kosongkan ruang atau periksa izin folder itu, lalu coba lagi."
        ) from error
    return kept


def dipakai(path: Path) -> StoreError:
    """Somebody has the store open, who would go on writing into what is no longer there."""
    return StoreError(
        f"Basis data {path} sedang dipakai, atau tidak boleh diganti. Tidak ada yang diubah. "
        "Tutup dashboard (Ctrl-C di jendelanya) dan program lain yang memakainya, lalu coba lagi."
    )


def _keep(path: Path, folder: Path, aside: Path) -> Path:
    copy = folder / "disisihkan"
    copy_whole(path, copy)
    kept = give_name(copy, aside)
    for ending in _PENDAMPING[:2]:
        beside = path.with_name(path.name + ending)
        if beside.exists():
            copy_whole(beside, kept.with_name(kept.name + ending))
    return kept
