"""Many who read, decide and save at once: how many of their saves are missing in the end."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from iku.store import open_store, sqlite_url
from tests.store.bahan import entri, values
from tests.store.workers import add_many, add_one


def utas(folder: Path, banyak: int, kali: int) -> list[str]:
    """``banyak`` threads of one process, each saving ``kali`` times."""
    with open_store(sqlite_url(folder / "iku.db")) as store, ThreadPoolExecutor(banyak) as pool:
        kerja = [pool.submit(add_one, store, entri(), f"utas {n % banyak}") for n in range(banyak * kali)]
        salah = [str(satu.exception()) for satu in kerja if satu.exception()]
        return salah + _hilang(values(store)[entri()], banyak * kali)


def proses(folder: Path, banyak: int, kali: int) -> list[str]:
    """``banyak`` processes, each saving ``kali`` times."""
    url, context = sqlite_url(folder / "iku.db"), multiprocessing.get_context("spawn")
    semua = [context.Process(target=add_many, args=(url, kali)) for _ in range(banyak)]
    for satu in semua:
        satu.start()
    for satu in semua:
        satu.join()
    salah = [f"a process ended with {satu.exitcode}" for satu in semua if satu.exitcode]
    with open_store(url) as store:
        return salah + _hilang(values(store)[entri()], banyak * kali)


def _hilang(ada: float | None, harus: int) -> list[str]:
    return [] if ada == harus else [f"{harus} saves were acknowledged, {ada} are there"]
