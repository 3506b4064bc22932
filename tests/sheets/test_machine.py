"""The machine's own CSV, as the command ``hitung`` reads it."""

import pandas as pd
import pytest

from iku.core.finding import Masalah
from iku.sheets import read_entri_csv, read_target_csv
from tests.sheets.bahan import CATALOGUES, baris_csv

TARGET = "tahun,triwulan,indikator,target"


def entri(isi: str) -> tuple[pd.DataFrame, tuple[Masalah, ...]]:
    return read_entri_csv("entri.csv", isi.encode(), CATALOGUES)


def target(isi: str) -> tuple[pd.DataFrame, tuple[Masalah, ...]]:
    return read_target_csv("target.csv", isi.encode(), CATALOGUES)


def rows(frame: pd.DataFrame) -> list[list[object]]:
    return [[None if pd.isna(n) else n for n in row] for row in frame.astype(object).to_numpy().tolist()]


def salah(masalah: tuple[Masalah, ...]) -> list[tuple[str, str]]:
    return [(m.sel, m.kode.value) for m in masalah]


def test_entri_come_as_a_frame_in_which_empty_is_nan() -> None:
    frame, masalah = entri(baris_csv("2024,1,toko,141", "2024,2,toko,", "2024,1,mutu,3.25"))
    assert rows(frame) == [[2024, 1, "toko", 141.0], [2024, 2, "toko", None], [2024, 1, "mutu", 3.25]]
    assert masalah == ()


def test_a_target_without_triwulan_is_the_years() -> None:
    frame, masalah = target(baris_csv("2024,,A,65", "2024,4,A,70", kepala=TARGET))
    assert rows(frame) == [[2024, None, "A", 65.0], [2024, 4, "A", 70.0]]
    assert masalah == ()


def test_offices_are_kept_apart() -> None:
    kepala = "perangkat_daerah,tahun,triwulan,variabel,nilai"
    frame, masalah = entri(
        baris_csv("Satu,2024,1,toko,1", "Dua,2024,1,toko,2", ",2024,1,toko,3", kepala=kepala)
    )
    assert rows(frame) == [["Satu", 2024, 1, "toko", 1.0], ["Dua", 2024, 1, "toko", 2.0]]
    assert salah(masalah) == [("baris 4", "nilai_kosong")]


def test_every_bad_row_is_named_with_its_line() -> None:
    frame, masalah = entri(
        baris_csv(
            "2024,1,toko,141",
            "",
            "2024,5,tokoo,x",
            "2024,1,toko,141",
            "2024,2,toko,1.5",
            "2024,3,toko,-1",
            "2024,1,mutu,5.01",
            "2024,2,mutu,80,5",
            "1999,1,toko,1",
            "2024,4,toko,banyak",
            ",,,",
            "2024,1,kunjungan,1e2",
        )
    )
    assert rows(frame) == [[2024, 1, "toko", 141.0], [2024, 1, "kunjungan", 100.0]]
    assert salah(masalah) == [
        ("baris 4", "triwulan_salah"),
        ("baris 4", "variabel_tak_dikenal"),
        ("baris 4", "bukan_angka"),
        ("baris 5", "kunci_ganda"),
        ("baris 6", "pecahan"),
        ("baris 7", "negatif"),
        ("baris 8", "di_luar_rentang"),
        ("baris 9", "jumlah_kolom"),
        ("baris 10", "tahun_salah"),
        ("baris 11", "bukan_angka"),
    ]
    assert {m.berkas for m in masalah} == {"entri.csv"}
    assert "baris 2" in masalah[3].diharapkan


def test_a_refused_figure_is_shown_as_its_row_writes_it() -> None:
    _, masalah = entri(baris_csv("2024,1,toko,1e300", "2024,2,toko,1.50", "2024,1,mutu,5.010"))
    assert [m.ditemukan for m in masalah] == ["1e300", "1.50", "5.010"]


def test_missing_columns_are_named_all_together() -> None:
    frame, masalah = entri("tahun,nilai\n2024,1\n")
    assert list(frame.columns) == ["tahun", "triwulan", "variabel", "nilai"]
    assert [(m.sel, m.ditemukan) for m in masalah] == [("baris 1", "triwulan, variabel")]


def test_a_column_that_nobody_knows_is_refused() -> None:
    assert salah(entri("tahun,triwulan,variabel,nilai,lain\n2024,1,toko,1,2\n")[1]) == [
        ("baris 1", "kolom_tak_dikenal")
    ]


def test_quoted_fields_keep_the_line_on_which_their_record_begins() -> None:
    kepala = '"perangkat_daerah",tahun,triwulan,variabel,nilai'
    frame, masalah = entri(baris_csv('"Dinas\nA",2024,1,toko,1', "B,2024,1,toko,x", kepala=kepala))
    assert rows(frame) == [["Dinas\nA", 2024, 1, "toko", 1.0]]
    assert salah(masalah) == [("baris 4", "bukan_angka")]


@pytest.mark.parametrize("akhir", ["\r\n", "\r", "\n"])
def test_every_line_end_counts_as_one_line(akhir: str) -> None:
    frame, masalah = entri(baris_csv("2024,1,toko,1", "2024,2,toko,x").replace("\n", akhir).rstrip(akhir))
    assert (len(frame), salah(masalah)) == (1, [("baris 3", "bukan_angka")])


def test_semicolons_bring_the_decimal_comma() -> None:
    frame, masalah = target(
        "tahun;triwulan;indikator;target\n2024;1;A;80,5\n2024;2;A;1.234\n2024;3;A;1.234,5\n"
    )
    assert [row[-1] for row in rows(frame)] == [80.5, 1234.5]
    assert salah(masalah) == [("baris 3", "angka_taksa")]


def test_a_workbook_in_place_of_a_csv_is_called_by_its_name() -> None:
    assert salah(read_entri_csv("e.csv", b"PK\x03\x04", CATALOGUES)[1]) == [("", "format_tak_didukung")]


def test_a_head_alone_is_no_figures_and_no_fault() -> None:
    frame, masalah = entri(baris_csv())
    assert (len(frame), masalah) == (0, ())
