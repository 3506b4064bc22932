"""Break the store as often as wanted and count what was lost: ``python -m tests.tahan [TIMES] [SEED]``."""

import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.tahan.beban import cadangan_di_bawah_beban
from tests.tahan.bunuh import bunuh
from tests.tahan.kerja import BATAL, NAIK, SEMUA, SIMPAN, UNGGAH
from tests.tahan.putus import potong
from tests.tahan.ramai import proses, utas


def main(kali: int, benih: int) -> int:
    """Print a line a trial; returns how many went wrong."""
    acak = random.Random(benih)
    rusak = 0
    for kerja in SEMUA:
        rusak += _hitung(f"kill -9, {kerja.nama}", kali, (bunuh(kerja, acak) for _ in range(kali)))
    for kerja in (UNGGAH, SIMPAN, BATAL, NAIK):
        rusak += _hitung(f"listrik putus, {kerja.nama}", kali, potong(kerja, kali, acak))
    rusak += _hitung("cadangan di bawah beban", kali // 2, _beban(kali // 2))
    rusak += _hitung("simpan serentak, 16 utas", 16 * 2 * kali, _di_folder(lambda f: utas(f, 16, 2 * kali)))
    rusak += _hitung("simpan serentak, 8 proses", 8 * 2 * kali, _di_folder(lambda f: proses(f, 8, 2 * kali)))
    return rusak


def _di_folder(kerja: Callable[[Path], list[str]]) -> Iterable[list[str]]:
    with TemporaryDirectory(prefix="iku-ramai-") as nama:
        yield kerja(Path(nama))


def _beban(kali: int) -> Iterable[list[str]]:
    with TemporaryDirectory(prefix="iku-beban-") as nama:
        yield from ([salah] for salah in cadangan_di_bawah_beban(Path(nama), kali))


def _hitung(apa: str, kali: int, percobaan: Iterable[list[str]]) -> int:
    mulai, salah = time.monotonic(), [s for satu in percobaan for s in satu[:1]]
    print(
        f"{apa:<32} {kali:>5} kali {len(salah):>4} rusak {time.monotonic() - mulai:>7.1f} detik", flush=True
    )
    for satu in salah[:5]:
        print(f"    {satu}")
    return len(salah)


if __name__ == "__main__":
    pilihan = [int(a) for a in sys.argv[1:]]
    sys.exit(1 if main(*(pilihan + [100, 20240701][len(pilihan) :])) else 0)
