"""Checks of one figure against the catalogue: what a variabel or indikator cannot be."""

import math

from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.expression import Rujukan
from iku.core.finding import Kode, Masalah, galat, ringkas
from iku.core.numbers import format_angka, format_utuh
from iku.core.reading import Jenis, Kunci

ANGKA_TERBESAR = 1e15
"""Above this a double no longer holds every whole number."""
_SISA = 1e-3
"""So near to a whole number a fraction is what a calculation left over."""
_KOMA = "Periksa letak koma desimalnya."


def check_value(
    kunci: Kunci, nilai: float, katalog: Catalogue, sel: str, tertulis: str = ""
) -> Masalah | None:
    """Refuse a figure that cannot be what its variabel or indikator counts.

    ``kunci.kode`` is in the catalogue; ``tertulis`` is how the cell writes the figure, for the message.
    Missing: an empty cell is nobody's fault and not checked here.
    """
    # What is no number at all is not below the limit either.
    if not abs(nilai) <= ANGKA_TERBESAR:
        tampil = _tampil(nilai, tertulis)
        return galat(Kode.DI_LUAR_RENTANG, sel, tampil, "angka yang wajar", "Periksa angkanya.")
    if kunci.jenis is Jenis.TARGET:
        variabel = dibaca_langsung(katalog.indikator[kunci.kode], katalog)
        return _periksa_target(nilai, variabel, sel, tertulis)
    return _periksa_entri(nilai, katalog.variabel[kunci.kode], sel, tertulis)


def dibaca_langsung(indikator: Indikator, katalog: Catalogue) -> Variabel | None:
    """The variabel that an indikator without penyebut reads off as it is."""
    if indikator.penyebut is None and isinstance(indikator.pembilang, Rujukan):
        return katalog.variabel[indikator.pembilang.variabel]
    return None


def _periksa_target(nilai: float, variabel: Variabel | None, sel: str, tertulis: str) -> Masalah | None:
    """A target below 0 has no capaian that means anything; that of a read-off value has its range."""
    if nilai < 0:
        return galat(Kode.NEGATIF, sel, _tampil(nilai, tertulis), "target 0 atau lebih", "Periksa tandanya.")
    if variabel is not None and variabel.maksimum is not None and nilai > variabel.maksimum:
        return galat(Kode.DI_LUAR_RENTANG, sel, _tampil(nilai, tertulis), _rentang(variabel), _KOMA)
    return None


def _periksa_entri(nilai: float, variabel: Variabel, sel: str, tertulis: str) -> Masalah | None:
    bawah, atas = variabel.minimum, variabel.maksimum
    if nilai < 0 and bawah is not None and bawah >= 0:
        return galat(Kode.NEGATIF, sel, _tampil(nilai, tertulis), _rentang(variabel), "Periksa tandanya.")
    if variabel.bulat and not nilai.is_integer():
        bulat = f"bilangan bulat ({variabel.satuan})"
        return galat(Kode.PECAHAN, sel, _tampil(nilai, tertulis), bulat, _saran_pecahan(nilai))
    if (bawah is not None and nilai < bawah) or (atas is not None and nilai > atas):
        return galat(Kode.DI_LUAR_RENTANG, sel, _tampil(nilai, tertulis), _rentang(variabel), _KOMA)
    return None


def _saran_pecahan(nilai: float) -> str:
    """What a fraction of a counted thing may have been: a rounding's rest, a percentage, a lost comma."""
    bulat = round(nilai)
    if bulat and abs(nilai - bulat) < _SISA:
        return f"Tulis {bulat} bila itu maksudnya."
    if 0 < nilai < 100:
        return "Bila ini persen, tulis jumlahnya; bila bukan, periksa letak koma desimalnya."
    return _KOMA


def _rentang(variabel: Variabel) -> str:
    jenis = "bilangan bulat" if variabel.bulat else "angka"
    if variabel.minimum is not None and variabel.maksimum is not None:
        return f"{jenis} {tulis(variabel.minimum)} sampai {tulis(variabel.maksimum)}"
    return f"{jenis} {tulis(variabel.minimum)} atau lebih" if variabel.minimum is not None else jenis


def _tampil(nilai: float, tertulis: str) -> str:
    """The figure as its cell writes it, else in full."""
    return ringkas(tertulis) or (format_utuh(nilai) if math.isfinite(nilai) else "angka tak terhingga")


def tulis(nilai: float) -> str:
    """A figure inside a message: Indonesian, rounded to six places, with no more of them than it has."""
    return format_angka(nilai, 6, tetap=False)
