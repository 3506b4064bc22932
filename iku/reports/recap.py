"""The recap as CSV: the machine's own form, and the one for Excel in Indonesian setting."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import pandas as pd

from iku.core.catalogue import Catalogue
from iku.core.results import HASIL_COLUMNS
from iku.reports.csv_text import write_csv
from iku.reports.file_name import nama_berkas
from iku.reports.recap_excel import baris_excel, judul_excel
from iku.reports.safe_text import neutralise

_ANGKA = ("pembilang", "penyebut", "realisasi", "target", "target_tahunan", "capaian", "capaian_tahunan")


class Bentuk(StrEnum):
    """For whom a recap is written."""

    RAPI = "rapi"
    """For programs: HASIL_COLUMNS, comma, decimal point, unrounded."""
    EXCEL = "excel"
    """For people: words, semicolon, decimal comma, rounded as on screen."""


def recap_csv(hasil: pd.DataFrame, bentuk: Bentuk, catalogue: Catalogue, *, contoh: bool) -> bytes:
    """Write results as CSV, UTF-8, row for row in the order given.

    ``hasil`` has HASIL_COLUMNS, perhaps led by ``perangkat_daerah``, and indikator of ``catalogue``.
    Missing: an empty field, never 0. In ``rapi`` only the file's name can say DATA CONTOH.
    """
    if bentuk is Bentuk.RAPI:
        return results_csv(hasil)
    rows = (baris_excel(row, catalogue, contoh) for row in hasil.to_dict("records"))
    return write_csv([judul_excel(contoh), *rows], pemisah=";", bom=True)


def results_csv(hasil: pd.DataFrame) -> bytes:
    """Results of any size as programs read them: the ``rapi`` form, which ``hitung`` writes too."""
    kolom = [*(k for k in hasil.columns if k not in HASIL_COLUMNS), *HASIL_COLUMNS]
    aman = {k: _kata_aman(hasil[k]) for k in kolom if k not in _ANGKA and k not in ("tahun", "triwulan")}
    isi = hasil[kolom].assign(**aman).to_csv(index=False, lineterminator="\n")
    return isi.encode()


def _kata_aman(kolom: "pd.Series[Any]") -> "pd.Series[Any]":
    """Words safe from being run as a formula; each distinct word is looked at once."""
    if isinstance(kolom.dtype, pd.CategoricalDtype):
        kata = kolom.cat.categories
        return kolom.cat.rename_categories([neutralise(str(k)) for k in kata])
    return kolom.map(lambda k: neutralise(str(k)), na_action="ignore")


def recap_filename(
    tahun: int,
    triwulan: int,
    bidang: str | None,
    program: str | None,
    bentuk: Bentuk,
    waktu: datetime,
    *,
    contoh: bool,
) -> str:
    """The name that carries filter and time: ``rekap-iku_2024-tw4_kukm_20261124-2005.csv``.

    ``waktu`` is written as it is given, in its own time zone. ASCII only, fit for every disk.
    """
    rapi = "rapi" if bentuk is Bentuk.RAPI else None
    return nama_berkas("rekap-iku", tahun, triwulan, (bidang, program, rapi), waktu, ".csv", contoh=contoh)
