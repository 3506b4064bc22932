"""Plausibility: a part greater than its whole, ten times last quarter; doubts to confirm, at their cell."""

import pytest

from iku.core.finding import Kode, Tingkat
from iku.core.period import Triwulan
from iku.core.plausibility import check_plausible
from iku.core.reading import Jenis, Kunci, Reading
from tests.core.bahan import SEED, buatan, deret

KATALOG = buatan(
    [{}],
    [
        {"kode": "a", "nama": "Bagian", "bagian_dari": "b", "bagian_menurut": "triwulan"},
        {"kode": "b", "nama": "Keseluruhan"},
        {
            **{"kode": "x", "nama": "Arus", "sifat": "akumulasi"},
            **{"bagian_dari": "y", "bagian_menurut": "tahun_berjalan"},
        },
        {"kode": "y", "nama": "Persediaan", "satuan": "unit"},
    ],
)
Isi = list[tuple[Kunci, float | None]]


def periksa(baru: Isi, lama: Isi = ()) -> list[tuple[str, Kode, str]]:  # type: ignore[assignment]
    readings = [
        Reading(k, n, "unggahan.xlsx", f"{k.kode}{Triwulan(k.tahun, k.triwulan or 1)}") for k, n in baru
    ]
    semua = check_plausible(readings, {**dict(lama), **dict(baru)}, KATALOG)
    assert {(m.tingkat, m.berkas) for m in semua} <= {(Tingkat.PERINGATAN, "unggahan.xlsx")}
    return [(m.sel, m.kode, m.ditemukan) for m in semua]


LEBIH, KALI = Kode.BAGIAN_MELEBIHI_KESELURUHAN, Kode.SEPULUH_KALI


def test_a_part_greater_than_its_whole_is_doubted_at_the_part() -> None:
    assert periksa([*deret("a", [8]), *deret("b", [7])]) == [
        ("aTW I 2024", LEBIH, "Bagian (8 orang) melebihi Keseluruhan (7 orang) pada TW I 2024")
    ]


@pytest.mark.parametrize(("a", "b"), [(7, 7), (6, 7), (0, 0), (8, None), (None, 7)])
def test_a_part_within_its_whole_or_beside_a_hole_is_not_doubted(a: float | None, b: float | None) -> None:
    assert periksa([*deret("a", [a]), *deret("b", [b])]) == []


def test_a_new_whole_below_the_kept_part_is_doubted_at_the_whole() -> None:
    assert [(sel, kode) for sel, kode, _ in periksa(deret("b", [7]), deret("a", [8]))] == [
        ("bTW I 2024", LEBIH)
    ]


def test_what_stands_wrong_already_and_is_not_touched_is_left_alone() -> None:
    assert periksa(deret("a", [None, 5]), [*deret("a", [8]), *deret("b", [7, 7])]) == []


def test_a_part_of_a_stock_is_compared_with_what_came_in_since_january() -> None:
    # 5 and 5 are 10 by TW II, more than the 9 that there are.
    assert periksa([*deret("x", [5, 5]), *deret("y", [9, 9])]) == [
        (
            *("xTW II 2024", LEBIH),
            "Arus (10 orang) melebihi Persediaan (9 unit) sejak awal tahun sampai TW II 2024",
        )
    ]


def test_an_earlier_entri_that_makes_a_later_sum_too_great_is_doubted_at_itself() -> None:
    lama = [*deret("x", [None, 5, 1]), *deret("y", [9, 9, 20])]
    assert [sel for sel, _, _ in periksa(deret("x", [5]), lama)] == ["xTW I 2024"]


def test_a_sum_with_a_hole_is_no_figure_to_doubt() -> None:
    assert periksa([*deret("x", [None, 50]), *deret("y", [9, 9])]) == []


@pytest.mark.parametrize(
    ("lalu", "kini", "ragu"),
    [
        (10, 100, True),
        (10, 99, False),
        (10, 1, True),
        (10, 2, False),
        (10, 10, False),
        (0, 500, False),
        (500, 0, True),
        (9, 0, False),
        (None, 500, False),
    ],
)
def test_ten_times_the_quarter_before_or_a_tenth_is_doubted(
    lalu: float | None, kini: float, ragu: bool
) -> None:
    assert bool(periksa(deret("b", [None, kini]), deret("b", [lalu]))) is ragu


def test_the_quarter_before_tw_i_is_tw_iv_of_the_year_before() -> None:
    assert periksa(deret("b", [1000]), deret("b", [5, 5, 5, 50], 2023)) == [
        (
            "bTW I 2024",
            KALI,
            "Keseluruhan TW I 2024: 1.000, sepuluh kali lipat atau lebih dari TW IV 2023 (50)",
        )
    ]


def test_the_quarter_after_is_held_against_a_changed_one() -> None:
    assert [(sel, kode) for sel, kode, _ in periksa(deret("b", [10]), deret("b", [None, 100]))] == [
        ("bTW I 2024", KALI)
    ]


def test_the_same_upload_may_bring_both_quarters() -> None:
    assert [(sel, kode) for sel, kode, _ in periksa(deret("b", [10, 100]))] == [("bTW II 2024", KALI)]


@pytest.mark.parametrize(
    ("nilai", "ragu"), [(0.85, True), (1.5, False), (200, False), (8500, True), (0, False)]
)
def test_a_percentage_that_no_one_plans_is_doubted(nilai: float, ragu: bool) -> None:
    kode = [k for _, k, _ in periksa([(Kunci(Jenis.TARGET, "A", 2024, 1), nilai)])]
    assert kode == ([Kode.TARGET_JANGGAL] if ragu else [])


def test_targets_and_empty_cells_are_not_doubted() -> None:
    target = [(Kunci(Jenis.TARGET, "A", 2024, tw), nilai) for tw, nilai in ((1, 1.0), (2, 90.0), (None, 5.0))]
    assert periksa([*target, (Kunci(Jenis.ENTRI, "b", 2024, 1), None)]) == []


@pytest.mark.parametrize("kode", [v.kode for v in SEED.variabel.values() if v.bagian_dari])
def test_every_part_of_the_decree_is_doubted_above_its_whole(kode: str) -> None:
    induk = SEED.variabel[kode].bagian_dari or ""
    isi = dict([*deret(kode, [8]), *deret(induk, [7])])
    (satu,) = check_plausible([Reading(k, n) for k, n in isi.items()], isi, SEED)
    assert satu.kode is LEBIH
