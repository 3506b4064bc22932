"""The backup of the day: made once, thinned out, and missed when it has not been made."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from iku.services.cadangan import buat_cadangan, daftar_cadangan, folder_cadangan
from iku.services.jadwal import Penjadwal, cadangkan_bila_perlu, terlambat
from iku.store import Store, open_store, sqlite_url
from tests.services.test_cadangan import KINI, simpan

HARI = timedelta(days=1)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return sqlite_url(tmp_path / "iku.db")


def environ(url: str) -> dict[str, str]:
    return {"IKU_DATABASE_URL": url}


def isi(url: str, pada: datetime = KINI) -> None:
    with open_store(url, clock=lambda: pada) as store:
        simpan(store, 5)


def folder(store: Store) -> Path:
    tempat = folder_cadangan(store)
    assert tempat
    return tempat


def test_a_day_has_one_backup_and_the_next_another(url: str) -> None:
    isi(url)
    dibuat = [cadangkan_bila_perlu(environ(url), KINI + n * HARI / 2) for n in range(4)]
    assert [c is not None for c in dibuat] == [True, False, True, False]


def test_a_month_of_days_leaves_two_weeks(url: str) -> None:
    isi(url)
    for n in range(30):
        cadangkan_bila_perlu(environ(url), KINI + n * HARI)
    with open_store(url) as store:
        assert len(daftar_cadangan(store, folder(store))) == 14


def test_an_empty_store_the_sample_and_no_store_are_not_backed_up(url: str, tmp_path: Path) -> None:
    assert cadangkan_bila_perlu(environ(url), KINI) is None
    assert not (tmp_path / "iku.db").exists()
    open_store(url).close()
    assert cadangkan_bila_perlu(environ(url), KINI) is None
    with open_store(url) as store:
        store.mark_contoh()
        simpan(store, 5)
    assert cadangkan_bila_perlu(environ(url), KINI) is None
    assert cadangkan_bila_perlu(environ("sqlite://"), KINI) is None
    assert not (tmp_path / "cadangan").exists()


def test_two_days_without_a_backup_are_told_and_one_by_hand_ends_it(url: str) -> None:
    isi(url)
    with open_store(url) as store:
        assert terlambat(store, KINI + HARI) == ""
        assert "belum pernah" in terlambat(store, KINI + 3 * HARI)
        buat_cadangan(store, folder(store), KINI + 3 * HARI)
        assert terlambat(store, KINI + 4 * HARI) == ""
        assert "5 hari lalu" in terlambat(store, KINI + 8 * HARI)


def test_a_clock_that_jumps_back_stops_no_backup(url: str) -> None:
    isi(url)
    assert cadangkan_bila_perlu(environ(url), KINI)
    assert cadangkan_bila_perlu(environ(url), KINI - 400 * HARI)
    with open_store(url) as store:
        assert terlambat(store, KINI - 399 * HARI) == ""


def test_the_server_makes_the_backup_by_itself_and_goes_on_after_a_failure(
    url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    isi(url, datetime.now(UTC))
    (tmp_path / "cadangan").write_bytes(b"di tempat folder")
    penjadwal = Penjadwal(environ(url), awal=0.01, jeda=0.01)
    penjadwal.mulai()
    try:
        _tunggu(lambda: "could not be made" in caplog.text)
        (tmp_path / "cadangan").unlink()
        _tunggu(lambda: any((tmp_path / "cadangan").glob("*.zip")))
    finally:
        penjadwal.henti()


def _tunggu(benar: Callable[[], bool]) -> None:
    batas = threading.Event()
    for _ in range(2000):
        if benar():
            return
        batas.wait(0.01)
    pytest.fail("it never came")
