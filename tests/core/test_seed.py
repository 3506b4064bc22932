"""The decree's annex in the catalogue stands word for word as the decree prints it."""

import csv
from pathlib import Path

import pytest

from iku.core.catalogue_columns import ANNEX_COLUMNS
from iku.core.catalogue_file import parse_catalogue

AKAR = Path(__file__).resolve().parents[2]
SEED = AKAR / "data" / "seed_iku_2024.csv"
VARIABEL = AKAR / "data" / "seed_variabel_2024.csv"
LAMPIRAN = AKAR / "tests" / "cases" / "sk_2024_lampiran.tsv"


def lampiran() -> list[dict[str, str]]:
    teks = LAMPIRAN.read_text(encoding="utf-8")
    return list(csv.DictReader(teks.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def seed() -> list[dict[str, str]]:
    with SEED.open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def test_the_annex_has_eleven_lines_and_the_columns_of_the_catalogue() -> None:
    assert len(lampiran()) == 11
    assert tuple(lampiran()[0]) == ANNEX_COLUMNS


@pytest.mark.parametrize("baris", seed(), ids=lambda b: b["kode"])
def test_each_row_repeats_the_line_it_names_word_for_word(baris: dict[str, str]) -> None:
    tercetak = lampiran()[int(baris["baris_lampiran"]) - 1]
    assert {kolom: baris[kolom] for kolom in ANNEX_COLUMNS} == tercetak


@pytest.mark.parametrize("baris", seed(), ids=lambda b: b["kode"])
def test_each_indikator_bears_the_name_that_its_line_prints_at_its_level(baris: dict[str, str]) -> None:
    kolom = {"tujuan": "Indikator Tujuan", "sasaran": "Indikator Sasaran", "program": "Indikator Program"}
    tercetak = lampiran()[int(baris["baris_lampiran"]) - 1][kolom[baris["level"]]]
    # The decree's one slip of the pen is mended in the name only; the annex column keeps it.
    assert baris["indikator"] == tercetak.replace("kielembagaan", "kelembagaan")


def test_every_printed_indikator_is_in_the_catalogue_once() -> None:
    kolom = ("Indikator Tujuan", "Indikator Sasaran", "Indikator Program")
    tercetak = [(nomor, k) for nomor, b in enumerate(lampiran(), 1) for k in kolom if b[k]]
    level = {"tujuan": kolom[0], "sasaran": kolom[1], "program": kolom[2]}
    ada = [(int(b["baris_lampiran"]), level[b["level"]]) for b in seed()]
    assert sorted(ada) == sorted(tercetak)


def test_the_printed_formula_of_an_indikator_is_the_ket_of_the_line_it_names() -> None:
    katalog = parse_catalogue(SEED.read_bytes(), VARIABEL.read_bytes(), SEED.name, VARIABEL.name)
    for baris in seed():
        rumus = lampiran()[int(baris["baris_rumus"]) - 1]["Ket"] if baris["baris_rumus"] else ""
        assert katalog.indikator[baris["kode"]].rumus_sk == rumus, baris["kode"]


def test_the_formula_is_the_decrees_exactly_where_the_decree_prints_one() -> None:
    assert [b["kode"] for b in seed() if (b["dasar"] == "SK") != bool(b["baris_rumus"])] == []


def test_the_catalogue_is_whole() -> None:
    katalog = parse_catalogue(SEED.read_bytes(), VARIABEL.read_bytes(), SEED.name, VARIABEL.name)
    assert len(katalog.indikator) == 21
    assert len(katalog.variabel) == 29
    assert {v for i in katalog.indikator.values() for v in i.variabel} == set(katalog.variabel)


def test_a_shared_tujuan_reaches_down_to_the_next_one_that_is_printed() -> None:
    katalog = parse_catalogue(SEED.read_bytes(), VARIABEL.read_bytes(), SEED.name, VARIABEL.name)
    terakhir, harus = "", []
    for baris in lampiran():
        terakhir = baris["Tujuan"] or terakhir
        harus.append(terakhir)
    for baris in seed():
        assert katalog.indikator[baris["kode"]].tujuan == harus[int(baris["baris_lampiran"]) - 1]
