"""Effects: which results a change moves, and from what to what."""

from iku.core.catalogue import Catalogues
from iku.core.effects import Dampak, effects
from iku.core.period import Triwulan
from tests.core.bahan import buatan, deret, hitung, sasaran

DUA = Catalogues(
    (
        buatan(
            [{"kode": "A"}, {"kode": "B", "pembilang": "b", "penyebut": "", "pengali": "1"}],
            [{"kode": "a"}, {"kode": "b"}],
        ),
    )
)
DASAR = [*deret("a", [5, 6]), *deret("b", [10, 10])]


def test_nothing_moves_where_nothing_changed() -> None:
    hasil = hitung(DASAR, sasaran("A", {1: 50}), DUA)
    assert effects(hasil, hasil) == ()


def test_what_moves_is_told_from_what_to_what_in_the_decrees_order() -> None:
    sebelum = hitung([*deret("a", [5]), *deret("b", [10])], sasaran("A", {1: 40}), DUA)
    sesudah = hitung([*deret("a", [5]), *deret("b", [20])], sasaran("A", {1: 50}), DUA)
    assert effects(sebelum, sesudah) == (
        Dampak("A", Triwulan(2024, 1), (50, 25), (40, 50), (125, 50)),
        Dampak("B", Triwulan(2024, 1), (10, 20), (None, None), (None, None)),
    )


def test_a_figure_that_comes_or_goes_is_told_as_none_on_the_other_side() -> None:
    kosong, isi = hitung(deret("a", [5]), [], DUA), hitung(DASAR[:1] + DASAR[2:3], [], DUA)
    datang = (Dampak("A", Triwulan(2024, 1), (None, 50), (None, None), (None, None)),)
    assert [d for d in effects(kosong, isi) if d.indikator == "A"] == list(datang)
    assert [d.realisasi for d in effects(isi, kosong) if d.indikator == "A"] == [(50, None)]


def test_a_year_that_begins_or_ends_with_the_change_is_told_too() -> None:
    setahun = hitung(deret("b", [10]), [], DUA)
    keduanya = hitung([*deret("b", [10]), *deret("b", [12], 2025)], [], DUA)
    tw = Triwulan(2025, 1)
    assert effects(setahun, keduanya) == (Dampak("B", tw, (None, 12), (None, None), (None, None)),)
    assert effects(keduanya, setahun) == (Dampak("B", tw, (12, None), (None, None), (None, None)),)


def test_the_first_figure_of_all_and_the_last_are_told() -> None:
    kosong, isi = hitung([], [], DUA), hitung(deret("b", [10]), [], DUA)
    assert [(d.indikator, d.realisasi) for d in effects(kosong, isi)] == [("B", (None, 10))]
    assert [(d.indikator, d.realisasi) for d in effects(isi, kosong)] == [("B", (10, None))]
