"""``python -m iku``: one command a use case."""

import os
import sys
from collections.abc import Sequence

from iku.cli import contoh, hitung, impor, rekap, siapkan, templat
from iku.cli.bahasa import Pengurai, pakai_bahasa_indonesia
from iku.cli.keluaran import DITOLAK, TAK_TERBACA, Gagal, tegur, tegur_masalah
from iku.core.finding import Ditolak
from iku.store import StoreError

_PERINTAH = (hitung, impor, rekap, templat, contoh, siapkan)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status (0 done, 1 refused, 2 could not be read or run)."""
    pakai_bahasa_indonesia()
    pilihan = _pengurai().parse_args(argv)
    try:
        status: int = pilihan.jalankan(pilihan, os.environ)
    except Gagal as salah:
        tegur(str(salah))
        return salah.status
    except StoreError as salah:
        tegur(str(salah))
        return TAK_TERBACA
    except Ditolak as salah:
        tegur_masalah(salah.masalah)
        return DITOLAK
    except KeyboardInterrupt:
        tegur("Dihentikan.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DITOLAK
    return status


def _pengurai() -> Pengurai:
    uraian = "Indikator Kinerja Utama: hitung, impor, dan rekap dari baris perintah."
    pengurai = Pengurai(prog="python -m iku", description=uraian)
    cabang = pengurai.add_subparsers(title="perintah", metavar="PERINTAH", required=True, dest="perintah")
    for perintah in _PERINTAH:
        perintah.daftar(cabang)
    return pengurai
