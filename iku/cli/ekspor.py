"""``ekspor``: everything kept as plain CSV files with an explanation."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, Gagal, sebut, tegur
from iku.services.ekspor import ekspor
from iku.services.workspace import DATA, database_url, open_workspace
from iku.store import StoreError, store_path


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Tulis semua data sebagai CSV biasa dengan penjelasan, supaya terbaca tanpa program ini: angka, "
        "hasil, riwayat lengkap, dan berkas yang diunggah. FOLDER harus baru atau kosong."
    )
    perintah = cabang.add_parser("ekspor", help="tulis semua data sebagai CSV", description=uraian)
    perintah.add_argument("folder", metavar="FOLDER", help="folder baru untuk hasilnya")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Write it all, or nothing."""
    url = database_url(environ)
    path = store_path(url)
    if path is None or not path.is_file():
        raise Gagal(f"Belum ada basis data di {url}, jadi tidak ada yang diekspor.")
    ws = open_workspace(url)
    with ws.store:
        try:
            ekspor(ws, Path(pilihan.folder).absolute(), DATA)
        except StoreError as salah:
            tegur(str(salah))
            return DITOLAK
    sebut(f"Semua data ditulis ke {pilihan.folder}. Mulailah dari BACA-DULU.md di dalamnya.")
    return SELESAI
