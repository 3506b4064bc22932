"""Opening: made where it is missing; refused, in words and untouched, where it is not ours."""

import os
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from iku.store import Store, StoreError, open_store, sqlite_url
from iku.store.access import Access
from iku.store.engine import parse_url
from iku.store.migrations import LADDER, prepare
from iku.store.repository import utc_now
from tests.store.bahan import entri, simpan, values


def refusal(url: str) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(url).close()
    return str(caught.value)


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_the_file_is_made_and_the_one_folder_that_may_be(tmp_path: Path) -> None:
    path = tmp_path / "dinas kota" / "iku #1 100%?.db"
    with open_store(sqlite_url(path), may_make=path.parent) as store:
        simpan(store, {entri(): 1})
    assert path.is_file()
    with open_store(sqlite_url(path)) as store:
        assert values(store) == {entri(): 1}


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "dinass" / "iku.db"
    message = refusal(sqlite_url(path))
    assert f"Folder {path.parent} tidak ada" in message
    assert "IKU_DATABASE_URL" in message
    with pytest.raises(StoreError, match="tidak ada"):
        open_store(sqlite_url(path), may_make=tmp_path / "var")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made_only_where_its_own_is(tmp_path: Path) -> None:
    path = tmp_path / "lenyap" / "var" / "iku.db"
    with pytest.raises(StoreError, match="tidak dapat dibuka"):
        open_store(sqlite_url(path), may_make=path.parent)
    assert list(tmp_path.iterdir()) == []


def test_opening_again_writes_nothing(store: Store, url: str, path: Path) -> None:
    simpan(store, {entri(): 1})
    before = path.read_bytes()
    open_store(url).close()
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(url: str, path: Path) -> None:
    newer = {**LADDER, max(LADDER) + 1: ("CREATE TABLE baru (id INTEGER PRIMARY KEY)",)}
    access = Access(parse_url(url), 1.0)
    prepare(access, utc_now, newer)
    access.close()
    before, beside = path.read_bytes(), set(path.parent.iterdir())
    message = refusal(url)
    assert f"versi {max(newer)}" in message
    assert f"versi {max(LADDER)}" in message
    assert path.read_bytes() == before
    assert set(path.parent.iterdir()) == beside


@pytest.mark.parametrize(
    "made",
    ["CREATE TABLE belanja (barang TEXT)", "CREATE TABLE skema (nama TEXT)", "CREATE VIEW satu AS SELECT 1"],
)
def test_another_programs_database_is_refused_and_left_alone(url: str, path: Path, made: str) -> None:
    run_sql(path, "PRAGMA journal_mode=WAL", made)
    before = path.read_bytes()
    assert "program lain" in refusal(url)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(url: str, path: Path) -> None:
    path.write_bytes(b"tahun;triwulan;variabel;nilai\n" * 100)
    assert "bukan basis data" in refusal(url)
    assert path.read_bytes() == b"tahun;triwulan;variabel;nilai\n" * 100


def test_a_damaged_file_is_refused(url: str, path: Path) -> None:
    open_store(url).close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert "rusak" in refusal(url)


def test_a_damaged_page_is_found_when_it_is_read(store: Store, url: str, path: Path) -> None:
    simpan(store, {entri(f"jenis_{n}"): n for n in range(3000)})
    store.close()
    content = bytearray(path.read_bytes())
    # What opens the store lies before.
    content[40 * 4096 :] = b"\xff" * (len(content) - 40 * 4096)
    path.write_bytes(content)
    with open_store(url) as damaged, pytest.raises(StoreError, match="rusak"):
        damaged.current()


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    assert "tidak dapat dibuka" in refusal(sqlite_url(tmp_path))


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("berkas")
    assert "bukan folder" in refusal(sqlite_url(tmp_path / "var" / "iku.db"))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can walk into; pytest's own is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Nobody in particular: the administrator may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_may_not_be_written_is_told(open_folder: Path, request: pytest.FixtureRequest) -> None:
    open_folder.chmod(0o555)
    request.getfixturevalue("ordinary_user")
    for path in (open_folder / "iku.db", open_folder / "var" / "iku.db"):
        with pytest.raises(StoreError, match="Periksa izin") as caught:
            open_store(sqlite_url(path), may_make=open_folder / "var")
        assert str(path) in str(caught.value)


def test_a_store_that_may_only_be_read_can_be_read(open_folder: Path, request: pytest.FixtureRequest) -> None:
    url = sqlite_url(open_folder / "iku.db")
    with open_store(url) as store:
        simpan(store, {entri(): 1})
    (open_folder / "iku.db").chmod(0o444)
    open_folder.chmod(0o555)
    request.getfixturevalue("ordinary_user")
    with open_store(url) as store:
        assert values(store) == {entri(): 1}
        with pytest.raises(StoreError, match="Periksa izin"):
            simpan(store, {entri(): 2})


@pytest.mark.parametrize(
    "url", ["postgresql://dinas:rahasia@server/iku", "mysql://server/iku", "sqlite+aiosqlite://"]
)
def test_other_databases_are_not_served_yet(url: str) -> None:
    message = refusal(url)
    assert "Baru SQLite yang didukung" in message
    assert "rahasia" not in message


@pytest.mark.parametrize("url", ["sqlite:///iku.db", "sqlite:///file:iku.db?uri=true", "iku.db", ""])
def test_an_address_says_the_whole_path(url: str) -> None:
    assert "Alamat basis data" in refusal(url)


def test_the_address_to_write_is_one_that_linux_and_one_that_windows_takes_for_a_whole_path() -> None:
    seperti = re.findall(r"sqlite:///(\S+\.db)", refusal("iku.db"))

    assert [PurePosixPath(s).is_absolute() for s in seperti] == [True, False]
    assert [PureWindowsPath(s).is_absolute() for s in seperti] == [False, True]


def test_a_relative_path_makes_no_address() -> None:
    with pytest.raises(ValueError, match="absolute"):
        sqlite_url(Path("var/iku.db"))


def test_an_empty_store_becomes_a_sample_for_good(url: str) -> None:
    with open_store(url) as store:
        assert not store.contoh
        store.mark_contoh()
        simpan(store, {entri(): 1})
        store.mark_contoh()
    with open_store(url) as store:
        assert store.contoh


def test_a_store_with_figures_becomes_no_sample(any_store: Store) -> None:
    simpan(any_store, {entri(): 1})
    with pytest.raises(StoreError, match="sudah berisi data"):
        any_store.mark_contoh()
    assert not any_store.contoh
