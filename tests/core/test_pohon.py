"""Pohon kinerja: what serves what, in the decree's order."""

from dataclasses import replace

from iku.core.catalogue import Catalogue, Level
from iku.core.pohon import Simpul, pohon
from tests.core.bahan import SEED, buatan

PROGRAM = {"level": "program", "program_baku": "Pelatihan", "kode_program": "2.01"}
KATALOG = buatan(
    [
        {"kode": "T", "level": "tujuan", "Tujuan": "Maju", "Sasaran Strategis": "Terampil"},
        {"kode": "S", "level": "sasaran", "Tujuan": "Maju", "Sasaran Strategis": "Terampil"},
        {
            "kode": "U",
            "level": "sasaran",
            "baris_lampiran": "2",
            "Tujuan": "Adil",
            "Sasaran Strategis": "Rukun",
        },
        {"kode": "P", **PROGRAM, "Tujuan": "Maju", "Sasaran Strategis": "Terampil"},
        {"kode": "Q", **PROGRAM, "Tujuan": "Maju", "Sasaran Strategis": "Terampil"},
    ],
    [{"kode": "a"}, {"kode": "b"}],
)


def test_a_tujuan_holds_its_sasaran_and_they_their_program() -> None:
    maju, adil = pohon(KATALOG, KATALOG.indikator)

    program = Simpul(Level.PROGRAM, "Pelatihan", "2.01", ("P", "Q"))
    terampil = Simpul(Level.SASARAN, "Terampil", "", ("S",), (program,))
    assert maju == Simpul(Level.TUJUAN, "Maju", "", ("T",), (terampil,))
    assert adil == Simpul(Level.TUJUAN, "Adil", "", (), (Simpul(Level.SASARAN, "Rukun", "", ("U",)),))


def test_a_node_counts_its_own_and_everything_below() -> None:
    maju, adil = pohon(KATALOG, KATALOG.indikator)

    assert maju.semua == ("T", "S", "P", "Q")
    assert adil.semua == ("U",)


def test_what_does_not_pass_leaves_the_nodes_above_what_does() -> None:
    (maju,) = pohon(KATALOG, {"Q"})

    assert maju.indikator == ()
    assert maju.semua == ("Q",)
    assert [p.indikator for s in maju.anak for p in s.anak] == [("Q",)]
    assert pohon(KATALOG, set()) == ()


def test_the_same_program_under_two_sasaran_stands_under_both() -> None:
    lain = replace(KATALOG.indikator["Q"], sasaran="Rukun", tujuan="Adil")
    katalog = replace(KATALOG, indikator={**KATALOG.indikator, "Q": lain})

    assert [s.semua for s in pohon(katalog, katalog.indikator)] == [("T", "S", "P"), ("U", "Q")]


def test_every_indikator_of_the_decree_stands_in_the_tree_once() -> None:
    semua = [kode for tujuan in pohon(SEED, SEED.indikator) for kode in tujuan.semua]

    assert sorted(semua) == sorted(SEED.indikator)
    assert _tingkat(SEED) == {Level.TUJUAN, Level.SASARAN, Level.PROGRAM}


def _tingkat(katalog: Catalogue) -> set[Level]:
    tujuan = pohon(katalog, katalog.indikator)
    sasaran = [s for t in tujuan for s in t.anak]
    return {s.level for s in (*tujuan, *sasaran, *(p for s in sasaran for p in s.anak))}
