"""The log of what nobody foresaw: the person gets a sentence, the traceback waits for whoever mends it."""

import logging
from contextlib import closing
from pathlib import Path

from iku.cli.keluaran import tegur
from iku.services.buku_log import catat_galat
from iku.services.buku_log import penulis as penulis_berkas

_LOG = logging.getLogger(__name__)
_BENTUK = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")


def tak_terduga(perintah: str, log: Path) -> None:
    """Log the exception that is being handled, and say what to do about it."""
    penulis, tempat = _penulis(log)
    _LOG.addHandler(penulis)
    try:
        with closing(penulis):
            nomor = catat_galat(_LOG, f"The command broke off: {perintah}.")
    finally:
        _LOG.removeHandler(penulis)
    tegur(
        "Perintah ini terhenti karena kesalahan yang tidak terduga; angka yang sudah tersimpan aman. "
        f"Coba sekali lagi; bila terulang, beri tahu pengelola nomor {nomor}; rinciannya ada di {tempat}."
    )


def _penulis(log: Path) -> tuple[logging.Handler, str]:
    """Where the traceback goes: the file, or the console where no file can be written."""
    try:
        log.parent.mkdir(exist_ok=True)
        return penulis_berkas(log), str(log)
    except OSError:
        layar = logging.StreamHandler()
        layar.setFormatter(_BENTUK)
        return layar, "atas"
