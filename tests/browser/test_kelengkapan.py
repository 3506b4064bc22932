"""Kelengkapan in the browser: a figure leads to its trail, a message is copied as it stands."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.regenerate import katalog

pytestmark = pytest.mark.browser


def buka(page: Page, server: Dashboard, bidang: str) -> None:
    page.goto(f"{server.url}/kelengkapan?contoh=1&tahun=2024&bidang={bidang}")
    wait_idle(page)


def test_a_click_on_a_figure_opens_its_trail(server: Dashboard, page: Page) -> None:
    buka(page, server, katalog().bidang[-1])
    tabel = page.locator("[class*=st-key-kelengkapan_]")
    tabel.locator("canvas").first.click(position={"x": 1160, "y": 36 + 32 + 16}, force=True)

    expect(page.get_by_role("dialog")).to_contain_text("Dari mana angka ini?")


def test_the_message_is_copied_whole(server: Dashboard, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    buka(page, server, katalog().bidang[-1])
    page.get_by_role("button", name="Pesan siap salin").click()
    pesan = page.get_by_test_id("stCode")
    pesan.hover()
    page.get_by_role("button", name="Salin", exact=True).click()

    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    salinan = page.evaluate("navigator.clipboard.readText()")
    assert salinan.startswith("DATA CONTOH, bukan tagihan sebenarnya.")
    assert salinan.rstrip().endswith("Terima kasih.")
