"""One row of results as a value."""

from iku.core.baris import Baris, baris_pada, semua_baris
from iku.core.period import Triwulan
from tests.core.bahan import deret, hitung, sasaran
from tests.core.outlook.bahan import SEMUA

TW2 = Triwulan(2024, 2)
HASIL = hitung(deret("skor", [None, 40]), sasaran("SKOR", {2: 80}), SEMUA)


def test_a_row_carries_every_figure_and_word() -> None:
    assert baris_pada(HASIL, "SKOR", TW2) == Baris(
        "SKOR",
        TW2,
        pembilang=40,
        realisasi=40,
        target=80,
        capaian=50,
        predikat="Sangat Rendah",
        status="belum",
    )


def test_a_hole_is_none_with_its_reason() -> None:
    satu = baris_pada(HASIL, "SKOR", Triwulan(2024, 1))
    assert (satu.realisasi, satu.alasan, satu.alasan_capaian) == (None, "data_kosong", "realisasi_kosong")


def test_a_year_that_nobody_filled_is_a_row_without_figures() -> None:
    lalu = baris_pada(HASIL, "SKOR", Triwulan(2023, 4))
    assert (lalu.realisasi, lalu.target, lalu.alasan) == (None, None, "data_kosong")


def test_all_rows_of_one_indikator_run_by_time() -> None:
    semua = semua_baris(HASIL, "SKOR")
    assert [(b.periode.triwulan, b.realisasi) for b in semua] == [(1, None), (2, 40), (3, None), (4, None)]
