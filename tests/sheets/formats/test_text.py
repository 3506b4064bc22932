"""Text: its encoding, its separator, its lines."""

import pytest

from iku.core.numbers import Tulisan
from tests.sheets.formats.bahan import buku, teks, tolak

ISI = "variabel;nilai\nkoperasi – aktif;12,5\n"


@pytest.mark.parametrize(
    "penyandian", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_any_usual_encoding_is_known_by_its_bytes(penyandian: str) -> None:
    assert teks(ISI.encode(penyandian)) == {
        "A1": "teks variabel",
        "B1": "teks nilai",
        "A2": "teks koperasi – aktif",
        "B2": "teks 12,5",
    }


@pytest.mark.parametrize(
    ("isi", "pemisah"),
    [
        (ISI, ";"),
        (ISI.replace(";", "\t"), "\t"),
        (ISI.replace(";", "|"), "|"),
        ("a,b,c\n1,2,3\n4,5,6\n", ","),
        ('nama,nilai\n"Manggar, kota",5\n', ","),
        ("Laporan, TW I, 2024\nManggar, 3 Januari\na;b;c\n1,5;2,5;3,5\n1;2;3\n4;5;6\n", ";"),
        ("sep=|\na|b;c\n", "|"),
        ("a;b\n1;2,5\n", ";"),
        ("satu kolom\nsaja\n", ""),
    ],
)
def test_the_separator_is_that_which_parts_most_lines_alike(isi: str, pemisah: str) -> None:
    lembar = buku(isi.encode()).lembar[0]
    rekaman = max(lembar.lebar or {}, key=lambda baris: (lembar.lebar or {})[baris])
    awal = isi.split("\n")[rekaman - 1]
    assert (lembar.lebar or {})[rekaman] == (awal.count(pemisah) + 1 if pemisah else 1)
    assert lembar.tulisan is (Tulisan.MESIN if pemisah == "," else Tulisan.TAK_TENTU)


def test_rows_are_lines_of_the_file_even_after_a_field_of_two() -> None:
    assert teks(b'a;b\n"dua\nbaris";1\n\nc;2\n') == {
        "A1": "teks a",
        "B1": "teks b",
        "A2": "teks dua\nbaris",
        "B2": "teks 1",
        "A5": "teks c",
        "B5": "teks 2",
    }


def test_an_error_that_a_spreadsheet_wrote_out_is_an_error() -> None:
    assert teks(b"a;b\n#DIV/0!;Err:502\n#1;E1\n") == {
        "A1": "teks a",
        "B1": "teks b",
        "A2": "galat #DIV/0!",
        "B2": "galat Err:502",
        "A3": "teks #1",
        "B3": "teks E1",
    }


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b'a;b\n1;"dua\n', "berkas_rusak"),
        (b"a;b\n1;\x01\n", "penyandian"),
        ("a;b\né satu é".encode()[:-1], "penyandian"),
        (b"1;" * 500_001, "berkas_terlalu_besar"),
    ],
)
def test_what_is_no_whole_text_is_refused(isi: bytes, kode: str) -> None:
    assert tolak(isi)[0] == kode


def test_a_large_text_is_read_as_a_small_one() -> None:
    baris = "koperasi;12\n"
    isi = teks((baris * 40_000).encode())
    assert (len(isi), isi["B40000"]) == (80_000, "teks 12")
