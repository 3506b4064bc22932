"""``rekap``: the recap of one triwulan as a CSV file, the same that the page gives."""

import argparse
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from iku.cli.argumen import tahun, triwulan
from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, Gagal, sebut, tegur, tulis
from iku.core.catalogue import Catalogue
from iku.reports.recap import Bentuk
from iku.reports.sample_mark import TANDA, bertanda
from iku.services.looking import results
from iku.services.recap import Saringan, recap, recap_file
from iku.services.workspace import database_url, open_workspace


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Tulis rekap satu triwulan sebagai CSV, sama dengan yang diunduh dari halaman Rekap. "
        f"Rekap dari basis data contoh ditulis dengan {TANDA} di depan nama berkasnya."
    )
    perintah = cabang.add_parser("rekap", help="tulis rekap satu triwulan", description=uraian)
    perintah.add_argument("--tahun", required=True, type=tahun, metavar="TAHUN")
    perintah.add_argument("--triwulan", required=True, type=triwulan, metavar="TW", help="1 sampai 4")
    perintah.add_argument("--bidang", help="hanya bidang ini")
    perintah.add_argument("--program", help="hanya program ini (kode atau nama)")
    bentuk = "rapi untuk mesin (bawaan), excel untuk Excel Indonesia"
    perintah.add_argument("--bentuk", choices=[b.value for b in Bentuk], default="rapi", help=bentuk)
    perintah.add_argument("-o", "--keluaran", required=True, metavar="CSV", help="berkas hasil")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Write the file, or say that there is nothing to write."""
    ws = open_workspace(database_url(environ))
    with ws.store:
        katalog = ws.catalogues.for_year(pilihan.tahun)
        saringan = Saringan(
            pilihan.tahun,
            pilihan.triwulan,
            pilih("bidang", pilihan.bidang, {b: b for b in katalog.bidang}),
            pilih("program", pilihan.program, _program(katalog)),
        )
        hasil = results(ws)
        if recap(hasil, katalog, saringan).empty:
            tegur(f"Belum ada entri atau target untuk {saringan.periode.panjang()}. Tidak ada yang ditulis.")
            return DITOLAK
        _, isi = recap_file(ws, hasil, saringan, Bentuk(pilihan.bentuk), datetime.now().astimezone())
        keluar = tujuan(pilihan.keluaran, contoh=ws.contoh)
        contoh = "DATA CONTOH: " if ws.contoh else ""
    tulis(keluar, isi)
    sebut(f"{contoh}rekap {saringan.periode.panjang()} ditulis ke {keluar}.")
    return SELESAI


def tujuan(keluaran: str, *, contoh: bool) -> str:
    """Where to write: beside the name that was given, if that says nothing of a sample."""
    jalur = Path(keluaran)
    return keluaran if jalur.is_dir() else str(jalur.parent / bertanda(jalur.name, contoh=contoh))


def _program(katalog: Catalogue) -> dict[str, str]:
    """Program by code and by name."""
    return {teks: kode for kode, nama in katalog.program.items() for teks in (kode, nama)}


def pilih(apa: str, teks: str | None, ada: Mapping[str, str]) -> str | None:
    """What a filter on the command line names, whatever its case.

    Raises: Gagal.
    """
    if teks is None:
        return None
    cocok = {nama.casefold(): nilai for nama, nilai in ada.items()}
    if teks.casefold().strip() not in cocok:
        raise Gagal(f'{apa} "{teks}" tidak ada. Yang ada: {"; ".join(ada)}.')
    return cocok[teks.casefold().strip()]
