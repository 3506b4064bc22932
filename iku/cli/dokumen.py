"""``dokumen``: any document of a triwulan without a browser."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from iku.cli.argumen import tahun, triwulan
from iku.cli.bahasa import Cabang
from iku.cli.keluaran import SELESAI, Gagal, sebut, tegur, tulis
from iku.cli.rekap import pilih, tujuan
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.pdf import TanpaLibreOffice
from iku.services.dokumen import DOKUMEN, JenisDokumen, bahan_kini, belum_siap, bentuk, nama_dokumen
from iku.services.paket import buat_berkas
from iku.services.recap import Saringan
from iku.services.workspace import Workspace, database_url, open_workspace


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = (
        "Buat satu dokumen, atau semuanya (paket). Akhiran berkas keluaran menentukan bentuknya; "
        "tanpa akhiran, atau ke sebuah folder, dipakai bentuk dan nama yang biasa."
    )
    semua = "; ".join(f"{j}: {u.judul} ({', '.join(bentuk(j, None))})" for j, u in DOKUMEN.items())
    perintah = cabang.add_parser("dokumen", help="buat dokumen", description=uraian, epilog=f"{semua}.")
    perintah.add_argument(
        "jenis", metavar="JENIS", choices=[j.value for j in DOKUMEN], help=" ".join(j.value for j in DOKUMEN)
    )
    perintah.add_argument("--tahun", required=True, type=tahun, metavar="TAHUN")
    perintah.add_argument("--triwulan", required=True, type=triwulan, metavar="TW", help="1 sampai 4")
    perintah.add_argument("--bidang", help="hanya bidang ini")
    perintah.add_argument(
        "-o", "--keluaran", required=True, metavar="BERKAS", help="berkas atau folder hasil"
    )
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Write the document, and say what should still be filled in before it leaves."""
    jenis = JenisDokumen(pilihan.jenis)
    ws = open_workspace(database_url(environ))
    with ws.store:
        katalog = ws.catalogues.for_year(pilihan.tahun)
        bidang = pilih("bidang", pilihan.bidang, {b: b for b in katalog.bidang})
        bahan = bahan_kini(ws, Saringan(pilihan.tahun, pilihan.triwulan, bidang))
        keluar, akhiran = _keluar(pilihan.keluaran, bahan, jenis)
        isi = _buat(ws, bahan, jenis, akhiran)
    tulis(keluar, isi)
    for kalimat in belum_siap(bahan):
        tegur(f"perhatian: {kalimat}")
    sebut(f"{DOKUMEN[jenis].judul} {bahan.periode.panjang()} ditulis ke {keluar}.")
    return SELESAI


def _buat(ws: Workspace, bahan: Bahan, jenis: JenisDokumen, akhiran: str) -> bytes:
    try:
        return buat_berkas(ws, bahan, jenis, akhiran, lambda apa, _: tegur(f"{apa} …"))
    except TanpaLibreOffice as salah:
        raise Gagal(f"{salah} Tidak ada yang ditulis.") from salah


def _keluar(keluaran: str, bahan: Bahan, jenis: JenisDokumen) -> tuple[str, str]:
    """Where to write, and in which form."""
    ada, jalur = bentuk(jenis, bahan.bidang), Path(keluaran)
    if jalur.is_dir():
        return str(jalur / nama_dokumen(bahan, jenis, ada[0])), ada[0]
    akhiran = jalur.suffix.lower()
    if akhiran not in ada:
        raise Gagal(
            f'"{keluaran}": {DOKUMEN[jenis].judul} dibuat sebagai {" atau ".join(ada)}. '
            f"Beri nama dengan akhiran itu, misalnya {jalur.stem or jenis}{ada[0]}."
        )
    return tujuan(keluaran, contoh=bahan.contoh), akhiran
