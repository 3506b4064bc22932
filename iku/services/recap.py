"""Recap: the table of one triwulan for a filter, as the screen shows it and as the files carry it."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from iku.core.catalogue import Catalogue
from iku.core.period import Triwulan
from iku.core.summary import results_at
from iku.reports.recap import Bentuk, recap_csv, recap_filename
from iku.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Saringan:
    """Which rows to show; None lets every bidang or program pass. ``program`` is a program's code."""

    tahun: int
    triwulan: int
    bidang: str | None = None
    program: str | None = None

    @property
    def periode(self) -> Triwulan:
        """The triwulan of the filter."""
        return Triwulan(self.tahun, self.triwulan)

    def lolos(self, katalog: Catalogue) -> list[str]:
        """The codes of the indikator that pass, in the decree's order."""
        return [
            i.kode
            for i in katalog.indikator.values()
            if self.bidang in (None, i.bidang) and self.program in (None, i.kode_program)
        ]


def recap(hasil: pd.DataFrame, katalog: Catalogue, saringan: Saringan) -> pd.DataFrame:
    """The rows of ``hasil`` that pass. Shape: HASIL_COLUMNS, one row an indikator, in the decree's order."""
    rows = results_at(hasil, saringan.periode)
    return rows[rows["indikator"].isin(saringan.lolos(katalog))].reset_index(drop=True)


def recap_file(
    ws: Workspace, hasil: pd.DataFrame, saringan: Saringan, bentuk: Bentuk, waktu: datetime
) -> tuple[str, bytes]:
    """The recap of ``hasil`` as a CSV file: name and content. Page and command line both come here."""
    katalog = ws.catalogues.for_year(saringan.tahun)
    isi = recap_csv(recap(hasil, katalog, saringan), bentuk, katalog, contoh=ws.contoh)
    nama = recap_filename(
        saringan.tahun,
        saringan.triwulan,
        saringan.bidang,
        saringan.program,
        bentuk,
        waktu,
        contoh=ws.contoh,
    )
    return nama, isi
