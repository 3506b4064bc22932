"""A small reader of written arithmetic, apart from the product's own, so that a wrong line is found."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_TOKEN = re.compile(r"\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|[+−×/()])")


@dataclass(frozen=True)
class Baris:
    """``100 × 3 / 460 = 0,65217``: the value of the left, what is written right, the numbers used."""

    kiri: Fraction
    kanan: str
    dipakai: frozenset[Fraction]
    dipotong: bool
    """Whether ``→ 0`` follows: a value below 0 that counts as 0."""


def baca(teks: str) -> Baris:
    hitungan, _, potong = teks.partition(" → ")
    kiri, kanan = hitungan.split(" = ")
    assert potong in ("", "0"), teks
    token = _pecah(kiri)
    angka = frozenset(_angka(t) for t in token if t[0].isdigit())
    nilai = _jumlah(token)
    assert not token, f"{teks}: {token} left over"
    return Baris(nilai, kanan, angka, bool(potong))


def ditulis(nilai: Fraction | float, seperti: str) -> str:
    """``nilai`` rounded as a person rounds, with as many decimals as ``seperti`` has."""
    desimal = len(seperti.partition(",")[2])
    tepat = Fraction(repr(nilai)) if isinstance(nilai, float) else nilai
    bulat = (Decimal(tepat.numerator) / tepat.denominator).quantize(
        Decimal(1).scaleb(-desimal), ROUND_HALF_UP
    )
    return f"{bulat:,f}".translate(str.maketrans(",.-", ".,−"))


def _pecah(teks: str) -> list[str]:
    token = _TOKEN.findall(teks)
    assert "".join(token) == teks.replace(" ", ""), f"not arithmetic: {teks}"
    return token


def _angka(teks: str) -> Fraction:
    return Fraction(teks.replace(".", "").replace(",", "."))


def _jumlah(token: list[str]) -> Fraction:
    nilai = _kali(token)
    while token and token[0] in "+−":
        nilai += _kali(token) if token.pop(0) == "+" else -_kali(token)
    return nilai


def _kali(token: list[str]) -> Fraction:
    nilai = _satu(token)
    while token and token[0] in "×/":
        nilai = nilai * _satu(token) if token.pop(0) == "×" else nilai / _satu(token)
    return nilai


def _satu(token: list[str]) -> Fraction:
    kata = token.pop(0)
    if kata == "−":
        return -_satu(token)
    if kata != "(":
        return _angka(kata)
    nilai = _jumlah(token)
    assert token.pop(0) == ")"
    return nilai
