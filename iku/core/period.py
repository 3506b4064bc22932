"""Triwulan: the period every figure belongs to."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

TAHUN_MIN: Final = 2000
TAHUN_MAX: Final = 2100
ROMAWI: Final = ("I", "II", "III", "IV")
BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months by name, from January."""

_TRIWULAN = re.compile(r"(?:(?:tw|trw|triwulan)[\s.]*)?(iv|i{1,3}|[1-4])", re.IGNORECASE | re.ASCII)
_TAHUN = re.compile(r"\d{4}")


@dataclass(frozen=True, order=True, slots=True)
class Triwulan:
    """One quarter of one year; orders by time.

    Raises: ValueError where ``triwulan`` is not 1 to 4.
    """

    tahun: int
    triwulan: int

    def __post_init__(self) -> None:
        if self.triwulan not in (1, 2, 3, 4):
            raise ValueError(f"triwulan is 1 to 4, not {self.triwulan}")

    def __str__(self) -> str:
        return f"TW {ROMAWI[self.triwulan - 1]} {self.tahun}"

    def panjang(self) -> str:
        """The period in full, as a sentence wants it: ``Triwulan III 2024``."""
        return f"Triwulan {ROMAWI[self.triwulan - 1]} {self.tahun}"

    @property
    def akhir(self) -> date:
        """Its last day."""
        bulan = 3 * self.triwulan
        return date(self.tahun, bulan, 30 if bulan in (6, 9) else 31)

    def sebelumnya(self) -> "Triwulan":
        """The quarter before; TW I looks back to TW IV of the year before."""
        if self.triwulan == 1:
            return Triwulan(self.tahun - 1, 4)
        return Triwulan(self.tahun, self.triwulan - 1)

    def sesudahnya(self) -> "Triwulan":
        """The quarter after; TW IV looks on to TW I of the year after."""
        if self.triwulan == 4:
            return Triwulan(self.tahun + 1, 1)
        return Triwulan(self.tahun, self.triwulan + 1)


def parse_triwulan(text: str) -> int | None:
    """Read ``3``, ``III``, ``TW III`` or ``Triwulan III``; None for anything else."""
    match = _TRIWULAN.fullmatch(text.strip())
    if match is None:
        return None
    word = match[1].upper()
    return int(word) if word.isdigit() else ROMAWI.index(word) + 1


def parse_tahun(text: str) -> int | None:
    """Read a year of four digits within TAHUN_MIN to TAHUN_MAX; None for anything else."""
    text = text.strip()
    if _TAHUN.fullmatch(text) is None or not text.isascii():
        return None
    tahun = int(text)
    return tahun if TAHUN_MIN <= tahun <= TAHUN_MAX else None


def nama_periode(tahun: int, triwulan: int | None) -> str:
    """A target's period in words: a triwulan, or the whole year where ``triwulan`` is None."""
    return f"setahun {tahun}" if triwulan is None else str(Triwulan(tahun, triwulan))
