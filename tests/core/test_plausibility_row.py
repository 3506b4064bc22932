"""A figure in the wrong row: doubted where it fits the neighbour's history and not its own."""

import pytest

from iku.core.finding import Kode
from iku.core.plausibility import check_plausible
from iku.core.reading import Kunci, Reading
from tests.core.bahan import buatan, deret

KATALOG = buatan(
    [{"pembilang": "a", "penyebut": "b"}, {"kode": "X", "bidang": "Dua", "baris_lampiran": "2"}],
    [
        {"kode": "a", "nama": "Formal"},
        {"kode": "b", "nama": "Informal"},
        {"kode": "c", "nama": "Perusahaan"},
        {"kode": "f", "nama": "Ditempatkan", "sifat": "akumulasi"},
        {"kode": "g", "nama": "Terdaftar", "sifat": "akumulasi"},
        {"kode": "x", "nama": "Tetangga jauh", "bidang": "Dua"},
    ],
)
Isi = list[tuple[Kunci, float | None]]
LALU = [
    *deret("a", [30890, 31010, 31080, 31150], 2023),
    *deret("b", [36640, 36700, 36850, 36900], 2023),
    *deret("c", [412, 418, 425, 430], 2023),
    *deret("f", [64, 81, 58, 92], 2023),
    *deret("g", [310, 402, 355, 288], 2023),
    *deret("x", [9100, 9150, 9180, 9200], 2023),
]


def ragu(baru: Isi, lama: Isi = LALU) -> list[tuple[str, str]]:
    readings = [Reading(k, n, "berkas.xlsx", k.kode) for k, n in baru]
    semua = check_plausible(readings, {**dict(lama), **dict(baru)}, KATALOG)
    return [(m.sel, m.ditemukan) for m in semua if m.kode is Kode.SALAH_BARIS]


def satu(**angka: float) -> Isi:
    return [pasangan for kode, nilai in angka.items() for pasangan in deret(kode, [nilai])]


def test_two_rows_that_changed_places_are_named_in_one_sentence() -> None:
    assert ragu(satu(a=36778, b=31220, c=436)) == [
        (
            "a",
            "Formal TW I 2024: 36.778 jauh dari riwayatnya (30.890–31.150), tetapi sesuai dengan riwayat "
            "Informal (36.640–36.900), dan sebaliknya (31.220), seperti dua baris yang tertukar",
        )
    ]


def test_a_figure_in_the_row_of_another_that_is_empty_is_doubted() -> None:
    assert ragu(satu(a=36778)) == [
        (
            "a",
            "Formal TW I 2024: 36.778 jauh dari riwayatnya (30.890–31.150), tetapi sesuai dengan riwayat "
            "Informal (36.640–36.900)",
        )
    ]


def test_figures_that_slipped_down_a_row_are_doubted_each_where_it_stands() -> None:
    assert [sel for sel, _ in ragu(satu(b=31220, c=36778))] == ["b", "c"]


def test_flows_that_changed_places_are_doubted_too() -> None:
    assert [sel for sel, _ in ragu(satu(f=325, g=88))] == ["f"]


def test_a_swap_within_a_file_of_a_year_is_seen_without_a_store() -> None:
    baru = [*deret("a", [30890, 31010, 31080, 36900]), *deret("b", [36640, 36700, 36850, 31150])]
    assert [sel for sel, _ in ragu(baru, [])] == ["a"]


@pytest.mark.parametrize(
    "angka",
    [
        {"a": 31220, "b": 36960, "c": 436, "f": 70, "g": 325},
        {"a": 33000, "b": 36960},  # grown, and like nothing else
        {"a": 36778, "b": 36960},  # the neighbour has its own figure
        {"f": 150, "g": 600},  # flows leap
        {"c": 9160},  # of another bidang
    ],
)
def test_what_may_well_be_is_not_doubted(angka: dict[str, float]) -> None:
    assert ragu(satu(**angka)) == []


def test_two_figures_are_no_history() -> None:
    lama = [(k, n) for k, n in LALU if k.triwulan in (3, 4)]
    assert ragu(satu(a=36778, b=31220), lama) == []


def test_what_stands_and_is_not_touched_is_left_alone() -> None:
    assert ragu(satu(c=436), [*LALU, *satu(a=36778, b=31220)]) == []
