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
from iku.core.period import Triwulan
from iku.core.reading import Jenis
from iku.reports.csv_text import write_csv
from iku.reports.safe_text import neutralise
from iku.reports.template_rows import Baris, Batas, Lajur, baris_bidang, baris_entri, baris_target, judul_form
from iku.reports.template_style import (
    gaya_bidang,
    gaya_judul,
    gaya_kepala,
    gaya_lembar,
    gaya_petunjuk,
    gaya_sel,
    isian_sah,
)
from iku.reports.template_words import petunjuk, petunjuk_bidang

LEMBAR_PETUNJUK: Final = "Petunjuk"
LEMBAR: Final = {Jenis.ENTRI: "Data", Jenis.TARGET: "Target"}
BARIS_KEPALA: Final = 3


def template_xlsx(
    tahun: int, catalogue: Catalogue, entri: pd.DataFrame, target: pd.DataFrame, *, contoh: bool
) -> bytes:
    """The form of a year as a workbook: instructions, *Data* and *Target*.

    ``entri`` and ``target`` (ENTRI_COLUMNS, TARGET_COLUMNS) are filled in where they are of ``tahun``.
    """
    judul = f"Templat data IKU tahun {tahun}"
    buku = _buku(judul, petunjuk(tahun), contoh)
    data = _lembar(
        buku, Lajur.untuk(Jenis.ENTRI, tahun), LEMBAR[Jenis.ENTRI], baris_entri(tahun, catalogue, entri)
    )
    gaya_judul(data.cell(1, 1, judul_form(Jenis.ENTRI, tahun, contoh)))
    sasaran = _lembar(
        buku, Lajur.untuk(Jenis.TARGET, tahun), LEMBAR[Jenis.TARGET], baris_target(tahun, catalogue, target)
    )
    gaya_judul(sasaran.cell(1, 1, judul_form(Jenis.TARGET, tahun, contoh)))
    return _simpan(buku, data)


def form_bidang(
    judul: str, periode: Triwulan, bidang: str, catalogue: Catalogue, *, contoh: bool
) -> Workbook:
    """The blank form of one bidang for one triwulan: instructions and its variabel alone."""
    buku = _buku(judul, petunjuk_bidang(periode, bidang), contoh)
    lajur = Lajur.untuk(Jenis.ENTRI, periode.tahun, (periode.triwulan,))
    data = _lembar(buku, lajur, LEMBAR[Jenis.ENTRI], baris_bidang(bidang, catalogue))
    gaya_judul(data.cell(1, 1, neutralise(judul_form(Jenis.ENTRI, periode.tahun, contoh, bidang))))
    _buka_pada(buku, data)
    return buku


def _buku(judul: str, isi: tuple[str, ...], contoh: bool) -> Workbook:
    """A workbook with its sheet of instructions."""
    buku = Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)
    lembar.title = LEMBAR_PETUNJUK
    teks = [neutralise(judul) + (" (DATA CONTOH)" if contoh else ""), "", *isi]
    for nomor, satu in enumerate(teks, 1):
        lembar.cell(nomor, 1, satu or None)
    gaya_petunjuk(lembar)
    return buku


def _buka_pada(buku: Workbook, lembar: Worksheet) -> None:
    buku.active = lembar
    buku.worksheets[0].sheet_view.tabSelected = False


def _simpan(buku: Workbook, data: Worksheet) -> bytes:
    _buka_pada(buku, data)
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


def _lembar(buku: Workbook, lajur: Lajur, nama: str, baris: Iterable[Baris]) -> Worksheet:
    """A sheet to fill in, with what each cell may hold; its title is still to be written."""
    lembar: Worksheet = buku.create_sheet(nama)
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


def _desimal_koma(nilai: float | None) -> str:
    return "" if nilai is None else angka_mesin(nilai).replace(".", ",")
