"""The child process: bytes of one file in, its cells as JSON out; it may die without harm.

Run as a script: the path of the project, and the paths of installed packages, are its arguments. Its
input is one line of JSON, ``[format, zip directory]``, and the file.
"""

import gc
import os
import sys
from types import ModuleType

MEMORI_MAKS = 1024 * 1024 * 1024
DETIK_MAKS = 30


def main() -> None:
    """Read the file on standard input and write what it holds, or why it is refused."""
    _batasi()
    # One file and then the end: there is nothing to collect, and looking for it takes a third of the time.
    gc.disable()
    _siapkan(sys.argv[1], sys.argv[2:])
    from iku.sheets.formats.urai import answer

    kepala, _, isi = sys.stdin.buffer.read().partition(b"\n")
    sys.stdout.buffer.write(answer(kepala, isi))
    sys.stdout.buffer.flush()
    # Taking down what was built up takes longer than some files took to read.
    os._exit(0)


def _batasi() -> None:
    try:
        import resource
    except ImportError:
        # Windows: there the gate and the parent's clock have to do.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_MAKS, MEMORI_MAKS))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK_MAKS, DETIK_MAKS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _siapkan(akar: str, pustaka: list[str]) -> None:
    """Make the modules of this package importable without what its parents import (pandas and all)."""
    for nama in ("iku", "iku.core", "iku.sheets", "iku.sheets.formats"):
        modul = ModuleType(nama)
        modul.__path__ = ["/".join((akar, *nama.split(".")))]
        sys.modules[nama] = modul
    sys.path.extend(pustaka)


if __name__ == "__main__":
    main()
