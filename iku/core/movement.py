"""What moved: which row an indikator compares with, and how far it is from there."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from iku.core.baris import Baris, baris_triwulan
from iku.core.catalogue import Catalogue, Catalogues, Indikator
from iku.core.formula_traits import berulang
from iku.core.period import Triwulan


@dataclass(frozen=True, slots=True)
class Bergerak:
    """An indikator beside the row that it compares with; both have a realisasi.

    ``beda`` is 0 where they differ by no more than a double loses. Units: the indikator's satuan.
    """

    indikator: Indikator
    dari: Baris
    ke: Baris
    beda: float

    @property
    def ukuran(self) -> float:
        """How large the move is beside the figures themselves, so that unlike units compare."""
        besar = max(abs(self.dari.realisasi or 0.0), abs(self.ke.realisasi or 0.0))
        return abs(self.beda) / besar if self.beda else 0.0


def bergerak(
    hasil: pd.DataFrame, catalogues: Catalogues, indikator: Iterable[str], tw: Triwulan
) -> list[Bergerak]:
    """Every indikator that compares with an earlier row, the largest move first."""
    katalog = catalogues.for_year(tw.tahun)
    kini, lalu, tahun_lalu = (
        baris_triwulan(hasil, waktu) for waktu in (tw, tw.sebelumnya(), setahun_sebelum(tw))
    )
    semua = [
        _satu(
            satu,
            kini[kode],
            pembanding(
                katalog,
                kini[kode],
                sebanding(satu, lalu.get(kode), catalogues),
                sebanding(satu, tahun_lalu.get(kode), catalogues),
            ),
        )
        for kode in indikator
        if kode in kini and (satu := katalog.indikator[kode])
    ]
    return sorted((b for b in semua if b is not None), key=lambda b: -b.ukuran)


def _satu(indikator: Indikator, ke: Baris, dari: Baris | None) -> Bergerak | None:
    if dari is None or ke.realisasi is None or dari.realisasi is None:
        return None
    beda = 0.0 if sama(ke.realisasi, dari.realisasi) else ke.realisasi - dari.realisasi
    return Bergerak(indikator, dari, ke, beda)


def setahun_sebelum(tw: Triwulan) -> Triwulan:
    """The same triwulan a year before."""
    return Triwulan(tw.tahun - 1, tw.triwulan)


def sebanding(indikator: Indikator, baris: Baris | None, catalogues: Catalogues) -> Baris | None:
    """The row of another triwulan; None where the decree of its year computed another thing."""
    if baris is None:
        return None
    dulu = catalogues.for_year(baris.periode.tahun).indikator.get(indikator.kode)
    return baris if dulu is not None and _hitungan(dulu) == _hitungan(indikator) else None


def _hitungan(indikator: Indikator) -> tuple[object, ...]:
    return indikator.pembilang, indikator.penyebut, indikator.pengali, indikator.satuan


def pembanding(
    katalog: Catalogue, baris: Baris, lalu: Baris | None, tahun_lalu: Baris | None
) -> Baris | None:
    """The row to compare with, None where it has no figure.

    The triwulan before; figures that start again every year have none before TW I, so theirs is TW I of
    last year.
    """
    anyar = baris.periode.triwulan == 1 and berulang(baris.indikator, katalog)
    satu = tahun_lalu if anyar else lalu
    return satu if satu is not None and satu.realisasi is not None else None


def sama(a: float, b: float) -> bool:
    """Whether two figures are one but for what a double loses."""
    return math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)
