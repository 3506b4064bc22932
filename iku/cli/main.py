"""``python -m iku``: one command a use case."""

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from iku.cli import (
    cadang,
    contoh,
    dokumen,
    ekspor,
    hitung,
    impor,
    muat,
    periksa,
    pulihkan,
    rekap,
    sandi,
    siapkan,
    templat,
)
from iku.cli.bahasa import Pengurai, pakai_bahasa_indonesia
from iku.cli.catatan import tak_terduga
from iku.cli.keluaran import (
    DIHENTIKAN,
    DITOLAK,
    TAK_TERBACA,
    TAK_TERDUGA,
    TERPUTUS,
    Gagal,
    bicara_tanpa_tersandung,
    lepas,
    tegur,
    tegur_masalah,
)
from iku.core.finding import Ditolak
from iku.services.workspace import VAR
from iku.store import StoreError

_PERINTAH = (
    hitung,
    impor,
    rekap,
    dokumen,
    templat,
    contoh,
    siapkan,
    cadang,
    pulihkan,
    periksa,
    ekspor,
    muat,
    sandi,
)


def main(argv: Sequence[str] | None = None, log: Path = VAR / "perintah.log") -> int:
    """Run one command; returns its exit status.

    0 done, 1 refused, 2 could not be read or run, 70 a fault of ours (its traceback is in ``log``),
    130 stopped by the person, 141 nobody reads what is printed.
    """
    pakai_bahasa_indonesia()
    bicara_tanpa_tersandung()
    try:
        try:
            return _jalankan(argv)
        finally:
            # What waits in the buffer meets a closed pipe here and not after the last handler.
            sys.stdout.flush()
    except KeyboardInterrupt:
        return DIHENTIKAN
    except BrokenPipeError:
        lepas()
        return TERPUTUS
    except ImportError:
        # A package that does not load: ``run.py`` reads the traceback and installs anew.
        raise
    except Exception:
        tak_terduga(shlex.join(sys.argv if argv is None else argv), log)
        return TAK_TERDUGA


def _jalankan(argv: Sequence[str] | None) -> int:
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
    return status


def _pengurai() -> Pengurai:
    uraian = "Indikator Kinerja Utama: hitung, impor, dan rekap dari baris perintah."
    pengurai = Pengurai(prog="python -m iku", description=uraian)
    cabang = pengurai.add_subparsers(title="perintah", metavar="PERINTAH", required=True, dest="perintah")
    for perintah in _PERINTAH:
        perintah.daftar(cabang)
    return pengurai
