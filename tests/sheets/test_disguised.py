"""Figures that run on since January without saying so betray themselves by their total."""

import pytest

from tests.sheets.bahan import angka, baca, buku, masalah

TW = ("TW I", "TW II", "TW III", "TW IV")
JUDUL = ("Data tahun 2024",)


def satu(nilai: tuple[int | None, ...], akhir: str, jumlah: int, uraian: str = "Kunjungan ke toko") -> bytes:
    return buku(Data=[JUDUL, ("No", "Uraian", *TW, akhir), (1, uraian, *nilai, jumlah)])


@pytest.mark.parametrize("akhir", ["Jumlah", "s.d. TW IV"])
def test_a_total_that_equals_the_last_quarter_refuses_all_but_the_first(akhir: str) -> None:
    bacaan = baca(satu((100, 190, 300, 395), akhir, 395))

    assert [n for *_, n in angka(bacaan)] == [100.0]
    galat = [m for m in bacaan.masalah if m.tingkat == "galat"]
    assert [m.sel for m in galat] == ["Data!D3", "Data!E3", "Data!F3"]
    assert "kumulatif" in galat[0].ditemukan


def test_quarters_that_were_not_reached_yet_do_not_hide_it() -> None:
    bacaan = baca(satu((100, 190, None, None), "Jumlah", 190))

    assert [n for *_, n in angka(bacaan) if n is not None] == [100.0]


@pytest.mark.parametrize(
    ("nilai", "jumlah"),
    [((0, 0, 0, 12), 12), ((5, 5, 5, 5), 20), ((40, 30, 20, 50), 50), ((100, 190, 300, 395), 985)],
    ids=["only the last", "a true sum", "a run that falls", "a rising run with its true sum"],
)
def test_other_totals_leave_the_quarters_as_they_are(nilai: tuple[int, ...], jumlah: int) -> None:
    bacaan = baca(satu(nilai, "Jumlah", jumlah))

    assert [n for *_, n in angka(bacaan)] == [float(n) for n in nilai]


def test_a_stock_may_well_end_where_its_year_does() -> None:
    bacaan = baca(satu((140, 141, 143, 150), "Jumlah", 150, "Toko"))

    assert [n for *_, n in angka(bacaan)] == [140.0, 141.0, 143.0, 150.0]
    assert not [s for s, kode in masalah(bacaan) if kode == "jumlah_beda"]


def test_months_betray_themselves_as_well() -> None:
    bulan = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
    isi = buku(
        Data=[JUDUL, ("No", "Uraian", *bulan, "Jumlah"), (1, "Kunjungan ke toko", 5, 9, 20, 31, 40, 55, 55)]
    )
    bacaan = baca(isi)

    assert [n for *_, n in angka(bacaan) if n is not None] == []
