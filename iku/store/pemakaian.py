"""Who has a store file open: each user holds a share, a restore needs all of it.

SQLite's own locks last only as long as a transaction; an app that merely stands open holds none, and
would go on writing into a file that was moved aside.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from iku.store.errors import StoreError
from iku.store.restore import dipakai

BUKAN_APA_APA: Final = -1
"""A share of a file in a place without locks."""


def hold(path: Path) -> int:
    """Take a share in a store file; ``release`` gives it back, and so does the end of the process.

    A place that cannot hold locks (a read-only folder, some network drives) gives a share of nothing.
    Raises: StoreError while the store is being replaced.
    """
    handle = _open(path)
    if handle != BUKAN_APA_APA and not _take(handle, exclusive=False):
        release(handle)
        raise StoreError(
            f"Basis data {path} sedang dipulihkan dari cadangan. Tunggu sampai selesai, lalu coba lagi."
        )
    return handle


def release(handle: int) -> None:
    """Give a share back."""
    if handle != BUKAN_APA_APA:
        os.close(handle)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a store file alone, so that nobody opens it in the block.

    Raises: StoreError where somebody has it open.
    """
    handle = _open(path)
    try:
        if handle != BUKAN_APA_APA and not _take(handle, exclusive=True):
            raise dipakai(path)
        yield
    finally:
        release(handle)


if sys.platform == "win32":
    # Windows refuses to replace a file that somebody has open, which is all that is wanted.
    def _open(_path: Path) -> int:
        return BUKAN_APA_APA

    def _take(_handle: int, *, exclusive: bool) -> bool:
        return not exclusive
else:
    import fcntl

    def _open(path: Path) -> int:
        try:
            return os.open(path.with_name(f".{path.name}.dipakai"), os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return BUKAN_APA_APA

    def _take(handle: int, *, exclusive: bool) -> bool:
        """Whether the lock was free; a place without locks lets everybody in."""
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
