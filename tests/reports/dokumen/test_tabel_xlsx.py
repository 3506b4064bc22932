"""Documents of one table as workbooks: every figure read back, with its place."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from iku.core.baris import baris_pada
from iku.core.catalogue import Level
from iku.core.catatan import JenisCatatan
from iku.core.period import Triwulan
from iku.core.summary import mean_capaian, results_at
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.isi_kamus import uraian
from iku.reports.dokumen.kamus_xlsx import TABEL, kamus_xlsx
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.tabel_xlsx import e81_xlsx, perjanjian_xlsx, rencana_aksi_xlsx
from iku.reports.safe_text import neutralise
from tests.reports.dokumen.kantor import KEADAAN, bahan
from tests.reports.dokumen.racun import teracuni

SEMUA = (e81_xlsx, kamus_xlsx, perjanjian_xlsx, rencana_aksi_xlsx)


def lembar(isi: bytes) -> Any:
    return load_workbook(io.BytesIO(isi)).active


def sel(isi: bytes) -> list[list[Any]]:
    return [[s.value for s in baris] for baris in lembar(isi).iter_rows()]


def menurut(isi: bytes, kolom: int, nama: set[str]) -> dict[str, list[Any]]:
    """The rows of the table by the name of their indikator."""
    return {baris[kolom]: baris for baris in sel(isi) if baris[kolom] in nama}


def nama_semua(sumber: Bahan) -> set[str]:
    semua = {b.indikator.nama for b in sumber.butir}
    assert len(semua) == len(sumber.butir)
    return semua


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_the_agreement_has_the_years_target_of_every_indikator(keadaan: str) -> None:
    sumber = bahan(keadaan)
    baris = menurut(perjanjian_xlsx(sumber), 2, nama_semua(sumber))

    for b in sumber.butir:
        assert baris[b.indikator.nama][3:5] == [b.indikator.satuan, b.baris.target_tahunan]


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_the_action_plan_has_the_target_of_every_triwulan(keadaan: str) -> None:
    sumber = bahan(keadaan)
    baris = menurut(rencana_aksi_xlsx(sumber), 2, nama_semua(sumber))

    for b in sumber.butir:
        target = [baris_pada(sumber.hasil, b.indikator.kode, Triwulan(2024, t)).target for t in (1, 2, 3, 4)]
        assert baris[b.indikator.nama][4:9] == [b.baris.target_tahunan, *target]


@pytest.mark.parametrize(("keadaan", "triwulan"), [(k, t) for k in KEADAAN for t in (1, 3, 4)])
def test_the_form_has_what_we_hold_and_leaves_the_rest_empty(keadaan: str, triwulan: int) -> None:
    sumber = bahan(keadaan, triwulan=triwulan)
    ada = [b for b in sumber.butir if b.indikator.level is not Level.TUJUAN]
    baris = menurut(e81_xlsx(sumber), 3, {b.indikator.nama for b in ada})

    assert len(baris) == len(ada)
    for b in ada:
        isi, kode = baris[b.indikator.nama], b.indikator.kode
        realisasi = [
            baris_pada(sumber.hasil, kode, Triwulan(2024, t)).realisasi if t <= triwulan else None
            for t in (1, 2, 3, 4)
        ]
        lalu = baris_pada(sumber.hasil, kode, Triwulan(2023, 4)).realisasi
        harap = [None, lalu, b.baris.target_tahunan, *realisasi, b.baris.realisasi, None, None]
        for ada_sel, seharusnya in zip(isi[4:24:2], harap, strict=True):
            assert ada_sel == seharusnya or ada_sel == pytest.approx(seharusnya, rel=1e-14), kode
        assert not any(isi[5:24:2]), f"{kode}: rupiah"


def test_its_columns_are_numbered_as_the_form_numbers_them() -> None:
    kepala = next(b for b in sel(e81_xlsx(bahan("penuh"))) if b[:2] == ["1", "2"])

    assert list(dict.fromkeys(n for n in kepala if n)) == [str(n) for n in range(1, 17)]


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_its_mean_and_predikat_are_the_cores(keadaan: str) -> None:
    sumber = bahan(keadaan)
    kode = [b.indikator.kode for b in sumber.butir if b.indikator.level is not Level.TUJUAN]
    kini = results_at(sumber.hasil, sumber.periode)
    rata = mean_capaian(kini[kini["indikator"].astype("str").isin(kode)], sumber.pengaturan)
    isi = {b[0]: b[3] for b in sel(e81_xlsx(sumber)) if b[0]}

    tertulis = isi["Rata-rata capaian kinerja (%)"]
    if rata == rata:
        assert float(tertulis.replace(".", "").replace(",", ".")) == pytest.approx(rata, abs=0.005)
        batas = next(b for b in sumber.pengaturan.predikat if round(rata, 2) >= b.mulai)
        assert isi["Predikat kinerja"] == batas.predikat
    else:
        assert (tertulis, isi["Predikat kinerja"]) == ("belum bisa dihitung", "belum bisa dinilai")


def test_what_the_meetings_wrote_stands_below_it() -> None:
    sumber = bahan("penuh")
    isi = {b[0]: b[3] for b in sel(e81_xlsx(sumber)) if b[0]}
    ada = [b for b in sumber.butir if b.indikator.level is not Level.TUJUAN]

    for b in ada:
        assert b.catatan[JenisCatatan.PENDORONG] in isi["Faktor pendorong keberhasilan kinerja"]
        assert b.catatan[JenisCatatan.PENGHAMBAT] in isi["Faktor penghambat pencapaian kinerja"]
        assert all(p.apa in isi["Tindak lanjut yang diperlukan dalam triwulan berikutnya"] for p in b.putusan)


def test_the_dictionary_gives_each_indikator_a_page() -> None:
    sumber = bahan("penuh")
    satu = lembar(kamus_xlsx(sumber))
    awal = [b[0].row for b in satu.iter_rows() if b[0].value == "Kode"]
    batas = [1, *(b.id + 1 for b in satu.row_breaks.brk), satu.max_row + 1]

    assert len(batas) == len(sumber.butir) + 1
    for b, mulai, dari, sampai in zip(sumber.butir, awal, batas[:-1], batas[1:], strict=True):
        assert dari <= mulai < sampai
        isi = [(s[0].value, s[1].value) for s in satu.iter_rows(min_row=mulai, max_row=sampai - 1)]
        harap = [(nama, neutralise(teks)) for nama, teks in uraian(b, sumber.katalog) if teks]
        assert [pasang for pasang in isi if any(pasang)] == harap


def test_the_dictionarys_table_has_every_word_of_every_indikator() -> None:
    sumber = bahan("penuh")
    tabel = load_workbook(io.BytesIO(kamus_xlsx(sumber)))[TABEL]
    baris = {b[1]: list(b) for b in tabel.iter_rows(values_only=True) if b[1] in nama_semua(sumber)}

    for b in sumber.butir:
        harap = [neutralise(teks) or None for _, teks in uraian(b, sumber.katalog)]
        assert baris[b.indikator.nama][: len(harap)] == harap


@pytest.mark.parametrize("pembuat", SEMUA)
def test_sample_data_and_unverified_figures_say_so(pembuat: Any) -> None:
    for keadaan in ("contoh", "penuh"):
        satu = lembar(pembuat(bahan(keadaan)))
        teks = " ".join(str(s.value) for baris in satu.iter_rows(max_row=8) for s in baris)
        for tempat in (teks, str(satu.oddHeader.right.text)):
            assert ("DATA CONTOH" in tempat) is (keadaan == "contoh")
            assert "Angka belum diverifikasi" in tempat


@pytest.mark.parametrize("pembuat", SEMUA)
def test_the_same_state_is_the_same_file(pembuat: Any) -> None:
    assert pembuat(bahan("bolong")) == pembuat(bahan("bolong"))


@pytest.mark.parametrize("pembuat", SEMUA)
def test_what_people_paste_is_never_a_formula(pembuat: Any) -> None:
    sumber = teracuni(bahan("penuh"))
    semua = [s for baris in lembar(pembuat(sumber)).iter_rows() for s in baris]
    ada = {s.value for s in semua}

    assert not [s.coordinate for s in semua if s.data_type == "f" or s.hyperlink]
    for b in sumber.butir:
        if pembuat is not e81_xlsx or b.indikator.level is not Level.TUJUAN:
            assert neutralise(kata(b.indikator.nama)) in ada
