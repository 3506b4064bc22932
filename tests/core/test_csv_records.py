"""Records of a CSV text: none is lost, and each is known by the line on which it begins."""

import pytest

from iku.core.csv_records import CsvSalah, rekaman


def test_a_record_of_several_lines_is_known_by_its_first() -> None:
    assert list(rekaman('a;"b\nc"\n\nd;e\n', ";")) == [(1, ["a", "b\nc"]), (3, []), (4, ["d", "e"])]


def test_lines_are_counted_from_where_the_text_begins() -> None:
    assert list(rekaman("a,b\nc,d\n", ",", awal=2)) == [(2, ["a", "b"]), (3, ["c", "d"])]


@pytest.mark.parametrize(
    ("teks", "baris", "sebab"),
    [
        ('a,b\nc,"d\ne,f\n', 2, "tanda kutip dibuka tetapi tidak ditutup"),
        ('a,"b"c\n', 1, "ada tulisan sesudah tanda kutip penutup"),
        ("a,b\n" + "x" * 200_000, 2, "satu sel terlalu panjang"),
    ],
)
def test_a_text_that_falls_apart_is_told_with_its_line_and_why(teks: str, baris: int, sebab: str) -> None:
    with pytest.raises(CsvSalah) as salah:
        list(rekaman(teks, ","))
    assert (salah.value.baris, salah.value.sebab) == (baris, sebab)
