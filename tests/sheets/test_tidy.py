"""The tidy form: one figure a row."""

import pytest

from tests.sheets.bahan import angka, baca, baris_csv, buku, dilewati, kosong, masalah


def test_entri_are_read_by_kode_or_name_in_any_case_and_column_order() -> None:
    bacaan = baca("Nilai,VARIABEL,Triwulan,tahun\n141,toko,1,2024\n80,TOKO   Aktif,IV,2024\n")
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 141.0), ("baris 3", "toko_aktif", 2024, 4, 80.0)]
    assert masalah(bacaan) == []


def test_targets_are_told_by_their_head_and_an_empty_triwulan_is_the_year() -> None:
    isi = baris_csv("2024,,A,65", "2024,2,Toko aktif (%),60.5", kepala="tahun,triwulan,indikator,target")
    bacaan = baca(isi)
    assert angka(bacaan) == [("baris 2", "A", 2024, None, 65.0), ("baris 3", "A", 2024, 2, 60.5)]


@pytest.mark.parametrize("kepala", ["tahun,triwulan,indikator,target", "Indikator,Tahun,Triwulan,Target"])
def test_a_years_target_below_a_quarters_stays_the_years(kepala: str) -> None:
    baris = [("2024", "1", "A", "57"), ("2024", "", "A", "65"), ("2024", "", "B", "4")]
    urutan = [("tahun", "triwulan", "indikator", "target").index(k) for k in kepala.casefold().split(",")]
    bacaan = baca(baris_csv(*(",".join(b[k] for k in urutan) for b in baris), kepala=kepala))
    assert [isi[1:] for isi in angka(bacaan)] == [
        ("A", 2024, 1, 57.0),
        ("A", 2024, None, 65.0),
        ("B", 2024, None, 4.0),
    ]


def test_an_entri_without_its_triwulan_is_not_given_the_one_above() -> None:
    bacaan = baca(baris_csv("2024,1,toko,141", "2024,,kunjungan,7"))
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 141.0)]
    assert [kode for _, kode in masalah(bacaan)] == ["periode_tidak_ada"]


def test_a_target_that_may_be_a_quarters_or_the_years_is_asked_about_in_a_list_of_another_form() -> None:
    kepala = "Tahun,TW,Nama Indikator,Target"
    bacaan = baca(baris_csv("2024,I,A,57", "2024,,B,4", kepala=kepala))
    assert angka(bacaan) == [("baris 2", "A", 2024, 1, 57.0)]
    assert [kode for _, kode in masalah(bacaan)] == ["periode_tidak_ada"]


def test_a_period_written_once_over_its_group_is_carried_down_whole() -> None:
    bacaan = baca(baris_csv("2024,I,A,57", ",,B,4", kepala="Tahun,TW,Nama Indikator,Target"))
    assert [isi[1:] for isi in angka(bacaan)] == [("A", 2024, 1, 57.0), ("B", 2024, 1, 4.0)]


@pytest.mark.parametrize("penyandian", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_usual_encoding_is_read(penyandian: str) -> None:
    isi = baris_csv("2024,1,toko,141", "2024,2,toko,142", "é catatan,,,").encode(penyandian)
    bacaan = baca(isi)
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 141.0), ("baris 3", "toko", 2024, 2, 142.0)]
    assert dilewati(bacaan) == ["baris 4"]


@pytest.mark.parametrize("pemisah", [";", "\t"])
def test_a_decimal_comma_and_thousands_points_are_indonesian_where_commas_do_not_separate(
    pemisah: str,
) -> None:
    isi = baris_csv("2024,1,toko,1.234", "2024,1,mutu,3#25", "2024,2,toko,12.345#0")
    bacaan = baca(isi.replace(",", pemisah).replace("#", ","))
    assert [nilai for *_, nilai in angka(bacaan)] == [1234.0, 3.25, 12345.0]
    assert masalah(bacaan) == []


def test_a_lone_point_is_a_decimal_in_a_comma_file_but_is_asked_of_a_count() -> None:
    bacaan = baca(baris_csv("2024,1,toko,1.234", "2024,1,mutu,1.234"))
    assert angka(bacaan) == [("baris 3", "mutu", 2024, 1, 1.234)]
    assert masalah(bacaan) == [("baris 2", "angka_taksa")]


def test_a_lone_point_is_settled_by_the_range_of_an_indeks_and_asked_of_a_target() -> None:
    entri = baca("tahun;triwulan;variabel;nilai\n2024;1;mutu;1.234\n")
    assert [n for *_, n in angka(entri)] == [1.234]
    target = baca("tahun;triwulan;indikator;target\n2024;1;A;1.234\n")
    assert (masalah(target), [t.jenis for t in target.tanya]) == ([("baris 2", "angka_taksa")], ["angka"])


def test_every_fault_of_a_file_is_told_with_its_line() -> None:
    bacaan = baca(
        baris_csv(
            "2024,5,tokoo,80",
            "1999,1,toko,80",
            "dua ribu,1,toko,80",
            "2024,1,toko,delapan puluh",
            "2024,1,toko_aktif,-80",
            "2024,2,toko_aktif,80.5",
            "2024,2,mutu,5.1",
            "2024,2,toko,85%",
            "2024,3,toko,80,5",
            "2024,3",
        )
    )
    assert angka(bacaan) == []
    assert masalah(bacaan) == [
        ("baris 2", "triwulan_salah"),
        ("baris 2", "variabel_tak_dikenal"),
        ("baris 3", "tahun_salah"),
        ("baris 4", "tahun_salah"),
        ("baris 5", "bukan_angka"),
        ("baris 6", "negatif"),
        ("baris 7", "pecahan"),
        ("baris 8", "di_luar_rentang"),
        ("baris 9", "persen_bukan_jumlah"),
        ("baris 10", "jumlah_kolom"),
        ("baris 11", "jumlah_kolom"),
    ]


def test_a_refused_figure_is_shown_as_its_cell_writes_it() -> None:
    besar = "1" + "0" * 60
    bacaan = baca(baris_csv("2024,1,toko,80.50", f"2024,2,toko,{besar}", "2024,1,mutu,5.10"))
    assert [m.ditemukan for m in bacaan.masalah] == ["80.50", f"{besar[:39]}…", "5.10"]


def test_a_percent_sign_is_answered_by_what_is_counted() -> None:
    bacaan = baca(baris_csv("2024,1,toko,85%", "2024,1,mutu,85%"))
    assert masalah(bacaan) == [("baris 2", "persen_bukan_jumlah"), ("baris 3", "satuan_beda")]


@pytest.mark.parametrize("pengganti", ["-", "n/a", "belum ada data"])
def test_a_word_for_nothing_yet_is_an_empty_cell_and_says_so(pengganti: str) -> None:
    bacaan = baca(baris_csv(f"2024,1,toko,{pengganti}"))
    assert (masalah(bacaan), kosong(bacaan), dilewati(bacaan)) == ([], ["baris 2"], ["baris 2"])


def test_nihil_is_a_zero_and_says_so() -> None:
    bacaan = baca(baris_csv("2024,1,toko,nihil"))
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 0.0)]
    assert "nihil" in bacaan.readings[0].uraian


def test_a_word_that_may_be_nothing_or_zero_is_refused() -> None:
    assert masalah(baca(baris_csv("2024,1,toko,Tidak ada"))) == [("baris 2", "bukan_angka")]


def test_an_unknown_name_is_answered_with_the_nearest_ones() -> None:
    bacaan = baca(baris_csv("2024,1,Toko aktip,80"))
    assert "toko_aktif (Toko aktif)" in bacaan.masalah[0].saran


def test_an_empty_figure_is_a_reading_and_not_a_zero() -> None:
    bacaan = baca(baris_csv("2024,1,toko,", "2024,2,toko,0"))
    assert kosong(bacaan) == ["baris 2"]
    assert angka(bacaan) == [("baris 3", "toko", 2024, 2, 0.0)]


def test_the_same_key_with_two_values_keeps_both_out_and_names_both() -> None:
    bacaan = baca(baris_csv("2024,1,toko,141", "2024,2,toko,9", "2024,1,Toko,142"))
    assert angka(bacaan) == [("baris 3", "toko", 2024, 2, 9.0)]
    assert masalah(bacaan) == [("baris 4", "kunci_ganda")]
    assert "baris 2 berisi 141, sel ini 142" in bacaan.masalah[0].pesan


def test_the_same_key_with_one_value_counts_once() -> None:
    bacaan = baca(baris_csv("2024,1,toko,141", "2024,1,toko,141.0", "2024,1,toko,"))
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 141.0)]
    assert (masalah(bacaan), dilewati(bacaan)) == ([], ["baris 3", "baris 4"])


def test_a_field_with_a_line_break_keeps_the_line_on_which_its_record_begins() -> None:
    bacaan = baca(
        baris_csv('2024,1,toko,141,"satu\ndua"', "2024,2,toko,x,", kepala="tahun,triwulan,variabel,nilai,ket")
    )
    assert angka(bacaan) == [("baris 2", "toko", 2024, 1, 141.0)]
    assert masalah(bacaan) == [("baris 4", "bukan_angka")]


def test_quotes_that_do_not_pair_are_told_with_their_line() -> None:
    bacaan = baca(baris_csv("2024,1,toko,141", '2024,2,"toko,142'))
    assert (masalah(bacaan), bacaan.terbaca) == ([("baris 3", "berkas_rusak")], False)


def test_a_figure_of_one_part_of_the_kabupaten_is_asked_about() -> None:
    kepala = "tahun,triwulan,variabel,nilai,Wilayah,Kosong,Keterangan"
    bacaan = baca(baris_csv("2024,1,toko,141,Utara,,laporan", kepala=kepala))
    assert (angka(bacaan), masalah(bacaan)) == ([], [("baris 1", "kolom_taksa")])
    assert "Wilayah" in bacaan.tanya[0].soal


def test_a_list_without_triwulan_gives_a_years_figures_which_are_asked_about() -> None:
    bacaan = baca("tahun,variabel,nilai\n2024,toko,7\n")
    assert (angka(bacaan), masalah(bacaan)) == ([], [("baris 1", "kolom_taksa")])


def test_two_columns_of_figures_with_one_meaning_must_agree() -> None:
    bacaan = baca("tahun,triwulan,variabel,nilai,nilai\n2024,1,toko,7,8\n")
    assert (angka(bacaan), [kode for _, kode in masalah(bacaan)]) == ([], ["kunci_ganda"])


def test_a_list_of_another_matter_is_not_read() -> None:
    bacaan = baca("periode,kecamatan,jumlah\n1,1,1\n")
    assert (masalah(bacaan), bacaan.terbaca) == ([("", "bentuk_tak_dikenal")], False)


def test_a_missing_year_column_is_made_up_for_by_a_given_year() -> None:
    isi = baris_csv("1,toko,141", kepala="triwulan,variabel,nilai")
    assert masalah(baca(isi)) == [("baris 1", "tahun_tidak_ada")]
    assert angka(baca(isi, tahun=2023)) == [("baris 2", "toko", 2023, 1, 141.0)]


def test_a_sample_says_so_in_a_line_or_in_a_column() -> None:
    garis = baca("# DATA CONTOH\n" + baris_csv("2024,1,toko,141"))
    kolom = baca(baris_csv("2024,1,toko,141,Data contoh", kepala="tahun,triwulan,variabel,nilai,contoh"))
    assert garis.contoh
    assert kolom.contoh
    assert [n for *_, n in angka(garis) + angka(kolom)] == [141.0, 141.0]
    assert not baca(baris_csv("2024,1,toko,141")).contoh


def test_the_tidy_form_is_read_from_any_sheet_of_a_workbook() -> None:
    entri = [
        ("tahun", "triwulan", "variabel", "nilai"),
        (2024, 1, "toko", 141),
        ("2024", "TW II", "Toko", "1.234"),
    ]
    target = [("indikator", "target", "tahun", "triwulan"), ("A", 65.5, 2024, None)]
    bacaan = baca(buku(Rekap=entri, Sasaran=target))
    assert angka(bacaan) == [
        ("Rekap!D2", "toko", 2024, 1, 141.0),
        ("Rekap!D3", "toko", 2024, 2, 1234.0),
        ("Sasaran!B2", "A", 2024, None, 65.5),
    ]
    assert masalah(bacaan) == []
