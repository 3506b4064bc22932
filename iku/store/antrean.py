"""Antrean: writers of one process one after another, in the order in which they came.

SQLite lets writers try again and again, whoever is lucky first; among many the unlucky one is turned away
after half a minute although each waits but milliseconds for its turn.
"""

import threading
from collections import deque


class Antrean:
    """A lock that is handed on to whoever has waited longest."""

    def __init__(self) -> None:
        self._jaga = threading.Lock()
        self._dipakai = False
        self._menunggu: deque[threading.Event] = deque()

    def masuk(self, sabar: float) -> bool:
        """Wait for one's turn, so many seconds at most; whether it came."""
        with self._jaga:
            if not self._dipakai:
                self._dipakai = True
                return True
            giliran = threading.Event()
            self._menunggu.append(giliran)
        if giliran.wait(sabar):
            return True
        with self._jaga:
            # It may have come in the very moment in which one gave up.
            if giliran.is_set():
                return True
            self._menunggu.remove(giliran)
            return False

    def keluar(self) -> None:
        """Let the next one in."""
        with self._jaga:
            if self._menunggu:
                self._menunggu.popleft().set()
            else:
                self._dipakai = False
