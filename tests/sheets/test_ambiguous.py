"""Figures that two people read as two numbers are asked about, whatever the file's own writing."""

import pytest

from iku.sheets import read_entri_csv
from tests.sheets.bahan import CATALOGUES, baca, buku, masalah

TEMPLAT = ("Kode", "Variabel", "TW I 2024", "TW II 2024")


@pytest.mark.parametrize("angka", ["1.000", "67.000"])
def test_a_point_before_three_digits_of_a_count_is_asked_in_a_machines_file(angka: str) -> None:
    isi = f"tahun,triwulan,variabel,nilai\n2024,1,toko,{angka}\n"
    assert masalah(baca(isi)) == [("baris 2", "angka_taksa")]
    _, salah = read_entri_csv("e.csv", isi.encode(), CATALOGUES)
    assert [(m.sel, m.kode) for m in salah] == [("baris 2", "angka_taksa")]


@pytest.mark.parametrize("angka", ["1,000", "67,000"])
def test_a_comma_before_three_digits_of_a_count_is_asked_in_an_indonesian_file(angka: str) -> None:
    assert masalah(baca(f"tahun;triwulan;variabel;nilai\n2024;1;toko;{angka}\n")) == [
        ("baris 2", "angka_taksa")
    ]
    kerja = buku(Data=[TEMPLAT, ("toko", "Toko", angka, None)])
    assert masalah(baca(kerja)) == [("Data!C2", "angka_taksa")]


def test_an_indeks_may_have_three_decimals() -> None:
    bacaan = baca("tahun,triwulan,variabel,nilai\n2024,1,mutu,3.125\n")
    assert [r.nilai for r in bacaan.readings] == [3.125]
