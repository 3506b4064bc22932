"""The log of what nobody foresaw: the person gets a sentence, the traceback waits for whoever mends it."""

import logging
from contextlib import closing
from pathlib import Path

from iku.cli.keluaran import tegur

_LOG = logging.getLogger(__name__)
_BENTUK = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")


def tak_terduga(perintah: str, log: Path) -> None:
    """Log the exception that is being handled, and say what to do about it."""
    penulis, tempat = _penulis(log)
    penulis.setFormatter(_BENTUK)
    _LOG.addHandler(penulis)
    try:
        with closing(penulis):
            _LOG.exception("The command broke off: %s", perintah)
    finally:
        _LOG.removeHandler(penulis)
    tegur(
        "Perintah ini terhenti karena kesalahan yang tidak terduga; angka yang sudah tersimpan aman. "
        f"Coba sekali lagi; bila terulang, kirim rinciannya ({tempat}) kepada pengelola."
    )


def _penulis(log: Path) -> tuple[logging.Handler, str]:
    """Where the traceback goes: the file, or the console where no file can be written."""
    try:
        log.parent.mkdir(exist_ok=True)
        return logging.FileHandler(log, encoding="utf-8", errors="backslashreplace"), str(log)
    except OSError:
        return logging.StreamHandler(), "di atas"
