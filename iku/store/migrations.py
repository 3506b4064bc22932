"""The ladder of schema versions: numbered steps, each whole or not at all."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, insert, inspect, select

from iku.store import step_1, step_2, step_3, step_4, step_5
from iku.store.access import Access
from iku.store.engine import settle_journal
from iku.store.errors import ProgramLain, StoreError
from iku.store.hot_copy import keep_before
from iku.store.schema import skema

Langkah = tuple[str | Callable[[Connection], None], ...]
Ladder = Mapping[int, Langkah]
"""Version → the statements, or what works on the rows, that lead to it from the one before."""
LADDER: Final[Ladder] = {
    1: step_1.STATEMENTS,
    2: step_2.STATEMENTS,
    3: step_3.STATEMENTS,
    4: step_4.STATEMENTS,
    5: step_5.STATEMENTS,
}

_SKEMA_SQL: Final = """
    CREATE TABLE skema (
        versi INTEGER PRIMARY KEY CHECK (versi > 0),
        waktu TEXT NOT NULL
    ) STRICT
"""


def prepare(access: Access, clock: Callable[[], datetime], ladder: Ladder = LADDER) -> None:
    """Bring a store to the newest schema; a file that is not ours, or newer, is left as it is.

    Before each step the store is copied as it is; a new one has nothing to copy.

    Raises: StoreError.
    """
    # A file that is not ours is looked at and left; only ours is taken a share in, and looked at again.
    _version(access, ladder)
    access.share()
    version = _version(access, ladder)
    with access.explained():
        settle_journal(access.engine)
    for number in range(version + 1, max(ladder) + 1):
        with access.writing() as connection:
            # Another process may have climbed while this one waited for the lock.
            if known_version(connection, access.tempat, max(ladder)) < number:
                if version and access.path is not None:
                    keep_before(access.path, number)
                _climb(connection, number, ladder[number], clock())


def _version(access: Access, ladder: Ladder) -> int:
    with access.reading() as connection:
        return known_version(connection, access.tempat, max(ladder))


def known_version(connection: Connection, tempat: str, newest: int) -> int:
    """The schema version of a store, 0 where there is none yet.

    Raises: StoreError where it is another program's, or newer than ``newest``.
    """
    inspector = inspect(connection)
    tables = {*inspector.get_table_names(), *inspector.get_view_names()}
    if not tables:
        return 0
    if skema.name not in tables or not _is_ours(connection):
        raise ProgramLain(
            f"Berkas {tempat} adalah basis data program lain. Berkas itu tidak diubah. "
            "Pilih tempat lain lewat IKU_DATABASE_URL."
        )
    version = connection.scalar(select(func.max(skema.c.versi))) or 0
    if version > newest:
        raise StoreError(
            f"Basis data {tempat} memakai susunan versi {version}, sedangkan program ini baru mengenal "
            f"versi {newest}. Berkas itu tidak diubah. Jalankan dengan program yang lebih baru."
        )
    return version


def _is_ours(connection: Connection) -> bool:
    found = {column["name"] for column in inspect(connection).get_columns(skema.name)}
    return found == set(skema.c.keys())


def _climb(connection: Connection, number: int, statements: Langkah, now: datetime) -> None:
    if number == 1:
        connection.exec_driver_sql(_SKEMA_SQL)
    for statement in statements:
        if isinstance(statement, str):
            connection.exec_driver_sql(statement)
        else:
            statement(connection)
    connection.execute(insert(skema).values(versi=number, waktu=now))
