"""Numbers as Indonesians write them: read strictly, written back, rounded as a person rounds."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.numbers import (
    AngkaTaksa,
    BukanAngka,
    Tulisan,
    angka_mesin,
    format_angka,
    format_satuan,
    format_utuh,
    parse_angka,
)

INDONESIA, MESIN, TAK_TENTU = Tulisan.INDONESIA, Tulisan.MESIN, Tulisan.TAK_TENTU
WAJAR = st.floats(min_value=-1e15, max_value=1e15, allow_subnormal=False)


def tampil(nilai: float, desimal: int) -> float:
    """The figure that a person reads off."""
    return parse_angka(format_angka(nilai, desimal), INDONESIA)


@pytest.mark.parametrize(
    ("teks", "indonesia", "mesin", "tak_tentu"),
    [
        ("0", 0, 0, 0),
        ("1234", 1234, 1234, 1234),
        ("007", 7, 7, 7),
        (" 12 ", 12, 12, 12),
        ("\u00a012\u00a0", 12, 12, 12),
        ("-5", -5, -5, -5),
        ("\u22125", -5, -5, -5),
        ("+5", 5, 5, 5),
        ("90,5", 90.5, BukanAngka, 90.5),
        ("1234,5", 1234.5, BukanAngka, 1234.5),
        ("1.234,5", 1234.5, BukanAngka, 1234.5),
        ("-1.234.567,89", -1234567.89, BukanAngka, -1234567.89),
        ("0,85", 0.85, BukanAngka, 0.85),
        ("1,234", 1.234, BukanAngka, 1.234),
        ("12.5", 12.5, 12.5, 12.5),
        ("0.85", 0.85, 0.85, 0.85),
        ("0.123", 0.123, 0.123, 0.123),
        ("1234.567", 1234.567, 1234.567, 1234.567),
        ("1.234", 1234, 1.234, AngkaTaksa),
        ("-12.345", -12345, -12.345, AngkaTaksa),
        ("1.234.567", 1234567, 1234567, 1234567),
        ("12.34.567", BukanAngka, BukanAngka, BukanAngka),
        ("1.2345,6", BukanAngka, BukanAngka, BukanAngka),
        ("0.123,5", BukanAngka, BukanAngka, BukanAngka),
        ("1,234.5", BukanAngka, BukanAngka, BukanAngka),
        ("1,2,3", BukanAngka, BukanAngka, BukanAngka),
        ("", BukanAngka, BukanAngka, BukanAngka),
        ("-", BukanAngka, BukanAngka, BukanAngka),
        ("--5", BukanAngka, BukanAngka, BukanAngka),
        ("5-", BukanAngka, BukanAngka, BukanAngka),
        (",5", BukanAngka, BukanAngka, BukanAngka),
        ("5,", BukanAngka, BukanAngka, BukanAngka),
        (".5", BukanAngka, BukanAngka, BukanAngka),
        ("1e5", BukanAngka, BukanAngka, BukanAngka),
        ("0x10", BukanAngka, BukanAngka, BukanAngka),
        ("1_000", BukanAngka, BukanAngka, BukanAngka),
        ("1 234", BukanAngka, BukanAngka, BukanAngka),
        ("45,2 %", BukanAngka, BukanAngka, BukanAngka),
        ("Rp5", BukanAngka, BukanAngka, BukanAngka),
        ("nan", BukanAngka, BukanAngka, BukanAngka),
        ("inf", BukanAngka, BukanAngka, BukanAngka),
        ("\u0661\u0662", BukanAngka, BukanAngka, BukanAngka),
        ("\uff11", BukanAngka, BukanAngka, BukanAngka),
        ("9" * 400, BukanAngka, BukanAngka, BukanAngka),
        ("9" * 400 + ",5", BukanAngka, BukanAngka, BukanAngka),
    ],
)
def test_a_text_is_read_strictly(teks: str, indonesia: object, mesin: object, tak_tentu: object) -> None:
    def baca(tulisan: Tulisan) -> object:
        try:
            return parse_angka(teks, tulisan)
        except (BukanAngka, AngkaTaksa) as salah:
            return type(salah)

    assert [baca(t) for t in (INDONESIA, MESIN, TAK_TENTU)] == [indonesia, mesin, tak_tentu]


@given(st.text(max_size=20), st.sampled_from(Tulisan))
def test_no_text_reads_as_anything_but_a_finite_number_or_a_refusal(teks: str, tulisan: Tulisan) -> None:
    try:
        nilai = parse_angka(teks, tulisan)
    except (BukanAngka, AngkaTaksa):
        return
    assert math.isfinite(nilai)


@pytest.mark.parametrize(
    ("nilai", "desimal", "harus"),
    [
        (2.675, 2, 2.68),
        (1.005, 2, 1.01),
        (0.125, 2, 0.13),
        (-0.125, 2, -0.13),
        (-2.5, 0, -3.0),
        (0.5, 0, 1.0),
        (1.5, 0, 2.0),
        (2.5, 0, 3.0),
        (90.995, 2, 91.0),
        (90.99499, 2, 90.99),
        (50.995, 2, 51.0),
        (-0.004, 2, 0.0),
        (0.0, 2, 0.0),
        (1234.5, 0, 1235.0),
        (0.1 + 0.2, 2, 0.3),
        (1e-20, 6, 0.0),
    ],
)
def test_half_goes_away_from_zero_as_a_person_rounds(nilai: float, desimal: int, harus: float) -> None:
    assert tampil(nilai, desimal) == harus
    assert math.copysign(1, tampil(nilai, desimal)) == math.copysign(1, harus)


@given(WAJAR, st.integers(0, 6))
def test_rounding_mirrors_below_zero_and_never_moves_more_than_half_a_place(
    nilai: float, desimal: int
) -> None:
    bulat = Decimal(repr(tampil(nilai, desimal)))
    assert tampil(-nilai, desimal) == -tampil(nilai, desimal)
    assert abs(bulat - Decimal(repr(nilai))) <= Decimal(5).scaleb(-desimal - 1)


@pytest.mark.parametrize(
    ("nilai", "desimal", "tetap", "teks"),
    [
        (1234.5, 2, True, "1.234,50"),
        (1234.5, 2, False, "1.234,5"),
        (1234567.891, 2, True, "1.234.567,89"),
        (1000, 2, False, "1.000"),
        (1000, 0, True, "1.000"),
        (0, 2, True, "0,00"),
        (0, 2, False, "0"),
        (-0.001, 2, True, "0,00"),
        (-4.7619, 2, True, "\u22124,76"),
        (100, 0, False, "100"),
        (1e26, 2, True, "100.000.000.000.000.000.000.000.000,00"),
        (1e300, 6, False, "1" + ".000" * 100),
    ],
)
def test_a_number_is_written_the_indonesian_way(nilai: float, desimal: int, tetap: bool, teks: str) -> None:
    assert format_angka(nilai, desimal, tetap=tetap) == teks


@pytest.mark.parametrize("nilai", [math.nan, math.inf, -math.inf])
def test_a_hole_is_never_written_as_a_number(nilai: float) -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        format_angka(nilai)
    with pytest.raises(ValueError, match="not a finite number"):
        format_utuh(nilai)


@given(WAJAR, st.integers(0, 6))
def test_zeros_at_the_end_change_no_number(nilai: float, desimal: int) -> None:
    teks = format_angka(nilai, desimal, tetap=False)
    assert parse_angka(teks, INDONESIA) == tampil(nilai, desimal)


@given(st.floats(min_value=1e-3, max_value=1e15))
def test_every_digit_that_is_written_reads_back_to_the_same_double(nilai: float) -> None:
    assert parse_angka(format_utuh(nilai), INDONESIA) == nilai


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (5.0000001, "5,0000001"),
        (1234.5, "1.234,5"),
        (-0.1, "\u22120,1"),
        (84.0, "84"),
        (1e20, "100.000.000.000.000.000.000"),
        (1.5e300, "1,5e+300"),
        (-2e-9, "\u22122e\u221209"),
        (0.0, "0"),
    ],
)
def test_a_number_can_be_written_with_every_digit_it_has(nilai: float, teks: str) -> None:
    assert format_utuh(nilai) == teks


@given(WAJAR)
def test_the_machines_form_reads_back_to_the_same_double(nilai: float) -> None:
    assert float(angka_mesin(nilai)) == nilai


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (80.0, "80"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (-5.0, "-5"),
        (1e15, "1000000000000000.0"),
        (56.7375, "56.7375"),
    ],
)
def test_the_machines_form_is_the_shortest(nilai: float, teks: str) -> None:
    assert angka_mesin(nilai) == teks


@pytest.mark.parametrize(("satuan", "teks"), [("%", "58,70 %"), ("unit", "58,70 unit"), ("", "58,70")])
def test_a_unit_stands_after_a_space(satuan: str, teks: str) -> None:
    assert format_satuan(58.7, satuan) == teks
