"""How one variabel runs on to the end of the year, by its sifat."""

import math
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from iku.core.catalogue import Sifat, Variabel
from iku.core.outlook.exact import tepat


class SebabProyeksi(StrEnum):
    """Why there is no projection."""

    TAHUN_TUTUP = "tahun_tutup"
    """TW IV itself: nothing is left to project."""
    DATA_KOSONG = "data_kosong"
    """The triwulan to project from has no entri."""
    TRIWULAN_BOLONG = "triwulan_bolong"
    """A flow or a mean has a hole before it."""
    SATU_TRIWULAN = "satu_triwulan"
    """A stock with one quarter: no line goes through one point."""
    DI_LUAR_RENTANG = "di_luar_rentang"
    """The line leaves what the variabel can be, such as a count below 0."""
    MELEBIHI_KESELURUHAN = "melebihi_keseluruhan"
    """A part would outgrow its whole."""
    TAHUN_LALU_KOSONG = "tahun_lalu_kosong"
    """The formula looks back to a figure that is not there."""
    PENYEBUT_NOL = "penyebut_nol"


def jalankan(variabel: Variabel, entri: Sequence[float]) -> float | SebabProyeksi:
    """The value at TW IV if the quarters so far (NaN where empty) ran on; or why that cannot be said."""
    if not entri or math.isnan(entri[-1]):
        return SebabProyeksi.DATA_KOSONG
    titik = [(t, tepat(n)) for t, n in enumerate(entri, 1) if not math.isnan(n)]
    if variabel.sifat is Sifat.POSISI:
        return _posisi(variabel, titik)
    if len(titik) < len(entri):
        return SebabProyeksi.TRIWULAN_BOLONG
    rata = sum((n for _, n in titik), Fraction(0)) / len(titik)
    return float(rata * 4 if variabel.sifat is Sifat.AKUMULASI else rata)


def _posisi(variabel: Variabel, titik: Sequence[tuple[int, Fraction]]) -> float | SebabProyeksi:
    if len(titik) < 2:
        return SebabProyeksi.SATU_TRIWULAN
    akhir = _garis(titik)
    terendah = variabel.minimum is not None and akhir < tepat(variabel.minimum)
    tertinggi = variabel.maksimum is not None and akhir > tepat(variabel.maksimum)
    return SebabProyeksi.DI_LUAR_RENTANG if terendah or tertinggi else float(akhir)


def _garis(titik: Sequence[tuple[int, Fraction]]) -> Fraction:
    """The least-squares line through the quarters, read off at TW IV."""
    rata_t = Fraction(sum(t for t, _ in titik), len(titik))
    rata_n = sum((n for _, n in titik), Fraction(0)) / len(titik)
    atas = sum(((t - rata_t) * (n - rata_n) for t, n in titik), Fraction(0))
    bawah = sum(((t - rata_t) ** 2 for t, _ in titik), Fraction(0))
    return rata_n + atas / bawah * (4 - rata_t)
