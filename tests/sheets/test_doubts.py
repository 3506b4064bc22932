"""Words around a table that make its figures something else are asked about, never passed over."""

import pytest

from iku.core.singkatan import Singkatan
from iku.sheets import read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah

KEPALA = ("No", "Uraian", "TW I", "TW II")
TOKO = (1, "Toko", 141, 143)


@pytest.mark.parametrize(
    "judul",
    [
        "RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2024",
        "PROYEKSI DATA TAHUN 2024",
        "DATA TOKO KECAMATAN SUKAMAJU TAHUN 2024",
        "DATA TOKO PROVINSI TAHUN 2024",
        "PERSENTASE CAPAIAN DATA TAHUN 2024 (%)",
        "PENAMBAHAN TOKO TAHUN 2024",
        "SERAPAN DANA TAHUN 2024",
        "TINGKAT CAPAIAN TAHUN 2024",
        "JUMLAH ANGGOTA TOKO TAHUN 2024",
        "REKAP TOKO A, B, C, D, DAN E KECAMATAN SUKAMAJU TAHUN 2024",
    ],
)
def test_a_title_that_speaks_of_something_else_is_asked_about_once(judul: str) -> None:
    bacaan = baca(buku(Data=[(judul,), KEPALA, TOKO]))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])
    (tanya,) = bacaan.tanya
    assert judul in tanya.soal
    jawab = {tanya.kunci: tanya.pilihan[0].nilai}
    isi = buku(Data=[(judul,), KEPALA, TOKO])
    assert [n for *_, n in angka(read("berkas", isi, CATALOGUES, jawaban=jawab))] == [141.0, 143.0]


@pytest.mark.parametrize(
    "judul",
    [
        "DATA TOKO TAHUN ANGGARAN 2024",
        "RENCANA KERJA (RENJA) DINAS TAHUN 2024",
        "RENSTRA DINAS 2021-2026, DATA TAHUN 2024",
        "LAPORAN REALISASI KINERJA DAN ANGGARAN TAHUN 2024",
        "Jalan Raya Desa Sukamaju Telp. 0719 2024",
        "Desa Sukamaju, Kecamatan Sukamaju 33512",
        "DATA TOKO SELURUH KECAMATAN TAHUN 2024",
        "DATA TOKO PER KECAMATAN TAHUN 2024",
    ],
)
def test_an_ordinary_title_is_not_asked_about(judul: str) -> None:
    bacaan = baca(buku(Data=[(judul,), KEPALA, TOKO]), tahun=2024)
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [141.0, 143.0])


def test_a_section_that_speaks_of_something_else_holds_only_its_own_rows() -> None:
    rows = [("Data tahun 2024",), KEPALA, TOKO, ("Proyeksi",), (2, "Kunjungan ke toko", 5, 6)]
    bacaan = baca(buku(Data=rows))
    assert [n for *_, n in angka(bacaan)] == [141.0, 143.0]
    assert [t.sel for t in bacaan.tanya] == [("Data!C5", "Data!D5")]


def test_targets_and_realisasi_in_sections_are_told_apart() -> None:
    rows = [("Data tahun 2024",), KEPALA, ("A. TARGET",), TOKO, ("B. REALISASI",), (1, "Toko", 7, 8)]
    assert [n for *_, n in angka(baca(buku(Data=rows)))] == [7.0, 8.0]


def test_a_part_below_the_name_of_a_variabel_is_asked_about() -> None:
    rows = [("Data tahun 2024",), ("Triwulan", "Toko"), (None, "Kuliner"), ("TW I", 5), ("TW II", 6)]
    bacaan = baca(buku(Data=rows))
    assert (angka(bacaan), {kode for _, kode in masalah(bacaan)}) == ([], {"kolom_taksa"})


def test_a_note_below_that_calls_the_figures_cumulative_asks_of_flows_alone() -> None:
    rows = [("Data tahun 2024",), KEPALA, TOKO, (2, "Kunjungan ke toko", 5, 9), ("Angka bersifat kumulatif",)]
    bacaan = baca(buku(Data=rows))
    assert [n for *_, n in angka(bacaan)] == [141.0, 143.0]
    (tanya,) = bacaan.tanya
    jawab = read("berkas", buku(Data=rows), CATALOGUES, jawaban={tanya.kunci: "kumulatif"})
    assert [n for *_, n in angka(jawab)] == [141.0, 143.0, 5.0, 4.0]


def test_two_periods_in_one_head_that_differ_are_asked_about() -> None:
    rows = [("Data tahun 2024",), ("No", "Uraian", "TW I (Jan-Mar)", "TW II (Jan-Jun)"), TOKO]
    assert [n for *_, n in angka(baca(buku(Data=rows)))] == [141.0]


def test_numerals_below_the_word_triwulan_are_quarters() -> None:
    rows = [
        ("Data tahun 2024",),
        ("Uraian", "Triwulan", None, None, None),
        (None, 1, 2, 3, 4),
        ("Toko", 5, 6, 7, 8),
    ]
    assert [n for *_, n in angka(baca(buku(Data=rows)))] == [5.0, 6.0, 7.0, 8.0]


def test_a_target_without_a_quarter_beside_quarters_is_the_years() -> None:
    rows = [("Laporan tahun 2024",), ("Indikator", "Target", "Realisasi TW I"), ("Toko aktif (%)", 65, 60)]
    assert [(triwulan, n) for *_, triwulan, n in angka(baca(buku(Data=rows)))] == [(None, 65.0)]


def test_a_flow_of_a_whole_year_is_never_moved_by_the_answer_for_a_stock() -> None:
    isi = buku(Data=[("Uraian", "2023", "2024"), ("Toko", 5, 6), ("Kunjungan ke toko", 50, 60)])
    bacaan = read("berkas", isi, CATALOGUES)
    jawab = {t.kunci: t.pilihan[0].nilai for t in bacaan.tanya}
    terbaca = angka(read("berkas", isi, CATALOGUES, jawaban=jawab))
    assert [(kode, n) for _, kode, _, _, n in terbaca] == [("toko", 5.0), ("toko", 6.0)]


@pytest.mark.parametrize(
    "nama",
    [
        "Target 2024.xlsx",
        "rencana_aksi_2024.xlsx",
        "Rekap_Kec. Sukamaju_2024.xlsx",
        "proyeksi-2024.xlsx",
        "data kecamatan sukamaju.xlsx",
        "Target.xlsx",
    ],
)
def test_a_files_name_that_speaks_of_something_else_is_asked_about(nama: str) -> None:
    bacaan = baca(buku(Data=[("DATA TAHUN 2024",), KEPALA, TOKO]), nama)
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])


@pytest.mark.parametrize(
    "nama",
    [
        "Realisasi rencana aksi 2024.xlsx",
        "Rencana Kerja 2024.xlsx",
        "kolom_target_2024.xlsx",
        "seksi_target.xlsx",
        "capaian_anggaran_2024.xlsx",
    ],
)
def test_an_ordinary_files_name_is_not_asked_about(nama: str) -> None:
    bacaan = baca(buku(Data=[("DATA TAHUN 2024",), KEPALA, TOKO]), nama)
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [141.0, 143.0])


def test_a_files_name_that_says_kumulatif_asks_of_flows_alone() -> None:
    rows = [("DATA TAHUN 2024",), KEPALA, TOKO, (2, "Kunjungan ke toko", 5, 9)]
    bacaan = baca(buku(Data=rows), "Data Kumulatif 2024.xlsx")
    assert [n for *_, n in angka(bacaan)] == [141.0, 143.0]
    assert [t.sel for t in bacaan.tanya] == [("Data!C4", "Data!D4")]


@pytest.mark.parametrize(
    "saringan",
    [
        ("Kecamatan", "Sukamaju"),
        ("Kecamatan", ":", "Sukamaju"),
        ("Jenis Kelamin", "Laki-laki"),
        ("Kategori : Disabilitas",),
        ("Status", "(Beberapa item)"),
    ],
)
def test_a_filter_over_a_table_is_asked_about(saringan: tuple[str, ...]) -> None:
    bacaan = baca(buku(Data=[("DATA TAHUN 2024",), saringan, (), KEPALA, TOKO]))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kolom_taksa"])


@pytest.mark.parametrize("semua", ["(Semua)", "(All)", "Seluruh Kabupaten", "Kabupaten Sukamaju"])
def test_a_filter_that_lets_everything_through_is_not_asked_about(semua: str) -> None:
    bacaan = baca(buku(Data=[("DATA TAHUN 2024",), ("Wilayah", semua), (), KEPALA, TOKO]))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [141.0, 143.0])


def test_a_head_realisasi_settles_what_a_title_of_plans_leaves_open() -> None:
    rows = [("PROYEKSI TAHUN 2024",), ("No", "Uraian", "Realisasi TW I", "TW II"), TOKO]
    assert [n for *_, n in angka(baca(buku(Data=rows)))] == [141.0]


WILAYAH = Singkatan(wilayah=frozenset(("sukamaju timur", "suktim")))


@pytest.mark.parametrize(
    "judul",
    [
        "DATA TOKO KABUPATEN SUKAMAJU TAHUN 2024",
        "Data Toko Kab. Sukamaju Barat Tahun 2024",
        "DATA TOKO KOTA SUKAMAJU TW I DAN II TAHUN 2024",
        "Data Toko Kabupaten : Lain Tahun 2024",
    ],
)
def test_another_kabupaten_is_asked_about(judul: str) -> None:
    bacaan = read("berkas", buku(Data=[(judul,), KEPALA, TOKO]), CATALOGUES, singkatan=WILAYAH)

    assert angka(bacaan) == []
    assert "kabupaten atau kota lain" in bacaan.tanya[0].soal


@pytest.mark.parametrize(
    "judul",
    [
        "DATA TOKO KABUPATEN SUKAMAJU TIMUR TAHUN 2024",
        "Data Toko Kab. Suktim 2024",
        "DATA TOKO SE-KABUPATEN TAHUN 2024",
        "Data toko seluruh kabupaten dan kota tahun 2024",
        "Urusan Pemerintahan Kabupaten/Kota, data toko 2024",
        "DATA TOKO KABUPATEN TAHUN 2024",
        "DINAS PERTOKOAN KABUPATEN LAIN TAHUN 2024",
    ],
)
def test_the_offices_own_kabupaten_is_not_asked_about(judul: str) -> None:
    bacaan = read("berkas", buku(Data=[(judul,), KEPALA, TOKO]), CATALOGUES, singkatan=WILAYAH)

    assert [n for *_, n in angka(bacaan)] == [141.0, 143.0]
    assert bacaan.tanya == ()


def test_an_office_that_has_not_said_which_it_is_is_not_asked() -> None:
    assert baca(buku(Data=[("DATA TOKO KABUPATEN LAIN TAHUN 2024",), KEPALA, TOKO])).tanya == ()
