"""Apa yang berubah in the browser: from a figure that moved to its trail, and days in Indonesian."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

_REALISASI = {"x": 640, "y": 36 + 16}
"""Pixels; the first figure of the table."""


def buka(page: Page, server: Dashboard) -> None:
    page.goto(f"{server.url}/riwayat?contoh=1")
    page.get_by_text("Apa yang berubah").click()
    wait_idle(page)


def test_a_click_on_a_figure_that_moved_opens_its_trail(server: Dashboard, page: Page) -> None:
    buka(page, server)
    page.locator("[class*=st-key-tabel_berubah] canvas").first.click(position=_REALISASI, force=True)

    expect(page.get_by_role("dialog")).to_contain_text("Dari mana angka ini?")


@pytest.mark.parametrize("locale", ["en-US"])
def test_the_calendar_of_an_english_browser_speaks_indonesian(server: Dashboard, page: Page) -> None:
    buka(page, server)
    page.get_by_role("button", name="Pilih tanggal").first.click()
    kalender = page.get_by_role("dialog", name="Pilih tanggal")

    hari = "".join(kalender.locator("th").all_inner_texts())
    assert hari in ("MSSRKJS", "SSRKJSM")
    expect(kalender.get_by_role("button", name="Bulan berikutnya")).to_be_visible()
