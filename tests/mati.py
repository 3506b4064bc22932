"""A process that ends at one of its steps on the disk, as by kill -9: every such step in its turn."""

import os
import sys
from collections.abc import Callable, Iterator

import pytest

_LANGKAH = frozenset(
    (
        "open",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "shutil.copyfile",
        "sqlite3.connect",
    )
)
_MATI = 9
_GAGAL = 70


def mati_di_tiap_langkah(kerja: Callable[[], object]) -> Iterator[int]:
    """Do ``kerja`` in a child that dies at its first step on the disk, then at its second, and so on.

    Yields the step after each death, for the caller to look and to lay everything back; ends with the
    child that lived.
    """
    langkah = 1
    while _anak(kerja, langkah):
        yield langkah
        langkah += 1


def _anak(kerja: Callable[[], object], langkah: int) -> bool:
    """Whether the child died where it was told to."""
    anak = os.fork()
    if anak == 0:
        # No way out of the child but these: nothing of pytest runs in it.
        try:
            _jebak(langkah)
            kerja()
        except BaseException:
            os._exit(_GAGAL)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])
    if status == _GAGAL:
        pytest.fail(f"the work itself failed where it should have died, at step {langkah}")
    return status == _MATI


def _jebak(langkah: int) -> None:
    lewat = 0

    def dengar(kejadian: str, _arguments: object) -> None:
        nonlocal lewat
        if kejadian in _LANGKAH:
            lewat += 1
            if lewat == langkah:
                os._exit(_MATI)

    sys.addaudithook(dengar)
