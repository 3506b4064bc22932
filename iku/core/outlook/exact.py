"""Exact arithmetic on the figures as people see them, so that rounding up never adds one for a last bit."""

import math
from decimal import Decimal
from fractions import Fraction


def tepat(nilai: float) -> Fraction:
    """The number that a double is written as: 0,65 is 65 / 100, not the double beside it."""
    return Fraction(Decimal(repr(float(nilai))))


def bulatkan(nilai: Fraction, desimal: int, *, naik: bool) -> float:
    """Round to so many places, up (``naik``) or down."""
    geser = Fraction(10) ** desimal
    utuh = math.ceil(nilai * geser) if naik else math.floor(nilai * geser)
    return float(Fraction(utuh) / geser)
