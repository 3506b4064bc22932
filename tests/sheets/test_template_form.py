"""The template's form: one row a variabel or indikator, one column a period."""

from tests.sheets.bahan import angka, baca, buku, dilewati, kosong, masalah, templat

TOKO = ("toko", "Toko", "unit", "keadaan akhir triwulan")
AKTIF = ("toko_aktif", "Toko aktif", "unit", "keadaan akhir triwulan")


def test_every_period_cell_is_a_figure_or_empty() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, 141, None, "1.234", 0)])))
    assert angka(bacaan) == [
        ("Data!E4", "toko", 2024, 1, 141.0),
        ("Data!G4", "toko", 2024, 3, 1234.0),
        ("Data!H4", "toko", 2024, 4, 0.0),
    ]
    assert (kosong(bacaan), masalah(bacaan), dilewati(bacaan)) == (["Data!F4"], [], ["Data!A1"])


def test_bidang_lines_blank_rows_and_notes_are_passed_over_and_listed() -> None:
    bacaan = baca(
        buku(Data=templat([("Satu",), (), (*TOKO, 141), ("Mengetahui,",), (None,) * 5 + ("NIP 1970",)]))
    )
    assert [n for *_, n in angka(bacaan)] == [141.0]
    assert (masalah(bacaan), dilewati(bacaan)) == ([], ["Data!A1", "Data!A4", "Data!A7", "Data!F8"])


def test_a_figure_beside_no_name_or_an_unknown_one_is_not_taken_and_a_total_never_is() -> None:
    rows = [
        (None, None, None, None, 7),
        (None, "Warung", None, None, "45,2 persen"),
        ("Jumlah", None, None, None, 9),
    ]
    assert masalah(baca(buku(Data=templat(rows)))) == [
        ("Data!A4", "nilai_kosong"),
        ("Data!B5", "variabel_tak_dikenal"),
    ]


def test_a_kode_beside_the_name_of_another_is_refused() -> None:
    bacaan = baca(buku(Data=templat([("toko", "Toko aktif", "unit", None, 80)])))
    assert (angka(bacaan), masalah(bacaan)) == ([], [("Data!A4", "variabel_tak_dikenal")])


def test_another_unit_or_sifat_than_the_catalogue_has_is_refused() -> None:
    rows = [
        ("toko", "Toko", "ribu unit", None, 1),
        ("kunjungan", "Kunjungan ke toko", "orang", "kumulatif", 9),
    ]
    bacaan = baca(buku(Data=templat(rows)))
    assert (angka(bacaan), masalah(bacaan)) == (
        [],
        [("Data!C4", "satuan_beda"), ("Data!D5", "nilai_tak_dikenal")],
    )


def test_both_sheets_are_read_and_the_instructions_are_not() -> None:
    target = [
        ("Target IKU tahun 2024",),
        ("Kode", "Indikator", "Arah", "TW I 2024", "Setahun 2024"),
        ("A", None, "makin tinggi makin baik", 60, "65,5"),
    ]
    bacaan = baca(buku(Petunjuk=[("1. Isi angkanya", 5)], Data=templat([(*TOKO, 141)]), Target=target))
    assert [(sel, n) for sel, *_, n in angka(bacaan)] == [
        ("Data!E4", 141.0),
        ("Target!D3", 60.0),
        ("Target!E3", 65.5),
    ]
    assert masalah(bacaan) == []
    assert {d.sel for d in bacaan.dilewati if d.alasan == "lembar petunjuk"} == {"Petunjuk!A1", "Petunjuk!B1"}


def test_the_year_comes_from_the_column_the_title_or_the_caller() -> None:
    rows = [("Kode", "Variabel", "TW I"), ("toko", "Toko", 5)]
    assert angka(baca(buku(L=[("Data tahun 2023",), *rows]))) == [("L!C3", "toko", 2023, 1, 5.0)]
    assert angka(baca(buku(L=rows), tahun=2022)) == [("L!C2", "toko", 2022, 1, 5.0)]
    assert masalah(baca(buku(L=rows))) == [("L!C1", "tahun_tidak_ada")]


def test_a_title_and_a_column_of_different_years_are_never_settled_by_guessing() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, 1, 2, 3, 4)], judul="Data IKU tahun 2025")))
    assert angka(bacaan) == []
    assert masalah(bacaan) == [("Data!E3", "periode_bertentangan")]
    assert bacaan.tanya[0].sel == ("Data!E4", "Data!F4", "Data!G4", "Data!H4")


def test_a_period_twice_counts_once_where_both_agree_and_not_at_all_where_they_differ() -> None:
    kepala = ("Kode", "Variabel", "TW I 2024", "TW I 2024")
    beda = baca(buku(L=[kepala, ("toko", "Toko", 1, 2)]))
    assert masalah(beda) == [("L!D1", "kolom_ganda"), ("L!D2", "kunci_ganda")]
    sama = baca(buku(L=[kepala, ("toko", "Toko", 1, 1)]))
    assert (masalah(sama), [n for *_, n in angka(sama)]) == ([("L!D1", "kolom_ganda")], [1.0])


def test_a_stock_given_for_a_whole_year_is_asked_about() -> None:
    bacaan = baca(buku(L=[("Kode", "Variabel", "TW I 2024", "Setahun 2024"), ("toko", "Toko", 1, 4)]))
    assert (masalah(bacaan), [n for *_, n in angka(bacaan)]) == ([("L!D1", "kolom_taksa")], [1.0])


def test_a_stray_figure_outside_the_columns_is_named() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, 1, 2, 3, 4, None, 99)])))
    assert masalah(bacaan) == [("Data!J4", "kolom_taksa")]


def test_figures_above_the_table_are_listed_as_standing_outside() -> None:
    bacaan = baca(buku(L=[("Lama", 12, 14), *templat([(*TOKO, 1)])]))
    assert [n for *_, n in angka(bacaan)] == [1.0]
    assert {"L!B1", "L!C1"} <= set(dilewati(bacaan))


def test_a_known_name_above_the_table_with_figures_is_asked_about() -> None:
    bacaan = baca(buku(L=[("Toko", 12, 14), *templat([(*TOKO, 1)])]))
    assert {kode for _, kode in masalah(bacaan)} == {"kolom_taksa"}


def test_a_second_table_below_the_first_has_its_own_head() -> None:
    target = [("Target tahun 2024",), ("Kode", "Indikator", "TW I"), ("A", None, 60)]
    bacaan = baca(buku(Data=[*templat([(*TOKO, 141)]), (), *target]))
    assert [(sel, n) for sel, *_, n in angka(bacaan)] == [("Data!E4", 141.0), ("Data!C8", 60.0)]


def test_a_sheet_of_another_matter_is_listed_beside_one_that_is_read() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, 141)]), Coretan=[("Rincian", 1), ("Lain", 2)]))
    assert (masalah(bacaan), bacaan.terbaca) == ([], True)
    assert {"Coretan!B1", "Coretan!B2"} <= set(dilewati(bacaan))


def test_a_text_file_in_the_template_form_names_line_and_column() -> None:
    isi = "Data IKU tahun 2024;;;\nKode;Variabel;TW I 2024;TW II 2024\ntoko;Toko;1.234;x\n"
    bacaan = baca(isi)
    assert angka(bacaan) == [("baris 3, kolom TW I 2024", "toko", 2024, 1, 1234.0)]
    assert masalah(bacaan) == [("baris 3, kolom TW II 2024", "bukan_angka")]
