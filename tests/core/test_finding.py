"""Masalah: where, what was found, what is expected, what to do, in that order."""

import pytest

from iku.core.finding import Ditolak, Kode, Tingkat, galat, peringatan, ringkas


def test_a_fault_is_told_from_its_place_to_what_to_do() -> None:
    satu = galat(Kode.BUKAN_ANGKA, "TW2!D7", "45,2 persen", "angka", "Tulis 45,2 saja.")
    assert str(satu) == 'TW2!D7: "45,2 persen" bukan angka. Seharusnya angka. Tulis 45,2 saja.'
    assert str(satu.di("tw2.xlsx")).startswith("tw2.xlsx, TW2!D7: ")
    assert (satu.tingkat, satu.berkas) == (Tingkat.GALAT, "")


def test_what_is_not_known_is_left_out() -> None:
    assert str(peringatan(Kode.BERKAS_KOSONG, "", "", "")) == "berkas kosong."


@pytest.mark.parametrize("kode", Kode)
def test_every_code_has_its_words_and_shows_what_was_found_as_it_is(kode: Kode) -> None:
    sebab = galat(kode, "", "{0} {aneh}", "").sebab
    assert sebab
    assert "{0} {aneh}" in sebab or "{" not in sebab


def test_a_long_text_is_quoted_on_one_line_and_cut_where_one_sees_it() -> None:
    assert ringkas("45,2\n persen") == "45,2 persen"
    assert ringkas("9" * 41) == "9" * 39 + "…"
    assert ringkas("9" * 40) == "9" * 40


def test_a_refusal_carries_every_fault() -> None:
    dua = (galat(Kode.NEGATIF, "A1", "-1", ""), galat(Kode.PECAHAN, "A2", "0,5", ""))
    assert str(Ditolak(dua)).splitlines() == [
        "A1: -1 lebih kecil dari 0.",
        "A2: 0,5 bukan bilangan bulat.",
    ]
    assert Ditolak(dua).masalah == dua
