"""Records of a CSV text, each with the physical line on which it begins."""

import csv
import io
from collections.abc import Iterator
from typing import Final

_SEBAB: Final = {
    "unexpected end of data": "tanda kutip dibuka tetapi tidak ditutup",
    "expected after": "ada tulisan sesudah tanda kutip penutup",
    "field larger than field limit": "satu sel terlalu panjang",
}


class CsvSalah(ValueError):
    """A CSV text that falls apart: the line on which its broken record begins, and why in Indonesian."""

    def __init__(self, baris: int, sebab: str) -> None:
        super().__init__(f"baris {baris}: {sebab}")
        self.baris = baris
        self.sebab = sebab


def rekaman(teks: str, pemisah: str, awal: int = 1) -> Iterator[tuple[int, list[str]]]:
    """Every record with its line; ``awal`` is the line on which the text itself begins.

    Raises: CsvSalah where quotes do not pair or a field is too long.
    """
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    baris = awal
    try:
        for isi in pembaca:
            yield baris, isi
            baris = pembaca.line_num + awal
    except csv.Error as salah:
        sebab = next((kata for tanda, kata in _SEBAB.items() if tanda in str(salah)), "susunannya salah")
        raise CsvSalah(baris, sebab) from salah
