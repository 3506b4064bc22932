"""LibreOffice as a second reader and reckoner of what we write."""

import os
import subprocess
from pathlib import Path

from launch import office


def ubah(berkas: Path, bentuk: str) -> Path:
    """Convert a file in its own folder; a profile of its own keeps parallel tests apart."""
    soffice = office.find(os.environ)
    assert soffice is not None, "LibreOffice tidak ditemukan (isi IKU_SOFFICE)."
    keluar = berkas.parent / "keluar"
    subprocess.run(
        [
            str(soffice),
            f"-env:UserInstallation={(berkas.parent / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            bentuk,
            "--outdir",
            str(keluar),
            str(berkas),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (hasil,) = keluar.glob(f"{berkas.stem}.*")
    return hasil
