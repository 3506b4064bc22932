"""From entri to realisasi: holes, look-backs, zeros, and what no figure may become."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.reading import PERANGKAT_DAERAH, entri_frame, target_frame
from iku.core.results import HASIL_COLUMNS, compute_results
from iku.core.settings import BAWAAN
from tests.core.bahan import baris, deret, hitung, sasaran, satu_rumus

TW = (1, 2, 3, 4)


@pytest.mark.parametrize("sifat", ["akumulasi", "rata_rata"])
@given(st.lists(st.one_of(st.none(), st.integers(-1000, 1000)), min_size=4, max_size=4))
def test_a_running_value_stops_at_the_first_hole(sifat: str, isi: list[int | None]) -> None:
    hasil = hitung(deret("a", isi), [], satu_rumus("a", "", a=sifat))
    for tw in range(1, 5) if any(n is not None for n in isi) else ():
        satu, sampai = baris(hasil, "A", tw), isi[:tw]
        penuh = [n for n in sampai if n is not None]
        if len(penuh) == tw:
            rata = sum(penuh) / (tw if sifat == "rata_rata" else 1)
            assert satu["realisasi"] == pytest.approx(rata)
        else:
            assert satu["realisasi"] is None
            assert satu["alasan"] == ("data_kosong" if isi[tw - 1] is None else "triwulan_bolong")


@pytest.mark.parametrize(
    ("penyebut", "a", "b", "pembilang", "alasan"),
    [
        ("b", 5, 0, 5, "penyebut_nol"),
        ("b", 0, 0, 0, "penyebut_nol"),
        ("b - b", 5, 3, 5, "penyebut_nol"),
        ("a / b", 5, 0, 5, "penyebut_nol"),
        ("a / (b - b)", 5, 3, 5, "penyebut_nol"),
    ],
)
def test_nothing_divided_by_zero_is_a_figure(
    penyebut: str, a: float, b: float, pembilang: float, alasan: str
) -> None:
    hasil = hitung(
        [*deret("a", [a]), *deret("b", [b])], [], satu_rumus("a", penyebut, a="posisi", b="posisi")
    )
    satu = baris(hasil, "A", 1)
    assert (satu["pembilang"], satu["realisasi"], satu["alasan"]) == (pembilang, None, alasan)


def test_a_side_that_is_known_is_shown_beside_one_that_is_not() -> None:
    rumus = satu_rumus("a", "b", a="posisi", b="akumulasi")
    hasil = hitung([*deret("a", [5, 6]), *deret("b", [None, 3])], [], rumus)
    assert [baris(hasil, "A", tw)["pembilang"] for tw in TW] == [5, 6, None, None]
    assert [baris(hasil, "A", tw)["penyebut"] for tw in TW] == [None] * 4
    assert [baris(hasil, "A", tw)["alasan"] for tw in TW] == [
        "data_kosong",
        "triwulan_bolong",
        "data_kosong",
        "data_kosong",
    ]


@pytest.mark.parametrize(
    ("lalu", "alasan"),
    [
        ([1, 2, 3, 4], [None] * 4),
        ([1, None, 3, 4], [None, "data_kosong", "triwulan_bolong", "triwulan_bolong"]),
        ([None, 2, 3, 4], ["data_kosong", "triwulan_bolong", "triwulan_bolong", "triwulan_bolong"]),
        ([], ["data_kosong"] * 4),
    ],
)
def test_a_look_back_at_a_flow_has_the_holes_of_the_year_before(
    lalu: list[float | None], alasan: list[str | None]
) -> None:
    rumus = satu_rumus("a", "triwulan_sama_tahun_lalu(a)", a="akumulasi")
    hasil = hitung([*deret("a", lalu, 2023), *deret("a", [1, 1, 1, 1])], [], rumus)
    assert [baris(hasil, "A", tw)["alasan"] for tw in TW] == alasan


def test_a_look_back_at_the_year_end_of_a_flow_is_the_whole_year() -> None:
    rumus = satu_rumus("a", "akhir_tahun_lalu(a)", a="akumulasi")
    hasil = hitung([*deret("a", [1, 2, 3, 4], 2023), *deret("a", [5, 5], 2024)], [], rumus)
    assert [baris(hasil, "A", tw)["penyebut"] for tw in TW] == [10] * 4
    assert baris(hasil, "A", 2)["realisasi"] == 100


def test_a_year_that_is_missing_between_two_is_no_year_before() -> None:
    rumus = satu_rumus("a", "akhir_tahun_lalu(a)", a="posisi")
    hasil = hitung([*deret("a", [1, 1, 1, 7], 2022), *deret("a", [5], 2024)], [], rumus)
    assert baris(hasil, "A", 1)["alasan"] == "data_kosong"


def test_figures_beyond_what_a_double_holds_are_no_figures() -> None:
    rumus = satu_rumus(" * ".join("a" * 40), "", a="posisi")
    satu = baris(hitung(deret("a", [1e15]), [], rumus), "A", 1)
    assert (satu["pembilang"], satu["realisasi"]) == (None, None)
    kecil = hitung(deret("a", [1e15]), sasaran("A", {1: 5e-324}), satu_rumus("a", "", a="posisi"))
    assert (baris(kecil, "A", 1)["capaian"], baris(kecil, "A", 1)["alasan_capaian"]) == (None, "target_nol")


@pytest.mark.parametrize("nilai", [math.inf, -math.inf])
def test_an_infinite_figure_is_the_callers_mistake(nilai: float) -> None:
    with pytest.raises(ValueError, match="not a finite figure"):
        hitung(deret("a", [nilai]), [], satu_rumus("a", "", a="posisi"))
    with pytest.raises(ValueError, match="not a finite figure"):
        hitung(deret("a", [1]), sasaran("A", {1: nilai}), satu_rumus("a", "", a="posisi"))


def test_a_key_that_stands_twice_or_is_in_no_catalogue_is_the_callers_mistake() -> None:
    rumus = satu_rumus("a", "", a="posisi")
    with pytest.raises(ValueError, match="twice"):
        hitung([*deret("a", [1]), *deret("a", [1])], [], rumus)
    with pytest.raises(ValueError, match=r"no catalogue: \['z'\]"):
        hitung(deret("z", [1]), [], rumus)
    with pytest.raises(ValueError, match=r"no catalogue: \['Z'\]"):
        hitung([], sasaran("Z", {1: 1.0}), rumus)


def test_without_entri_and_target_there_are_no_results_but_their_columns() -> None:
    hasil = hitung([])
    assert (len(hasil), tuple(hasil)) == (0, HASIL_COLUMNS)


def test_a_target_alone_gives_its_year_results_that_say_what_is_missing() -> None:
    hasil = hitung([], sasaran("A", {None: 5.0}), satu_rumus("a", "b", a="posisi", b="posisi"))
    assert hasil["alasan"].tolist() == ["data_kosong"] * 4
    assert hasil["alasan_capaian"].tolist() == ["realisasi_kosong"] * 4


def test_offices_are_named_on_both_sides_or_on_neither() -> None:
    entri, target = entri_frame(deret("a", [1])), target_frame(sasaran("A", {1: 5.0}))
    rumus, kantor = satu_rumus("a", "", a="posisi"), {PERANGKAT_DAERAH: "Dinas A"}
    with pytest.raises(ValueError, match="in both entri and target or in neither"):
        compute_results(entri.assign(**kantor), target, rumus, BAWAAN)
    hasil = compute_results(entri.assign(**kantor), target[:0], rumus, BAWAAN)
    assert hasil[PERANGKAT_DAERAH].tolist() == ["Dinas A"] * 4
