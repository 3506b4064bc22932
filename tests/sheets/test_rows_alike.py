"""Rows that are alike are weighed once; one that only looks alike is still told apart."""

from iku.sheets import Makna
from tests.sheets.bahan import angka, baca, baris_csv, masalah

BANYAK = [f"{tahun},{tw},toko,{tahun}" for tahun in range(2001, 2021) for tw in range(1, 5)]


def test_a_row_that_differs_in_one_label_is_not_taken_for_its_neighbours() -> None:
    salah = [*BANYAK, "2021,5,toko,7", "2021,1,tokoo,8", "2021,1,toko,9"]
    bacaan = baca(baris_csv(*salah))
    assert len(angka(bacaan)) == len(BANYAK) + 1
    assert angka(bacaan)[-1] == ("baris 84", "toko", 2021, 1, 9.0)
    assert masalah(bacaan) == [("baris 82", "triwulan_salah"), ("baris 83", "variabel_tak_dikenal")]


def test_the_same_word_is_a_total_in_one_column_and_a_fault_in_another() -> None:
    bacaan = baca("no,tahun,triwulan,variabel,nilai\n1,2024,1,toko,5\n2,2024,2,toko,Jumlah\nJumlah,,,,5\n")
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 5.0)]
    assert masalah(bacaan) == [("baris 3", "bukan_angka")]
    assert [t.makna for t in bacaan.tafsir if t.baris == 4 and t.kolom == 5] == [Makna.JUMLAH]


def test_what_cells_were_taken_for_is_told_in_the_order_of_the_file() -> None:
    bacaan = baca(baris_csv(*BANYAK, "2021,5,toko,7"))
    tempat = [(t.baris, t.kolom) for t in bacaan.tafsir]
    assert tempat == sorted(tempat)
    assert len(tempat) == 4 * (len(BANYAK) + 2)
    assert bacaan.tafsir[7].uraian == "Toko, TW I 2001"
