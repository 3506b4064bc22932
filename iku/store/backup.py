"""A hot copy of a store, and a look at what a copy holds before anybody relies on it."""

import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import DBAPIError

from iku.store.access import Access
from iku.store.engine import sqlite_url
from iku.store.errors import CadanganRusak, CadanganSalah, ProgramLain, StoreError
from iku.store.hot_copy import copy_hot
from iku.store.migrations import LADDER, known_version
from iku.store.potret import Potret, read_potret


def write_copy(access: Access, target: Path) -> Potret:
    """Copy a store that others go on using, all of one moment; returns what the store held then.

    Raises: StoreError for the store, CadanganSalah for the copy.
    """
    with access.reading() as connection:
        held = read_potret(connection)
        source = cast(sqlite3.Connection, connection.connection.dbapi_connection)
        copy_hot(source, target)
    return held


def check_copy(path: Path, name: str) -> Potret:
    """What a file holds, once SQLite found no fault in it; ``name`` is what people call the file.

    The schema may be an older one. Nothing is written but what SQLite itself must roll back.
    Raises: CadanganRusak where it is damaged, CadanganSalah where it is newer or not a store of ours.
    """
    access = Access(make_url(sqlite_url(path)), wait=5.0)
    try:
        with access.reading() as connection:
            _check(connection, name)
            return read_potret(connection)
    except DBAPIError as error:
        raise _rusak(name) from error
    except CadanganSalah:
        raise
    except (StoreError, ValueError) as error:
        raise _rusak(name) from error
    finally:
        access.close()


def _check(connection: Connection, name: str) -> None:
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if list(found) != ["ok"] or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise _rusak(name)
    try:
        version = known_version(connection, name, max(LADDER))
    except ProgramLain:
        version = 0
    except StoreError as error:
        raise CadanganSalah(str(error)) from error
    if not version:
        raise CadanganSalah(f"{name} bukan basis data IKU. Tidak ada yang diubah. Pilih cadangan lain.")


def _rusak(name: str) -> CadanganRusak:
    return CadanganRusak(
        f"{name} rusak: isinya tidak utuh. Tidak ada yang diubah. "
        "Pakai cadangan lain, misalnya yang sehari lebih tua."
    )
