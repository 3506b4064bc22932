"""The template reads back as what was written into it, without a question."""

import io

import pandas as pd
import pytest
from openpyxl import load_workbook

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.reading import Jenis, Kunci, entri_frame, target_frame
from iku.reports.template import template_csv, template_xlsx
from iku.sheets import Bacaan, read
from tests.core.bahan import SEED, buatan
from tests.sheets.bahan import KATALOG

ISI = {
    Kunci(Jenis.ENTRI, "toko", 2024, 1): 1234.0,
    Kunci(Jenis.ENTRI, "mutu", 2024, 4): 3.125,
    Kunci(Jenis.TARGET, "A", 2024, 2): 58.7,
    Kunci(Jenis.TARGET, "C", 2024, None): 4.0,
}


def frames(isi: dict[Kunci, float]) -> tuple[pd.DataFrame, pd.DataFrame]:
    return entri_frame(isi.items()), target_frame(isi.items())


def kembali(isi: bytes, katalog: Catalogue) -> Bacaan:
    return read("templat", isi, Catalogues((katalog,)))


def terisi(bacaan: Bacaan) -> dict[Kunci, float]:
    return {r.kunci: r.nilai for r in bacaan.readings if r.nilai is not None}


@pytest.mark.parametrize("katalog", [KATALOG, SEED], ids=["buatan", "SK"])
def test_a_blank_template_gives_an_empty_reading_for_every_key(katalog: Catalogue) -> None:
    bacaan = kembali(template_xlsx(2024, katalog, *frames({}), contoh=False), katalog)
    entri = [Kunci(Jenis.ENTRI, v, 2024, t) for v in katalog.variabel for t in (1, 2, 3, 4)]
    target = [Kunci(Jenis.TARGET, i, 2024, t) for i in katalog.indikator for t in (1, 2, 3, 4, None)]
    assert {r.kunci: r.nilai for r in bacaan.readings} == dict.fromkeys([*entri, *target])
    assert (bacaan.masalah, bacaan.contoh) == ((), False)


def test_known_figures_of_the_year_come_back_and_those_of_others_stay_out() -> None:
    lain = {Kunci(Jenis.ENTRI, "toko", 2023, 1): 9.0}
    bacaan = kembali(template_xlsx(2024, KATALOG, *frames(ISI | lain), contoh=False), KATALOG)
    assert (terisi(bacaan), bacaan.masalah) == (ISI, ())


@pytest.mark.parametrize("jenis", list(Jenis))
def test_the_csv_template_comes_back_too(jenis: Jenis) -> None:
    isi = template_csv(jenis, 2024, KATALOG, *frames(ISI), contoh=False)
    bacaan = kembali(isi, KATALOG)
    assert isi.startswith(b"\xef\xbb\xbf")
    assert terisi(bacaan) == {k: n for k, n in ISI.items() if k.jenis is jenis}
    assert bacaan.masalah == ()


def test_every_line_of_the_csv_template_ends_in_a_filled_field() -> None:
    """Excel drops separators behind empty last fields, and lines would lose their width."""
    isi = template_csv(Jenis.ENTRI, 2024, KATALOG, *frames({}), contoh=False).decode("utf-8-sig")
    assert all(garis.split(";")[-1] for garis in isi.splitlines())


def test_a_sample_says_so_in_every_sheet_and_file() -> None:
    isi = template_xlsx(2024, KATALOG, *frames(ISI), contoh=True)
    judul = [lembar["A1"].value for lembar in load_workbook(io.BytesIO(isi))]
    csv = template_csv(Jenis.TARGET, 2024, KATALOG, *frames(ISI), contoh=True)
    assert ["DATA CONTOH" in str(satu) for satu in judul] == [True, True, True]
    assert [kembali(satu, KATALOG).contoh for satu in (isi, csv)] == [True, True]


def test_the_sheets_help_the_person_who_fills_them_in() -> None:
    buku = load_workbook(io.BytesIO(template_xlsx(2024, KATALOG, *frames({}), contoh=False)))
    data, target = buku["Data"], buku["Target"]
    assert [sel.value for sel in data[3]] == [
        "Kode", "Variabel", "Satuan", "Sifat", "TW I 2024", "TW II 2024", "TW III 2024", "TW IV 2024"
    ]  # fmt: skip
    assert target["I3"].value == "Setahun 2024"
    assert data.freeze_panes == target.freeze_panes == "C4"
    sah = {str(d.sqref): (d.type, d.formula1, d.formula2) for d in data.data_validations.dataValidation}
    assert sah["E9:H9"] == ("decimal", "0", "5")
    assert sah["E5:H5 E6:H6 E7:H7"][:2] == ("whole", "0")


def test_a_name_that_looks_like_a_formula_is_written_as_text_and_found_again() -> None:
    katalog = buatan([{}, {"kode": "B"}], [{"nama": "=1+1"}, {"kode": "b", "nama": "@b"}])
    isi = template_xlsx(2024, katalog, *frames({}), contoh=False)
    assert load_workbook(io.BytesIO(isi))["Data"]["B5"].data_type == "s"
    for satu in (isi, template_csv(Jenis.ENTRI, 2024, katalog, *frames({}), contoh=False)):
        assert kembali(satu, katalog).masalah == ()
