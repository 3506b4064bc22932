"""Checks of one figure against the catalogue: what a variabel or indikator cannot be."""

import math

from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.expression import Rujukan
from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import format_angka
from iku.core.reading import Jenis, Kunci

ANGKA_TERBESAR = 1e15
"""Above this a double no longer holds every whole number."""


def check_value(kunci: Kunci, nilai: float, katalog: Catalogue, sel: str) -> Masalah | None:
    """Refuse a figure that cannot be what its variabel or indikator counts.

    ``kunci.kode`` is in the catalogue. Missing: an empty cell is nobody's fault and not checked here.
    """
    if abs(nilai) > ANGKA_TERBESAR:
        return galat(Kode.DI_LUAR_RENTANG, sel, _besar(nilai), "angka yang wajar", "Periksa angkanya.")
    if kunci.jenis is Jenis.TARGET:
        variabel = dibaca_langsung(katalog.indikator[kunci.kode], katalog)
        return _periksa_target(nilai, variabel, sel)
    return _periksa_entri(nilai, katalog.variabel[kunci.kode], sel)


def dibaca_langsung(indikator: Indikator, katalog: Catalogue) -> Variabel | None:
    """The variabel that an indikator without penyebut reads off as it is."""
    if indikator.penyebut is None and isinstance(indikator.pembilang, Rujukan):
        return katalog.variabel[indikator.pembilang.variabel]
    return None


def _periksa_target(nilai: float, variabel: Variabel | None, sel: str) -> Masalah | None:
    """A target below 0 has no capaian that means anything; that of a read-off value has its range."""
    if nilai < 0:
        return galat(Kode.NEGATIF, sel, tulis(nilai), "target 0 atau lebih", "Periksa tandanya.")
    if variabel is not None and variabel.maksimum is not None and nilai > variabel.maksimum:
        saran = "Periksa letak koma desimalnya."
        return galat(Kode.DI_LUAR_RENTANG, sel, tulis(nilai), _rentang(variabel), saran)
    return None


def _periksa_entri(nilai: float, variabel: Variabel, sel: str) -> Masalah | None:
    bawah, atas = variabel.minimum, variabel.maksimum
    harap = _rentang(variabel)
    if nilai < 0 and bawah is not None and bawah >= 0:
        return galat(Kode.NEGATIF, sel, tulis(nilai), harap, "Periksa tandanya.")
    if variabel.bulat and not nilai.is_integer():
        return galat(
            Kode.PECAHAN,
            sel,
            tulis(nilai),
            f"bilangan bulat ({variabel.satuan})",
            "Tulis jumlahnya, bukan persennya.",
        )
    if (bawah is not None and nilai < bawah) or (atas is not None and nilai > atas):
        return galat(Kode.DI_LUAR_RENTANG, sel, tulis(nilai), harap, "Periksa letak koma desimalnya.")
    return None


def _rentang(variabel: Variabel) -> str:
    jenis = "bilangan bulat" if variabel.bulat else "angka"
    if variabel.minimum is not None and variabel.maksimum is not None:
        return f"{jenis} {tulis(variabel.minimum)} sampai {tulis(variabel.maksimum)}"
    return f"{jenis} {tulis(variabel.minimum)} atau lebih" if variabel.minimum is not None else jenis


def _besar(nilai: float) -> str:
    return tulis(nilai) if math.isfinite(nilai) else "angka tak terhingga"


def tulis(nilai: float) -> str:
    """A figure inside a message: Indonesian, with no more places than it has."""
    return format_angka(nilai, 6, tetap=False)
