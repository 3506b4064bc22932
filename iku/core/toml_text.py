"""TOML as people write it by hand: read, or refused with the line where it goes wrong."""

import re
import tomllib
from typing import Final

from iku.core.finding import Ditolak, Kode, galat

# The only place where tomllib tells the line.
_LETAK: Final = re.compile(r"at line (\d+)")


def baca_toml(isi: bytes, nama: str) -> dict[str, object]:
    """The tables of a file called ``nama``.

    Raises: Ditolak.
    """
    try:
        return tomllib.loads(isi.decode("utf-8-sig"))
    except UnicodeDecodeError as salah:
        nomor = isi[: salah.start].count(b"\n") + 1
        ditemukan, saran = f"bita 0x{isi[salah.start]:02x} bukan UTF-8", "Simpan ulang berkas sebagai UTF-8."
        masalah = galat(Kode.PENYANDIAN, f"baris {nomor}", ditemukan, "penyandian UTF-8", saran)
    except tomllib.TOMLDecodeError as salah:
        letak = _LETAK.search(str(salah))
        nomor = int(letak[1]) if letak else isi.rstrip().count(b"\n") + 1
        harap = "nama = nilai, dan teks di antara tanda kutip"
        sebab, saran = "penulisannya bukan TOML", "Perbaiki baris itu."
        masalah = galat(Kode.BERKAS_RUSAK, f"baris {nomor}", sebab, harap, saran)
    raise Ditolak((masalah.di(nama),))
