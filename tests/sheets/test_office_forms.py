"""Forms that offices use day by day are read without a question, whatever stands beside the figures."""

from iku.services.workspace import DATA, load_singkatan
from iku.sheets import read
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah

JUDUL = ("Data tahun 2024",)


def test_a_unit_in_parentheses_beside_the_period_is_the_unit() -> None:
    isi = buku(Data=[JUDUL, ("Uraian", "TW I (unit)", "TW II (unit)"), ("Toko", 5, 6)])
    bacaan = read("berkas", isi, CATALOGUES, singkatan=load_singkatan(DATA))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0, 6.0])


def test_words_right_below_the_periods_belong_to_their_heads() -> None:
    rows = [JUDUL, ("Uraian", "TW I", "TW I"), (None, "Pasar lama", "Pasar raya"), ("Toko", 5, 5)]
    bacaan = baca(buku(Data=rows))
    assert (angka(bacaan), {kode for _, kode in masalah(bacaan)}) == ([], {"kolom_taksa"})


def test_the_long_heads_of_an_evaluation_of_the_renja_say_what_their_columns_are() -> None:
    kepala = (
        "No",
        "Indikator Kinerja Program (outcome)",
        "Target Renstra Perangkat Daerah pada Tahun 2026 (akhir periode Renstra)",
        "Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu (2023)",
        "Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun 2024 yang dievaluasi",
        "Tingkat Capaian Kinerja Renstra s.d. Tahun 2024 (%)",
        "Unit Perangkat Daerah Penanggung Jawab",
    )
    rows = [("Evaluasi hasil Renja tahun 2024",), kepala, (1, "Toko aktif (%)", 80, 55, 65, 81, "Bidang")]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [(tahun, tw, n) for _, _, tahun, tw, n in angka(bacaan)]) == (
        [],
        [(2024, None, 65.0)],
    )


def test_a_target_in_kinerja_and_rupiah_without_a_quarter_is_the_years() -> None:
    rows = [
        ("Evaluasi tahun 2024",),
        ("Indikator", "Target", "Target", "Realisasi TW I", "Realisasi TW I"),
        (None, "K", "Rp", "K", "Rp"),
        ("Toko aktif (%)", 65, 1000, 60, 900),
    ]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [(tw, n) for *_, tw, n in angka(bacaan)]) == ([], [(None, 65.0)])


def test_years_side_by_side_with_the_same_columns_do_not_contradict_a_title_of_one_of_them() -> None:
    kepala = ("Indikator", "Target 2023", "Realisasi 2023", "Target 2024", "Realisasi 2024")
    bacaan = baca(buku(Data=[("Capaian tahun 2024",), kepala, ("Toko aktif (%)", 60, 58, 65, 61)]))
    assert (masalah(bacaan), [(tahun, n) for _, _, tahun, _, n in angka(bacaan)]) == (
        [],
        [(2023, 60.0), (2024, 65.0)],
    )


def test_one_head_of_another_year_among_quarters_still_contradicts_the_title() -> None:
    bacaan = baca(buku(Data=[JUDUL, ("Uraian", "TW I 2024", "TW II 2023"), ("Toko", 5, 6)]))
    assert [n for *_, n in angka(bacaan)] == [5.0]
    assert [kode for _, kode in masalah(bacaan)] == ["periode_bertentangan"]


def test_the_parts_of_an_indikator_may_stand_beside_it() -> None:
    rows = [
        JUDUL,
        ("Indikator", "Formula", "Satuan", "TW I"),
        ("Toko aktif (%)", "Toko aktif", "unit", 3),
        (None, "Toko", "unit", 5),
        (None, "Persentase", "%", 60),
    ]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [(kode, n) for _, kode, _, _, n in angka(bacaan)]) == (
        [],
        [("toko_aktif", 3.0), ("toko", 5.0)],
    )


def test_a_total_beside_parts_of_one_quarter_raises_no_question_of_its_own() -> None:
    rows = [("Data TW I tahun 2024",), ("Uraian", "Sukamaju", "Sukasari", "Jumlah"), ("Toko", 2, 3, 5)]
    isi = buku(Data=rows)
    assert {kode for _, kode in masalah(baca(isi))} == {"kolom_taksa"}
    lewat = {t.kunci: "lewati" for t in baca(isi).tanya}
    (tanya,) = read("berkas", isi, CATALOGUES, jawaban=lewat).tanya
    ambil = read("berkas", isi, CATALOGUES, jawaban=lewat | {tanya.kunci: "entri"})
    assert [(tw, n) for *_, tw, n in angka(ambil)] == [(1, 5.0)]


def test_numbered_words_of_a_row_are_what_they_say() -> None:
    rows = [JUDUL, ("Uraian", "TW I"), ("Toko", 5), ("c. Persentase", 60), ("d. Tingkat capaian", 99)]
    bacaan = baca(buku(Data=rows))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [5.0])


def test_a_row_s_d_triwulan_ini_is_held_against_the_row_of_the_quarter() -> None:
    rows = [JUDUL, ("Uraian", "Jenis", "TW I", "TW II"), ("Kunjungan ke toko", "Triwulan ini", 100, 90)]
    bacaan = baca(buku(Data=[*rows, ("Kunjungan ke toko", "s.d. Triwulan ini", 100, 190)]))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([], [100.0, 90.0])


def test_a_target_whose_quarter_was_lost_is_not_the_years() -> None:
    rows = [
        JUDUL,
        ("Indikator", "TW I", "TW I", None, None),
        (None, "Target", "Realisasi", "Target", "Realisasi"),
        ("Toko aktif (%)", 60, 58, 61, 59),
    ]
    terbaca = angka(baca(buku(Data=rows)))
    assert [(tw, n) for *_, tw, n in terbaca if n == 61.0 and tw is None] == []


def test_a_key_again_under_an_earlier_period_is_never_taken_for_this_one() -> None:
    rows = [("Data",), ("Uraian", "Realisasi", "Keterangan"), ("TW II 2024",), ("Toko", 5, "sesuai laporan")]
    bacaan = baca(buku(Data=[*rows, ("Periode lalu",), ("Toko", 4)]))
    assert [n for *_, n in angka(bacaan)] == [5.0]
    assert [kode for _, kode in masalah(bacaan)] == ["kolom_taksa"]


def test_a_remark_beside_one_of_two_rows_of_a_key_does_not_hide_that_they_differ() -> None:
    rows = [JUDUL, ("Uraian", "TW I", "Keterangan"), ("Toko", 5, "sesuai laporan"), ("Toko", 4, None)]
    bacaan = baca(buku(Data=rows))
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kunci_ganda"])
