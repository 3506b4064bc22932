"""Cells of a file that is no workbook, in a new one, with the marks on them."""

from datetime import datetime

import pytest

from iku.core.finding import Tingkat
from iku.reports.annotated import Bertanda, TakTersunting
from iku.reports.annotated_cells import Halaman, Nilai, Petak, annotate_cells, judul_sah
from iku.reports.annotated_styles import WARNA
from tests.reports.bahan_bertanda import bagian, buka, catatan, daftar, salah, warna


def halaman(judul: str, *rows: tuple[Nilai | None, ...]) -> Halaman:
    sel = {
        (b, k): Petak(nilai)
        for b, row in enumerate(rows, 1)
        for k, nilai in enumerate(row, 1)
        if nilai is not None
    }
    return Halaman(judul, sel)


def tandai(*isi: Halaman, sel: str = "") -> Bertanda:
    return annotate_cells(isi, [salah(sel)] if sel else [], "Catatan atas tw1.xls")


def test_the_cells_stand_where_they_stood_with_the_marks() -> None:
    bertanda = tandai(halaman("Data", ("Uraian", "TW I"), ("Toko", "12 ekor"), (None, 5.5)), sel="Data!B2")
    buku = buka(bertanda.isi)

    assert buku.sheetnames == ["Data", "Catatan IKU"]
    assert [*buku["Data"].iter_rows(values_only=True)] == [
        ("Uraian", "TW I"),
        ("Toko", "12 ekor"),
        (None, 5.5),
    ]
    assert warna(buku["Data"], "B2") == WARNA[Tingkat.GALAT]
    assert set(catatan(buku["Data"])) == {"B2"}
    assert daftar(buku)[0][:2] == ("Data", "B2")


def test_what_cannot_come_along_is_told() -> None:
    (hilang,) = tandai(halaman("Data", (1.0,))).hilang
    assert hilang.startswith("Yang dibawa ke berkas ini hanya isi selnya.")


@pytest.mark.parametrize("teks", ["=1+1", "-", "@a", "+62", "- Toko", "\t=1"])
def test_words_stay_as_they_are_and_are_never_run(teks: str) -> None:
    sel = buka(tandai(halaman("Data", (teks,))).isi)["Data"]["A1"]
    assert (sel.value, sel.data_type) == (teks, "s")
    assert sel.quotePrefix or teks == "+62"


def test_every_kind_of_cell_stays_its_kind() -> None:
    saat = datetime(2024, 3, 31)
    sel = {
        (1, 1): Petak(0.85, "0.00%"),
        (1, 2): Petak(saat),
        (1, 3): Petak(True),
        (1, 4): Petak("#DIV/0!", galat=True),
        (1, 5): Petak("007"),
        (1, 6): Petak(5.0, 'garbage"'),
    }
    row = next(buka(tandai(Halaman("Data", sel)).isi)["Data"].iter_rows())
    assert [(s.value, s.data_type) for s in row] == [
        (0.85, "n"),
        (saat, "d"),
        (True, "b"),
        ("#DIV/0!", "e"),
        ("007", "s"),
        (5, "n"),
    ]
    assert [row[0].number_format, row[5].number_format] == ["0.00%", "General"]


def test_what_was_merged_or_hidden_is_so_again() -> None:
    satu = halaman("Data", ("Judul",), ("Toko", 5.0))
    satu = Halaman("Data", satu.sel, [(1, 1, 1, 2)], [2], [2])
    lain = Halaman("Lama", {(1, 1): Petak("x")}, tersembunyi=True)
    buku = buka(tandai(satu, lain).isi)

    assert str(buku["Data"].merged_cells) == "A1:B1"
    assert buku["Data"].row_dimensions[2].hidden
    assert buku["Data"].column_dimensions["B"].hidden
    assert buku["Lama"].sheet_state == "hidden"


def test_sheets_all_of_which_are_hidden_stay_hidden() -> None:
    buku = buka(tandai(Halaman("Lama", {(1, 1): Petak("x")}, tersembunyi=True)).isi)
    assert [(s.title, s.sheet_state) for s in buku.worksheets] == [
        ("Lama", "hidden"),
        ("Lembar", "visible"),
        ("Catatan IKU", "visible"),
    ]


@pytest.mark.parametrize(
    ("judul", "sah"),
    [
        (["A/B", "A:B", "a b"], ["A B", "A B (2)", "a b (3)"]),
        (["'x'", "", "History"], ["x", "Lembar", "History (2)"]),
        (["p" * 40, "p" * 40], ["p" * 31, "p" * 27 + " (2)"]),
    ],
)
def test_names_that_a_workbook_does_not_allow_are_changed(judul: list[str], sah: list[str]) -> None:
    assert judul_sah(judul) == sah


def test_marks_follow_a_sheet_to_its_new_name() -> None:
    buku = buka(tandai(halaman("TW 1/2024", ("a",)), halaman("TW 1:2024", ("b",)), sel="TW 1:2024!A1").isi)
    assert buku.sheetnames[:2] == ["TW 1 2024", "TW 1 2024 (2)"]
    assert set(catatan(buku["TW 1 2024 (2)"])) == {"A1"}
    assert catatan(buku["TW 1 2024"]) == {}


def test_a_list_of_an_earlier_marking_is_not_carried_along() -> None:
    buku = buka(tandai(halaman("Data", ("a",)), halaman("Catatan IKU", ("lama",)), sel="Data!A1").isi)
    assert buku.sheetnames == ["Data", "Catatan IKU"]
    assert buku["Catatan IKU"]["A1"].value == "Catatan atas tw1.xls"


def test_a_row_beyond_a_workbooks_last_is_refused() -> None:
    with pytest.raises(TakTersunting, match="1048577"):
        tandai(Halaman("Data", {(1_048_577, 1): Petak("x")}))


def test_letters_that_xml_cannot_carry_are_left_out() -> None:
    assert buka(tandai(halaman("Data", ("a\x02b",))).isi)["Data"]["A1"].value == "ab"
    assert "xl/workbook.xml" in bagian(tandai(halaman("Data", ("a",))).isi)
