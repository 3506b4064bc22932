"""Who holds the key: the use cases of coming in, over the office's store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from iku.services import masuk
from iku.services.masuk import BelumAda, SandiSalah, Terkunci, Tiket
from iku.services.workspace import open_figures
from iku.store import Store


class Pemegang:
    """Opens the store for each question: what is asked so seldom holds no file open.

    Raises: StoreError from every method.
    """

    def __init__(self, url: Callable[[], str]) -> None:
        self._url = url

    def masuk(self, sandi: str, alamat: str) -> Tiket | SandiSalah | Terkunci | BelumAda:
        """Try a password for whoever comes from an address."""
        with self._buka() as store:
            return masuk.enter(store, sandi, alamat)

    def di_dalam(self, tiket: str) -> bool:
        """Whether a session runs still."""
        if not tiket:
            return False
        with self._buka() as store:
            return masuk.is_in(store, tiket)

    def keluar(self, tiket: str) -> None:
        """End a session."""
        with self._buka() as store:
            masuk.leave(store, tiket)

    @contextmanager
    def _buka(self) -> Iterator[Store]:
        with open_figures(self._url()) as store:
            yield store
