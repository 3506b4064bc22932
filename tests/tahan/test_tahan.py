"""The store is broken a few times, in each way; ``python -m tests.tahan`` does it a hundred times."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.tahan.beban import cadangan_di_bawah_beban
from tests.tahan.bunuh import bunuh
from tests.tahan.kerja import BATAL, NAIK, SEMUA, SIMPAN, UNGGAH, Kerja
from tests.tahan.putus import potong


@pytest.mark.parametrize("kerja", SEMUA, ids=lambda k: k.nama)
def test_a_kill_loses_nothing_that_was_acknowledged(kerja: Kerja) -> None:
    acak = random.Random(kerja.nama)
    assert [bunuh(kerja, acak) for _ in range(4)] == [[]] * 4


@pytest.mark.parametrize("kerja", [UNGGAH, SIMPAN, BATAL, NAIK], ids=lambda k: k.nama)
def test_a_power_cut_loses_nothing_that_was_acknowledged(kerja: Kerja) -> None:
    assert [*potong(kerja, 8, random.Random(kerja.nama))] == [[]] * 8


@pytest.fixture
def tanpa_sinkron() -> Iterator[None]:
    """SQLite told not to wait for the disk, by every connection of the test."""

    def matikan(connection: object, *_: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")  # type: ignore[attr-defined]

    event.listen(Engine, "checkout", matikan)
    yield
    event.remove(Engine, "checkout", matikan)


@pytest.mark.usefixtures("tanpa_sinkron")
def test_the_same_cuts_do_find_a_store_that_waits_for_no_disk() -> None:
    assert any(salah for salah in potong(SIMPAN, 12, random.Random("lalai")))


def test_backups_under_load_are_all_whole(tmp_path: Path) -> None:
    assert [*cadangan_di_bawah_beban(tmp_path, 5)] == []
