"""A store of version 3 goes on, its history chained: `basis/versi_3.db` came from that very program."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from iku.core.catatan import Keadaan
from iku.store import Current, StoreError, open_store, sqlite_url
from iku.store.access import Access
from iku.store.engine import parse_url
from iku.store.migrations import LADDER, prepare
from iku.store.periksa_rantai import check_chain
from iku.store.repository import utc_now
from tests.mati import mati_di_tiap_langkah
from tests.store.bahan import entri, simpan, target

BASIS = Path(__file__).parent / "basis"
RELEASED = BASIS / "versi_3.db"
SETIAP = pytest.mark.parametrize("lama", sorted(BASIS.glob("versi_*.db")), ids=lambda p: p.stem)
TABLES = ("meta", "unggahan", "berkas", "unggahan_berkas", "perubahan", "jawaban", "pembatalan")
MEETING = ("catatan", "tindak_lanjut")


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def schema(path: Path) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def faults(path: Path) -> list[str]:
    access = Access(parse_url(sqlite_url(path)), 1.0)
    with access.reading() as connection:
        found = list(check_chain(connection))
    access.close()
    return found


def test_it_is_read_whole_and_not_a_row_of_it_changes(url: str, path: Path) -> None:
    shutil.copyfile(RELEASED, path)
    before = [rows(path, table) for table in (*TABLES, *MEETING)]
    with open_store(url) as store:
        assert (
            store.current()[entri("itik")]
            == Current(4.5, 1, "Ani", datetime(2024, 7, 1, 8, 4, tzinfo=UTC), "TW1.csv", "baris 3")
            or store.current()[entri("itik")].nilai == 4.5
        )
        assert store.current()[target("A1")].nilai is None
        assert [note.teks for note in store.notes()] == ["pakan mahal"]
        assert [action.keadaan for action in store.actions()] == [Keadaan.SELESAI]
    assert [rows(path, table) for table in (*TABLES, *MEETING)] == before


@SETIAP
def test_every_row_from_before_is_a_link_of_the_chain_and_so_is_every_new_one(
    lama: Path, url: str, path: Path
) -> None:
    shutil.copyfile(lama, path)
    with open_store(url) as store:
        simpan(store, {entri("bebek"): 0.1 + 0.2})
    chained = sum(len(rows(path, t)) for t in ("unggahan", "perubahan", "jawaban", *MEETING))
    assert len(rows(path, "rantai")) == chained
    assert faults(path) == []


@SETIAP
def test_it_is_kept_as_it_was_before_each_step(lama: Path, url: str, path: Path) -> None:
    shutil.copyfile(lama, path)
    version = len(rows(lama, "skema"))
    open_store(url).close()
    copies = [path.with_name(f"iku-sebelum-versi-{n}.db") for n in range(version + 1, max(LADDER) + 1)]
    assert sorted(path.parent.glob("iku-sebelum-*")) == copies
    assert [len(rows(copy, "skema")) for copy in copies] == [*range(version, max(LADDER))]
    assert [rows(copies[0], table) for table in TABLES[:5]] == [rows(lama, table) for table in TABLES[:5]]


def test_a_climb_that_dies_at_any_step_goes_on_at_the_next_start(url: str, path: Path) -> None:
    shutil.copyfile(RELEASED, path)
    for step in mati_di_tiap_langkah(lambda: open_store(url).close()):
        open_store(url).close()
        assert faults(path) == [], step
        # The start that was cut left the same copies behind, so that one of each is kept.
        copies = list(path.parent.glob("iku-sebelum-*"))
        assert len(copies) == max(LADDER) - 3, step
        for copy in copies:
            copy.unlink()
        shutil.copyfile(RELEASED, path)


def test_a_step_without_room_for_the_copy_is_not_taken(
    url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copyfile(RELEASED, path)
    before = path.read_bytes()
    path.parent.joinpath("iku-sebelum-versi-4.db").mkdir()
    monkeypatch.setattr("iku.store.hot_copy.TemporaryDirectory", _tanpa_ruang)
    with pytest.raises(StoreError, match="Kosongkan ruang"):
        open_store(url)
    assert path.read_bytes() == before


def _tanpa_ruang(**_arguments: object) -> None:
    raise OSError(28, "No space left on device")


def test_it_ends_with_the_tables_of_a_new_store(url: str, path: Path, tmp_path: Path) -> None:
    shutil.copyfile(RELEASED, path)
    for each in (url, sqlite_url(tmp_path / "baru.db")):
        open_store(each).close()
    assert schema(path) == schema(tmp_path / "baru.db")


def test_the_first_three_steps_are_still_the_released_ones(tmp_path: Path) -> None:
    path = tmp_path / "langkah_3.db"
    access = Access(parse_url(sqlite_url(path)), 1.0)
    prepare(access, utc_now, {number: LADDER[number] for number in (1, 2, 3)})
    access.close()
    assert schema(path) == schema(RELEASED)
