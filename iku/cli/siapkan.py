"""``siapkan``: make the store ready, so that the dashboard starts on firm ground."""

import argparse
from collections.abc import Mapping

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, tegur
from iku.services.workspace import database_url, open_workspace
from iku.store import StoreError


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = "Buat atau mutakhirkan basis data, dan periksa katalog serta pengaturan."
    perintah = cabang.add_parser("siapkan", help="siapkan basis data", description=uraian)
    perintah.set_defaults(jalankan=jalankan)


def jalankan(_pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Open everything once and let it go."""
    try:
        open_workspace(database_url(environ)).store.close()
    except StoreError as salah:
        tegur(str(salah))
        return DITOLAK
    return SELESAI
