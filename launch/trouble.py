"""From an error, or from what pip printed, to what the person can do about it."""

import errno
import re
import shutil
from pathlib import Path

NETWORK = "jaringan"
_TOO_LITTLE = 100_000_000  # bytes; the packages take several times as much

_ADVICE = {
    "ruang": "Ruang disk tidak cukup. Kosongkan sekitar 1 GB di disk tempat folder ini berada, "
    "lalu jalankan lagi.",
    "izin": "Tidak boleh menulis ke folder ini. Pindahkan folder dashboard ke tempat milik Anda sendiri "
    "(misalnya Dokumen), tutup dashboard yang masih berjalan, lalu jalankan lagi.",
    "sidik": "Berkas yang diunduh tidak sama dengan yang diharapkan, jadi tidak dipasang. Jalankan lagi; "
    "bila terulang, hubungi pengelola jaringan: mungkin unduhan diubah di tengah jalan.",
    NETWORK: "Tidak dapat mengunduh paket yang dibutuhkan. Periksa sambungan internet "
    "(atau setelan proxy kantor), lalu jalankan lagi.",
    "versi": "Salah satu paket tidak tersedia untuk Python di komputer ini. "
    "Pasang Python 3.11 sampai 3.14 yang 64-bit, lalu jalankan lagi dengan Python itu.",
    "panjang": "Letak folder ini terlalu dalam: nama lengkap berkasnya melampaui batas Windows. "
    "Pindahkan folder dashboard ke tempat yang pendek (misalnya C:\\iku), lalu jalankan lagi.",
}

# In order: a full disk also breaks downloads, and a broken network also finds "no matching distribution".
_SIGNS = (
    ("ruang", r"No space left on device|not enough space|Errno 28\b|WinError 112\b|Disk quota exceeded"),
    ("panjang", r"Long Path support|WinError 206\b"),
    ("izin", r"Permission denied|Access is denied|Errno 13\b|WinError 5\b|WinError 32\b|Read-only file"),
    ("sidik", r"DO NOT MATCH THE HASHES|hashes are required"),
    (
        NETWORK,
        r"NewConnectionError|ConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|Max retries"
        r"|Retrying \(|Name or service not known|Temporary failure in name|getaddrinfo failed|unreachable"
        r"|not a trusted or secure host|IncompleteRead|Connection (?:refused|reset|aborted)|HTTP error",
    ),
    ("versi", r"No matching distribution|Requires-Python|requires a different Python"),
)

_BY_ERRNO = {
    errno.ENOSPC: "ruang",
    errno.EDQUOT: "ruang",
    errno.EACCES: "izin",
    errno.EPERM: "izin",
    errno.EROFS: "izin",
}
# Such a package may be whole: it misses a library of Windows, or a guard keeps it from loading.
_BLOCKED = (
    'Bila terulang: pasang "Microsoft Visual C++ Redistributable" (x64) dari microsoft.com, '
    "atau minta pengelola komputer mengizinkan isi folder .venv."
)
# A deeper damage than the quick look at start finds: a package is there and does not load.
# A module of ours that does not load is a fault of ours, which no new installation mends.
_BROKEN_PACKAGE = re.compile(
    r"^(?:ModuleNotFoundError|ImportError): (?!.*'iku\b)|site-packages.*\n(?:.*\n){1,3}SyntaxError: ",
    re.MULTILINE,
)


def kind_of(output: str) -> str | None:
    """Which known trouble a program's output tells of."""
    return next((kind for kind, signs in _SIGNS if re.search(signs, output)), None)


def advice(output: str, log: Path, unknown: str = "Pemasangan tidak berhasil. Jalankan lagi.") -> str:
    """What to do after an installation that ended with this output."""
    kind = kind_of(output) or ("ruang" if _is_nearly_full(log.parent) else "")
    return f"{_ADVICE.get(kind, unknown)}\nRincian: {log}"


def _is_nearly_full(folder: Path) -> bool:
    """What a program could not write it often cannot say either."""
    return shutil.disk_usage(folder).free < _TOO_LITTLE


def advice_for(error: OSError) -> str:
    """What to do after the system refused a step."""
    known = _ADVICE.get(_BY_ERRNO.get(error.errno or 0, ""))
    place = f" ({error.filename})" if error.filename else ""
    return f"{known}{place}" if known else f"Langkah ini ditolak sistem: {error}. Jalankan lagi."


def broken_package(output: str, log: Path) -> str:
    """What to do after a package did not load."""
    blocked = f" {_BLOCKED}" if "DLL load failed" in output else ""
    return f"Salah satu paket rusak. Jalankan lagi: pemasangan akan diperbaiki.{blocked}\nRincian: {log}"


def is_broken_package(output: str) -> bool:
    """Whether a program of ours died because an installed package did not load."""
    return _BROKEN_PACKAGE.search(output) is not None
