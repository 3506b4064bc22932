"""The arithmetic written out: every figure in its place, and words where a figure is missing."""

import pytest

from iku.core.catalogue import Catalogues
from iku.core.hitungan import hitungan_capaian, hitungan_realisasi
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from tests.core.bahan import baris, buatan, deret, hitung, sasaran

TW = {n: Triwulan(2024, n) for n in range(1, 5)}
Isi = list[tuple[Kunci, float | None]]


def satu(pembilang: str, penyebut: str = "", sifat: str = "posisi", **lain: str) -> Catalogues:
    """A decree of one indikator over a, b and c, all of one sifat."""
    variabel = [
        {"kode": kode, "nama": f"Isian {kode}", "sifat": sifat, "bulat": "tidak", "minimum": ""}
        for kode in "abc"
    ]
    return Catalogues((buatan([{"pembilang": pembilang, "penyebut": penyebut, **lain}], variabel),))


def tulis(catalogues: Catalogues, entri: Isi, triwulan: int) -> str:
    katalog = catalogues.terbaru
    hasil = baris(hitung(entri, (), catalogues), "A", triwulan)
    realisasi, alasan = hasil["realisasi"], hasil["alasan"]
    assert realisasi is None or isinstance(realisasi, float)
    assert alasan is None or isinstance(alasan, str)
    return hitungan_realisasi(katalog.indikator["A"], katalog, dict(entri), TW[triwulan], realisasi, alasan)


def test_a_plain_ratio() -> None:
    entri = [*deret("a", [None, None, 80]), *deret("b", [None, None, 141])]
    assert tulis(satu("a", "b"), entri, 3) == "80 / 141 × 100 = 56,74 %"


def test_a_flow_is_written_out_as_the_sum_it_is() -> None:
    entri = [*deret("a", [12, 20, None, 31]), *deret("b", [100, 90, 110, 95])]
    arus = satu("a", "b", "akumulasi")
    assert tulis(arus, entri, 1) == "12 / 100 × 100 = 12,00 %"
    assert tulis(arus, entri, 2) == "(12 + 20) / (100 + 90) × 100 = 16,84 %"
    assert tulis(arus, entri, 4) == (
        "(12 + 20 + [Isian a TW III 2024 belum ada] + 31) / (100 + 90 + 110 + 95) × 100: "
        "belum dapat dihitung (triwulan sebelumnya belum diisi)"
    )


def test_a_mean_is_written_out_too() -> None:
    entri = [*deret("a", [80, 90]), *deret("b", [100, 100])]
    assert tulis(satu("a", "b", "rata_rata"), entri, 2) == (
        "(80 + 90) / 2 / ((100 + 100) / 2) × 100 = 85,00 %"
    )


def test_what_is_missing_is_named_where_it_is_missing() -> None:
    assert tulis(satu("a", "b"), deret("a", [80]), 1) == (
        "80 / [Isian b TW I 2024 belum ada] × 100: belum dapat dihitung (data kosong)"
    )


def test_a_zero_below_the_line_is_said() -> None:
    entri = [*deret("a", [3]), *deret("b", [10]), *deret("c", [10])]
    assert tulis(satu("a", "b - c"), entri, 1) == ("3 / (10 − 10) × 100: belum dapat dihitung (penyebut 0)")


@pytest.mark.parametrize(("lalu", "hasil"), [(640, "4,76 %"), (704, "−4,76 %")])
def test_a_look_back_takes_last_years_figure(lalu: float, hasil: str) -> None:
    entri = [*deret("a", [None, None, None, lalu], 2023), *deret("a", [672])]
    tumbuh = satu("a - akhir_tahun_lalu(a)", "a")
    assert tulis(tumbuh, entri, 1) == f"(672 − {lalu:.0f}) / 672 × 100 = {hasil}"


def test_brackets_keep_the_order_of_the_formula() -> None:
    entri = [*deret("a", [12]), *deret("b", [3]), *deret("c", [2])]
    assert tulis(satu("a - (b - c)", "a / (b * c)"), entri, 1) == (
        "(12 − (3 − 2)) / (12 / (3 × 2)) × 100 = 550,00 %"
    )
    assert tulis(satu("-(a + b) * 2", "c"), entri, 1) == "(−(12 + 3)) × 2 / 2 × 100 = −1.500,00 %"


def test_a_negative_figure_stands_in_brackets_and_no_digit_is_lost() -> None:
    entri = [*deret("a", [-0.12345678]), *deret("b", [1000])]
    assert tulis(satu("a", "b", pengali="1", satuan="indeks", desimal="4"), entri, 1) == (
        "(−0,12345678) / 1.000 = −0,0001 indeks"
    )


def test_a_value_read_off_is_not_dressed_up_as_arithmetic() -> None:
    akip = satu("a", pengali="1", satuan="nilai")
    assert tulis(akip, deret("a", [71.5]), 1) == "71,50 nilai, dibaca langsung"
    assert tulis(akip, deret("a", [71.5]), 2) == (
        "[Isian a TW II 2024 belum ada]: belum dapat dihitung (data kosong)"
    )
    arus = satu("a", sifat="akumulasi", pengali="1", satuan="unit", desimal="0")
    assert tulis(arus, deret("a", [12, 20]), 2) == "12 + 20 = 32 unit"


def capaian(arah: str, entri: Isi, target: Isi) -> str:
    catalogues = satu("a", "b", arah=arah)
    hasil = baris(hitung(entri, target, catalogues), "A", 1)
    angka = {k: v for k, v in hasil.items() if v is None or isinstance(v, float)}
    alasan = hasil["alasan_capaian"]
    assert alasan is None or isinstance(alasan, str)
    return hitungan_capaian(
        catalogues.terbaru.indikator["A"], angka["realisasi"], angka["target"], angka["capaian"], alasan
    )


def rasio(a: float, b: float) -> Isi:
    return [*deret("a", [a]), *deret("b", [b])]


@pytest.mark.parametrize(
    ("arah", "a", "b", "target", "tertulis"),
    [
        ("naik", 80, 141, 60, "56,7376 / 60 × 100 = 94,56 %"),
        ("naik", -32, 672, 5, "(−4,7619) / 5 × 100 = −95,24 %; di bawah 0, jadi 0,00 %"),
        ("naik", 1, 2, 0, "belum ada capaian: target 0"),
        ("turun", 3, 460, 0.8, "(2 × 0,8 − 0,6522) / 0,8 × 100 = 118,48 %"),
        ("turun", 3, 460, 0.3, "(2 × 0,3 − 0,6522) / 0,3 × 100 = −17,39 %; di bawah 0, jadi 0,00 %"),
        ("turun", 0, 460, 0, "target 0: capaian 100 % bila realisasi 0, selain itu 0 %, jadi 100,00 %"),
    ],
)
def test_capaian_is_written_out(arah: str, a: float, b: float, target: float, tertulis: str) -> None:
    assert capaian(arah, rasio(a, b), sasaran("A", {1: target})) == tertulis


def test_without_a_target_or_a_realisasi_the_reason_stands() -> None:
    assert capaian("naik", rasio(1, 2), []) == "belum ada capaian: belum ada target"
    assert capaian("naik", deret("a", [1]), sasaran("A", {1: 5})) == "belum ada capaian: belum ada realisasi"
