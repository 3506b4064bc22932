"""The blank forms: each bidang's own variabel, read back without a question once they are filled in."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from iku import sheets
from iku.core.reading import Jenis
from iku.reports.dokumen.formulir import formulir, formulir_xlsx, formulir_zip
from tests.reports.dokumen.kantor import bahan, isi


@pytest.mark.parametrize("keadaan", ["kosong", "penuh"])
def test_each_bidang_gets_only_its_variabel_and_nothing_filled_in(keadaan: str) -> None:
    sumber = bahan(keadaan)
    semua = dict(formulir(sumber))

    assert len(semua) == len(sumber.katalog.bidang)
    for bidang, berkas in zip(sumber.katalog.bidang, semua.values(), strict=True):
        lembar = load_workbook(io.BytesIO(berkas))["Data"]
        isi_baris = [[s.value for s in baris] for baris in lembar.iter_rows(min_row=4)]
        kode = [b[0] for b in isi_baris if b[1]]
        assert kode == [v.kode for v in sumber.katalog.variabel.values() if v.bidang == bidang]
        assert [s.value for s in lembar[3]][4:] == [str(sumber.periode)]
        assert not any(b[4] for b in isi_baris)


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_a_filled_form_is_read_back_without_a_question(triwulan: int) -> None:
    sumber = bahan("kosong", triwulan=triwulan)
    dibaca = {}
    for nama, berkas in formulir(sumber):
        buku, nilai = load_workbook(io.BytesIO(berkas)), {}
        lembar = buku["Data"]
        for baris in range(4, lembar.max_row + 1):
            if lembar.cell(baris, 2).value:
                nilai[lembar.cell(baris, 1).value] = lembar.cell(baris, 5).value = baris % 5
        keluar = io.BytesIO()
        buku.save(keluar)
        bacaan = sheets.read(nama, keluar.getvalue(), isi("kosong").catalogues)
        assert bacaan.masalah == ()
        assert bacaan.tanya == ()
        assert {r.kunci.kode: r.nilai for r in bacaan.readings} == nilai
        assert {(r.kunci.jenis, r.kunci.tahun, r.kunci.triwulan) for r in bacaan.readings} == {
            (Jenis.ENTRI, 2024, triwulan)
        }
        dibaca |= nilai
    assert set(dibaca) == set(sumber.katalog.variabel)


def test_all_forms_come_as_one_zip_and_one_by_itself() -> None:
    semua = bahan("kosong")
    bidang = semua.katalog.bidang[1]
    with zipfile.ZipFile(io.BytesIO(formulir_zip(semua))) as paket:
        assert len(paket.namelist()) == len(semua.katalog.bidang)
    satu = formulir_xlsx(bahan("kosong", bidang=bidang))

    assert bidang in str(load_workbook(io.BytesIO(satu))["Data"]["A1"].value)
    with pytest.raises(ValueError, match="one bidang"):
        formulir_xlsx(semua)


def test_a_form_of_sample_data_says_so() -> None:
    for nama, berkas in formulir(bahan("contoh")):
        buku = load_workbook(io.BytesIO(berkas))
        assert nama.startswith("DATA-CONTOH_")
        assert all("DATA CONTOH" in str(lembar["A1"].value) for lembar in buku)


def test_the_same_state_is_the_same_file() -> None:
    assert formulir_zip(bahan("penuh")) == formulir_zip(bahan("penuh"))
