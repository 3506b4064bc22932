"""Summaries: where a bidang stands, how an indikator runs, which entri are owed."""

import math

import pytest

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.settings import BAWAAN, Pengaturan
from iku.core.summary import (
    BIDANG_COLUMNS,
    SEMUA,
    Kekurangan,
    Sebab,
    mean_capaian,
    missing,
    per_bidang,
    results_at,
    trend,
    unbroken_trend,
)
from tests.core.bahan import buatan, deret, hitung, sasaran

INDIKATOR = [
    {"kode": "A", "bidang": "Satu", "pembilang": "a", "penyebut": "", "pengali": "1"},
    {"kode": "B", "bidang": "Dua", "pembilang": "b", "penyebut": "a"},
    {"kode": "C", "bidang": "Dua", "pembilang": "c - akhir_tahun_lalu(c)", "penyebut": ""},
]
VARIABEL = [
    {"kode": "a", "bulat": "tidak"},
    {"kode": "b", "sifat": "akumulasi", "bidang": "Dua"},
    {"kode": "c", "bidang": "Dua"},
]
KATALOG = buatan(INDIKATOR, VARIABEL)
SEMUA_KATALOG = Catalogues((KATALOG,))
TW1 = Triwulan(2024, 1)


def test_results_of_one_triwulan_are_one_row_an_indikator() -> None:
    hasil = hitung([*deret("a", [1, 2, 3, 4]), *deret("a", [9], 2025)], [], SEMUA_KATALOG)
    pada = results_at(hasil, Triwulan(2024, 3))
    assert pada["indikator"].tolist() == ["A", "B", "C"]
    assert pada["pembilang"].tolist()[0] == 3


def test_a_bidang_counts_what_is_reached_and_averages_what_is_known_with_a_ceiling() -> None:
    entri = [*deret("a", [200]), *deret("b", [180]), *deret("c", [50]), *deret("c", [0, 0, 0, 40], 2023)]
    target = [*sasaran("A", {1: 100}), *sasaran("B", {1: 100})]
    pada = results_at(hitung(entri, target, SEMUA_KATALOG), TW1)
    ringkas = per_bidang(pada, KATALOG, BAWAAN)
    assert tuple(ringkas) == BIDANG_COLUMNS
    assert ringkas.values.tolist() == [
        ["Satu", 1, 1, 0, 0, 120.0],
        ["Dua", 2, 0, 1, 1, 90.0],
        [SEMUA, 3, 1, 1, 1, 105.0],
    ]


@pytest.mark.parametrize(("batas", "rata"), [(100, 95.0), (120, 105.0), (150, 120.0), (None, 145.0)])
def test_each_capaian_is_cut_before_it_is_averaged(batas: float | None, rata: float) -> None:
    entri = [*deret("a", [200]), *deret("b", [180])]
    hasil = hitung(entri, [*sasaran("A", {1: 100}), *sasaran("B", {1: 100})], SEMUA_KATALOG)
    assert mean_capaian(hasil, Pengaturan(BAWAAN.predikat, batas)) == rata


def test_without_any_capaian_there_is_no_mean() -> None:
    pada = results_at(hitung(deret("a", [1]), [], SEMUA_KATALOG), TW1)
    ringkas = per_bidang(pada, KATALOG, BAWAAN)
    assert ringkas["tanpa_capaian"].tolist() == [1, 2, 3]
    assert all(math.isnan(n) for n in ringkas["rata_capaian"])


def jejak(entri: list[tuple[Kunci, float | None]], sampai: Triwulan, banyak: int = 8) -> list[float | None]:
    return trend(hitung(entri, [], SEMUA_KATALOG), "A", sampai, banyak)


def test_a_trend_runs_up_to_the_triwulan_and_keeps_its_holes() -> None:
    entri = [*deret("a", [1, 2, None, 4], 2023), *deret("a", [5, 6, 7, 8])]
    assert jejak(entri, Triwulan(2024, 2)) == [1, 2, None, 4, 5, 6]
    assert jejak(entri, Triwulan(2024, 2), 3) == [4, 5, 6]


def test_a_trend_never_closes_over_a_year_that_nobody_reported() -> None:
    entri = [*deret("a", [1, 2, 3, 4], 2022), *deret("a", [5])]
    assert jejak(entri, TW1, 6) == [4, None, None, None, None, 5]


def test_a_trend_up_to_a_triwulan_that_nobody_reported_ends_with_holes() -> None:
    assert jejak(deret("a", [1, 2, 3, 4]), Triwulan(2025, 1), 3) == [3, 4, None]


def utuh(entri: list[tuple[Kunci, float | None]], sampai: Triwulan, banyak: int = 8) -> list[float]:
    return unbroken_trend(hitung(entri, [], SEMUA_KATALOG), "A", sampai, banyak)


def test_an_unbroken_trend_begins_after_the_last_hole() -> None:
    entri = [*deret("a", [1, 2, None, 4], 2023), *deret("a", [5, 6])]
    assert utuh(entri, Triwulan(2024, 2)) == [4, 5, 6]
    assert utuh(entri, Triwulan(2024, 2), 2) == [5, 6]


def test_a_figure_that_comes_once_a_year_has_a_trend_from_year_to_year() -> None:
    entri = [isi for n, t in enumerate((2022, 2023, 2024)) for isi in deret("a", [None, None, None, n], t)]
    assert utuh(entri, Triwulan(2024, 4)) == [0, 1, 2]


def test_an_unbroken_trend_bridges_no_year_and_ends_at_its_triwulan() -> None:
    entri = [*deret("a", [None, None, None, 1], 2022), *deret("a", [None, None, None, 2])]
    assert utuh(entri, Triwulan(2024, 4)) == []
    assert utuh(deret("a", [1, 2, 3, None]), Triwulan(2024, 4)) == []


def test_a_trend_of_what_is_not_there_is_empty() -> None:
    assert jejak(deret("b", [1], 2025), TW1) == []
    assert trend(hitung([], [], SEMUA_KATALOG), "A", TW1) == []


def kurang(
    isi: list[tuple[Kunci, float | None]], tw: Triwulan, katalog: Catalogue = KATALOG
) -> list[tuple[str, str, Sebab, tuple[str, ...]]]:
    return [(k.variabel.kode, str(k.triwulan), k.sebab, k.indikator) for k in missing(dict(isi), katalog, tw)]


def test_what_is_missing_is_told_with_its_triwulan_its_reason_and_who_waits_for_it() -> None:
    assert kurang(deret("b", [None, 5]), Triwulan(2024, 2)) == [
        ("a", "TW II 2024", Sebab.KOSONG, ("A", "B")),
        ("b", "TW I 2024", Sebab.BOLONG, ("B",)),
        ("c", "TW IV 2023", Sebab.TAHUN_LALU, ("C",)),
        ("c", "TW II 2024", Sebab.KOSONG, ("C",)),
    ]


def test_a_withdrawn_figure_is_missing_and_a_zero_is_not() -> None:
    isi = [*deret("a", [0]), *deret("b", [0]), *deret("c", [0]), *deret("c", [1, 1, 1, 0], 2023)]
    assert kurang(isi, TW1) == []
    ditarik = [*isi, (Kunci(Jenis.ENTRI, "b", 2024, 1), None)]
    assert missing(dict(ditarik), KATALOG, TW1) == [
        Kekurangan(KATALOG.variabel["b"], TW1, Sebab.KOSONG, ("B",))
    ]
