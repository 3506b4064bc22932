"""Work that is recorded once and cut at many places."""

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from iku.store import StoreError
from tests.tahan.kerja import Kerja
from tests.tahan.listrik import Rekaman, direkam, putus


class _CukupError(Exception):
    """The work went on for as long as is wanted."""


def rekam(kerja: Kerja, folder: Path, banyak: int) -> tuple[Rekaman, dict[str, bytes]]:
    """``banyak`` acts of some work, step by step, and what was on the disk before."""
    kerja.siapkan(folder)
    awal = {str(berkas): berkas.read_bytes() for berkas in folder.glob("iku.db*")}

    def sebut(nomor: int) -> None:
        rekaman.akui(nomor)
        if nomor >= banyak:
            raise _CukupError

    with direkam() as rekaman, suppress(_CukupError):
        kerja.jalan(folder, sebut)
    utama = str(folder / "iku.db")
    milik = [n for n in rekaman.langkah if n.apa == "akui" or n.berkas.startswith(utama)]
    return Rekaman(milik), awal


def potong(kerja: Kerja, kali: int, acak: random.Random, banyak: int = 6) -> Iterator[list[str]]:
    """What is wrong after each of ``kali`` cuts; every other disk kept some of what was not synced."""
    with TemporaryDirectory(prefix="iku-listrik-") as nama:
        rekaman, awal = rekam(kerja, Path(nama), banyak)
        for nomor in range(kali):
            sampai = acak.randrange(len(rekaman.langkah) + 1)
            diakui = max((n.letak for n in rekaman.langkah[:sampai] if n.apa == "akui"), default=0)
            with TemporaryDirectory(prefix="iku-listrik-") as sisa:
                for berkas, isi in putus(rekaman, sampai, awal, acak if nomor % 2 else None).items():
                    (Path(sisa) / berkas).write_bytes(isi)
                yield _lihat(kerja, Path(sisa), diakui)


def _lihat(kerja: Kerja, folder: Path, diakui: int) -> list[str]:
    try:
        return kerja.periksa(folder, diakui)
    except StoreError as salah:
        return [f"it does not open: {salah}"]
