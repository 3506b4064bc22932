"""The harness itself, on a page of three lines: it waits, and it tells on a page that misbehaves."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import Witness, wait_idle

pytestmark = pytest.mark.browser

APP = """
import streamlit as st

if st.button("Hitung"):
    total = sum(i * i for i in range(2_000_000))
    st.write("Selesai")
if st.button("Ambil gambar"):
    st.markdown("![gambar](http://gambar.example/satu.png)")
st.write("Bahasa: " + st.context.locale)
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("app") / "app.py"
    file.write_text(APP, encoding="utf-8")
    return file


def test_waiting_ends_only_when_the_run_that_a_click_began_has_ended(server: Dashboard, page: Page) -> None:
    page.goto(server.url)
    wait_idle(page)
    page.get_by_role("button", name="Hitung").click()
    wait_idle(page)

    assert page.get_by_text("Selesai").is_visible()


@pytest.mark.parametrize("locale", ["id-ID", "en-US"])
def test_the_browser_speaks_the_language_asked_for(server: Dashboard, page: Page, locale: str) -> None:
    page.goto(server.url)

    expect(page.get_by_text(f"Bahasa: {locale}")).to_be_visible()


@pytest.mark.parametrize(
    ("color_scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(17, 22, 28)")]
)
def test_light_and_dark_are_the_themes_of_the_project(server: Dashboard, page: Page, ground: str) -> None:
    page.goto(server.url)

    expect(page.get_by_test_id("stApp")).to_have_css("background-color", ground)


def test_a_request_to_another_host_is_witnessed(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        witness = Witness(page)
        page.goto(server.url)
        page.get_by_role("button", name="Ambil gambar").click()
        expect(page.get_by_role("img")).to_have_count(1)
        wait_idle(page)

    assert "request to another host: http://gambar.example/satu.png" in witness.complaints


def test_a_deep_link_is_no_complaint_and_a_missing_file_is(server: Dashboard, chromium: Browser) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        witness = Witness(page)
        page.goto(f"{server.url}/halaman_dalam")
        wait_idle(page)
        assert witness.complaints == []
        page.evaluate("fetch('/satu/dua/_stcore/health')")
        wait_idle(page)

    assert len(witness.complaints) == 1
    assert "404" in witness.complaints[0]
