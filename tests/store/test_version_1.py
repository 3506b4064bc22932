"""A store that the program of version 1 made goes on: `basis/versi_1.db` came from that very program."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iku.core.reading import Jenis, Kunci
from iku.store import Cara, Current, Perubahan, Store, Unggahan, open_store, sqlite_url
from iku.store.access import Access
from iku.store.engine import parse_url
from iku.store.migrations import LADDER, prepare
from iku.store.repository import utc_now
from tests.store.bahan import entri, target

RELEASED = Path(__file__).parent / "basis" / "versi_1.db"


@pytest.fixture
def old(path: Path) -> Path:
    shutil.copyfile(RELEASED, path)
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


TABLES = ("meta", "unggahan", "berkas", "unggahan_berkas", "perubahan")


def everything(path: Path) -> list[list[tuple[object, ...]]]:
    return [rows(path, f"SELECT * FROM {table}") for table in TABLES]


def schema(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT type, name, tbl_name, sql FROM sqlite_master"))


def test_it_is_read_whole_and_not_a_row_of_it_changes(old: Path, url: str) -> None:
    before = everything(old)
    with open_store(url) as store:
        assert store.current() == {
            entri("itik"): Current(4.5, 2, "Ani", saat(2), "lagi.csv", "baris 2"),
            target("A1"): Current(60, 3, "Budi", saat(3), "", ""),
            target("A1", triwulan=4): Current(55, 4, "Budi", saat(3), "", ""),
            entri("ayam"): Current(12, 6, "Ani", saat(5), "TW1.csv", "baris 2"),
            entri("ayam", 2023): Current(9, 7, "Ani", saat(5), "TW1.csv", "baris 3"),
        }
        assert [(u.id, u.cara, u.membatalkan) for u in store.uploads()] == [
            (4, Cara.UNGGAH, None),
            (3, Cara.ISI_DATA, None),
            (2, Cara.TARGET, None),
            (1, Cara.UNGGAH, None),
        ]
        assert store.berkas_isi(store.uploads()[-1].berkas[0].sha256) == b"isi TW1"
    assert everything(old) == before
    assert [number for number, _ in rows(old, "SELECT * FROM skema")] == [*LADDER]


def saat(menit: int) -> datetime:
    return datetime(2024, 7, 1, 8, menit, tzinfo=UTC)


def test_it_takes_answers_and_undone_uploads(old: Path, url: str) -> None:
    with open_store(url) as store:
        with store.writing() as writer:
            writer.answer("nama:ayam kampung", "ayam", "Ani", "Ayam kampung itu apa?")
            upload = Unggahan("Ani", Cara.BATAL, membatalkan=2)
            writer.append(upload, [Perubahan(Kunci(Jenis.TARGET, "A1", 2024, None), None)])
        assert set(store.answers()) == {"nama:ayam kampung"}
        assert store.uploads()[0].membatalkan == 2


def test_it_ends_with_the_tables_of_a_new_store(old: Path, url: str, tmp_path: Path) -> None:
    fresh = tmp_path / "baru.db"
    for each in (url, sqlite_url(fresh)):
        open_store(each).close()
    assert schema(old) == schema(fresh)


def test_the_first_step_is_still_the_released_one(tmp_path: Path) -> None:
    path = tmp_path / "langkah_1.db"
    access = Access(parse_url(sqlite_url(path)), 1.0)
    prepare(access, utc_now, {1: LADDER[1]})
    access.close()
    assert schema(path) == schema(RELEASED)


def test_a_store_of_now_is_left_alone_by_the_ladder_of_then(store: Store, url: str) -> None:
    access = Access(parse_url(url), 1.0)
    with pytest.raises(Exception, match="program yang lebih baru"):
        prepare(access, utc_now, {1: LADDER[1]})
    access.close()
