"""Words that somebody typed stay words in the browser: no link, no picture, no mail."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser

KETIKAN = (
    "lihat http://contoh.id/a_b, HTTPS://contoh.id, www.contoh.id, WWW.contoh.id, budi@contoh.id, "
    "mailto:a@contoh.id, xmpp:a@contoh.id, ![x](http://contoh.id/c.png)"
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("app") / "app.py"
    file.write_text(
        "import streamlit as st\nfrom iku.ui import teks\n\n"
        f"st.markdown(teks.polos({KETIKAN!r}))\nst.caption('Selesai')\n",
        encoding="utf-8",
    )
    return file


def test_typed_addresses_do_not_become_links(server: Dashboard, page: Page) -> None:
    page.goto(server.url)
    expect(page.get_by_text("Selesai")).to_be_visible()

    isi = page.get_by_test_id("stMarkdown").first
    assert isi.locator("a, img").all() == []
    assert isi.inner_text().replace("\u2060", "") == KETIKAN
