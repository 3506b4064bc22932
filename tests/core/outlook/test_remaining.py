"""Sisa menuju target: what must still grow, what may still grow, and every boundary."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.baris import baris_pada
from iku.core.outlook import Keadaan, SebabSisa, Sisa, sisa
from iku.core.period import Triwulan
from tests.core.bahan import SEED, deret, hitung, sasaran
from tests.core.outlook.bahan import KATALOG, Isi, indikator, pada
from tests.sk import BAGIAN, KESELURUHAN, SASARAN


def tersisa(kode: str, tw: int, entri: Isi, target: float | None) -> Sisa:
    tujuan = [] if target is None else sasaran(kode, {None: target})
    return sisa(indikator(kode), KATALOG, pada(kode, tw, entri, tujuan))


def ringkas(s: Sisa) -> tuple[str, float | None, str]:
    return s.keadaan.value, s.bulat, s.satuan


def kedai(buka: float, semua: float) -> Isi:
    return [*deret("kedai_buka", [buka]), *deret("kedai", [semua])]


def aduan(banyak: float, rumah: float) -> Isi:
    return [*deret("aduan", [banyak]), *deret("rumah", [rumah])]


def test_what_is_lacking_is_rounded_up_and_counted_in_what_the_pembilang_counts() -> None:
    s = tersisa("KEDAI", 1, kedai(80, 141), 65)
    assert s.jumlah == pytest.approx(11.65)
    assert ringkas(s) == ("kurang", 12, "kedai")
    assert not s.bergerak


def test_the_example_of_the_rules_comes_out_under_the_decree() -> None:
    entri = [*deret(BAGIAN, [None, None, 80]), *deret(KESELURUHAN, [None, None, 141])]
    hasil = hitung(entri, sasaran(SASARAN.kode, {3: 60, None: 65}))
    s = sisa(SASARAN, SEED, baris_pada(hasil, SASARAN.kode, Triwulan(2024, 3)))
    assert (s.jumlah, s.bulat) == (pytest.approx(11.65), 12)
    assert s.satuan == SEED.variabel[KESELURUHAN].nama.lower()


def test_at_the_target_nothing_is_lacking_whatever_the_last_bit_of_a_double_says() -> None:
    assert ringkas(tersisa("KEDAI", 1, kedai(57, 95), 60)) == ("tercapai", 0, "kedai")
    assert ringkas(tersisa("KEDAI", 1, kedai(7, 100), 7)) == ("tercapai", 0, "kedai")
    # 55 / 100 × 180 is 99.00000000000001 in doubles.
    assert ringkas(tersisa("KEDAI", 1, kedai(90, 180), 55)) == ("kurang", 9, "kedai")


def test_what_a_reached_target_has_to_spare_is_rounded_down() -> None:
    assert ringkas(tersisa("KEDAI", 1, kedai(95, 141), 65)) == ("tercapai", 3, "kedai")


def test_under_a_ceiling_the_room_is_rounded_down_for_one_more_would_break_it() -> None:
    s = tersisa("ADUAN", 1, aduan(3, 460), 0.8)
    assert s.jumlah == pytest.approx(0.68)
    assert ringkas(s) == ("boleh", 0, "kasus")
    assert ringkas(tersisa("ADUAN", 1, aduan(3, 1000), 0.8)) == ("boleh", 5, "kasus")


def test_over_a_ceiling_what_is_too_much_is_rounded_up() -> None:
    assert ringkas(tersisa("ADUAN", 1, aduan(3, 460), 0.3)) == ("lewat", 2, "kasus")


def test_a_ceiling_of_nothing_has_room_for_nothing() -> None:
    assert ringkas(tersisa("ADUAN", 1, aduan(0, 460), 0)) == ("boleh", 0, "kasus")
    assert ringkas(tersisa("ADUAN", 1, aduan(2, 460), 0)) == ("lewat", 2, "kasus")


def test_a_value_read_off_is_short_by_points_of_its_own_unit() -> None:
    assert ringkas(tersisa("SKOR", 1, deret("skor", [78.732]), 80)) == ("kurang", 1.27, "nilai")
    assert ringkas(tersisa("SKOR", 1, deret("skor", [81.239]), 80)) == ("tercapai", 1.23, "nilai")


def test_a_count_read_off_is_short_by_whole_persons() -> None:
    assert ringkas(tersisa("JUMLAH", 1, deret("tersalur", [20]), 30.5)) == ("kurang", 11, "orang")


def test_a_penyebut_that_moves_with_the_year_or_with_the_pembilang_is_flagged() -> None:
    mengalir = [*deret("tersalur", [20]), *deret("melamar", [100])]
    assert tersisa("TITIP", 1, mengalir, 30).bergerak
    tumbuh = [*deret("kedai", [None, None, None, 640], 2023), *deret("kedai", [672])]
    s = tersisa("TUMBUH", 1, tumbuh, 5)
    assert (s.bulat, s.bergerak) == (2, True)
    laju = [*deret("tersalur", [10], 2023), *deret("tersalur", [11])]
    assert tersisa("LAJU", 1, laju, 20).bergerak


def test_negative_growth_needs_what_was_lost_as_well() -> None:
    turun = [*deret("kedai", [None, None, None, 704], 2023), *deret("kedai", [672])]
    assert ringkas(tersisa("TUMBUH", 1, turun, 5)) == ("kurang", 66, "kedai seluruhnya")


@pytest.mark.parametrize(
    ("kode", "entri", "target", "sebab"),
    [
        ("KEDAI", deret("kedai_buka", [80]), 65, SebabSisa.REALISASI_KOSONG),
        ("KEDAI", kedai(0, 0), 65, SebabSisa.PENYEBUT_NOL),
        ("KEDAI", kedai(80, 141), None, SebabSisa.TARGET_KOSONG),
        ("KEDAI", kedai(80, 141), 0, SebabSisa.TARGET_NOL),
        ("SELISIH", kedai(80, 141), 10, SebabSisa.PENYEBUT_NEGATIF),
    ],
)
def test_where_nothing_can_be_said_the_reason_is(
    kode: str, entri: Isi, target: float | None, sebab: SebabSisa
) -> None:
    s = tersisa(kode, 1, entri, target)
    assert (s.keadaan, s.jumlah, s.bulat, s.sebab) == (Keadaan.TAK_TERHITUNG, None, None, sebab)


def test_it_looks_to_the_years_target_not_to_the_triwulans() -> None:
    baris = pada("KEDAI", 1, kedai(80, 141), sasaran("KEDAI", {1: 50, None: 65}))
    assert sisa(indikator("KEDAI"), KATALOG, baris).bulat == 12
    hanya_triwulan = pada("KEDAI", 1, kedai(80, 141), sasaran("KEDAI", {1: 50}))
    assert sisa(indikator("KEDAI"), KATALOG, hanya_triwulan).sebab is SebabSisa.TARGET_KOSONG


@given(st.integers(0, 500), st.integers(1, 500), st.integers(1, 10000))
def test_with_what_is_lacking_the_target_is_reached_and_with_one_less_it_is_not(
    buka: int, semua: int, perseratus: int
) -> None:
    target = perseratus / 100
    s = tersisa("KEDAI", 1, kedai(buka, semua), target)
    batas = Fraction(perseratus, 100)
    if s.keadaan is Keadaan.TERCAPAI:
        assert Fraction(100 * buka, semua) >= batas
        return
    perlu = int(s.bulat or 0)
    assert Fraction(100 * (buka + perlu), semua) >= batas > Fraction(100 * (buka + perlu - 1), semua)


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 10000))
def test_with_the_room_under_a_ceiling_it_holds_and_with_one_more_it_does_not(
    banyak: int, rumah: int, perseratus: int
) -> None:
    s = tersisa("ADUAN", 1, aduan(banyak, rumah), perseratus / 100)
    batas, bulat = Fraction(perseratus, 100), int(s.bulat or 0)
    if s.keadaan is Keadaan.LEWAT:
        assert Fraction(100 * (banyak - bulat), rumah) <= batas < Fraction(100 * banyak, rumah)
    else:
        assert Fraction(100 * (banyak + bulat), rumah) <= batas < Fraction(100 * (banyak + bulat + 1), rumah)
