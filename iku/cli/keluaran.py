"""What the command line writes: whole files or none, and its words on the console."""

import errno
import io
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from iku.core.finding import Masalah
from iku.core.tampak import terlihat

SELESAI: Final = 0
DITOLAK: Final = 1
TAK_TERBACA: Final = 2
TAK_TERDUGA: Final = 70
DIHENTIKAN: Final = 130
TERPUTUS: Final = 141

_SEBAB: Final = {
    errno.ENOENT: "tidak ditemukan",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOTDIR: "itu bukan folder",
    errno.ENOSPC: "disk penuh",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


class Gagal(Exception):
    """A command that cannot go on: the words for the person and the exit status."""

    def __init__(self, pesan: str, status: int = TAK_TERBACA) -> None:
        super().__init__(pesan)
        self.status = status


def baca(nama: str) -> bytes:
    """The content of a file.

    Raises: Gagal.
    """
    try:
        return Path(nama).read_bytes()
    except OSError as salah:
        raise Gagal(f"{nama} tidak dapat dibaca: {_sebab(salah)}. Periksa nama dan foldernya.") from salah


def tulis(nama: str, isi: bytes) -> None:
    """Write a file whole or not at all.

    Raises: Gagal.
    """
    tujuan = Path(nama)
    try:
        kepala, sementara = tempfile.mkstemp(dir=tujuan.parent, prefix=".iku-")
        try:
            with os.fdopen(kepala, "wb") as berkas:
                berkas.write(isi)
            # mkstemp is for the owner alone; a result is as readable as any other new file.
            Path(sementara).chmod(0o666 & ~_umask())
            Path(sementara).replace(tujuan)
        except BaseException:
            Path(sementara).unlink(missing_ok=True)
            raise
    except OSError as salah:
        raise Gagal(f"{nama} tidak dapat ditulis: {_sebab(salah)}. Tidak ada yang ditulis.") from salah


def bicara_tanpa_tersandung() -> None:
    """Write a letter that the console lacks as its number: an old Windows console knows few of them."""
    for aliran in (sys.stdout, sys.stderr):
        if isinstance(aliran, io.TextIOWrapper):
            aliran.reconfigure(errors="backslashreplace")


def sebut(baris: str) -> None:
    """A line for whoever reads the result."""
    print(terlihat(baris))


def tegur(baris: str) -> None:
    """A line for whoever must act."""
    print(terlihat(baris), file=sys.stderr)


def lepas() -> None:
    """Let go of a console that nobody reads on, so that Python finds nothing left to write at its end."""
    buangan = os.open(os.devnull, os.O_WRONLY)
    for aliran in (sys.stdout, sys.stderr):
        os.dup2(buangan, aliran.fileno())


def tegur_masalah(masalah: Iterable[Masalah]) -> None:
    """Each fault on its line, its level first."""
    for satu in masalah:
        tegur(f"{satu.tingkat.value}: {satu}")


def _sebab(salah: OSError) -> str:
    return _SEBAB.get(salah.errno or 0, f"sebab lain (nomor {salah.errno})")


def _umask() -> int:
    topeng = os.umask(0)
    os.umask(topeng)
    return topeng
