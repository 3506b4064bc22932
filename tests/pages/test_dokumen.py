"""Dokumen: each kind is made for the filter, with what is missing said first."""

import pytest
from streamlit.testing.v1 import AppTest

from iku.core.catalogue import Catalogue
from iku.services.dokumen import DOKUMEN, JenisDokumen
from tests.pages.conftest import Buka, semua_teks
from tests.pages.kerja import TAHUN, tanpa_galat


def halaman(buka: Buka, **query: str) -> AppTest:
    return tanpa_galat(buka("dokumen", tahun=str(TAHUN), triwulan="4", **query))


def unduhan(at: AppTest) -> list[str]:
    return [b.label for b in at.download_button]


@pytest.mark.parametrize("jenis", [j for j in DOKUMEN if j is not JenisDokumen.PAKET])
def test_each_kind_is_made_and_can_be_looked_into_and_taken(
    lengkap: str, buka: Buka, jenis: JenisDokumen
) -> None:
    at = halaman(buka)
    at.radio(key="jenis_dokumen").set_value(jenis).run()
    assert unduhan(at) == []
    at.button(key="buat_dokumen").click().run()

    assert unduhan(tanpa_galat(at)) == ["Unduh"]
    assert any(f"{jenis}_" in c.value.replace("\\", "") for c in at.caption)


def test_another_filter_does_not_show_the_old_document(lengkap: str, buka: Buka, katalog: Catalogue) -> None:
    at = halaman(buka)
    at.button(key="buat_dokumen").click().run()
    assert unduhan(at) == ["Unduh"]
    at.query_params["bidang"] = katalog.bidang[-1]
    at.run()

    assert unduhan(at) == []


def test_what_is_missing_is_said_before_anything_leaves(bolong: str, buka: Buka) -> None:
    assert "Periksa dulu sebelum dikirim" in " ".join(e.label for e in halaman(buka).expander)
    assert "belum mengisi" in semua_teks(halaman(buka))


def test_a_pdf_that_cannot_be_made_is_told_and_the_page_stands(
    lengkap: str, buka: Buka, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("IKU_SOFFICE", str(tmp_path_factory.getbasetemp() / "tidak-ada"))
    at = halaman(buka)
    at.button_group(key=f"bentuk_{JenisDokumen.REKAP}_2").set_value(".pdf").run()
    at.button(key="buat_dokumen").click().run()

    assert "PDF memerlukan LibreOffice" in " ".join(e.value for e in at.error)
    assert unduhan(at) == []
    assert at.radio(key="jenis_dokumen").value == JenisDokumen.REKAP


def test_of_sample_data_the_words_are_not_changed(url: str, buka: Buka) -> None:
    at = halaman(buka, contoh="1")
    at.button(key="ubah_naskah").click().run()

    assert "tidak dapat mengubahnya" in " ".join(c.value for c in at.caption)
    assert not [b for b in at.button if b.key == "naskah_simpan"]
