"""The matrix of a year: filled, zero, doubtful, owed, not yet due, or coming once a year."""

from collections.abc import Iterable, Mapping
from datetime import date

import pytest

from iku.core.catalogue import Catalogue
from iku.core.kelengkapan import KeadaanSel, doubts, matriks, owed
from iku.core.period import Triwulan
from iku.core.plausibility_kini import entri
from iku.core.reading import Kunci
from tests.core.bahan import buatan, deret

OKTOBER = date(2024, 10, 14)
KATALOG = buatan(
    [
        {"kode": "A", "pembilang": "a", "penyebut": "b"},
        {"kode": "B", "pembilang": "nilai", "penyebut": "", "pengali": "1"},
    ],
    [
        {"kode": "a", "nama": "Toko aktif", "bagian_dari": "b", "bagian_menurut": "triwulan"},
        {"kode": "b", "nama": "Toko"},
        {"kode": "nilai", "nama": "Nilai dari luar", "bulat": "tidak"},
        {"kode": "arus", "nama": "Arus", "sifat": "akumulasi"},
    ],
)


def huruf(
    kini: Iterable[tuple[Kunci, float | None]], kode: str, today: date = OKTOBER, katalog: Catalogue = KATALOG
) -> str:
    """The states of one variabel's four triwulan, a letter each."""
    (baris,) = [b for b in matriks(dict(kini), katalog, 2024, today) if b.variabel.kode == kode]
    tanda: Mapping[KeadaanSel, str] = {
        KeadaanSel.TERISI: "x",
        KeadaanSel.NOL: "0",
        KeadaanSel.CURIGA: "?",
        KeadaanSel.KOSONG: "_",
        KeadaanSel.BELUM_WAKTUNYA: ".",
        KeadaanSel.SETAHUN_SEKALI: "-",
    }
    return "".join(tanda[sel.keadaan] for sel in baris.sel)


def test_filled_zero_owed_and_not_yet_due() -> None:
    assert huruf(deret("b", [5, 0]), "b") == "x0_."


@pytest.mark.parametrize(
    ("hari", "tertulis"),
    [
        (date(2024, 3, 31), "...."),
        (date(2024, 4, 1), "_..."),
        (date(2024, 6, 30), "_..."),
        (date(2024, 10, 1), "___."),
        (date(2025, 1, 1), "____"),
        (date(2023, 1, 1), "...."),
    ],
)
def test_a_triwulan_is_owed_from_the_day_after_its_last(hari: date, tertulis: str) -> None:
    assert huruf([], "b", hari) == tertulis


def test_what_came_early_is_filled() -> None:
    assert huruf(deret("b", [5, 5, 5, 5]), "b", date(2024, 1, 1)) == "xxxx"


def test_a_part_larger_than_its_whole_is_doubtful() -> None:
    kini = [*deret("a", [4, 9]), *deret("b", [8, 8])]
    assert huruf(kini, "a") == "x?_."
    assert huruf(kini, "b") == "xx_."
    assert doubts(dict(kini), KATALOG, 2024) == {
        entri("a", Triwulan(2024, 2)): ("Toko aktif (9 orang) melebihi Toko (8 orang) pada TW II 2024.",)
    }


def test_a_leap_is_laid_to_the_triwulan_that_leapt_also_over_the_years_end() -> None:
    naik = [*deret("arus", [10, 11, 12, 11]), *deret("arus", [900], 2025)]
    assert huruf(naik, "arus") == "xxxx"
    assert huruf([*deret("arus", [10, 11, 12, 11], 2023), *deret("arus", [900])], "arus") == "?__."


def test_a_copied_triwulan_is_doubtful_throughout() -> None:
    kode = [f"v{n}" for n in range(6)]
    katalog = buatan(
        [{"pembilang": "v0", "penyebut": "v1"}],
        [{"kode": k, "nama": k.upper(), "sifat": "akumulasi"} for k in kode],
    )
    kini = [pasangan for n, k in enumerate(kode) for pasangan in deret(k, [n + 21, n + 21])]
    assert {huruf(kini, k, katalog=katalog) for k in kode} == {"x?_."}


def test_a_figure_that_the_catalogue_would_no_longer_take_is_doubtful() -> None:
    assert doubts(dict(deret("b", [1.5])), KATALOG, 2024) == {
        entri("b", Triwulan(2024, 1)): ("1,5 bukan bilangan bulat.",)
    }


def test_a_score_that_comes_once_a_year_is_owed_once() -> None:
    lalu = deret("nilai", [None, 71.5], 2023)
    assert huruf(lalu, "nilai") == "-_--"
    assert huruf(lalu, "nilai", date(2024, 6, 30)) == "-.--"
    assert huruf([*lalu, *deret("nilai", [None, None, 72.5])], "nilai") == "--x-"


@pytest.mark.parametrize(("triwulan", "nama"), [(2, ["a", "b"]), (4, ["a", "b", "nilai"])])
def test_a_meeting_asks_for_a_yearly_score_in_its_own_triwulan_alone(triwulan: int, nama: list[str]) -> None:
    kini = {entri("nilai", Triwulan(2023, 4)): 70.0}

    kurang = owed(kini, KATALOG, Triwulan(2024, triwulan), ["A", "B"])
    assert [k.variabel.kode for k in kurang] == nama


def test_a_score_that_came_twice_in_a_year_or_never_is_owed_always() -> None:
    assert huruf(deret("nilai", [70, 71], 2023), "nilai") == "___."
    assert huruf([], "nilai") == "___."


def test_what_is_counted_is_owed_every_triwulan_however_it_came_before() -> None:
    assert huruf(deret("b", [None, 5], 2023), "b") == "___."


def test_rows_run_in_the_order_of_the_catalogue_and_know_their_doubts() -> None:
    baris = matriks(dict([*deret("a", [9]), *deret("b", [8])]), KATALOG, 2024, OKTOBER)
    assert [b.variabel.kode for b in baris] == ["a", "b", "nilai", "arus"]
    assert baris[0].sel[0].sebab
    assert baris[0].sel[1].sebab == ()
