"""The grid's looks: every kind of cell has a mark or a ground of its own that every eye can tell apart."""

from itertools import combinations

import pytest

from iku.sheets import Bacaan, Makna, Tafsir
from iku.sheets.cells import Cell, Isi, Rentang, Sheet
from iku.tokens import GELAP, TERANG, Warna
from iku.ui.kisi_isi import kisi, potong, tulisan_sel
from iku.ui.kisi_rupa import DIRAGUKAN, RUPA
from tests.charts.penglihatan import MATA, beda, kontras, terlihat

ANGKA = (Makna.ENTRI, Makna.TARGET, Makna.TANYA, Makna.GALAT)


@pytest.mark.parametrize("warna", [TERANG, GELAP])
@pytest.mark.parametrize("mata", MATA)
def test_grounds_stay_apart_for_every_eye(warna: Warna, mata: str) -> None:
    dasar = {m: RUPA[m].dasar(warna) for m in ANGKA} | {"judul": RUPA[Makna.JUDUL].dasar(warna)}
    for satu, dua in combinations(dasar.values(), 2):
        assert beda(terlihat(satu, mata), terlihat(dua, mata)) >= 10


@pytest.mark.parametrize("warna", [TERANG, GELAP])
def test_words_can_be_read_on_every_ground(warna: Warna) -> None:
    for rupa in (*RUPA.values(), DIRAGUKAN):
        tulisan = warna.redup if rupa.redup else warna.teks
        assert kontras(rupa.dasar(warna) or warna.halaman, tulisan) >= 4.5


def test_colour_never_speaks_alone() -> None:
    bertanda = [RUPA[m].tanda for m in (*ANGKA, Makna.JUMLAH, Makna.KOSONG, Makna.DILEWATI)]

    assert all(bertanda)
    assert len({*bertanda, DIRAGUKAN.tanda}) == len(bertanda) + 1


def test_only_what_is_used_is_shown_under_its_own_address() -> None:
    sheet = Sheet("Data", {(3, 2): _angka(1), (4, 2): _angka(2), (900, 27): _angka(3)})
    isi = kisi(sheet, Bacaan("a.xlsx"), ())

    assert isi.baris == ((3, 4, 900),)
    assert isi.kolom == ((2, 27),)
    assert list(potong(isi, 0, 0, TERANG).frame.columns) == ["B", "AA"]


def test_short_gaps_stay_as_they_are() -> None:
    isi = kisi(Sheet("Data", {(1, 1): _angka(1), (4, 1): _angka(2)}), Bacaan("a.xlsx"), ())

    assert isi.baris == ((1, 2, 3, 4),)


def test_a_warned_figure_has_a_mark_of_its_own() -> None:
    sheet = Sheet("Data", {(1, 1): _angka(1234.5)})
    tafsir = Tafsir("Data", 1, 1, "Data!A1", Makna.ENTRI, "Koperasi")
    satu = potong(kisi(sheet, Bacaan("a.xlsx", tafsir=(tafsir,)), ["Data!A1"]), 0, 0, TERANG)

    assert satu.frame.loc["1", "A"] == "▲ 1.234,5"
    assert satu.ragu


def test_a_merged_range_over_a_whole_sheet_costs_nothing() -> None:
    sheet = Sheet("Data", {(1, 1): _angka(1)}, gabungan=(Rentang(1, 1, 1_048_576, 16_384),))
    satu = potong(kisi(sheet, Bacaan("a.xlsx"), ()), 0, 0, TERANG)

    assert satu.tempat(0, "A") == (1, 1)


@pytest.mark.parametrize(
    ("cell", "tulisan"),
    [
        (Cell(Isi.ANGKA, "-1234.5", -1234.5), "−1.234,5"),
        (Cell(Isi.PERSEN, "85%", 0.85), "85%"),
        (Cell(Isi.TANGGAL, "2024-03-31"), "31 Maret 2024"),
        (Cell(Isi.TANGGAL, "bukan tanggal"), "bukan tanggal"),
        (Cell(Isi.TEKS, "Toko\naktif"), "Toko aktif"),
        (Cell(Isi.ANGKA, "1e+20", 1e20), "1e+20"),
    ],
)
def test_a_cell_is_written_as_indonesians_do(cell: Cell, tulisan: str) -> None:
    assert tulisan_sel(cell) == tulisan


def _angka(nilai: float) -> Cell:
    return Cell(Isi.ANGKA, str(nilai), nilai)
