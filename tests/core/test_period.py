"""Triwulan: read from the words that offices use, ordered by time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.period import Triwulan, nama_periode, parse_tahun, parse_triwulan


@pytest.mark.parametrize(
    ("teks", "triwulan"),
    [
        *((str(n), n) for n in range(1, 5)),
        *(("I", 1), ("II", 2), ("III", 3), ("IV", 4)),
        *(("iii", 3), ("TW III", 3), ("tw3", 3), ("TW. 2", 2), ("Trw IV", 4), ("Triwulan II", 2)),
        *(("  triwulan 1  ", 1), ("TRIWULANIV", 4)),
    ],
)
def test_a_triwulan_is_read(teks: str, triwulan: int) -> None:
    assert parse_triwulan(teks) == triwulan


@pytest.mark.parametrize(
    "teks",
    [
        *("", "0", "5", "IIII", "V", "VI", "IX", "TW", "TW V", "triwulan", "1.0", "12", "-1", "TW I 2024"),
        *("semester I", "\u0131", "\u0130", "\u0130V", "\u0661", "\uff11", "\u2161"),
    ],
)
def test_what_is_no_triwulan_is_none(teks: str) -> None:
    assert parse_triwulan(teks) is None


@pytest.mark.parametrize(
    ("teks", "tahun"),
    [("2024", 2024), (" 2024 ", 2024), ("2000", 2000), ("2100", 2100)]
    + [
        (t, None)
        for t in ("1999", "2101", "24", "02024", "2024.0", "2.024", "", "tahun", "\u0662\u0660\u0662\u0664")
    ],
)
def test_a_year_has_four_digits_and_is_of_this_century(teks: str, tahun: int | None) -> None:
    assert parse_tahun(teks) == tahun


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_none(teks: str) -> None:
    assert parse_triwulan(teks) in (None, 1, 2, 3, 4)
    assert parse_tahun(teks) is None or 2000 <= int(teks) <= 2100


def test_triwulan_run_by_time() -> None:
    urut = [Triwulan(2023, 4), Triwulan(2024, 1), Triwulan(2024, 2)]
    assert sorted([urut[2], urut[0], urut[1]]) == urut
    assert [tw.sebelumnya() for tw in urut[1:]] == urut[:2]


@pytest.mark.parametrize("triwulan", [0, 5, -1])
def test_there_is_no_fifth_triwulan(triwulan: int) -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Triwulan(2024, triwulan)


def test_a_period_has_its_words() -> None:
    assert str(Triwulan(2024, 3)) == "TW III 2024"
    assert Triwulan(2024, 3).panjang() == "Triwulan III 2024"
    assert nama_periode(2024, 3) == "TW III 2024"
    assert nama_periode(2024, None) == "setahun 2024"
