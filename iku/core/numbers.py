"""Indonesian text and numbers: the only place that knows 1.234,5 and rounding for people."""

import math
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

_BULAT = re.compile(r"[+-]?\d+")
_KOMA = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+")
_RIBUAN = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_TITIK = re.compile(r"[+-]?\d+\.\d+")
# A double may need some 320 digits; the usual 28 would refuse to round it.
_PANJANG = Context(prec=400, rounding=ROUND_HALF_UP)


class Tulisan(StrEnum):
    """How a text writes its decimals; decides what ``1.234`` means."""

    INDONESIA = "indonesia"
    MESIN = "mesin"
    TAK_TENTU = "tak tentu"


class BukanAngka(ValueError):
    """The text is not a number in any form that is accepted."""


class AngkaTaksa(ValueError):
    """The text reads as two different numbers (1.234) and nothing settles which."""


def parse_angka(text: str, tulisan: Tulisan = Tulisan.TAK_TENTU) -> float:
    """Read a number written by a person or a program, strictly.

    ``1.234,5``, ``1234,5``, ``1234`` and ``1234.5`` are taken. ``1.234`` alone is a thousand in
    Indonesian writing and a fraction in the machine's own, so it needs ``tulisan`` to say which.

    Raises: BukanAngka, AngkaTaksa.
    """
    nilai = _baca(text, tulisan)
    if math.isinf(nilai):
        raise BukanAngka(text)
    return nilai


def _baca(text: str, tulisan: Tulisan) -> float:
    bersih = text.strip().replace("\u2212", "-")
    if not bersih.isascii():
        raise BukanAngka(text)
    if _BULAT.fullmatch(bersih):
        return float(bersih)
    if _KOMA.fullmatch(bersih) and tulisan is not Tulisan.MESIN:
        return float(bersih.replace(".", "").replace(",", "."))
    if _RIBUAN.fullmatch(bersih) and not (tulisan is Tulisan.MESIN and bersih.count(".") == 1):
        if tulisan is Tulisan.TAK_TENTU and bersih.count(".") == 1:
            raise AngkaTaksa(text)
        return float(bersih.replace(".", ""))
    if _TITIK.fullmatch(bersih):
        return float(bersih)
    raise BukanAngka(text)


def format_angka(nilai: float, desimal: int = 2, *, tetap: bool = True) -> str:
    """Write a number in Indonesian form, rounded half away from zero.

    ``tetap`` keeps all ``desimal`` places; without it trailing zeros go, so a count stays ``1.234``.

    Raises: ValueError where ``nilai`` is not finite: a hole is words, never a number.
    """
    angka = _dibulatkan(nilai, desimal)
    teks = f"{angka:,f}".translate(str.maketrans(",.", ".,"))
    if not tetap and "," in teks:
        teks = teks.rstrip("0").rstrip(",")
    return teks.replace("-", "\u2212")


def format_utuh(nilai: float) -> str:
    """Every digit of a number in Indonesian form, unrounded: ``5,0000001``.

    One too large or too small to write out keeps its exponent: ``1,5e+300``.
    Raises: ValueError where ``nilai`` is not finite.
    """
    angka = Decimal(repr(float(nilai)))
    if angka.is_finite() and angka and not -5 <= angka.adjusted() <= 20:
        return repr(nilai).replace(".", ",").replace("-", "\u2212")
    pangkat = angka.as_tuple().exponent
    return format_angka(nilai, max(0, -pangkat) if isinstance(pangkat, int) else 0, tetap=False)


def format_satuan(nilai: float, satuan: str, desimal: int = 2, *, tetap: bool = True) -> str:
    """A number with its unit, as prose writes it: ``58,70 %``, ``141 unit``."""
    return f"{format_angka(nilai, desimal, tetap=tetap)} {satuan}".rstrip()


def angka_mesin(nilai: float) -> str:
    """A number as programs read it: the shortest text that reads back to the same double."""
    return str(int(nilai)) if nilai.is_integer() and abs(nilai) < 1e15 else repr(nilai)


def _dibulatkan(nilai: float, desimal: int) -> Decimal:
    if not math.isfinite(nilai):
        raise ValueError(f"not a finite number: {nilai}")
    # repr is what the person sees of a double (2.675, not 2.67499…), so half is judged on it.
    angka = Decimal(repr(float(nilai))).quantize(Decimal(1).scaleb(-desimal), context=_PANJANG)
    return abs(angka) if angka == 0 else angka
