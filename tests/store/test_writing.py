"""One upload is one transaction: all of what was confirmed, or nothing."""

import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from iku.core.reading import Kunci
from iku.store import BerkasMasuk, Current, Perubahan, Store, open_store
from tests.store.bahan import Jam, entri, simpan, target, unggahan, values
from tests.store.workers import hang_in_the_middle


def test_an_empty_store_has_nothing(any_store: Store) -> None:
    assert any_store.current() == {}
    assert any_store.history() == []
    assert any_store.uploads() == []
    assert any_store.version() == 0


def test_the_last_change_of_a_key_is_current(any_store: Store) -> None:
    for nilai in (10, 12, 11):
        simpan(any_store, {entri(): nilai})
    assert values(any_store) == {entri(): 11}


def test_a_figure_knows_where_it_came_from() -> None:
    with open_store("sqlite://", clock=lambda: datetime(2024, 7, 1, 8, tzinfo=UTC)) as store:
        with store.writing() as writer:
            upload = unggahan("Ani", BerkasMasuk("tw1.xlsx", b"isi"))
            writer.append(upload, [Perubahan(entri(), 10.5, "tw1.xlsx", "Data!D7")])
        assert store.current() == {
            entri(): Current(10.5, 1, "Ani", datetime(2024, 7, 1, 8, tzinfo=UTC), "tw1.xlsx", "Data!D7")
        }


def test_zero_and_withdrawn_are_different(any_store: Store) -> None:
    simpan(any_store, {entri("ayam"): 5, entri("itik"): 5})
    simpan(any_store, {entri("ayam"): 0, entri("itik"): None})
    assert values(any_store) == {entri("ayam"): 0, entri("itik"): None}


def test_a_years_target_is_not_that_of_a_triwulan(any_store: Store) -> None:
    figures: dict[Kunci, float | None] = {
        target("A1", 2024, None): 65,
        target("A1", 2024, 4): 60,
        entri("A1", 2024, 4): 7,
    }
    simpan(any_store, figures)
    assert values(any_store) == figures


def change_and_break(store: Store, interruption: type[BaseException]) -> None:
    with store.writing() as writer:
        writer.append(unggahan("Budi", BerkasMasuk("b.csv", b"b")), [Perubahan(entri(), 2)])
        assert writer.current()[entri()].nilai == 2
        raise interruption


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt])
def test_an_exception_leaves_the_store_as_it_was(any_store: Store, interruption: type[BaseException]) -> None:
    simpan(any_store, {entri(): 1})
    version, uploads = any_store.version(), any_store.uploads()
    with pytest.raises(interruption):
        change_and_break(any_store, interruption)
    assert values(any_store) == {entri(): 1}
    assert (any_store.version(), any_store.uploads()) == (version, uploads)
    assert any_store.berkas_isi(sha256(b"b").hexdigest()) is None


def test_a_killed_process_leaves_the_store_as_it_was(store: Store, url: str, path: Path) -> None:
    simpan(store, {entri(): 1})
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=hang_in_the_middle, args=(url, theirs))
    process.start()
    assert ours.recv() == "tengah jalan"
    process.kill()
    process.join()
    assert len([*path.parent.iterdir()]) > 1, "half an upload lies beside the store"
    assert values(store) == {entri(): 1}
    assert len(store.uploads()) == 1
    simpan(store, {entri(): 2})
    assert values(store) == {entri(): 2}


def test_two_uploads_in_one_block_stand_or_fall_together(any_store: Store) -> None:
    with any_store.writing() as writer:
        first = writer.append(unggahan("Ani"), [Perubahan(entri(), 1)])
        second = writer.append(unggahan("Budi"), [Perubahan(entri(), 2)])
    assert [upload.id for upload in any_store.uploads()] == [second, first]


def test_version_changes_with_each_commit(any_store: Store) -> None:
    seen = [any_store.version()]
    for nilai in (1, 1, 2):
        simpan(any_store, {entri("ayam"): nilai, entri("itik"): nilai})
        seen.append(any_store.version())
    assert seen == sorted(set(seen))


def test_times_come_from_the_clock_and_read_back_in_utc() -> None:
    with open_store("sqlite://", clock=Jam()) as store:
        simpan(store, {entri(): 1})
        simpan(store, {entri(): 2})
        new, old = store.uploads()
        assert (new.waktu - old.waktu).total_seconds() == 60
        assert new.waktu.utcoffset() == old.waktu.utcoffset() == datetime.now(UTC).utcoffset()


def test_a_clock_without_a_zone_is_refused() -> None:
    with pytest.raises(StatementError, match="without a zone"):
        open_store("sqlite://", clock=lambda: datetime(2024, 7, 1))


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [Perubahan(entri(), 1), Perubahan(entri(), 2)],
        [Perubahan(entri(), 1, "lain.csv")],
    ],
    ids=["nothing", "a key twice", "a file that the upload does not bring"],
)
def test_an_upload_that_means_nothing_is_refused(any_store: Store, changes: list[Perubahan]) -> None:
    with pytest.raises(ValueError, match=r"upload"), any_store.writing() as writer:
        writer.append(unggahan("Ani", BerkasMasuk("tw1.csv", b"")), changes)
    assert any_store.uploads() == []


def _read(store: Store) -> object:
    return store.current()


def _write(store: Store) -> object:
    return simpan(store, {entri(): 2})


def change_and_go_around(store: Store, around: Callable[[Store], object]) -> None:
    with store.writing() as writer:
        writer.append(unggahan(), [Perubahan(entri(), 1)])
        around(store)


@pytest.mark.parametrize("around", [_read, _write])
def test_the_store_is_not_asked_past_the_writer(any_store: Store, around: Callable[[Store], object]) -> None:
    with pytest.raises(RuntimeError, match="through the Writer"):
        change_and_go_around(any_store, around)
    assert values(any_store) == {}
