"""Hot backups while another process writes without a pause."""

from collections.abc import Iterator
from pathlib import Path

from iku.services.cadangan import buat_cadangan
from iku.store import check_copy, open_store, sqlite_url, unpack
from tests.tahan.bunuh import anak
from tests.tahan.kerja import KINI, KUNCI, UNGGAH


def cadangan_di_bawah_beban(folder: Path, kali: int) -> Iterator[str]:
    """Faults of ``kali`` hot backups, made while another process writes without a pause."""
    UNGGAH.siapkan(folder)
    with anak(lambda: UNGGAH.jalan(folder, id)), open_store(sqlite_url(folder / "iku.db")) as store:
        for _ in range(kali):
            buat_cadangan(store, folder / "cadangan", KINI)
    for berkas in (folder / "cadangan").glob("*.zip"):
        unpack(berkas, folder / "kembali.db")
        kini = check_copy(folder / "kembali.db", berkas.name).kini
        if len({satu.nilai for satu in kini.values()}) > 1 or len(kini) not in (0, len(KUNCI)):
            yield f"{berkas.name} holds half an upload"
