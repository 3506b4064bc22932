"""A stock that was added up like a flow: doubted at the sum, and only where it is no chance."""

import pytest

from iku.core.finding import Kode
from iku.core.plausibility import check_plausible
from iku.core.reading import Kunci, Reading
from tests.core.bahan import buatan, deret

KATALOG = buatan(
    [{"pembilang": "s", "penyebut": "f"}],
    [
        {"kode": "s", "nama": "Koperasi buatan", "satuan": "unit", "bulat": "tidak"},
        {"kode": "f", "nama": "Arus", "sifat": "akumulasi"},
        {"kode": "r", "nama": "Rata-rata", "sifat": "rata_rata"},
    ],
)
Isi = list[tuple[Kunci, float | None]]


def ragu(baru: Isi, lama: Isi = ()) -> list[tuple[int | None, str]]:  # type: ignore[assignment]
    readings = [Reading(k, n, "berkas.xlsx", f"Data!{k.triwulan}") for k, n in baru]
    semua = check_plausible(readings, {**dict(lama), **dict(baru)}, KATALOG)
    dijumlah = [m for m in semua if m.kode is Kode.POSISI_SAMA_JUMLAH]
    return [(int(m.sel.removeprefix("Data!")), m.ditemukan) for m in dijumlah]


def test_a_stock_that_is_the_sum_of_the_year_is_doubted_with_the_sum() -> None:
    assert ragu(deret("s", [21, 22, 24, 67])) == [
        (4, "Koperasi buatan TW IV 2024: 67 sama dengan jumlah TW I, TW II dan TW III (21 + 22 + 24)")
    ]


def test_so_is_one_in_the_middle_of_the_year_and_one_that_meets_kept_figures() -> None:
    assert [t for t, _ in ragu(deret("s", [21, 22, 43]))] == [3]
    lama = deret("s", [21, 22, 24])
    assert [t for t, _ in ragu(deret("s", [None, None, None, 67]), lama)] == [4]


def test_the_figure_that_makes_the_sum_come_true_is_the_one_to_look_at() -> None:
    assert [t for t, _ in ragu(deret("s", [None, 22]), deret("s", [21, 20, 24, 67]))] == [2]


def test_a_missing_triwulan_does_not_hide_a_sum_of_the_others() -> None:
    assert [t for t, _ in ragu(deret("s", [21, None, 24, 45]))] == [4]


def test_fractions_are_added_as_people_write_them() -> None:
    assert [t for t, _ in ragu(deret("s", [10.1, 10.2, 20.3]))] == [3]


@pytest.mark.parametrize(
    "nilai", [[21, 22, 24, 68], [21, 21], [0, 50, 50], [0, 0, 0, 0], [3, 4, 7], [None, 40, 40], [21, 22]]
)
def test_what_a_stock_may_well_be_is_not_doubted(nilai: list[float | None]) -> None:
    assert ragu(deret("s", nilai)) == []


@pytest.mark.parametrize("kode", ["f", "r"])
def test_only_a_stock_is_asked_after(kode: str) -> None:
    assert ragu(deret(kode, [21, 22, 24, 67])) == []


def test_what_stands_and_is_not_touched_is_left_alone() -> None:
    assert ragu(deret("f", [1, 2, 3, 4]), deret("s", [21, 22, 24, 67])) == []
