"""Rows of one variabel that a column of words splits are never taken for the whole of it."""

import pytest

from iku.sheets import read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah

JUDUL = ("Data tahun 2024",)


def _sheet(kepala: str | None, *isi: str) -> bytes:
    rows = [(i, "Toko", satu, "unit", 5 + i) for i, satu in enumerate(isi)]
    return buku(Data=[JUDUL, ("No", "Variabel", kepala, "Satuan", "TW I"), *rows])


@pytest.mark.parametrize(
    ("kepala", "isi"),
    [
        ("Rincian", "Sukamaju"),
        ("Kategori", "Besar"),
        ("Jenis", "Kelontong"),
        ("Uraian", "Kecamatan Sukamaju"),
        ("Bentuk usaha", "Perorangan"),
        ("Status", "Aktif"),
        (None, "Sukamaju"),
    ],
)
def test_a_column_that_splits_is_asked_about_even_for_one_row(kepala: str | None, isi: str) -> None:
    bacaan = baca(_sheet(kepala, isi))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])
    (tanya,) = bacaan.tanya
    assert not tanya.ingat
    jawab = read("berkas", _sheet(kepala, isi), CATALOGUES, jawaban={tanya.kunci: "entri"})
    assert [n for *_, n in angka(jawab)] == [5.0]


@pytest.mark.parametrize("kepala", ["Pengampu", "Keterangan", "Kelas"])
def test_words_that_differ_where_a_key_comes_twice_split_it(kepala: str) -> None:
    bacaan = baca(_sheet(kepala, "Sukamaju", "Sukasari"))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])


def test_a_key_that_comes_again_in_another_section_is_not_split_by_its_remark() -> None:
    rows = [
        JUDUL,
        ("Uraian", "Nilai", "Keterangan"),
        ("TW I",),
        ("Toko", 5, "final"),
        ("TW II",),
        ("Toko", 6),
    ]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0, 6.0])


@pytest.mark.parametrize(
    ("kepala", "isi"),
    [
        ("Uraian", "Toko yang ada di kabupaten ini pada akhir triwulan"),
        ("Uraian", "Realisasi"),
        ("Status", "angka sementara"),
        ("Wilayah", "Kabupaten Sukamaju"),
        ("Seksi", "Perdagangan"),
        ("Definisi", "Toko buka"),
    ],
)
def test_a_column_that_only_explains_is_not_asked_about(kepala: str, isi: str) -> None:
    bacaan = baca(_sheet(kepala, isi))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0])
