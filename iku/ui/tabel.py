"""Tables whose words stand there whole: how wide words are, and rows high enough to wrap them."""

from collections.abc import Collection, Mapping
from math import ceil, floor
from typing import Final

import pandas as pd

BARIS: Final = 34
"""Units: pixels; a row of one line."""
_HURUF: Final = {
    " ": 2.7,
    **dict.fromkeys(".,:;·'|!ijlI", 3.4),
    **dict.fromkeys("()[]-f", 4.1),
    **dict.fromkeys("rt/", 4.6),
    **dict.fromkeys("sz", 5.6),
    **dict.fromkeys("cvxyY", 6.2),
    **dict.fromkeys("aegkFJL0123456789–−_", 6.7),
    **dict.fromkeys("bdhnopquAESTVXZ", 7.25),
    **dict.fromkeys("mwMW%", 10.9),
}
"""Units: pixels; letters as wide as a table's type prints them."""
_HURUF_LAIN: Final = 8.8
_TEPI: Final = 16
"""Units: pixels; what a cell leaves free beside its words."""
_PALING_BANYAK: Final = 4


def lebar_teks(teks: str) -> float:
    """How wide the words stand in a table. Units: pixels."""
    return sum(_HURUF.get(huruf, _HURUF_LAIN) for huruf in teks)


def lebar_kolom(isi: "pd.Series[str]", paling_sempit: int = 0) -> int:
    """How wide a column must be for every cell to stand on one line. Units: pixels."""
    return max(paling_sempit, ceil(max(map(lebar_teks, isi.unique()), default=0) + _TEPI))


def muat(lebar: Mapping[str, int], ruang: int, luwes: Collection[str]) -> dict[str, int]:
    """The widths, those of ``luwes`` narrowed alike until all stand in ``ruang``. Units: pixels."""
    lebih = sum(lebar.values()) - ruang
    lentur = sum(n for k, n in lebar.items() if k in luwes)
    if lebih <= 0 or not lentur:
        return dict(lebar)
    return {k: floor(n * (1 - lebih / lentur)) if k in luwes else n for k, n in lebar.items()}


def tinggi_baris(frame: pd.DataFrame, lebar: Mapping[str, int], baris: int = BARIS) -> int:
    """How high the rows must be for the columns of that width; four lines at most. Units: pixels."""
    lipatan = max((_lipatan(teks, n) for k, n in lebar.items() for teks in frame[k].unique()), default=1)
    # Streamlit wraps only where a row is higher than 4 rem, which is 60 pixels.
    return baris if lipatan == 1 else max(62, 8 + 18 * min(lipatan, _PALING_BANYAK))


def _lipatan(teks: str, lebar: int) -> int:
    """How many lines words take in a column of that width, broken at their spaces."""
    lipatan, sisa = 1, float(lebar - _TEPI)
    penuh, spasi = sisa, lebar_teks(" ")
    for kata in teks.split():
        perlu = lebar_teks(kata)
        if perlu > sisa and sisa < penuh:
            lipatan, sisa = lipatan + 1, penuh
        lipatan += max(0, ceil(perlu / penuh) - 1)
        sisa -= perlu + spasi
    return lipatan
