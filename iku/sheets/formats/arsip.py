"""The parts of a zip, read by the directory that the gate has already looked through.

``zipfile`` itself takes longer to import than an ordinary workbook takes to read.
"""

import posixpath
import zlib

from iku.sheets.formats.mentah import rusak

Anggota = tuple[str, int, int, int, int, int]
"""Name, offset of its header, packed size, size, method, CRC."""


class Arsip:
    """A zip by its directory; names are looked up without regard to case or slashes."""

    def __init__(self, isi: bytes, direktori: list[Anggota]) -> None:
        self._isi = isi
        self._anggota = {_kunci(satu[0]): satu for satu in direktori}

    def __contains__(self, nama: str) -> bool:
        return _kunci(nama) in self._anggota

    def nama(self) -> list[str]:
        """The names of all parts."""
        return [satu[0] for satu in self._anggota.values()]

    def baca(self, nama: str) -> bytes:
        """One part, unpacked and checked against its size and CRC.

        Raises: Tolak where it is missing or damaged.
        """
        if (satu := self._anggota.get(_kunci(nama))) is None:
            raise rusak(f"bagian {nama} tidak ada")
        _, awal, padat, ukuran, cara, jumlah = satu
        kepala = self._isi[awal : awal + 30]
        mulai = awal + 30 + int.from_bytes(kepala[26:28], "little") + int.from_bytes(kepala[28:30], "little")
        data = self._isi[mulai : mulai + padat]
        if cara == 8:
            try:
                data = zlib.decompressobj(-15).decompress(data, ukuran) if ukuran else b""
            except zlib.error as salah:
                raise rusak(f"bagian {nama} cacat") from salah
        if len(data) != ukuran or zlib.crc32(data) != jumlah:
            raise rusak(f"bagian {nama} cacat")
        return data


def _kunci(nama: str) -> str:
    return posixpath.normpath(nama.replace("\\", "/").lstrip("/")).lower()


def sebelah(induk: str, sasaran: str) -> str:
    """The name of a part that another part points to."""
    if sasaran.startswith("/"):
        return sasaran
    return posixpath.join(posixpath.dirname(induk), sasaran)
