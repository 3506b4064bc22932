"""Looks that change what a writing says: a raised digit is a note, a struck-out one is withdrawn.

A cell's own text cannot show them, so they are written into it: ``80¹``, ``~~90~~81``. No figure and no
name is read across the tildes, and a raised digit behind a figure is told from its digits.
"""

CORET, NAIK, TURUN = "coret", "naik", "turun"
_NAIK = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_TURUN = str.maketrans("0123456789()", "₀₁₂₃₄₅₆₇₈₉₍₎")


def berupa(teks: str, rupa: str) -> str:
    """A text with its look written into it; as it stands where it has none."""
    match rupa:
        case "coret":
            return f"~~{teks}~~" if teks.strip() else teks
        case "naik":
            return teks.translate(_NAIK)
        case "turun":
            return teks.translate(_TURUN)
    return teks


def rupa_huruf(*, coret: bool, letak: str) -> str:
    """The look of a font that is struck out, or of one that Excel calls raised (``superscript``)."""
    if coret:
        return CORET
    return {"superscript": NAIK, "subscript": TURUN}.get(letak.lower(), "")
