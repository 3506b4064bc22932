"""Kill -9 at a random moment of some work, and a look at what is left."""

import os
import random
import signal
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.tahan.kerja import Kerja

_PALING_LAMA: Final = {"unggah": 0.25, "simpan": 0.1, "batal": 0.15, "naik versi": 0.07, "cadangan": 0.3}
"""Units: seconds; within so much of its start the work is killed."""
_GAGAL: Final = 70


@contextmanager
def anak(kerja: Callable[[], object]) -> Iterator[int]:
    """A process that works until the block ends; then it is killed."""
    pid = os.fork()
    if pid == 0:
        # No way out of the child but these: nothing of the parent's runs in it.
        try:
            kerja()
        except BaseException:
            os._exit(_GAGAL)
        os._exit(0)
    try:
        yield pid
    finally:
        os.kill(pid, signal.SIGKILL)
        akhir = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if akhir == _GAGAL:
        raise RuntimeError("the work failed before it was killed")


def bunuh(kerja: Kerja, acak: random.Random) -> list[str]:
    """What is wrong after one kill."""
    with TemporaryDirectory(prefix="iku-tahan-") as nama:
        folder = Path(nama)
        kerja.siapkan(folder)
        diakui = _sampai_mati(kerja, folder, acak.uniform(0, _PALING_LAMA[kerja.nama]))
        return kerja.periksa(folder, diakui)


def _sampai_mati(kerja: Kerja, folder: Path, lama: float) -> int:
    """Let it work for so long; the number of the last act that it acknowledged."""
    baca, tulis = os.pipe()
    try:
        with anak(lambda: kerja.jalan(folder, lambda n: os.write(tulis, struct.pack("i", n)))) as pid:
            tiba = threading.Event()
            jam = threading.Timer(lama, lambda: (os.kill(pid, signal.SIGKILL), tiba.set()))
            jam.start()
            tiba.wait()
        os.close(tulis)
        tulis = -1
        return _terakhir(baca)
    finally:
        os.close(baca)
        if tulis >= 0:
            os.close(tulis)


def _terakhir(baca: int) -> int:
    isi = b""
    while bagian := os.read(baca, 1 << 16):
        isi += bagian
    return struct.unpack_from("i", isi, len(isi) - 4)[0] if isi else 0
