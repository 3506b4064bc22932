"""Checks of one figure: what a variabel or a target cannot be."""

import pytest

from iku.core.checks import check_value
from iku.core.finding import Kode, Tingkat
from iku.core.reading import Jenis, Kunci
from tests.core.bahan import SEED, buatan

KATALOG = buatan(
    [
        {"kode": "A"},
        {"kode": "B", "pembilang": "a - b", "penyebut": "b"},
        {"kode": "C", "pembilang": "-a", "penyebut": ""},
        {"kode": "D", "penyebut": "1 * (b - 1)"},
    ],
    [
        {"kode": "a"},
        {"kode": "b", "minimum": "0", "maksimum": "5", "bulat": "tidak", "satuan": "indeks"},
        {"kode": "c", "minimum": "", "bulat": "tidak"},
        {"kode": "d", "minimum": "-10", "maksimum": "10", "satuan": "derajat"},
        {"kode": "e", "minimum": "2000", "satuan": "unit"},
    ],
)


def entri(kode: str, nilai: float) -> tuple[Kode, str] | None:
    masalah = check_value(Kunci(Jenis.ENTRI, kode, 2024, 1), nilai, KATALOG, "Data!D7")
    return (masalah.kode, str(masalah)) if masalah else None


@pytest.mark.parametrize(
    ("kode", "nilai"),
    [("a", 0), ("a", 1e15), ("b", 0), ("b", 5), ("b", 4.99), ("c", -3.5), ("d", -10), ("d", 10), ("e", 2000)],
)
def test_a_figure_within_its_bounds_is_taken(kode: str, nilai: float) -> None:
    assert entri(kode, float(nilai)) is None


@pytest.mark.parametrize(
    ("kode", "nilai", "masalah", "pesan"),
    [
        (
            *("a", -5, Kode.NEGATIF),
            "\u22125 lebih kecil dari 0. Seharusnya bilangan bulat 0 atau lebih. Periksa tandanya.",
        ),
        (
            *("a", 12.5, Kode.PECAHAN),
            "12,5 bukan bilangan bulat. Seharusnya bilangan bulat (orang). "
            "Bila ini persen, tulis jumlahnya; bila bukan, periksa letak koma desimalnya.",
        ),
        (
            *("a", 5.0000001, Kode.PECAHAN),
            "5,0000001 bukan bilangan bulat. Seharusnya bilangan bulat (orang). Tulis 5 bila itu maksudnya.",
        ),
        (
            *("a", 1234.5, Kode.PECAHAN),
            "1.234,5 bukan bilangan bulat. Seharusnya bilangan bulat (orang). Periksa letak koma desimalnya.",
        ),
        (
            *("a", 2e15, Kode.DI_LUAR_RENTANG),
            "2.000.000.000.000.000 di luar rentang. Seharusnya angka yang wajar. Periksa angkanya.",
        ),
        (
            *("a", float("inf"), Kode.DI_LUAR_RENTANG),
            "angka tak terhingga di luar rentang. Seharusnya angka yang wajar. Periksa angkanya.",
        ),
        (
            *("b", 5.1, Kode.DI_LUAR_RENTANG),
            "5,1 di luar rentang. Seharusnya angka 0 sampai 5. Periksa letak koma desimalnya.",
        ),
        (
            *("b", 32, Kode.DI_LUAR_RENTANG),
            "32 di luar rentang. Seharusnya angka 0 sampai 5. Periksa letak koma desimalnya.",
        ),
        (
            *("b", -0.1, Kode.NEGATIF),
            "\u22120,1 lebih kecil dari 0. Seharusnya angka 0 sampai 5. Periksa tandanya.",
        ),
        (
            *("d", -11, Kode.DI_LUAR_RENTANG),
            "\u221211 di luar rentang. Seharusnya bilangan bulat \u221210 sampai 10. "
            "Periksa letak koma desimalnya.",
        ),
        (
            *("e", 1999, Kode.DI_LUAR_RENTANG),
            "1.999 di luar rentang. Seharusnya bilangan bulat 2.000 atau lebih. "
            "Periksa letak koma desimalnya.",
        ),
    ],
)
def test_a_figure_that_cannot_be_is_refused_with_what_is_expected(
    kode: str, nilai: float, masalah: Kode, pesan: str
) -> None:
    assert entri(kode, float(nilai)) == (masalah, f"Data!D7: {pesan}")


@pytest.mark.parametrize(
    ("kode", "nilai", "masalah"),
    [
        ("A", 0, None),
        ("A", 57.25, None),
        ("A", 250, None),
        ("A", -1, Kode.NEGATIF),
        ("A", 1e16, Kode.DI_LUAR_RENTANG),
        ("B", -1, Kode.NEGATIF),
        ("C", -1, Kode.NEGATIF),
        ("D", -1, Kode.NEGATIF),
    ],
)
def test_a_target_is_never_negative(kode: str, nilai: float, masalah: Kode | None) -> None:
    temuan = check_value(Kunci(Jenis.TARGET, kode, 2024, None), float(nilai), KATALOG, "baris 3")
    assert (temuan.kode if temuan else None) == masalah


@pytest.mark.parametrize(
    ("tertulis", "tampil"),
    [("-1,50", "-1,50"), ("-" + "9" * 60, "-" + "9" * 38 + "…"), ("", "\u22121,5")],
)
def test_a_refusal_shows_the_figure_as_its_cell_writes_it(tertulis: str, tampil: str) -> None:
    temuan = check_value(Kunci(Jenis.ENTRI, "a", 2024, 1), -1.5, KATALOG, "baris 3", tertulis)
    assert temuan is not None
    assert temuan.ditemukan == tampil


def test_what_is_refused_keeps_its_cell_out() -> None:
    temuan = check_value(Kunci(Jenis.ENTRI, "a", 2024, 1), -1.0, KATALOG, "baris 3")
    assert temuan is not None
    assert (temuan.tingkat, temuan.sel) == (Tingkat.GALAT, "baris 3")


@pytest.mark.parametrize("kode", sorted(SEED.variabel))
def test_every_variabel_of_the_decree_takes_zero_and_refuses_less(kode: str) -> None:
    kunci = Kunci(Jenis.ENTRI, kode, 2024, 1)
    assert check_value(kunci, 0.0, SEED, "") is None
    negatif = check_value(kunci, -1.0, SEED, "")
    assert negatif is not None
    assert negatif.kode is Kode.NEGATIF
