"""What a chart draws: the quarters of a year, or the years of a figure that comes once in each."""

from dataclasses import replace

import pytest

from iku.core.baris import baris_pada
from iku.core.period import Triwulan
from iku.reports.dokumen.grafik import REALISASI, TARGET, deret, di_sumbu, judul_grafik, letak_angka, masa
from tests.reports.dokumen.kantor import bahan

SETAHUN = ("TW I", "TW II", "TW III", "TW IV")
TIGA_TAHUN = ("2022", "2023", "2024")


def test_a_figure_that_comes_once_a_year_is_drawn_from_year_to_year() -> None:
    sumber = bahan("contoh", triwulan=4)
    butir = {b.indikator.kode: b for b in sumber.butir}
    skor = butir["T1"]
    baris = [baris_pada(sumber.hasil, "T1", Triwulan(t, 4)) for t in (2022, 2023, 2024)]

    assert di_sumbu(skor, sumber) == TIGA_TAHUN
    assert masa(skor, sumber) == "2022–2024"
    assert judul_grafik(skor, sumber).startswith("Tiap tahun (indeks")
    assert deret(skor, sumber) == {
        REALISASI: tuple(b.realisasi for b in baris),
        TARGET: tuple(b.target for b in baris),
    }
    assert None not in deret(skor, sumber)[REALISASI]


def test_a_year_that_is_not_told_is_a_gap() -> None:
    sumber = bahan("contoh", triwulan=4)
    skor = next(b for b in sumber.butir if b.indikator.kode == "T1")
    tanpa = replace(skor, tahun_lalu=tuple(b for b in skor.tahun_lalu if b.periode.tahun != 2023))

    assert di_sumbu(tanpa, sumber) == TIGA_TAHUN
    assert deret(tanpa, sumber)[REALISASI][1] is None


@pytest.mark.parametrize(("kode", "triwulan"), [("S3A", 4), ("S3A", 2), ("T1", 3)])
def test_every_other_figure_is_drawn_by_triwulan(kode: str, triwulan: int) -> None:
    sumber = bahan("contoh", triwulan=triwulan)
    satu = next(b for b in sumber.butir if b.indikator.kode == kode)

    assert di_sumbu(satu, sumber) == SETAHUN
    assert masa(satu, sumber) == "2024"
    assert all(len(angka) == len(SETAHUN) for angka in deret(satu, sumber).values())


@pytest.mark.parametrize(
    ("realisasi", "target", "di_bawah"),
    [
        pytest.param((17.0, 18.0, None), (20.0, 23.0, 26.0), True, id="target above"),
        pytest.param((27.0, 28.0, 29.0), (25.0, 26.0, 27.0), False, id="target below"),
        pytest.param((0.0, 50.0, 60.0), (60.0, 65.0, 70.0), False, id="a figure on the axis"),
        pytest.param((-9.0, -13.0, 1.0), (5.0, 5.0, 8.0), False, id="the lowest figure is the lowest mark"),
    ],
)
def test_figures_stand_where_no_other_line_runs(
    realisasi: tuple[float | None, ...], target: tuple[float | None, ...], di_bawah: bool
) -> None:
    assert letak_angka({REALISASI: realisasi, TARGET: target}) == {REALISASI: di_bawah}
