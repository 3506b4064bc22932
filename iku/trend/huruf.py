"""How much room type takes: a chart's margins and its labels are laid out before anybody draws them."""

import re
from typing import Final

BARIS: Final = 1.3
"""Line height, in sizes of the type; plotly's own."""

_SEMPIT: Final = frozenset(" .,:;'|!()ijlIrtf-")
_LEBAR: Final = frozenset("%mwMW")
_TANDA: Final = re.compile(r"</?b>")


def lebar(teks: str, ukuran: float) -> float:
    """Pixels that the longest line takes, rather too many than too few."""
    return max(sum(map(_em, baris)) for baris in _TANDA.sub("", teks).split("<br>")) * ukuran


def tinggi(teks: str, ukuran: float) -> float:
    """Pixels that its lines take one below the other."""
    return (teks.count("<br>") + 1) * BARIS * ukuran


def _em(huruf: str) -> float:
    if huruf in _SEMPIT:
        return 0.31
    return 0.85 if huruf in _LEBAR else 0.55
