"""Hot backups while another process writes without a pause."""

from collections.abc import Iterator
from pathlib import Path

from iku.services.cadangan import buat_cadangan
from iku.store import check_copy, open_store, sqlite_url, unpack
from tests.tahan.bunuh import anak
from tests.tahan.kerja import KINI, KUNCI, tambah

_SEKALIGUS = KUNCI[:20]


def cadangan_di_bawah_beban(folder: Path, kali: int) -> Iterator[str]:
    """Faults of ``kali`` hot backups, made while another process writes without a pause."""
    url = sqlite_url(folder / "iku.db")
    open_store(url).close()
    with anak(lambda: _tulis(url)), open_store(url) as store:
        for _ in range(kali):
            buat_cadangan(store, folder / "cadangan", KINI)
    for berkas in (folder / "cadangan").glob("*.zip"):
        unpack(berkas, folder / "kembali.db")
        kini = check_copy(folder / "kembali.db", berkas.name).kini
        if len({satu.nilai for satu in kini.values()}) > 1 or len(kini) not in (0, len(_SEKALIGUS)):
            yield f"{berkas.name} holds half an upload"


def _tulis(url: str) -> None:
    with open_store(url) as store:
        for nomor in range(1, 100_000):
            tambah(store, dict.fromkeys(_SEKALIGUS, nomor))
