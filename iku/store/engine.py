"""From an address to an engine whose transactions lose nothing. All that only SQLite knows is here.

SQLite's Python driver opens no transaction before a SELECT, so two people who read, decide and write
lose updates in silence. Here every transaction begins with a BEGIN of its own, a writer's with
BEGIN IMMEDIATE, which takes the lock before it reads.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, QueuePool, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from iku.store.errors import StoreError

TULIS: Final = "iku_tulis"
"""Execution option of a connection that is going to write."""
_SEPERTI: Final = "sqlite:////folder/iku.db, di Windows sqlite:///C:/folder/iku.db (IKU_DATABASE_URL)."
SQLITE_MIN: Final = (3, 37, 0)  # STRICT tables


def sqlite_url(path: Path) -> str:
    """The address of a file store.

    Raises: ValueError for a path that depends on the working directory.
    """
    if not path.is_absolute():
        raise ValueError(f"not an absolute path: {path}")
    return URL.create("sqlite", database=str(path)).render_as_string()


def parse_url(url: str) -> URL:
    """The address, if it is one that the store can serve.

    Raises: StoreError.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(f"Alamat basis data tidak terbaca. Tulis seperti {_SEPERTI}") from error
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise StoreError(
            f"Baru SQLite yang didukung, bukan {parsed.get_backend_name()}. Tidak ada yang dibuka. "
            f"Tulis alamat seperti {_SEPERTI}"
        )
    path = file_of(parsed)
    if path is not None and not path.is_absolute():
        raise StoreError(
            f"Alamat basis data harus memuat jalur lengkap, bukan {path}. Tidak ada yang dibuka. "
            f"Tulis alamat seperti {_SEPERTI}"
        )
    return parsed


def file_of(url: URL) -> Path | None:
    """The file behind an address; None for a store in memory."""
    return None if url.database in (None, "", ":memory:") else Path(url.database)


def store_path(url: str) -> Path | None:
    """The file behind an address as people write it; None for a store in memory.

    Raises: StoreError.
    """
    return file_of(parse_url(url))


def build_engine(url: URL, wait: float) -> Engine:
    """An engine for an address of ``parse_url``; opens nothing yet.

    Units: ``wait`` in seconds, how long a lock is waited for.
    """
    if sqlite3.sqlite_version_info < SQLITE_MIN:
        raise StoreError(
            f"SQLite {sqlite3.sqlite_version} pada Python ini terlalu tua; perlu 3.37 atau lebih baru. "
            "Tidak ada yang dibuka. Pasang Python yang lebih baru, lalu jalankan lagi."
        )
    if file_of(url) is None:
        # One connection is the database; Access keeps the threads on it apart.
        engine = create_engine(
            url, hide_parameters=True, poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    else:
        engine = create_engine(url, hide_parameters=True, poolclass=QueuePool, max_overflow=-1)
    _listen(engine, round(wait * 1000))
    return engine


def _listen(engine: Engine, wait_ms: int) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={wait_ms}",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            # With a rollback journal it also syncs the folder; with WAL it is the same as FULL.
            "synchronous=EXTRA",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(TULIS, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def wal_is_sound(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the mend for the WAL fault of 3.7.0 to 3.51.2 (backported twice)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


def settle_journal(engine: Engine, version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> None:
    """Set the journal that this SQLite keeps safely; the file remembers it. Outside any transaction."""
    wanted = "wal" if wal_is_sound(version) else "delete"
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        (mode,) = cursor.execute("PRAGMA journal_mode").fetchone() or ("",)
        if mode not in (wanted, "memory"):
            cursor.execute(f"PRAGMA journal_mode={wanted}")
    finally:
        connection.close()
