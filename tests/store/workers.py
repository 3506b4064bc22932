"""What other processes do to a store in the tests; importable, so that they can be spawned."""

import os
from multiprocessing.connection import Connection

from iku.core.reading import Kunci
from iku.store import BerkasMasuk, Perubahan, Store, open_store
from tests.store.bahan import entri, unggahan


def add_one(store: Store, kunci: Kunci, oleh: str) -> None:
    """Read, decide, write: the update that gets lost where nobody holds the lock."""
    with store.writing() as writer:
        before = writer.current().get(kunci)
        nilai = 0.0 if before is None or before.nilai is None else before.nilai
        writer.append(unggahan(oleh), [Perubahan(kunci, nilai + 1)])


def add_many(url: str, times: int) -> None:
    with open_store(url) as store:
        for _ in range(times):
            add_one(store, entri(), f"proses {os.getpid()}")


def hang_in_the_middle(url: str, channel: Connection) -> None:
    """Write more than SQLite keeps in memory, so that half an upload is on the disk, and wait."""
    with open_store(url) as store, store.writing() as writer:
        big = BerkasMasuk("besar.bin", os.urandom(20_000_000))
        writer.append(unggahan("Budi", big), [Perubahan(entri(), 99)])
        channel.send("tengah jalan")
        channel.recv()
