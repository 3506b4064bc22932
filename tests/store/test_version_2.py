"""A store that the program of version 2 made goes on: `basis/versi_2.db` came from that very program."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iku.core.catatan import JenisCatatan, KunciCatatan
from iku.store import Cara, Current, Jawaban, open_store, sqlite_url
from iku.store.access import Access
from iku.store.engine import parse_url
from iku.store.migrations import LADDER, prepare
from iku.store.repository import utc_now
from tests.store.bahan import entri, target

RELEASED = Path(__file__).parent / "basis" / "versi_2.db"
TABLES = ("meta", "unggahan", "berkas", "unggahan_berkas", "perubahan", "jawaban", "pembatalan")
KUNCI = KunciCatatan("A1", 2024, 2)


@pytest.fixture
def old(path: Path) -> Path:
    shutil.copyfile(RELEASED, path)
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def everything(path: Path) -> list[list[tuple[object, ...]]]:
    return [rows(path, f"SELECT * FROM {table}") for table in TABLES]


def schema(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "SELECT type, name, tbl_name, sql FROM sqlite_master"))


def saat(menit: int) -> datetime:
    return datetime(2024, 7, 1, 8, menit, tzinfo=UTC)


def test_it_is_read_whole_and_not_a_row_of_it_changes(old: Path, url: str) -> None:
    before = everything(old)
    with open_store(url) as store:
        assert store.current() == {
            entri("itik"): Current(4.5, 2, "Ani", saat(3), "TW1.csv", "baris 3"),
            entri("ayam"): Current(10, 5, "Citra", saat(6), "TW1.csv", "baris 2"),
            target("A1"): Current(None, 6, "Citra", saat(6), "", ""),
        }
        assert [(u.id, u.cara, u.membatalkan) for u in store.uploads()] == [
            (3, Cara.BATAL, 2),
            (2, Cara.ISI_DATA, None),
            (1, Cara.UNGGAH, None),
        ]
        ayam = "nama:ayam kampung"
        assert store.answers() == {ayam: Jawaban(ayam, "ayam", "Ani", saat(4), "Ayam kampung itu apa?")}
        assert [j.nilai for j in store.answer_history("tahun:laporan")] == [None, "2024"]
        assert (store.notes(), store.actions()) == ([], [])
    assert everything(old) == before
    assert [number for number, _ in rows(old, "SELECT * FROM skema")] == [*LADDER]


def test_it_takes_what_a_meeting_writes(old: Path, url: str) -> None:
    with open_store(url) as store:
        with store.writing() as writer:
            writer.add_note(KUNCI, JenisCatatan.PENGHAMBAT, "pakan mahal", "Ani")
            writer.add_action(KUNCI, "beli pakan", "Budi", date(2024, 8, 1), "Ani")
        assert [note.teks for note in store.notes("A1", 2024, 2)] == ["pakan mahal"]
        assert [action.sampai for action in store.actions()] == [date(2024, 8, 1)]


def test_it_ends_with_the_tables_of_a_new_store(old: Path, url: str, tmp_path: Path) -> None:
    fresh = tmp_path / "baru.db"
    for each in (url, sqlite_url(fresh)):
        open_store(each).close()
    assert schema(old) == schema(fresh)


def test_the_first_two_steps_are_still_the_released_ones(tmp_path: Path) -> None:
    path = tmp_path / "langkah_2.db"
    access = Access(parse_url(sqlite_url(path)), 1.0)
    prepare(access, utc_now, {number: LADDER[number] for number in (1, 2)})
    access.close()
    assert schema(path) == schema(RELEASED)
