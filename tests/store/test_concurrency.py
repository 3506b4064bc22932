"""Many at once: nothing is lost, nobody is turned away, nobody sees half an upload."""

import multiprocessing
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from iku.core.reading import Kunci
from iku.store import Store, StoreError, open_store
from tests.store.bahan import entri, simpan, values
from tests.store.workers import add_many, add_one


def test_threads_lose_no_update(any_store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(add_one, any_store, entri(), f"utas {n % 8}") for n in range(8 * 50)]
        for job in jobs:
            job.result()
    assert values(any_store) == {entri(): 400}
    assert any_store.history_count() == 400


def test_processes_that_start_on_no_file_at_all_lose_no_update(url: str) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=add_many, args=(url, 25)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    with open_store(url) as store:
        assert values(store) == {entri(): 100}


def test_many_who_make_the_same_store_at_once_make_it_once(url: str) -> None:
    start = threading.Barrier(8)

    def make() -> int:
        start.wait()
        with open_store(url) as store:
            return simpan(store, {entri(): 1})

    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(make) for _ in range(8)]
        assert sorted(job.result() for job in jobs) == [*range(1, 9)]


def test_readers_see_no_half_upload(any_store: Store) -> None:
    kinds = [entri(f"jenis_{n}") for n in range(20)]
    done = threading.Event()

    def write() -> None:
        try:
            for nilai in range(1, 31):
                simpan(any_store, dict.fromkeys(kinds, float(nilai)))
        finally:
            done.set()

    def read() -> set[frozenset[float | None]]:
        seen: set[frozenset[float | None]] = set()
        while not done.is_set():
            seen.add(frozenset(values(any_store).values()))
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        pool.submit(write).result()
    assert all(len(state) <= 1 for reader in readers for state in reader.result())


def test_a_store_in_memory_is_one_for_all_threads() -> None:
    with open_store("sqlite://") as store:
        for nilai in (1, 2):
            thread = threading.Thread(target=simpan, args=(store, {entri(f"utas_{nilai}"): nilai}))
            thread.start()
            thread.join()
        assert values(store) == {entri("utas_1"): 1, entri("utas_2"): 2}


def test_two_stores_in_memory_know_nothing_of_each_other() -> None:
    with open_store("sqlite://") as one, open_store("sqlite://") as other:
        simpan(one, {entri(): 1})
        assert values(other) == {}


def test_a_store_in_memory_is_not_closed_under_somebodys_hands() -> None:
    store = open_store("sqlite://", wait=0.05)
    with store.writing() as writer, ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(store.close).exception(), StoreError)
        assert writer.current() == {}
    store.close()


@pytest.mark.parametrize("where", ["file", "memory"])
def test_who_waits_too_long_is_told_why(where: str, url: str) -> None:
    held: dict[Kunci, float | None] = {entri(): 1}
    with open_store(url if where == "file" else "sqlite://", wait=0.05) as store:
        with store.writing(), ThreadPoolExecutor(1) as pool:
            error = pool.submit(simpan, store, held).exception()
        assert isinstance(error, StoreError)
        assert "sedang dipakai" in str(error)
        simpan(store, held)
        assert values(store) == held
