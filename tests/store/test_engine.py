"""What SQLite is told, and by which version."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from iku.store import BerkasMasuk, Perubahan, Store, StoreError, open_store
from iku.store.access import Access
from iku.store.engine import parse_url, settle_journal, wal_is_sound
from iku.store.repository import utc_now
from tests.store.bahan import entri, simpan, unggahan, values


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 0), True),
    ],
)
def test_wal_only_where_its_fault_is_mended(version: tuple[int, int, int], sound: bool) -> None:
    assert wal_is_sound(version) is sound


@pytest.mark.parametrize(("version", "mode"), [((3, 51, 3), "wal"), ((3, 40, 1), "delete")])
def test_the_journal_follows_the_version_whatever_the_file_had(
    store: Store, url: str, path: Path, version: tuple[int, int, int], mode: str
) -> None:
    store.close()
    access = Access(parse_url(url), 1.0)
    for each in ((3, 51, 3), (3, 40, 1), version):
        settle_journal(access.engine, each)
    access.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == (mode,)


def test_opening_settles_the_journal(store: Store, url: str, path: Path) -> None:
    store.close()
    ours = "wal" if wal_is_sound(sqlite3.sqlite_version_info) else "delete"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={'delete' if ours == 'wal' else 'wal'}")
    with open_store(url), closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == (ours,)


@pytest.mark.parametrize("where", ["file", "memory"])
def test_every_connection_is_careful(url: str, where: str) -> None:
    access = Access(parse_url(url if where == "file" else "sqlite://"), 30.0)
    with access.reading() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("busy_timeout", "foreign_keys", "trusted_schema", "synchronous")
        ]
    access.close()
    assert told == [30_000, 1, 0, 3]


def test_a_full_disk_is_told_and_nothing_is_lost(store: Store, url: str) -> None:
    simpan(store, {entri(): 1})
    access = Access(parse_url(url), 1.0)
    event.listen(
        access.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count=40")
    )
    with Store(url, access, utc_now) as narrow:
        with pytest.raises(StoreError, match="penuh"), narrow.writing() as writer:
            writer.append(
                unggahan("Ani", BerkasMasuk("besar.bin", bytes(1_000_000))), [Perubahan(entri(), 2)]
            )
        assert values(narrow) == {entri(): 1}
    assert values(store) == {entri(): 1}


def test_a_mistake_in_the_program_is_not_dressed_up(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP VIEW nilai_kini")
    with pytest.raises(Exception, match="no such table: nilai_kini") as caught:
        store.current()
    assert not isinstance(caught.value, StoreError)


def test_a_clean_store_passes_sqlites_own_check(path: Path, url: str) -> None:
    with open_store(url) as store:
        simpan(store, {entri(): 1})
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
