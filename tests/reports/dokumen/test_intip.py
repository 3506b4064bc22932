"""A look into a document shows what stands in the file."""

import pytest

from iku.reports.angka_kata import kata_realisasi
from iku.reports.dokumen.formulir import formulir_zip
from iku.reports.dokumen.intip import intip
from iku.reports.dokumen.paparan import paparan_pptx
from iku.reports.dokumen.rekap_xlsx import rekap_xlsx
from tests.reports.dokumen.kantor import bahan


@pytest.mark.parametrize("keadaan", ["penuh", "bolong", "kosong"])
def test_slides_come_with_their_sentences_and_figures(keadaan: str) -> None:
    sumber = bahan(keadaan)
    ada = {p.judul.partition(". ")[2].partition(" ")[0]: p for p in intip(paparan_pptx(sumber), ".pptx")}

    for satu in sumber.butir:
        potongan = ada[satu.indikator.kode]
        assert satu.kalimat in potongan.teks
        assert ("Realisasi", kata_realisasi(satu.indikator, satu.baris)) in potongan.tabel


def test_a_sheet_shows_figures_as_it_prints_them() -> None:
    sumber = bahan("penuh")
    rekap, *_ = intip(rekap_xlsx(sumber), ".xlsx")
    baris = {b[0]: b for b in rekap.tabel}

    assert rekap.judul == "Rekap"
    for satu in sumber.butir:
        angka = kata_realisasi(satu.indikator, satu.baris).removesuffix(satu.indikator.satuan).rstrip()
        assert baris[satu.indikator.kode][5] == angka


def test_a_zip_lists_its_files() -> None:
    sumber = bahan("kosong")
    (satu,) = intip(formulir_zip(sumber), ".zip")

    assert len(satu.tabel) == 1 + len(sumber.katalog.bidang)


def test_what_cannot_be_looked_into_shows_nothing() -> None:
    assert intip(b"%PDF-1.6", ".pdf") == []
