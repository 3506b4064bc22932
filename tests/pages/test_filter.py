"""The filter bar and the URL: a link reopens a view, what is unknown is named, pages share one filter."""

import pytest

from iku.core.catalogue import Catalogue
from tests.pages.conftest import Buka


def test_a_link_reopens_the_view(lengkap: str, buka: Buka) -> None:
    at = buka(tahun="2023", triwulan="2")

    assert at.subheader[0].value.startswith("Triwulan II 2023")
    assert not at.warning


def test_a_choice_stands_in_the_url(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    at = buka()
    at.segmented_control(key="saring_triwulan").set_value("2").run()
    at.selectbox(key="saring_bidang").set_value(katalog.bidang[-1]).run()

    assert at.query_params == {"tahun": "2024", "triwulan": "2", "bidang": katalog.bidang[-1]}


def test_the_filter_goes_along_to_another_page(lengkap: str, buka: Buka) -> None:
    at = buka(tahun="2023", triwulan="2")
    at.query_params.clear()
    at.switch_page("pages/rekap.py").run()

    assert at.query_params == {"tahun": "2023", "triwulan": "2"}
    assert at.subheader[0].value.startswith("Rekap Triwulan II 2023")


def test_an_unknown_value_is_named_and_ignored(lengkap: str, buka: Buka) -> None:
    at = buka(tahun="2031", triwulan="9", bidang="Bulan", program="9.99")

    pesan = " ".join(w.value for w in at.warning).replace("\\", "")
    assert all(f'"{nilai}"' in pesan for nilai in ("2031", "9", "Bulan", "9.99"))
    assert at.query_params == {"tahun": "2024", "triwulan": "4"}


@pytest.mark.parametrize("halaman", ["isi_data", "target"])
def test_a_page_of_typing_names_what_it_does_not_know(lengkap: str, buka: Buka, halaman: str) -> None:
    at = buka(halaman, tahun="1800", bidang="Bulan")

    pesan = " ".join(w.value for w in at.warning).replace("\\", "")
    assert all(f'"{nilai}"' in pesan for nilai in ("1800", "Bulan"))
    at.segmented_control(key="kerja_bidang").set_value(at.segmented_control(key="kerja_bidang").options[-1])
    assert not at.run().warning


def test_a_years_form_can_be_had_whatever_year_the_link_said(lengkap: str, buka: Buka) -> None:
    at = buka("unggah", tahun="1800")
    assert '"1800"' in at.warning[0].value

    at.selectbox(key="kerja_tahun").set_value(2023).run()
    assert at.selectbox(key="kerja_tahun").value == 2023
    assert not at.warning


def test_what_was_named_goes_once_the_filter_is_used(lengkap: str, buka: Buka) -> None:
    at = buka(tahun="2031")
    at.segmented_control(key="saring_triwulan").set_value("1").run()

    assert not at.warning


def test_a_bidang_narrows_the_programs(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    at = buka(bidang=katalog.bidang[0])

    milik = {i.program for i in katalog.indikator.values() if i.bidang == katalog.bidang[0] and i.program}
    assert set(at.selectbox(key="saring_program").options) == {"Semua program", *milik}


def test_another_bidangs_program_waits_until_its_page_comes_back(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    program = next(i for i in katalog.indikator.values() if i.bidang == katalog.bidang[1] and i.kode_program)
    at = buka("tenaga_kerja", program=program.kode_program)
    at.query_params.clear()
    at.switch_page("pages/kukm.py").run()
    assert "program" not in at.query_params
    at.query_params.clear()
    at.switch_page("pages/tenaga_kerja.py").run()

    assert at.query_params["program"] == program.kode_program


def test_a_link_to_an_indikator_that_the_filter_hides_shows_it(
    lengkap: str, buka: Buka, katalog: Catalogue
) -> None:
    lain = next(i for i in katalog.indikator.values() if i.bidang != katalog.bidang[0])
    at = buka("indikator", bidang=katalog.bidang[0], indikator=lain.kode)

    assert at.selectbox(key="saring_indikator").value == lain.kode
