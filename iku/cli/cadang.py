"""``cadang``: a verified backup of the store, also while the dashboard runs."""

import argparse
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, Gagal, sebut, tegur
from iku.services.cadangan import buat_cadangan, folder_cadangan
from iku.services.workspace import database_url, open_figures
from iku.store import CadanganSalah, store_path


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Buat cadangan data, juga saat dashboard berjalan: satu berkas dengan tanggal dan SHA-256, yang "
        "sudah dicoba dikembalikan dan sama isinya. Tanpa FOLDER: folder cadangan di samping basis data "
        "(var/cadangan)."
    )
    perintah = cabang.add_parser("cadang", help="buat cadangan", description=uraian)
    perintah.add_argument("folder", nargs="?", metavar="FOLDER", help="tempat cadangan, misalnya flashdisk")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Make one backup and say where it is."""
    url = database_url(environ)
    path = store_path(url)
    if path is None or not path.is_file():
        raise Gagal(f"Belum ada basis data di {url}, jadi tidak ada yang dicadangkan.")
    with open_figures(url) as store:
        folder = Path(pilihan.folder) if pilihan.folder else folder_cadangan(store)
        if folder is None:
            raise Gagal("Data di memori tidak dapat dicadangkan.")
        try:
            jadi = buat_cadangan(store, folder, datetime.now().astimezone())
        except CadanganSalah as salah:
            tegur(str(salah))
            return DITOLAK
    sebut(f"Cadangan dibuat, dicoba dikembalikan, dan sama isinya: {jadi.berkas}")
    return SELESAI
