"""What moved: which row an indikator compares with, and how far it went."""

from iku.core.catalogue import Catalogues
from iku.core.movement import bergerak
from iku.core.period import Triwulan
from tests.core.bahan import buatan, deret, hitung
from tests.core.outlook.bahan import SEMUA, Isi


def gerak(entri: Isi, tw: Triwulan, *kode: str) -> list[tuple[str, str, float]]:
    return [
        (b.indikator.kode, str(b.dari.periode), round(b.beda, 6))
        for b in bergerak(hitung(entri, [], SEMUA), SEMUA, kode, tw)
    ]


def test_a_stock_compares_with_the_triwulan_before_over_the_turn_of_the_year() -> None:
    entri = [*deret("skor", [None, None, None, 70], 2023), *deret("skor", [72, 71])]
    assert gerak(entri, Triwulan(2024, 1), "SKOR") == [("SKOR", "TW IV 2023", 2)]
    assert gerak(entri, Triwulan(2024, 2), "SKOR") == [("SKOR", "TW I 2024", -1)]


def test_a_flow_starts_again_so_its_first_triwulan_compares_with_last_years() -> None:
    entri = [*deret("tersalur", [5, 5, 5, 5], 2023), *deret("tersalur", [8, 1])]
    assert gerak(entri, Triwulan(2024, 1), "JUMLAH") == [("JUMLAH", "TW I 2023", 3)]
    assert gerak(entri, Triwulan(2024, 2), "JUMLAH") == [("JUMLAH", "TW I 2024", 1)]


def test_what_has_no_figure_on_either_side_does_not_compare() -> None:
    entri = [*deret("skor", [70, None, 72])]
    assert gerak(entri, Triwulan(2024, 2), "SKOR") == []
    assert gerak(entri, Triwulan(2024, 3), "SKOR") == []
    assert gerak(entri, Triwulan(2030, 1), "SKOR") == []


def test_the_largest_move_beside_its_own_figures_comes_first() -> None:
    entri = [
        *deret("skor", [50, 60]),
        *deret("kedai_buka", [10, 20]),
        *deret("kedai", [100, 100]),
        *deret("tersalur", [4, 0]),
    ]
    assert [kode for kode, _, _ in gerak(entri, Triwulan(2024, 2), "SKOR", "KEDAI", "JUMLAH")] == [
        "KEDAI",
        "SKOR",
        "JUMLAH",
    ]


def test_what_a_double_loses_is_no_move() -> None:
    entri = [*deret("kedai_buka", [1, 3]), *deret("kedai", [3, 9])]
    assert gerak(entri, Triwulan(2024, 2), "KEDAI") == [("KEDAI", "TW I 2024", 0)]


def test_another_decrees_formula_does_not_compare() -> None:
    lama = buatan(
        [{"pembilang": "a", "penyebut": "b", "berlaku_sejak": "2020"}], [{"kode": "a"}, {"kode": "b"}]
    )
    baru = buatan([{"pembilang": "a", "penyebut": "", "pengali": "1"}], [{"kode": "a"}])
    dua = Catalogues((lama, baru))
    entri = [
        *deret("a", [None, None, None, 5], 2023),
        *deret("b", [None, None, None, 9], 2023),
        *deret("a", [6]),
    ]
    assert bergerak(hitung(entri, [], dua), dua, ["A"], Triwulan(2024, 1)) == []
