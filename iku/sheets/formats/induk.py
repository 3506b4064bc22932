"""The parent's side: the gate, the child process, and what to say when it does not come back."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from iku.core.finding import Masalah
from iku.sheets.formats.anak import DETIK_MAKS
from iku.sheets.formats.buku import BukuKerja
from iku.sheets.formats.gate import Format, examine
from iku.sheets.formats.gate_zip import directory
from iku.sheets.formats.mentah import Tolak
from iku.sheets.formats.rakit import assemble
from iku.sheets.formats.tolakan import damaged, exhausted, explain, too_slow
from iku.sheets.formats.urai import answer

_LOG = logging.getLogger(__name__)
_ANAK: Final = Path(__file__).with_name("anak.py")
_AKAR: Final = _ANAK.parents[3]
_GILIRAN: Final = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))
"""Children at one time: each may take 1 GiB, and thirty people may upload at once."""
_DI_SINI: Final = 256 * 1024
"""Text up to this size is read without a child: at most that many cells, in well under a second."""


def read_cells(isi: bytes) -> BukuKerja | Masalah:
    """Every cell of a spreadsheet or text file, whatever its format; its bytes say which it is.

    Never raises over a file and never lets one harm the server: what is not text is opened in a process
    of its own, which has 1 GiB and 30 seconds.
    """
    format = examine(isi)
    if isinstance(format, Masalah):
        return format
    arsip = format in (Format.XLSX, Format.XLSB, Format.ODS)
    kepala = json.dumps([format.value, directory(isi) if arsip else []]).encode()
    if format is Format.TEKS and len(isi) <= _DI_SINI:
        return _susun(answer(kepala, isi))
    return read_in_child(kepala, isi)


def read_in_child(
    kepala: bytes, isi: bytes, skrip: Path = _ANAK, detik: float = DETIK_MAKS
) -> BukuKerja | Masalah:
    """The cells that a child process finds, or what became of it."""
    perintah = [sys.executable, "-I", "-S", str(skrip), str(_AKAR), *filter(None, sys.path)]
    jendela = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        with _GILIRAN:
            anak = subprocess.run(
                perintah,
                input=kepala + b"\n" + isi,
                capture_output=True,
                timeout=detik,
                creationflags=jendela,
                check=False,
            )
    except subprocess.TimeoutExpired:
        _LOG.info("A file was given up after %s seconds.", detik)
        return too_slow()
    if anak.returncode:
        _LOG.info(
            "The reading process ended with %d: %s",
            anak.returncode,
            anak.stderr[-2000:].decode(errors="replace"),
        )
        return _mati(anak.returncode)
    return _susun(anak.stdout)


def _mati(kode: int) -> Masalah:
    if kode == -getattr(signal, "SIGXCPU", 0) and kode:
        return too_slow()
    if kode in (-signal.SIGABRT, -getattr(signal, "SIGKILL", 0)) and kode:
        return exhausted()
    return damaged("isinya membuat pembacanya berhenti di tengah jalan")


def _susun(jawaban: bytes) -> BukuKerja | Masalah:
    try:
        hasil = assemble(jawaban)
    except (ValueError, TypeError, KeyError, IndexError):
        _LOG.exception("The reading process gave an answer that cannot be understood.")
        return damaged("pembacanya tidak memberi hasil yang lengkap")
    if isinstance(hasil, Tolak):
        _LOG.info("A file was refused: %s %s", hasil.kode, hasil.rincian)
        return explain(hasil)
    return hasil
