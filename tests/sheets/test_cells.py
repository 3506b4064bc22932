"""Cells of a workbook that hold something else than a plain number."""

import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.cell_range import CellRange

from tests.sheets.bahan import angka, baca, buku, dilewati, kosong, masalah, simpan, templat

WORKBOOKS = Path(__file__).resolve().parents[1] / "workbooks"
TOKO = ("toko", "Toko", "unit", None)


def test_what_is_not_a_number_is_named_as_what_it_is() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, True, datetime.date(2024, 3, 1), "#DIV/0!", "12 unit")])))
    assert masalah(bacaan) == [
        ("Data!E4", "bukan_angka"),
        ("Data!F4", "bukan_angka"),
        ("Data!G4", "sel_galat"),
    ]
    assert [n for *_, n in angka(bacaan)] == [12.0]
    assert "2024-03-01" in bacaan.masalah[1].sebab


def test_a_formula_that_was_never_calculated_is_not_an_empty_cell() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, "=100+41", None)])))
    assert (masalah(bacaan), kosong(bacaan)) == (
        [("Data!E4", "rumus_tak_dihitung")],
        ["Data!F4", "Data!G4", "Data!H4"],
    )


def test_a_percentage_is_refused_for_a_count_and_taken_for_a_target_in_percent() -> None:
    kerja = Workbook()
    data, target = kerja.active, kerja.create_sheet("Target")
    data.title = "Data"
    for lembar, rows in (
        (data, [("Kode", "Variabel", "TW I 2024"), ("toko", "Toko", 0.85)]),
        (
            target,
            [
                ("Kode", "Indikator", "TW I 2024", "TW II 2024"),
                ("A", None, 0.587, "58,7 %"),
                ("B", None, 0.5),
            ],
        ),
    ):
        for row in rows:
            lembar.append(row)
        for sel in lembar["C"]:
            sel.number_format = "0.0%"
    bacaan = baca(simpan(kerja))
    assert angka(bacaan) == [("Target!C2", "A", 2024, 1, 58.7), ("Target!D2", "A", 2024, 2, 58.7)]
    assert masalah(bacaan) == [("Data!C2", "persen_bukan_jumlah"), ("Target!C3", "satuan_beda")]


def test_a_number_that_a_formula_left_a_trifle_off_is_shown_with_every_digit() -> None:
    bacaan = baca(buku(Data=templat([(*TOKO, 5.0000001)])))
    assert [m.pesan for m in bacaan.masalah] == [
        "5,0000001 bukan bilangan bulat. Seharusnya bilangan bulat (unit). Tulis 5 bila itu maksudnya."
    ]


def test_a_percent_sign_quoted_in_a_format_is_only_a_word() -> None:
    kerja = Workbook()
    kerja.active.append(("Kode", "Indikator", "Target TW I 2024"))
    kerja.active.append(("A", None, 58.7))
    kerja.active["C2"].number_format = '0.0" %"'
    assert angka(baca(simpan(kerja))) == [("Sheet!C2", "A", 2024, 1, 58.7)]


def test_a_hidden_sheet_is_left_out_and_every_cell_of_it_listed() -> None:
    kerja = Workbook()
    kerja.active.append(("Kode", "Variabel", "TW I 2024"))
    kerja.active.append(("toko", "Toko", 141))
    lama = kerja.create_sheet("Lama")
    lama.append(("Kode", "Variabel", "TW I 2024"))
    lama.append(("toko", "Toko", 12))
    lama.sheet_state = "hidden"
    kerja.create_sheet("Kosong")
    bacaan = baca(simpan(kerja))
    assert angka(bacaan) == [("Sheet!C2", "toko", 2024, 1, 141.0)]
    assert masalah(bacaan) == [("Lama", "tersembunyi")]
    assert {"Lama!A1", "Lama!C2"} <= set(dilewati(bacaan))


def test_two_cells_at_the_far_corners_are_read_at_once() -> None:
    kerja = Workbook()
    kerja.active["A1"], kerja.active["XFD1048576"] = "Kode", 1
    assert masalah(baca(simpan(kerja))) == [("Sheet", "bentuk_tak_dikenal")]


def test_merges_that_cover_millions_of_cells_cost_nothing() -> None:
    kerja = Workbook()
    kerja.active["A1"] = "Kode"
    isi = simpan(kerja)
    kerja.active.merged_cells.ranges.add(CellRange("A1:ZZ2000"))
    assert masalah(baca(isi)) == masalah(baca(simpan(kerja))) == [("Sheet", "bentuk_tak_dikenal")]


def test_what_libreoffice_calculated_is_read_as_it_shows_it() -> None:
    bacaan = baca((WORKBOOKS / "rumus_dihitung_libreoffice.xlsx").read_bytes())
    assert angka(bacaan) == [("Data!E4", "toko", 2024, 1, 141.0)]
    assert kosong(bacaan) == ["Data!F4"]
    assert masalah(bacaan) == [("Data!G4", "sel_galat"), ("Data!H4", "bukan_angka")]


def test_a_template_that_libreoffice_saved_again_reads_like_the_one_it_came_from() -> None:
    bacaan = baca((WORKBOOKS / "templat_disimpan_libreoffice.xlsx").read_bytes())
    assert angka(bacaan) == [
        ("Data!E7", "toko", 2024, 1, 141.0),
        ("Data!F7", "toko", 2024, 2, 1234.0),
        ("Data!E12", "mutu", 2024, 1, 3.25),
        ("Target!I5", "A", 2024, None, 65.5),
    ]
    assert masalah(bacaan) == []
