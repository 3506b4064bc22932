"""The records of BIFF12 and the texts in them."""

from collections.abc import Iterator
from itertools import pairwise
from struct import Struct

from iku.sheets.formats.mentah import rusak
from iku.sheets.formats.rupa import berupa

_SATU, _JALAN = Struct("<I"), Struct("<HH")


def rekaman(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a part: their numbers and their data.

    Raises: Tolak where the last one is cut off.
    """
    tempat, akhir = 0, len(isi)
    try:
        while tempat < akhir:
            jenis = isi[tempat]
            tempat += 1
            if jenis & 0x80:
                jenis = (jenis & 0x7F) | (isi[tempat] & 0x7F) << 7
                tempat += 1
            panjang = geser = 0
            while geser < 28:
                satu = isi[tempat]
                tempat += 1
                panjang |= (satu & 0x7F) << geser
                geser += 7
                if not satu & 0x80:
                    break
            yield jenis, isi[tempat : tempat + panjang]
            tempat += panjang
    except IndexError as salah:
        raise rusak("isinya terpotong") from salah


def untai(data: bytes, tempat: int) -> tuple[str, int]:
    """A text with its length before it, and where the next thing begins; a missing one is empty."""
    banyak = _SATU.unpack_from(data, tempat)[0]
    if banyak == 0xFFFFFFFF:
        return "", tempat + 4
    akhir = tempat + 4 + 2 * banyak
    return data[tempat + 4 : akhir].decode("utf-16-le", "replace"), akhir


def teks_kaya(data: bytes, tempat: int, rupa: list[str]) -> str:
    """A text behind its flags, whose parts may have fonts of their own; ``rupa`` by the font's number."""
    teks, lanjut = untai(data, tempat + 1)
    if not data[tempat] & 1 or lanjut + 4 > len(data):
        return teks
    akhir = min(lanjut + 4 + 4 * _SATU.unpack_from(data, lanjut)[0], len(data))
    jalan = [_JALAN.unpack_from(data, n) for n in range(lanjut + 4, akhir - 3, 4)]
    batas = [(0, ""), *((awal, rupa[huruf] if huruf < len(rupa) else "") for awal, huruf in jalan)]
    return "".join(berupa(teks[a:b], satu) for (a, satu), (b, _) in pairwise([*batas, (len(teks), "")]))
