"""What a formula says about its figures."""

import pytest

from iku.core.formula_traits import benda, berulang, dihitung_bulat, huruf_kecil, pembaca, satuan
from tests.core.bahan import buatan
from tests.core.outlook.bahan import KATALOG


@pytest.mark.parametrize(
    ("kode", "ulang"),
    [("KEDAI", False), ("TITIP", True), ("TUMBUH", True), ("RERATA", True), ("SKOR", False)],
)
def test_flows_means_and_counts_since_last_year_start_again_every_year(kode: str, ulang: bool) -> None:
    assert berulang(kode, KATALOG) is ulang


def test_an_expression_counts_in_the_unit_that_its_variabel_share() -> None:
    assert (
        satuan(KATALOG.indikator["SELISIH"].penyebut or KATALOG.indikator["SKOR"].pembilang, KATALOG)
        == "unit"
    )
    campur = buatan(
        [{"pembilang": "a + b", "penyebut": ""}], [{"kode": "a"}, {"kode": "b", "satuan": "kasus"}]
    )
    assert satuan(campur.indikator["A"].pembilang, campur) == ""


def dihitung(pembilang: str, nama_a: str, nama_b: str, satuan_a: str = "unit") -> str:
    variabel = [{"kode": "a", "nama": nama_a, "satuan": satuan_a}, {"kode": "b", "nama": nama_b}]
    katalog = buatan([{"pembilang": pembilang, "penyebut": "b"}], variabel)
    return benda(katalog.indikator["A"], katalog)


@pytest.mark.parametrize(
    ("a", "b", "kata"),
    [
        ("Kedai yang buka", "Kedai", "kedai"),
        ("Kedai kopi yang buka", "Kedai kopi seluruhnya", "kedai kopi"),
        ("Kedai milik warga yang buka", "Kedai milik warga yang ada", "kedai milik warga"),
        ("Warung buka", "Kedai seluruhnya", "unit"),
        ("UMKM terdaftar", "UMKM", "UMKM"),
    ],
)
def test_a_unit_that_names_nothing_gives_way_to_what_both_sides_begin_with(a: str, b: str, kata: str) -> None:
    assert dihitung("a", a, b) == kata


def test_a_unit_that_says_something_is_kept() -> None:
    assert dihitung("a", "Kedai buka", "Kedai", "kedai kopi") == "kedai kopi"


def test_only_sums_of_whole_counts_are_whole() -> None:
    variabel = [{"kode": "a"}, {"kode": "b"}, {"kode": "c", "bulat": "tidak"}]
    rumus = {
        "a + b": True,
        "-(a - akhir_tahun_lalu(b))": True,
        "a * 2": False,
        "a / b": False,
        "a + c": False,
    }
    for teks, bulat in rumus.items():
        katalog = buatan([{"pembilang": f"{teks} + 0 - 0", "penyebut": "a + b + c"}], variabel)
        assert dihitung_bulat(katalog.indikator["A"].pembilang, katalog) is bulat, teks


def test_a_name_within_a_sentence_begins_small_unless_it_is_an_abbreviation() -> None:
    assert [huruf_kecil(n) for n in ("Kedai buka", "UMKM baru", "a", "")] == [
        "kedai buka",
        "UMKM baru",
        "a",
        "",
    ]


def test_who_reads_a_variabel_in_its_own_triwulan_is_told_in_the_decrees_order() -> None:
    katalog = buatan(
        [
            {"kode": "A", "pembilang": "a", "penyebut": "b"},
            {"kode": "B", "pembilang": "b", "penyebut": "akhir_tahun_lalu(b)"},
            {"kode": "C", "pembilang": "a", "penyebut": "akhir_tahun_lalu(c)"},
        ],
        [{"kode": "a"}, {"kode": "b"}, {"kode": "c"}],
    )
    assert [i.kode for i in pembaca("b", katalog)] == ["A", "B"]
    assert pembaca("c", katalog) == ()
