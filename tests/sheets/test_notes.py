"""Remarks beside a row or below a table that make its figures something else are asked about."""

import pytest

from iku.sheets import read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah

JUDUL = ("Data tahun 2024",)
KEPALA = ("No", "Uraian", "TW I", "TW II", "Keterangan")
TOKO = (1, "Toko", 141, 143)
KUNJUNGAN = (2, "Kunjungan ke toko", 5, 9)


@pytest.mark.parametrize(
    "catatan",
    [
        "data sementara/prognosa",
        "hanya Kec. Sukamaju",
        "Kecamatan Sukamaju",
        "belum termasuk toko daring",
        "Rencana",
        "angka target",
        "angka proyeksi",
        "dalam ribuan",
        "Perempuan",
        "data tahun 2023",
        "tahun lalu",
    ],
)
def test_a_remark_holds_the_figures_of_its_row_alone(catatan: str) -> None:
    rows = [JUDUL, KEPALA, (*TOKO, catatan), (2, "Toko aktif", 80, 81, None)]
    bacaan = baca(buku(Data=rows))
    assert [n for *_, n in angka(bacaan)] == [80.0, 81.0]
    assert masalah(bacaan) == [("Data!E3", "kolom_taksa")]
    (tanya,) = bacaan.tanya
    assert (catatan in tanya.soal, tanya.sel, tanya.ingat) == (True, ("Data!C3", "Data!D3"), False)
    jawab = {tanya.kunci: "entri"}
    assert len(angka(read("berkas", buku(Data=rows), CATALOGUES, jawaban=jawab))) == 4


@pytest.mark.parametrize(
    "catatan",
    [
        "data sementara",
        "Target tercapai",
        "Sesuai rencana",
        "Naik dibanding tahun lalu berkat pembinaan di Kecamatan Sukamaju",
        "7 kecamatan",
        "posisi akhir 2024",
        "Peraturan Bupati Nomor 12 Tahun 2019",
    ],
)
def test_a_remark_that_only_explains_is_not_asked_about(catatan: str) -> None:
    bacaan = baca(buku(Data=[JUDUL, KEPALA, (*TOKO, catatan)]))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [141.0, 143.0])


@pytest.mark.parametrize("catatan", ["kumulatif s.d. bulan ini", "s.d. Juni 2024", "kumulatif"])
def test_a_remark_that_says_kumulatif_asks_of_flows_and_can_be_undone(catatan: str) -> None:
    rows = [JUDUL, KEPALA, (*TOKO, catatan), (*KUNJUNGAN, catatan)]
    bacaan = baca(buku(Data=rows))
    assert [n for *_, n in angka(bacaan)] == [141.0, 143.0]
    (tanya,) = bacaan.tanya
    jawab = read("berkas", buku(Data=rows), CATALOGUES, jawaban={tanya.kunci: "kumulatif"})
    assert [n for *_, n in angka(jawab)] == [141.0, 143.0, 5.0, 4.0]


def test_a_remark_that_says_kumulatif_beside_columns_that_say_so_is_not_asked_about() -> None:
    rows = [JUDUL, ("No", "Uraian", "s.d. TW I", "s.d. TW II", "Keterangan"), (*KUNJUNGAN, "kumulatif")]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0, 4.0])


@pytest.mark.parametrize("catatan", ["Catatan: TW II angka prognosa", "*) data hanya Kec. Sukamaju"])
def test_a_remark_below_holds_the_whole_table(catatan: str) -> None:
    bacaan = baca(buku(Data=[JUDUL, KEPALA[:4], TOKO, (), (catatan,)]))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])


@pytest.mark.parametrize(
    "catatan", ["*) angka sementara", "Ket: L = laki-laki", "Sumber: Kecamatan Sukamaju"]
)
def test_an_ordinary_remark_below_is_not_asked_about(catatan: str) -> None:
    bacaan = baca(buku(Data=[JUDUL, KEPALA[:4], TOKO, (), (catatan,)]))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [141.0, 143.0])
