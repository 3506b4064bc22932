"""The template: a form for one year that the operator fills in, and that reads back without a question."""

import io
from collections.abc import Iterable
from typing import Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.catalogue import Catalogue
from iku.core.numbers import angka_mesin
from iku.core.reading import Jenis
from iku.reports.csv_text import write_csv
from iku.reports.safe_text import neutralise
from iku.reports.template_rows import Baris, Batas, Lajur, baris_entri, baris_target, judul_form
from iku.reports.template_style import (
    gaya_bidang,
    gaya_judul,
    gaya_kepala,
    gaya_lembar,
    gaya_petunjuk,
    gaya_sel,
    isian_sah,
)
from iku.reports.template_words import petunjuk

LEMBAR_PETUNJUK: Final = "Petunjuk"
LEMBAR: Final = {Jenis.ENTRI: "Data", Jenis.TARGET: "Target"}
BARIS_KEPALA: Final = 3


def template_xlsx(
    tahun: int, catalogue: Catalogue, entri: pd.DataFrame, target: pd.DataFrame, *, contoh: bool
) -> bytes:
    """The form of a year as a workbook: instructions, *Data* and *Target*.

    ``entri`` and ``target`` (ENTRI_COLUMNS, TARGET_COLUMNS) are filled in where they are of ``tahun``.
    """
    buku = Workbook()
    petunjuk = buku.active
    assert isinstance(petunjuk, Worksheet)
    petunjuk.title = LEMBAR_PETUNJUK
    _isi_petunjuk(petunjuk, tahun, contoh)
    data = _lembar(buku, Jenis.ENTRI, tahun, baris_entri(tahun, catalogue, entri), contoh)
    _lembar(buku, Jenis.TARGET, tahun, baris_target(tahun, catalogue, target), contoh)
    buku.active = data
    petunjuk.sheet_view.tabSelected = False
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def template_csv(
    jenis: Jenis,
    tahun: int,
    catalogue: Catalogue,
    entri: pd.DataFrame,
    target: pd.DataFrame,
    *,
    contoh: bool,
) -> bytes:
    """The same table as CSV for Excel in Indonesian setting: semicolons, decimal comma, BOM."""
    baris = (
        baris_entri(tahun, catalogue, entri)
        if jenis is Jenis.ENTRI
        else baris_target(tahun, catalogue, target)
    )
    lajur = Lajur.untuk(jenis, tahun)
    # Excel drops the separators of empty last columns: the unit, never empty, stands there.
    urutan = [k for k in range(len(lajur)) if k != lajur.satuan] + [lajur.satuan]
    rows = [[judul_form(jenis, tahun, contoh)], [lajur.judul[k] for k in urutan]]
    for satu in baris:
        isi = [*satu.teks, *(_desimal_koma(n) for n in satu.nilai)]
        rows.append([isi[k] for k in urutan])
    return write_csv(rows, pemisah=";", bom=True)


def _lembar(buku: Workbook, jenis: Jenis, tahun: int, baris: Iterable[Baris], contoh: bool) -> Worksheet:
    lembar: Worksheet = buku.create_sheet(LEMBAR[jenis])
    lajur = Lajur.untuk(jenis, tahun)
    gaya_judul(lembar.cell(1, 1, judul_form(jenis, tahun, contoh)))
    for kolom, judul in enumerate(lajur.judul, 1):
        gaya_kepala(lembar.cell(BARIS_KEPALA, kolom, judul))
    nomor, bidang = BARIS_KEPALA, ""
    sah: dict[Batas, DataValidation] = {}
    for satu in baris:
        if satu.bidang != bidang:
            bidang, nomor = satu.bidang, nomor + 1
            gaya_bidang(lembar.cell(nomor, 1, neutralise(bidang)), len(lajur))
        nomor += 1
        sah.setdefault(satu.batas, isian_sah(satu.batas)).add(_isi_baris(lembar, nomor, satu))
    for satu_sah in sah.values():
        lembar.add_data_validation(satu_sah)
    gaya_lembar(lembar, BARIS_KEPALA, lajur)
    return lembar


def _isi_baris(lembar: Worksheet, nomor: int, satu: Baris) -> str:
    """Write one row; the range of its figures comes back."""
    for kolom, teks in enumerate(satu.teks, 1):
        gaya_sel(lembar.cell(nomor, kolom, neutralise(teks)))
    awal = len(satu.teks) + 1
    for kolom, nilai in enumerate(satu.nilai, awal):
        gaya_sel(lembar.cell(nomor, kolom, nilai), satu.batas)
    akhir = awal + len(satu.nilai) - 1
    return f"{get_column_letter(awal)}{nomor}:{get_column_letter(akhir)}{nomor}"


def _isi_petunjuk(lembar: Worksheet, tahun: int, contoh: bool) -> None:
    judul = f"Templat data IKU tahun {tahun}" + (" (DATA CONTOH)" if contoh else "")
    teks = [judul, "", *petunjuk(tahun)]
    for nomor, satu in enumerate(teks, 1):
        lembar.cell(nomor, 1, satu or None)
    gaya_petunjuk(lembar)


def _desimal_koma(nilai: float | None) -> str:
    return "" if nilai is None else angka_mesin(nilai).replace(".", ",")
