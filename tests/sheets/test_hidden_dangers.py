"""What a sheet does not show at a glance is told, and never settled in silence."""

import io

from openpyxl import load_workbook

from iku.sheets import read, read_target_csv
from tests.sheets.bahan import CATALOGUES, angka, baca, buku, masalah, simpan

KEPALA = ("Kode", "Variabel", "TW I 2024", "TW II 2024")


def test_a_figure_in_a_merged_cell_is_nobodys() -> None:
    kerja = load_workbook(
        io.BytesIO(buku(Data=[KEPALA, ("toko", "Toko", 7, None), ("mutu", "Nilai mutu", 3, 4)]))
    )
    kerja["Data"].merge_cells("C2:D2")
    bacaan = baca(simpan(kerja))
    assert masalah(bacaan) == [("Data!C2", "bukan_angka")]
    assert "sel gabungan C2:D2" in bacaan.masalah[0].pesan
    assert [isi[0] for isi in angka(bacaan)] == ["Data!C3", "Data!D3"]


def test_hidden_rows_and_columns_with_figures_are_left_out_and_offered() -> None:
    kerja = load_workbook(
        io.BytesIO(buku(Data=[KEPALA, ("toko", "Toko", 7, 8), ("mutu", "Nilai mutu", 3, 4)]))
    )
    kerja["Data"].row_dimensions[2].hidden = True
    kerja["Data"].column_dimensions["D"].hidden = True
    bacaan = baca(simpan(kerja))
    assert masalah(bacaan) == [("Data", "tersembunyi")]
    assert "C2, D2, D3" in bacaan.masalah[0].pesan
    assert [isi[0] for isi in angka(bacaan)] == ["Data!C3"]
    (tanya,) = bacaan.tanya
    semua = read("berkas", simpan(kerja), CATALOGUES, jawaban={tanya.kunci: tanya.pilihan[0].nilai})
    assert [isi[0] for isi in angka(semua)] == ["Data!C2", "Data!D2", "Data!C3", "Data!D3"]


def test_a_record_cut_by_another_separator_is_no_note() -> None:
    assert masalah(baca("tahun;triwulan;variabel;nilai\n2024;1;toko;5\n2024,2,toko,7\n")) == [
        ("baris 3", "jumlah_kolom")
    ]
    assert masalah(baca("tahun,triwulan,variabel,nilai\n2024,1,toko,5\n2024;2;toko;7\n")) == [
        ("baris 3", "jumlah_kolom")
    ]


def test_a_note_with_a_comma_stays_a_note() -> None:
    assert masalah(baca("tahun;triwulan;variabel;nilai\n2024;1;toko;5\nManggar, 3 Januari\n")) == []


def test_a_title_of_two_years_settles_none() -> None:
    kepala = ("Kode", "Variabel", "TW I", "TW II")
    kerja = buku(Data=[("Laporan tahun 2023 dan 2024",), kepala, ("toko", "Toko", 7, 8)])
    bacaan = baca(kerja)
    assert (angka(bacaan), masalah(bacaan)) == ([], [("Data!C2", "periode_bertentangan")])
    assert [p.nilai for p in bacaan.tanya[0].pilihan] == ["2023", "2024"]


def test_a_target_outside_its_indeks_is_refused_wherever_it_is_read() -> None:
    isi = "tahun,triwulan,indikator,target\n2024,,B,85\n"
    assert masalah(baca(isi)) == [("baris 2", "di_luar_rentang")]
    _, salah = read_target_csv("t.csv", isi.encode(), CATALOGUES)
    assert [(m.sel, m.kode) for m in salah] == [("baris 2", "di_luar_rentang")]
