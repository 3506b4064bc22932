"""The workbooks of an office and the list of what is expected of them belong together."""

import pytest

from tests.regenerate import katalog
from tests.workbooks.harapan import Kasus, buku, semua_kasus

SEMUA = semua_kasus()
KATALOG = katalog()


def test_every_workbook_is_expected_something_of_and_every_case_has_its_files() -> None:
    assert sorted({b for k in SEMUA for b in k.berkas}) == buku()


def test_there_are_enough_of_them() -> None:
    assert len(buku()) >= 60


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda k: k.nama)
def test_an_expectation_names_what_the_catalogue_has_once(kasus: Kasus) -> None:
    kunci = [b.kunci for b in kasus.butir]
    assert len(kunci) == len(set(kunci))
    asal = {"entri": KATALOG.variabel, "target": KATALOG.indikator}
    assert [k for k in (*kunci, *kasus.sebelumnya) if k.kode not in asal[k.jenis]] == []


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda k: k.nama)
def test_a_cell_is_expected_one_thing(kasus: Kasus) -> None:
    # A single row of a text file holds many figures; one cell anywhere is not told apart either.
    diambil = [b.sel for b in kasus.butir if b.sel != "?" and not b.sel.startswith("baris ")]
    assert len(diambil) == len(set(diambil))
    assert not kasus.dilewati & set(diambil)
    assert not kasus.bebas & set(diambil)
    assert kasus.diuraikan <= set(diambil)


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda k: k.nama)
def test_a_case_expects_something(kasus: Kasus) -> None:
    assert kasus.butir or kasus.masalah or kasus.dilewati
