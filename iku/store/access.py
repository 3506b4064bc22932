"""Transactions over an engine: reading, writing, and failures in words."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError

from iku.store.antrean import Antrean
from iku.store.engine import TULIS, build_engine, file_of
from iku.store.errors import explain, hilang, terkunci
from iku.store.files import identity
from iku.store.pemakaian import BUKAN_APA_APA, hold, release


class Access:
    """One transaction at a time for a thread; one at all for a store in memory.

    Raises: StoreError out of ``reading`` and ``writing``; RuntimeError where a thread asks for a
    second transaction inside its first, which would wait for itself.
    """

    def __init__(self, url: URL, wait: float) -> None:
        self.engine: Final = build_engine(url, wait)
        self.path: Final = file_of(url)
        self.tempat: Final = str(self.path or "di memori")
        self._wait = wait
        # Two threads at once on one SQLite connection do not fail: they crash the process.
        self._shared = threading.Lock() if self.path is None else None
        self._antrean = Antrean()
        self._mine = threading.local()
        self._share = BUKAN_APA_APA
        self._berkas: tuple[int, int] | None = None
        self._baru: Callable[[], None] = lambda: None
        self.generation = 0
        """How often another file has come into the place of the one that was open."""

    def share(self) -> None:
        """Count as a user of the file until ``close``, so that nobody replaces it meanwhile.

        Raises: StoreError while it is being replaced.
        """
        if self.path is not None:
            lama, self._share = self._share, hold(self.path)
            release(lama)
            # A connection from before may hold a file that has been moved aside since.
            self.engine.dispose()

    def follow(self, baru: Callable[[], None]) -> None:
        """From now on notice that another file stands in the place of the one that is open.

        ``baru`` is called before anything is read from it. SQLite alone would go on reading the old one.
        """
        if self.path is not None:
            self._berkas, self._baru = identity(self.path), baru

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store throughout."""
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one writing transaction: kept when the block ends well, undone when it raises."""
        with self._transaction(writes=True) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file; a store in memory is gone, once who is in it has left."""
        with self._entered():
            self.engine.dispose()
            release(self._share)
            self._share = BUKAN_APA_APA

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Failures of file, disk and lock in the block become StoreError."""
        try:
            yield
        except DBAPIError as error:
            known = explain(error, self.tempat)
            if known is None:
                raise
            raise known from error

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        self._follow()
        with self._entered(), self._giliran(writes), self.explained(), self.engine.connect() as connection:
            ready = connection.execution_options(**{TULIS: writes})
            with ready.begin():
                yield ready

    @contextmanager
    def _giliran(self, writes: bool) -> Iterator[None]:
        """The turn of a writer among those of this process; SQLite itself keeps the processes apart."""
        if writes and not self._antrean.masuk(self._wait):
            raise terkunci(self.tempat)
        try:
            yield
        finally:
            if writes:
                self._antrean.keluar()

    def _follow(self) -> None:
        if self._berkas is None or self.path is None:
            return
        kini = identity(self.path)
        if kini is None:
            raise hilang(self.tempat)
        if kini != self._berkas:
            self._berkas = kini
            self.generation += 1
            self._baru()

    @contextmanager
    def _entered(self) -> Iterator[None]:
        if getattr(self._mine, "inside", False):
            raise RuntimeError("inside writing(), read and write through the Writer")
        if self._shared and not self._shared.acquire(timeout=self._wait):
            raise terkunci(self.tempat)
        self._mine.inside = True
        try:
            yield
        finally:
            self._mine.inside = False
            if self._shared:
                self._shared.release()
