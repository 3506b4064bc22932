"""Number formats of a workbook: what they show of a number that they do not change."""

import pytest
from openpyxl import Workbook

from iku.sheets.number_format import Tampilan, tampilan
from tests.sheets.bahan import angka, baca, masalah, simpan

BERSYARAT = '[>=1000000]0.0,,"jt";[>=1000]0.00,"rb";0'


@pytest.mark.parametrize(
    ("kode", "nilai", "persen", "ribuan", "desimal"),
    [
        ("General", 5, False, 0, 0),
        ("#,##0", 1234, False, 0, 0),
        ("#,##0,", 1234567, False, 1, 0),
        ('0.0,,"jt"', 1234567, False, 2, 1),
        ("0,.00", 1234, False, 1, 2),
        ('_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-', 1234, False, 0, 0),
        ("[$-421]#,##0", 1234, False, 0, 0),
        ("0.0%", 0.5, True, 0, 1),
        ('0.0" %"', 58.7, False, 0, 1),
        ("0.0_%", 58.7, False, 0, 1),
        ("0\\%", 58, False, 0, 0),
        ("#,##0;(#,##0,)", 1234, False, 0, 0),
        ("#,##0;(#,##0,)", -1234, False, 1, 0),
        ("0%;-0%;0.00", 0, False, 0, 2),
        (BERSYARAT, 2_500_000, False, 2, 1),
        (BERSYARAT, 2500, False, 1, 2),
        (BERSYARAT, 25, False, 0, 0),
        ("[<=1]0%;0", 0.85, True, 0, 0),
        ("[<=1]0%;0", 85, False, 0, 0),
        ("", 5, False, 0, 0),
    ],
)
def test_a_format_says_what_is_left_out(
    kode: str, nilai: float, persen: bool, ribuan: int, desimal: int
) -> None:
    assert tampilan(kode, nilai) == Tampilan(persen, ribuan, desimal)


def test_a_figure_that_shows_otherwise_than_it_is_kept_is_refused_and_says_how() -> None:
    kerja = Workbook()
    for row in (("Kode", "Variabel", "TW I 2024", "TW II 2024"), ("toko", "Toko", 1_234_567, 5)):
        kerja.active.append(row)
    kerja.active["C2"].number_format = "#,##0.0,"
    kerja.active["D2"].number_format = '0,"ribu"'
    bacaan = baca(simpan(kerja))
    assert (angka(bacaan), masalah(bacaan)) == (
        [],
        [("Sheet!C2", "format_skala"), ("Sheet!D2", "format_skala")],
    )
    assert "tampil 1.234,6, tersimpan 1.234.567" in bacaan.masalah[0].pesan


@pytest.mark.parametrize(
    ("kode", "nilai", "kosong"),
    [
        (";;;", 5, True),
        ("0;-0;;@", 0, True),
        ("0;-0;;@", 5, False),
        ('0;-0;"-"', 0, False),
        ('0;-0;" "', 0, True),
        ("_-* #,##0_-", 5, False),
        ("[Red]0;;", -5, True),
        ("General", 0, False),
        ("", 0, False),
    ],
)
def test_a_format_that_shows_nothing_hides_its_number(kode: str, nilai: float, kosong: bool) -> None:
    assert tampilan(kode, nilai).kosong == kosong


def test_a_hidden_figure_is_refused_and_a_hidden_zero_is_empty() -> None:
    kerja = Workbook()
    for row in (("Kode", "Variabel", "TW I 2024", "TW II 2024", "TW III 2024"), ("toko", "Toko", 7, 0, 5)):
        kerja.active.append(row)
    kerja.active["C2"].number_format = ";;;"
    kerja.active["D2"].number_format = "0;-0;;@"
    bacaan = baca(simpan(kerja))

    assert masalah(bacaan) == [("Sheet!C2", "format_skala")]
    assert "tampil kosong, tersimpan 7" in bacaan.masalah[0].pesan
    assert [n for *_, n in angka(bacaan)] == [5]
    assert any("0 yang disembunyikan" in alasan for _, alasan in ((d.sel, d.alasan) for d in bacaan.dilewati))


def test_a_note_that_is_no_number_and_a_zero_are_not_doubted() -> None:
    kerja = Workbook()
    for row in (("Kode", "Variabel", "TW I 2024"), ("toko", "Toko", 0)):
        kerja.active.append(row)
    for sel in kerja.active["C"]:
        sel.number_format = "#,##0,"
    assert masalah(baca(simpan(kerja))) == []
