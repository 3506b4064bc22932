"""``sandi``: set the office's password, which a dashboard that others reach asks for."""

import argparse
import getpass
import sys
from collections.abc import Mapping

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, tegur
from iku.services.masuk import SandiLemah, has_password, set_password
from iku.services.workspace import database_url, open_figures


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = "Pasang atau ganti sandi kantor. Semua orang yang sedang masuk harus masuk lagi."
    perintah = cabang.add_parser("sandi", help="pasang sandi kantor", description=uraian)
    perintah.add_argument("--bila-belum", action="store_true", help="tidak bertanya bila sandi sudah ada")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Ask twice at a keyboard; take one line where another program writes."""
    with open_figures(database_url(environ)) as store:
        if pilihan.bila_belum and has_password(store):
            return SELESAI
        sandi = _tanya()
        if sandi is None:
            tegur("Kedua sandi tidak sama. Tidak ada yang diubah. Jalankan lagi.")
            return DITOLAK
        try:
            set_password(store, sandi)
        except SandiLemah as lemah:
            tegur(f"{lemah} Tidak ada yang diubah. Jalankan lagi.")
            return DITOLAK
    print("Sandi kantor sudah dipasang.")
    return SELESAI


def _tanya() -> str | None:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    print("Dashboard ini akan dapat dibuka dari komputer lain. Buat sandi kantor (12 huruf atau lebih).")
    sandi = getpass.getpass("Sandi kantor: ")
    return sandi if getpass.getpass("Sekali lagi: ") == sandi else None
