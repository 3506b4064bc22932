"""Catalogues: what the decree holds, what a row becomes, and which decree applies to a year."""

from collections import Counter

import pytest

from iku.core.catalogue import Arah, Banding, Catalogues, Dasar, Level, Sifat
from tests.core.bahan import SEED, buatan

VARIABEL = ({"kode": "a"}, {"kode": "b"})


def test_the_decree_has_its_indikator_levels_and_bidang() -> None:
    assert (len(SEED.indikator), len(SEED.variabel), len(SEED.bidang)) == (21, 29, 3)
    assert Counter(i.level for i in SEED.indikator.values()) == {
        Level.TUJUAN: 5,
        Level.SASARAN: 5,
        Level.PROGRAM: 11,
    }
    assert SEED.berlaku_sejak == 2024
    assert [i.kode for i in SEED.indikator.values() if i.arah is Arah.TURUN] == ["S4"]


def test_every_program_of_the_decree_has_a_code_of_its_own_and_no_other_level_has_one() -> None:
    program = [i for i in SEED.indikator.values() if i.level is Level.PROGRAM]
    assert len(SEED.program) == len(program)
    assert list(SEED.program) == sorted(SEED.program)
    assert [i.kode for i in SEED.indikator.values() if bool(i.kode_program) != (i in program)] == []


def test_no_two_names_of_the_decree_are_the_same() -> None:
    nama = [v.nama for v in SEED.variabel.values()] + [i.kode for i in SEED.indikator.values()]
    assert [n for n, kali in Counter(map(str.casefold, nama)).items() if kali > 1] == []


def test_values_that_are_read_off_are_no_percentage() -> None:
    dibaca = [i for i in SEED.indikator.values() if i.penyebut is None]
    assert dibaca
    assert {i.pengali for i in dibaca} == {1.0}


def test_counts_of_the_decree_are_whole_and_never_negative() -> None:
    for variabel in SEED.variabel.values():
        assert variabel.minimum == 0
        assert variabel.bulat == (variabel.maksimum is None)


def test_a_part_and_its_whole_are_counted_in_one_bidang() -> None:
    bagian = [v for v in SEED.variabel.values() if v.bagian_dari]
    assert len(bagian) == 8
    assert [v.kode for v in bagian if SEED.variabel[v.bagian_dari or ""].bidang != v.bidang] == []


def test_a_row_becomes_an_indikator() -> None:
    katalog = buatan([{"pengali": "1000", "desimal": "", "arah": "turun", "dasar": "SK"}], VARIABEL)
    satu = katalog.indikator["A"]
    assert (satu.pengali, satu.desimal, satu.arah, satu.dasar) == (1000.0, 2, Arah.TURUN, Dasar.SK)
    assert (str(satu.level), satu.program, satu.variabel) == ("sasaran", "", ("a", "b"))


def test_a_row_becomes_a_variabel() -> None:
    bagian = {"kode": "a", "sifat": "rata_rata", "minimum": "-1.5", "maksimum": "", "bulat": "tidak"}
    bagian |= {"bagian_dari": "b", "bagian_menurut": "tahun_berjalan"}
    satu = buatan([{}], [bagian, {"kode": "b"}]).variabel["a"]
    assert (satu.sifat, satu.minimum, satu.maksimum, satu.bulat) == (Sifat.RATA_RATA, -1.5, None, False)
    assert (satu.bagian_dari, satu.bagian_menurut) == ("b", Banding.TAHUN_BERJALAN)


def test_the_decree_of_a_year_is_the_latest_that_applies_and_before_all_the_first() -> None:
    lama, baru = (buatan([{"berlaku_sejak": t}], VARIABEL) for t in ("2024", "2026"))
    keduanya = Catalogues((lama, baru))
    assert [keduanya.for_year(t) for t in (2022, 2024, 2025, 2026, 2030)] == [lama, lama, lama, baru, baru]
    assert [keduanya.mendahului(t) for t in (2022, 2023, 2024, 2026)] == [True, True, False, False]
    assert keduanya.terbaru is baru


def test_decrees_run_by_year_one_a_year() -> None:
    lama, baru = (buatan([{"berlaku_sejak": t}], VARIABEL) for t in ("2024", "2026"))
    for salah in ((), (baru, lama), (lama, lama)):
        with pytest.raises(ValueError, match="run by year"):
            Catalogues(salah)
