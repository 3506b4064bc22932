"""The page of uploads fetches what a preview is drawn with while the person still looks for the file."""

import pytest
from playwright.sync_api import Page

from iku.ui.peramban import preview_parts
from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser


def test_what_a_preview_needs_is_there_before_a_file_is_chosen(server: Dashboard, page: Page) -> None:
    bagian = preview_parts()
    assert {nama.rpartition(".")[2] for nama in bagian} == {"js", "css"}
    page.goto(f"{server.url}/unggah")
    page.wait_for_function(
        "bagian => bagian.every(nama => performance.getEntriesByType('resource')"
        ".some(r => r.name.endsWith(nama) && r.responseEnd))",
        arg=bagian,
    )


def test_other_pages_fetch_nothing_beforehand(server: Dashboard, page: Page) -> None:
    page.goto(f"{server.url}/riwayat")
    page.get_by_role("heading", name="Riwayat").first.wait_for()
    assert page.evaluate("window.ikuSiap === undefined")
