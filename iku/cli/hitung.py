"""``hitung``: entri and target as CSV in, results as CSV out; no store."""

import argparse
from collections.abc import Mapping

import pandas as pd

from iku.cli.bahasa import Cabang
from iku.cli.keluaran import DITOLAK, SELESAI, baca, sebut, tegur, tegur_masalah, tulis
from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import PERANGKAT_DAERAH
from iku.core.results import compute_results
from iku.reports.recap import results_csv
from iku.services.workspace import DATA, load_catalogues, load_settings
from iku.sheets import read_entri_csv, read_target_csv


def daftar(cabang: Cabang) -> None:
    """Add the command to the parser."""
    uraian = "Hitung realisasi, capaian, dan predikat dari CSV entri dan target; tidak menyentuh basis data."
    perintah = cabang.add_parser("hitung", help="hitung indikator dari CSV", description=uraian)
    perintah.add_argument("--entri", required=True, metavar="CSV", help="tahun,triwulan,variabel,nilai")
    perintah.add_argument("--target", required=True, metavar="CSV", help="tahun,triwulan,indikator,target")
    perintah.add_argument("-o", "--keluaran", required=True, metavar="CSV", help="berkas hasil")
    perintah.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace, _environ: Mapping[str, str]) -> int:
    """Compute and write, or name every bad row and write nothing."""
    catalogues, pengaturan = load_catalogues(DATA), load_settings(DATA)
    entri, salah_entri = read_entri_csv(pilihan.entri, baca(pilihan.entri), catalogues)
    target, salah_target = read_target_csv(pilihan.target, baca(pilihan.target), catalogues)
    salah_kantor = _kantor({pilihan.entri: entri, pilihan.target: target})
    if masalah := (*salah_entri, *salah_target, *salah_kantor):
        tegur_masalah(masalah)
        tegur(f"{len(masalah)} kesalahan. Tidak ada yang ditulis.")
        return DITOLAK
    hasil = compute_results(entri, target, catalogues, pengaturan)
    tulis(pilihan.keluaran, results_csv(hasil))
    sebut(f"{len(hasil)} baris hasil ditulis ke {pilihan.keluaran}.")
    return SELESAI


def _kantor(frames: Mapping[str, pd.DataFrame]) -> list[Masalah]:
    """Offices are named in both files or in neither; a file without a row needs none."""
    berisi = {nama: PERANGKAT_DAERAH in frame for nama, frame in frames.items() if len(frame)}
    if len(set(berisi.values())) < 2:
        return []
    harap = "kolom itu pada entri dan target, atau tidak pada keduanya"
    return [
        galat(Kode.KOLOM_HILANG, "baris 1", PERANGKAT_DAERAH, harap).di(nama)
        for nama, ada in berisi.items()
        if not ada
    ]
