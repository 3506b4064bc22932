"""The facts that a sentence about one indikator is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from iku.core.baris import Baris, baris_pada
from iku.core.catalogue import Catalogue, Catalogues, Indikator
from iku.core.movement import sebanding, setahun_sebelum
from iku.core.outlook import Sisa, sisa
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from iku.core.settings import Pengaturan
from iku.core.summary import Kekurangan, missing


@dataclass(frozen=True, slots=True)
class Fakta:
    """One indikator at one triwulan, and what it is held against.

    ``lalu`` is the triwulan before and ``tahun_lalu`` the same one a year before; None where another
    decree computed them otherwise. ``pertama``: no earlier triwulan has a realisasi. ``kurang``: the entri
    that this row lacks. ``batas``: the percent at which a capaian is cut before it is averaged, None for
    none.
    """

    indikator: Indikator
    katalog: Catalogue
    baris: Baris
    sisa: Sisa
    lalu: Baris | None = None
    tahun_lalu: Baris | None = None
    pertama: bool = False
    kurang: tuple[Kekurangan, ...] = ()
    batas: float | None = None
    contoh: bool = False


def fakta(
    kode: str,
    tw: Triwulan,
    angka: Mapping[Kunci, float | None],
    hasil: pd.DataFrame,
    catalogues: Catalogues,
    pengaturan: Pengaturan,
    *,
    contoh: bool,
) -> Fakta:
    """Gather the facts of one indikator; ``hasil`` (HASIL_COLUMNS) holds the results of ``angka``.

    Raises: KeyError where the decree of that year has no such indikator.
    """
    katalog = catalogues.for_year(tw.tahun)
    indikator = katalog.indikator[kode]
    baris = baris_pada(hasil, kode, tw)
    return Fakta(
        indikator,
        katalog,
        baris,
        sisa(indikator, katalog, baris),
        lalu=sebanding(indikator, baris_pada(hasil, kode, tw.sebelumnya()), catalogues),
        tahun_lalu=sebanding(indikator, baris_pada(hasil, kode, setahun_sebelum(tw)), catalogues),
        pertama=_pertama(hasil, kode, tw),
        kurang=_kurang(angka, katalog, kode, tw),
        batas=pengaturan.batas_capaian,
        contoh=contoh,
    )


def _pertama(hasil: pd.DataFrame, kode: str, tw: Triwulan) -> bool:
    ada = hasil[(hasil["indikator"] == kode) & hasil["realisasi"].notna()]
    return not (ada["tahun"] * 4 + ada["triwulan"] < tw.tahun * 4 + tw.triwulan).any()


def _kurang(
    angka: Mapping[Kunci, float | None], katalog: Catalogue, kode: str, tw: Triwulan
) -> tuple[Kekurangan, ...]:
    sendiri = replace(katalog, indikator={kode: katalog.indikator[kode]})
    return tuple(missing(angka, sendiri, tw))
