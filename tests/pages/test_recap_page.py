"""*Rekap*: the screen and its files tell the same figures."""

import csv
import io
from datetime import datetime

from iku.core.catalogue import Catalogue
from iku.reports.recap import Bentuk
from iku.reports.recap_excel import judul_excel
from iku.services.looking import results
from iku.services.recap import Saringan, recap_file
from iku.services.workspace import open_workspace
from iku.ui.teks import KOSONG
from tests.pages.conftest import Buka


def test_the_table_equals_the_file_for_excel_to_the_last_digit(
    bolong: str, buka: Buka, katalog: Catalogue
) -> None:
    layar = buka("rekap").dataframe[0].value
    ws = open_workspace(bolong)
    _, isi = recap_file(ws, results(ws), Saringan(2024, 4), Bentuk.EXCEL, datetime(2026, 11, 24))
    berkas = list(csv.DictReader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";"))

    assert len(layar) == len(berkas)
    for baris, tertulis in zip(layar.to_dict("records"), berkas, strict=True):
        indikator = katalog.indikator[tertulis["Kode"]]
        assert (baris.pop("Indikator"), tertulis["Indikator"]) == (indikator.nama_pendek, indikator.nama)
        for kolom, nilai in baris.items():
            tampil = "" if nilai == KOSONG else str(nilai).replace("−", "-")
            angka = tampil.replace(".", "") if tertulis[kolom] != tampil else tampil
            assert angka == tertulis[kolom], kolom


def test_two_files_can_be_had(bolong: str, buka: Buka) -> None:
    at = buka("rekap", tahun="2023", triwulan="1")

    assert [b.label for b in at.download_button] == ["Unduh CSV untuk Excel", "Unduh CSV rapi"]


def test_what_was_reached_stands_before_what_explains_it(bolong: str, buka: Buka) -> None:
    urutan = list(buka("rekap").dataframe[0].proto.column_order)

    assert urutan[:2] == ["Indikator", "Bidang"]
    assert urutan.index("Status") < urutan.index("Keterangan realisasi")
    assert set(urutan) == set(judul_excel(False)) - {"Tahun", "Triwulan"}
