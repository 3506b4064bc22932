"""Catatan: what a meeting writes beside the figures, named by indikator and triwulan."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from iku.core.period import Triwulan

PANJANG_MAKS: Final = 10_000
"""Units: letters. Longer is a document, not a note."""
_KENDALI: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


class JenisCatatan(StrEnum):
    """What a note says of a figure."""

    PENDORONG = "pendorong"
    PENGHAMBAT = "penghambat"


class Keadaan(StrEnum):
    """Where a tindak lanjut stands."""

    TERBUKA = "terbuka"
    SELESAI = "selesai"
    BATAL = "batal"


class KunciCatatan(NamedTuple):
    """One indikator at one triwulan: what a note or a tindak lanjut belongs to."""

    indikator: str
    tahun: int
    triwulan: int

    @property
    def periode(self) -> Triwulan:
        """The triwulan of the meeting."""
        return Triwulan(self.tahun, self.triwulan)


def bersihkan(teks: str) -> str:
    """What somebody typed, without what no eye sees: control and direction marks, spaces at line ends.

    Lines stay lines; a tab becomes a space.
    """
    satu = teks.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    baris = (_KENDALI.sub("", b).rstrip() for b in satu.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(baris)).strip()
