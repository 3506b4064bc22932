"""``periksa``: whether the store, its history and the catalogue are sound, for people and schedulers."""

import argparse
from collections.abc import Mapping
from datetime import datetime

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, sebut, tegur
from iku.services.periksa import periksa
from iku.services.workspace import DATA, database_url


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Periksa basis data, rantai riwayat, berkas unggahan, dan katalog; tidak mengubah apa pun. "
        "Keluar dengan 0 bila semuanya utuh, 1 bila ada temuan, 2 bila tidak dapat diperiksa."
    )
    perintah = cabang.add_parser("periksa", help="periksa keutuhan data", description=uraian)
    perintah.set_defaults(jalankan=jalankan)


def jalankan(_pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Say of each part that it is sound, or what was found in it."""
    bagian = periksa(database_url(environ), DATA, datetime.now().astimezone())
    for satu in bagian:
        if satu.dilewati:
            sebut(f"{satu.nama}: tidak diperiksa, {satu.dilewati}.")
        elif not satu.temuan:
            sebut(f"{satu.nama}: utuh.")
        for temuan in satu.temuan:
            tegur(f"{satu.nama}: {temuan}")
    banyak = sum(len(satu.temuan) for satu in bagian)
    if not banyak:
        sebut("Semuanya utuh.")
        return SELESAI
    tegur(
        f"{banyak} temuan. Tidak ada yang diubah. Salin dulu basis datanya, lalu bandingkan dengan cadangan "
        "terakhir (python -m iku pulihkan) dan tanyakan kepada pengelola."
    )
    return DITOLAK
