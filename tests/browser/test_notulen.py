"""Notulen on paper and in the file: only the notulen, black on white, and nothing from elsewhere."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

_SARINGAN = "contoh=1&tahun=2024&triwulan=4"
_RANGKA = '[data-testid="stHeader"], .st-key-saringan, .st-key-notulen_alat, .st-key-spanduk_contoh'


def buka(page: Page, server: Dashboard) -> None:
    page.goto(f"{server.url}/notulen?{_SARINGAN}")
    expect(page.locator(".notulen")).to_be_visible()
    wait_idle(page)


def lembar(page: Page) -> int:
    """How many pages it takes on paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_only_the_notulen_is_printed_black_on_white(server: Dashboard, page: Page, color_scheme: str) -> None:
    buka(page, server)
    page.emulate_media(media="print")

    assert [e.is_visible() for e in page.locator(_RANGKA).all()] == [False] * page.locator(_RANGKA).count()
    warna = "(e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert page.locator(".notulen h4").first.evaluate(warna) == ["rgb(15, 23, 32)", "rgb(255, 255, 255)"]
    for induk in ("html", "body", ".stApp", ".stMain"):
        assert page.locator(induk).first.evaluate(warna)[1] == "rgb(255, 255, 255)"


def test_the_page_is_as_long_on_paper_as_the_file(server: Dashboard, page: Page, tmp_path: Path) -> None:
    buka(page, server)
    halaman = lembar(page)
    with page.expect_download() as unduhan:
        page.get_by_role("button", name="Unduh notulen").click()
    berkas = tmp_path / unduhan.value.suggested_filename
    unduhan.value.save_as(berkas)
    assert berkas.name.startswith("DATA-CONTOH_notulen-iku_2024-tw4_")

    page.goto(berkas.as_uri())
    expect(page.locator(".notulen figure img").first).to_have_js_property("complete", True)
    assert page.locator(".notulen figure img").first.evaluate("(e) => e.naturalWidth") > 0
    assert lembar(page) == halaman > 2


def test_no_indikator_is_torn_between_two_pages(server: Dashboard, page: Page) -> None:
    buka(page, server)
    page.emulate_media(media="print")

    tutup = "(semua) => semua.map((e) => getComputedStyle(e).breakInside)"
    assert set(page.locator(".notulen .kepala").evaluate_all(tutup)) == {"avoid"}
