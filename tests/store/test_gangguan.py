"""What goes wrong while a store is open: it is told, nothing kept is lost, and after mending it goes on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from iku.services.jam import jam_mundur
from iku.store import BerkasMasuk, Store, StoreError, open_store, sqlite_url
from tests.store.bahan import entri, simpan, unggahan, values

BESAR = BerkasMasuk("besar.bin", bytes(range(256)) * 8000)


@contextmanager
def disk_penuh() -> Iterator[None]:
    """No page more than there is: what SQLite meets on a full disk."""

    def batasi(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    def lepas(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA max_page_count=1073741823")

    event.listen(Engine, "checkout", batasi)
    event.listen(Engine, "checkin", lepas)
    try:
        yield
    finally:
        event.remove(Engine, "checkout", batasi)
        event.remove(Engine, "checkin", lepas)


def test_a_full_disk_keeps_what_was_there_and_takes_the_rest_once_there_is_room(store: Store) -> None:
    simpan(store, {entri(): 1})
    with disk_penuh(), pytest.raises(StoreError, match=r"penuh.*tidak berubah.*Kosongkan ruang"):
        simpan(store, {entri(): 2}, unggahan("Ani", BESAR))
    assert values(store) == {entri(): 1}
    simpan(store, {entri(): 2}, unggahan("Ani", BESAR))
    assert values(store) == {entri(): 2}


def test_a_damaged_file_is_told_and_read_again_once_it_is_mended(store: Store, path: Path) -> None:
    simpan(store, {entri(f"k{n}"): n for n in range(2000)})
    whole = path.read_bytes()
    path.write_bytes(b"\xff" * len(whole))
    with pytest.raises(StoreError, match="bukan basis data"):
        values(store)
    path.write_bytes(whole)
    assert len(values(store)) == 2000


def test_another_file_in_its_place_is_read_and_written_and_the_old_one_left(
    store: Store, path: Path, tmp_path: Path
) -> None:
    simpan(store, {entri(): 1})
    with open_store(sqlite_url(tmp_path / "lain.db")) as lain:
        simpan(lain, {entri(): 7})
    path.rename(tmp_path / "lama.db")
    shutil.move(tmp_path / "lain.db", path)

    assert values(store) == {entri(): 7}
    assert store.generation == 1
    simpan(store, {entri(): 8})
    for berkas, nilai in ((path, 8), (tmp_path / "lama.db", 1)):
        with open_store(sqlite_url(berkas)) as each:
            assert values(each) == {entri(): nilai}


def test_an_older_store_in_its_place_is_brought_up_to_date(store: Store, path: Path) -> None:
    shutil.copyfile(Path(__file__).parent / "basis" / "versi_1.db", path.with_name("tua.db"))
    path.with_name("tua.db").replace(path)
    assert store.uploads()
    simpan(store, {entri(): 3})


def test_something_else_in_its_place_is_refused_and_left_alone(
    store: Store, path: Path, tmp_path: Path
) -> None:
    simpan(store, {entri(): 1})
    path.rename(tmp_path / "lama.db")
    path.write_bytes(lain := b"bukan basis data" * 600)
    for _ in range(2):
        with pytest.raises(StoreError, match="bukan basis data"):
            simpan(store, {entri(): 2})
    assert path.read_bytes() == lain
    (tmp_path / "lama.db").replace(path)
    assert values(store) == {entri(): 1}


def test_a_file_that_is_gone_is_told_and_none_is_made_in_its_place(
    store: Store, path: Path, tmp_path: Path
) -> None:
    simpan(store, {entri(): 1})
    path.rename(tmp_path / "pindah.db")
    for kerja in (lambda: values(store), lambda: simpan(store, {entri(): 2})):
        with pytest.raises(StoreError, match="Kembalikan berkas itu ke sana"):
            kerja()
    assert not path.exists()
    (tmp_path / "pindah.db").rename(path)
    assert values(store) == {entri(): 1}


def test_a_clock_that_jumps_back_keeps_the_order_and_is_told(url: str) -> None:
    jam = [datetime(2024, 7, 1, 8, 0, tzinfo=UTC)]
    with open_store(url, clock=lambda: jam[0]) as store:
        assert jam_mundur(store, jam[0]) == ""
        simpan(store, {entri(): 1})
        jam[0] -= timedelta(days=400)
        assert "Betulkan tanggal dan jam" in jam_mundur(store, jam[0])
        simpan(store, {entri(): 2})
        assert values(store) == {entri(): 2}
        assert [row.baru for row in store.history()] == [2, 1]
        jam[0] += timedelta(days=401)
        assert jam_mundur(store, jam[0]) == ""
