"""Dokumen in a real browser: a document is made and taken; the office's words change with a preview."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from iku.core.reading import Jenis, Kunci
from iku.services.naskah import load_naskah, naskah_folder
from iku.services.workspace import Workspace, open_workspace
from iku.store import Cara, Perubahan, Unggahan
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kantor(server: Dashboard) -> Iterator[Workspace]:
    """An office with one figure of every variabel."""
    ws = open_workspace(server.database_url)
    with ws.store:
        kode = ws.catalogues.for_year(2024).variabel
        isi = [Perubahan(Kunci(Jenis.ENTRI, k, 2024, 1), float(n)) for n, k in enumerate(kode, 1)]
        isi = [p for p in isi if kode[p.kunci.kode].maksimum is None]
        with ws.store.writing() as tulis:
            tulis.append(Unggahan("Sri", Cara.ISI_DATA), isi)
        yield ws


def buka(page: Page, server: Dashboard) -> None:
    page.goto(f"{server.url}/dokumen?tahun=2024&triwulan=1")
    expect(page.get_by_role("button", name="Buat", exact=True)).to_be_visible()
    wait_idle(page)


def buat(page: Page, folder: Path) -> Path:
    page.get_by_role("button", name="Buat", exact=True).click()
    with page.expect_download() as unduhan:
        page.get_by_role("button", name="Unduh").click()
    berkas = folder / unduhan.value.suggested_filename
    unduhan.value.save_as(berkas)
    return berkas


def test_a_document_is_made_looked_into_and_taken(
    kantor: Workspace, server: Dashboard, page: Page, tmp_path: Path
) -> None:
    buka(page, server)
    berkas = buat(page, tmp_path)

    assert berkas.name.startswith("rekap_2024-tw1_")
    assert str(load_workbook(berkas)["Rekap"]["A1"].value).endswith("Triwulan I 2024")
    expect(page.locator(".st-key-intip_dokumen")).to_contain_text("Rekap")


def test_the_offices_words_change_with_a_preview_and_are_printed(
    kantor: Workspace, server: Dashboard, page: Page, tmp_path: Path
) -> None:
    buka(page, server)
    page.get_by_role("button", name="Ubah kop").click()
    dialog = page.get_by_role("dialog")
    judul = dialog.get_by_label("Judul rekap")
    judul.fill("Rekap {bupati}")
    judul.press("Tab")
    expect(dialog.get_by_role("alert").first).to_contain_text("{bupati}")
    expect(dialog.get_by_role("button", name="Simpan")).to_be_disabled()
    judul.fill("Rekap kami {periode}")
    judul.press("Tab")
    nama = dialog.get_by_label("Nama", exact=True)
    nama.fill("Drs. Budi")
    nama.press("Tab")
    expect(dialog.get_by_text("Rekap kami Triwulan I 2024")).to_be_visible()
    expect(dialog.locator("[data-testid=stText]")).to_contain_text("Drs. Budi")
    dialog.get_by_role("button", name="Simpan").click()
    expect(dialog).to_be_hidden()

    naskah = load_naskah(naskah_folder(kantor.store))
    assert (naskah.tanda_tangan.nama, naskah.kata["rekap_judul"]) == ("Drs. Budi", "Rekap kami {periode}")
    lembar = load_workbook(buat(page, tmp_path))["Rekap"]
    assert lembar["A1"].value == "Rekap kami Triwulan I 2024"
    assert "Drs. Budi" in [s.value for baris in lembar for s in baris]
