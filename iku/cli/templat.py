"""``templat``: the blank form of a year, with the figures that are known."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from iku.cli.argumen import tahun
from iku.cli.bahasa import Cabang
from iku.cli.keluaran import SELESAI, Gagal, sebut, tulis
from iku.services.template import template_file
from iku.services.workspace import database_url, open_workspace


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = "Tulis templat pengisian (.xlsx, atau .csv untuk entri saja) dengan angka yang sudah ada."
    perintah = cabang.add_parser("templat", help="tulis templat pengisian", description=uraian)
    perintah.add_argument("--tahun", required=True, type=tahun, metavar="TAHUN")
    perintah.add_argument("-o", "--keluaran", required=True, metavar="BERKAS", help="nama.xlsx atau nama.csv")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Write the template in the form that the file's ending asks for."""
    akhiran = Path(pilihan.keluaran).suffix.lower()
    if akhiran not in (".xlsx", ".csv"):
        raise Gagal(f'"{pilihan.keluaran}" harus berakhiran .xlsx atau .csv.')
    ws = open_workspace(database_url(environ))
    with ws.store:
        _, isi = template_file(ws, pilihan.tahun, akhiran)
    tulis(pilihan.keluaran, isi)
    sebut(f"Templat {pilihan.tahun} ditulis ke {pilihan.keluaran}.")
    return SELESAI
