"""A later table of a sheet takes the year at the top only where that is the title of the sheet."""

import pytest

from iku.sheets import read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah

KEPALA = ("Uraian", "TW I", "TW II")


def _sheet(atas: tuple[str, ...], bawah: str) -> bytes:
    judul = [(teks,) for teks in atas]
    return buku(Data=[*judul, KEPALA, ("Toko", 5, 6), (), (bawah,), KEPALA, ("Toko aktif", 3, 4)])


@pytest.mark.parametrize(
    ("atas", "bawah"),
    [
        (("Tabel 1. Tahun 2023",), "Tabel 2. Data toko yang aktif"),
        (("A. Keadaan tahun 2023",), "B. Keadaan toko yang aktif"),
        (("DATA SEMUA TOKO TAHUN 2023",), "DATA YANG AKTIF"),
        (("TW I DAN TW II TAHUN 2023",), "TW I DAN TW II"),
    ],
)
def test_a_year_that_is_the_first_tables_own_is_asked_for_the_second(
    atas: tuple[str, ...], bawah: str
) -> None:
    isi = _sheet(atas, bawah)
    bacaan = baca(isi)
    assert [(kode, n) for _, kode, _, _, n in angka(bacaan)] == [("toko", 5.0), ("toko", 6.0)]
    assert [kode for _, kode in masalah(bacaan)] == ["tahun_tidak_ada"]
    (tanya,) = bacaan.tanya
    jawab = angka(read("berkas", isi, CATALOGUES, jawaban={tanya.kunci: "2024"}))
    assert [(tahun, n) for _, _, tahun, _, n in jawab] == [(2023, 5.0), (2023, 6.0), (2024, 3.0), (2024, 4.0)]


@pytest.mark.parametrize(
    ("atas", "bawah"),
    [
        (("REKAP KINERJA TAHUN 2024",), "A. Bidang yang aktif"),
        (("REKAP KINERJA TAHUN 2024", "A. Bidang toko"), "B. Bidang yang aktif"),
        (("DINAS PERDAGANGAN", "DATA TAHUN 2024"), "B. Data yang aktif"),
        (("LAPORAN TAHUN 2024",), "Data yang aktif"),
        (("Tabel 1. Tahun 2023",), "Tabel 2. Tahun 2024"),
    ],
)
def test_a_year_of_the_whole_sheet_is_every_tables(atas: tuple[str, ...], bawah: str) -> None:
    bacaan = baca(_sheet(atas, bawah))
    assert (masalah(bacaan), len(angka(bacaan))) == ([], 4)


def test_a_year_in_the_files_name_is_every_tables() -> None:
    bacaan = baca(_sheet(("Tabel 1. Tahun 2024",), "Tabel 2. Data yang aktif"), "data_2024.xlsx")
    assert (masalah(bacaan), len(angka(bacaan))) == ([], 4)
