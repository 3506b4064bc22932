"""``muat``: an export back into an empty store."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, sebut, tegur
from iku.services.ekspor import muat
from iku.services.workspace import database_url, open_workspace
from iku.store import StoreError


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Masukkan ekspor (dari ekspor FOLDER) ke basis data yang kosong: riwayat, berkas, dan hasilnya "
        "menjadi sama. Semuanya atau tidak satu pun; ekspor yang diubah ditolak."
    )
    perintah = cabang.add_parser("muat", help="masukkan ekspor ke basis data kosong", description=uraian)
    perintah.add_argument("folder", metavar="FOLDER", help="folder hasil ekspor")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Take it all, or nothing."""
    ws = open_workspace(database_url(environ))
    with ws.store:
        try:
            muat(ws, Path(pilihan.folder))
        except StoreError as salah:
            tegur(str(salah))
            return DITOLAK
        banyak = ws.store.history_count()
    sebut(f"{banyak} perubahan dengan seluruh riwayatnya dimasukkan dari {pilihan.folder}.")
    return SELESAI
