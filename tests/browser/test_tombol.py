"""A primary button in the dark: its words are dark, and its name is still its name."""

import pytest
from playwright.sync_api import Page, expect

from iku.tokens import GELAP
from tests.browser.conftest import Dashboard

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("color_scheme", ["dark"])
def test_the_words_of_a_primary_button_are_dark_on_its_bright_ground(
    server: Dashboard, page: Page, color_scheme: str
) -> None:
    page.goto(f"{server.url}/rekap?contoh=1")
    tombol = page.get_by_role("button", name="Unduh CSV untuk Excel", exact=True)
    merah, hijau, biru = (int(GELAP.halaman[i : i + 2], 16) for i in (1, 3, 5))

    kata = tombol.get_by_text("Unduh CSV untuk Excel").last
    expect(kata).to_have_css("color", f"rgb({merah}, {hijau}, {biru})")
