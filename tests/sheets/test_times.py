"""A cell may hold an hour or a span of hours, which is no date: it is told, and the file is read on."""

import datetime

import pytest

from tests.sheets.bahan import Sel, angka, baca, buku, masalah

JAM = datetime.time(10, 10, 10)
LAMA = datetime.timedelta(hours=30)
KEPALA = ("Variabel", "TW I 2024", "Keterangan")


@pytest.mark.parametrize("waktu", [JAM, LAMA])
def test_an_hour_among_the_figures_is_refused_and_the_others_are_read(waktu: Sel) -> None:
    bacaan = baca(buku(Data=[KEPALA, ("Toko", 7), ("Kunjungan ke toko", waktu), ("Toko aktif", 5)]))
    assert [a[0] for a in angka(bacaan)] == ["Data!B2", "Data!B4"]
    assert masalah(bacaan) == [("Data!B3", "bukan_angka")]


@pytest.mark.parametrize("waktu", [JAM, LAMA])
def test_an_hour_beside_the_figures_is_no_period(waktu: Sel) -> None:
    bacaan = baca(buku(Data=[("Dicetak", waktu), KEPALA, ("Toko", 7, waktu), (waktu,), ("Toko aktif", 5)]))
    assert [a[:4] for a in angka(bacaan)] == [
        ("Data!B3", "toko", 2024, 1),
        ("Data!B5", "toko_aktif", 2024, 1),
    ]
    assert masalah(bacaan) == []
