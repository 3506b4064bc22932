"""What somebody meets who opens the dashboard for the first time: the sample, a bad link, a file's size."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.browser.test_main_job import SALAH
from tests.pages.kerja import tersimpan

pytestmark = pytest.mark.browser

SATU_KLIK = ("Tenaga Kerja", "KUKM", "Penunjang", "Indikator", "Pohon Kinerja", "Ringkasan")
DALAM_MENU = {"Data": ("Unggah", "Isi Data", "Target", "Riwayat"), "Keluaran": ("Rekap",)}


def test_the_sample_opens_and_closes_with_a_click_and_leaves_an_empty_store(
    server: Dashboard, page: Page
) -> None:
    contoh = page.get_by_test_id("stMain").get_by_text("DATA CONTOH", exact=True).first
    page.goto(server.url)
    page.get_by_role("button", name="Coba dengan data contoh").click()
    expect(contoh).to_be_visible()
    for nama in SATU_KLIK:
        page.get_by_test_id("stTopNav").get_by_role("link", name=nama, exact=True).click()
        wait_idle(page)
        expect(contoh).to_be_visible()
    for bagian, semua in DALAM_MENU.items():
        for nama in semua:
            page.get_by_test_id("stTopNav").get_by_role("button", name=bagian).click()
            page.get_by_role("menuitem", name=nama, exact=True).click()
            wait_idle(page)
            expect(contoh).to_be_visible()

    page.get_by_role("button", name="Kembali ke data dinas").click()

    expect(page.get_by_role("heading", name="Selamat datang")).to_be_visible()
    expect(contoh).to_have_count(0)
    assert tersimpan(server.database_url) == {}


def test_a_link_with_an_unknown_value_names_it_and_shows_the_rest(server: Dashboard, page: Page) -> None:
    page.goto(f"{server.url}/kukm?contoh=1&tahun=2023&triwulan=9")

    expect(page.get_by_test_id("stAlert")).to_contain_text('Triwulan "9" pada alamat tidak dikenal')
    expect(page.get_by_role("heading", level=3).first).to_contain_text("KUKM, Triwulan IV 2023")


@pytest.mark.parametrize("locale", ["en-US"])
def test_the_size_of_a_file_is_written_as_here(server: Dashboard, page: Page, locale: str) -> None:
    page.goto(f"{server.url}/unggah")
    page.locator("input[type=file]").set_input_files(SALAH)

    expect(page.get_by_test_id("stFileUploaderDropzone")).to_contain_text(re.compile(r"\d,\d KB"))
