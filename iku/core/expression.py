"""Expressions: the tree that a formula is kept as, and how it is written for programs and for people."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal, TypeAlias

Operator: TypeAlias = Literal["+", "-", "*", "/"]


class Waktu(StrEnum):
    """When the value of a variabel is taken, seen from the triwulan that is computed."""

    KINI = ""
    AKHIR_TAHUN_LALU = "akhir_tahun_lalu"
    TRIWULAN_SAMA_TAHUN_LALU = "triwulan_sama_tahun_lalu"


@dataclass(frozen=True, slots=True)
class Angka:
    """A number that stands in the formula itself."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The value of a variabel, now or looked back."""

    variabel: str
    waktu: Waktu = Waktu.KINI


@dataclass(frozen=True, slots=True)
class Negatif:
    """Unary minus."""

    isi: "Ekspresi"


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Two expressions joined by an operator."""

    operator: Operator
    kiri: "Ekspresi"
    kanan: "Ekspresi"


Ekspresi: TypeAlias = Angka | Rujukan | Negatif | Hitungan


def rujukan(ekspresi: Ekspresi) -> Iterator[Rujukan]:
    """Every look-up of a variabel in the formula, left to right, repeated where it is."""
    match ekspresi:
        case Rujukan():
            yield ekspresi
        case Negatif(isi):
            yield from rujukan(isi)
        case Hitungan(_, kiri, kanan):
            yield from rujukan(kiri)
            yield from rujukan(kanan)


def tinggi(ekspresi: Ekspresi) -> int:
    """How many levels of computing stand above the innermost figure."""
    match ekspresi:
        case Negatif(isi):
            return 1 + tinggi(isi)
        case Hitungan(_, kiri, kanan):
            return 1 + max(tinggi(kiri), tinggi(kanan))
        case _:
            return 0


@dataclass(frozen=True, slots=True)
class _Gaya:
    """How look-ups, numbers and operators are written."""

    sebut: Callable[[Rujukan], str]
    angka: Callable[[float], str]
    tanda: Mapping[str, str]


def _mesin(nilai: float) -> str:
    return format(Decimal(repr(nilai)).normalize(), "f")


_RUMUS: Final = _Gaya(
    sebut=lambda r: f"{r.waktu}({r.variabel})" if r.waktu else r.variabel,
    angka=_mesin,
    tanda={tanda: tanda for tanda in "+-*/"},
)
_KETERANGAN: Final = {
    Waktu.KINI: "",
    Waktu.AKHIR_TAHUN_LALU: " pada akhir tahun lalu",
    Waktu.TRIWULAN_SAMA_TAHUN_LALU: " pada triwulan yang sama tahun lalu",
}


def cetak(ekspresi: Ekspresi) -> str:
    """The formula as text, in the form that ``parse_formula`` reads back to the same tree."""
    return _tulis(ekspresi, _RUMUS)


def dalam_kata(ekspresi: Ekspresi, nama: Mapping[str, str]) -> str:
    """The formula for people: names in place of codes, × for ``*`` and ÷ for ``/``."""
    gaya = _Gaya(
        sebut=lambda r: f"[{nama[r.variabel]}{_KETERANGAN[r.waktu]}]",
        angka=lambda nilai: _mesin(nilai).replace(".", ","),
        tanda={"+": "+", "-": "\u2212", "*": "×", "/": "÷"},
    )
    return _tulis(ekspresi, gaya)


def _tulis(ekspresi: Ekspresi, gaya: _Gaya) -> str:
    match ekspresi:
        case Angka(nilai):
            return gaya.angka(nilai)
        case Rujukan():
            return gaya.sebut(ekspresi)
        case Negatif(isi):
            teks = _tulis(isi, gaya)
            return gaya.tanda["-"] + (f"({teks})" if isinstance(isi, Hitungan) else teks)
        case Hitungan(operator, kiri, kanan):
            batas = _derajat(operator)
            # The grammar joins to the left, so an equal operator on the right keeps its brackets.
            return f"{_kurung(kiri, batas, gaya)} {gaya.tanda[operator]} {_kurung(kanan, batas + 1, gaya)}"


def _derajat(operator: str) -> int:
    return 1 if operator in "+-" else 2


def _kurung(isi: Ekspresi, batas: int, gaya: _Gaya) -> str:
    teks = _tulis(isi, gaya)
    return f"({teks})" if isinstance(isi, Hitungan) and _derajat(isi.operator) < batas else teks
