"""What a number format makes of a number on the screen: a percentage, or thousands left out."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# Quoted and escaped words, the width of a letter, a letter that fills the cell.
_KATA: Final = re.compile(r'"[^"]*"|\\.|[_*].')
_KURUNG: Final = re.compile(r"\[[^\]]*\]")
_SYARAT: Final = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
# A comma that no digit follows leaves out three places; between digits it only parts them.
_RIBUAN: Final = re.compile(r"[0#?](,+)(?![0#?,])")
_DESIMAL: Final = re.compile(r"\.([0#?]+)")
_BANDING: Final[dict[str, Callable[[float, float], bool]]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
}
_BAWAAN: Final = {2: (">=",), 3: (">", "<")}
"""By the number of sections, how those without a condition are compared with 0; the last takes the rest."""


_PANJANG: Final = 255
"""Excel takes no longer format."""
_UMUM: Final = "General"


@dataclass(frozen=True, slots=True)
class Tampilan:
    """How a number is shown. Units: ``ribuan`` counts the steps of a thousand that are left out."""

    persen: bool
    ribuan: int
    desimal: int
    kosong: bool = False
    """Whether its cell looks empty."""

    def nilai(self, tersimpan: float) -> float:
        """The figure that stands on the screen, but for its rounding to ``desimal`` places."""
        return tersimpan * (100 if self.persen else 1) / 1000.0**self.ribuan


@dataclass(frozen=True, slots=True)
class _Bagian:
    banding: str
    batas: float
    tampilan: Tampilan

    def untuk(self, nilai: float) -> bool:
        return not self.banding or _BANDING[self.banding](nilai, self.batas)


def tampilan(kode: str, nilai: float) -> Tampilan:
    """How the format ``kode`` shows a number: by that of its sections which is for it."""
    return next(satu.tampilan for satu in _bagian(kode[:_PANJANG] or _UMUM) if satu.untuk(nilai))


@lru_cache(maxsize=1024)
def _bagian(kode: str) -> tuple[_Bagian, ...]:
    teks = _KATA.sub(_tertulis, kode).split(";")[:3]
    bawaan = (*_BAWAAN.get(len(teks), ()), "")
    return tuple(map(_satu, teks, bawaan))


def _tertulis(kata: re.Match[str]) -> str:
    """A sign for words that stand on the screen beside or instead of the number."""
    return '"' if kata[0][0] in '"\\' and kata[0].strip('"\\ ') else ""


def _satu(teks: str, bawaan: str) -> _Bagian:
    syarat = _SYARAT.search(teks) if bawaan else None
    angka = _KURUNG.sub("", teks)
    desimal = _DESIMAL.search(angka)
    ribuan = sum(len(koma) for koma in _RIBUAN.findall(angka))
    cara = Tampilan("%" in angka, ribuan, len(desimal[1]) if desimal else 0, not teks.strip())
    return _Bagian(syarat[1], float(syarat[2]), cara) if syarat else _Bagian(bawaan, 0.0, cara)
