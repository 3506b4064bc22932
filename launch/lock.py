"""Two starts at once, as by an impatient second double click, take turns."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from launch.project import Project, say

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def turn(project: Project) -> Iterator[None]:
    """Be the only one that installs, prepares and looks for a port; the system lets go with the process."""
    with project.kept("mulai.lock").open("w", encoding="utf-8") as file:
        told = False
        while not _is_taken(file):
            if not told:
                say("Menunggu: dashboard dari folder ini sedang disiapkan di jendela lain.")
                told = True
            time.sleep(0.2)
        yield


def _is_taken(file: IO[str]) -> bool:
    try:
        _take(file)
    except OSError:
        return False
    return True
