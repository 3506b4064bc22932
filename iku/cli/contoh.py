"""``contoh``: fill a store of its own with sample data."""

import argparse
from collections.abc import Mapping

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, sebut, tegur
from iku.services.sample import fill_sample
from iku.services.workspace import DATA, VAR, open_figures
from iku.store import StoreError, sqlite_url


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Isi basis data contoh: IKU_DATABASE_URL bila ada, kalau tidak var/contoh.db. "
        "Basis data yang sudah berisi angka sebenarnya tidak disentuh."
    )
    perintah = cabang.add_parser("contoh", help="isi basis data contoh", description=uraian)
    perintah.set_defaults(jalankan=jalankan)


def jalankan(_pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Fill the sample store; one that is filled already is left as it is."""
    url = environ.get("IKU_DATABASE_URL", "").strip() or sqlite_url(VAR / "contoh.db")
    with open_figures(url) as store:
        if store.contoh and store.version():
            sebut(f"{url} sudah berisi data contoh. Tidak ada yang diubah.")
            return SELESAI
        try:
            fill_sample(store, DATA)
        except StoreError as salah:
            tegur(str(salah))
            return DITOLAK
    sebut(f"DATA CONTOH tiga tahun ditulis ke {url}.")
    sebut("Untuk melihatnya, mulai dashboard dengan IKU_DATABASE_URL berisi alamat itu.")
    return SELESAI
