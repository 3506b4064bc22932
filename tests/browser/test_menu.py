"""The menu and the bar below it, and the address that people type by hand."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

GARIS = "els => els.map((e) => Math.round(e.getBoundingClientRect().top))"


def test_the_first_page_answers_to_its_name_on_a_server_that_has_just_started(
    server: Dashboard, page: Page
) -> None:
    page.goto(f"{server.url}/ringkasan?contoh=1&tahun=2023")
    wait_idle(page)

    expect(page.get_by_role("heading", level=3).first).to_contain_text("2023")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stTopNav").get_by_role("link", name="Ringkasan")).to_have_attribute(
        "aria-current", "page"
    )


@pytest.mark.parametrize(("alamat", "terbuka"), [("unggah", "Data"), ("rekap", "Keluaran"), ("kukm", "")])
def test_the_menu_shows_under_which_heading_one_is(
    server: Dashboard, page: Page, alamat: str, terbuka: str
) -> None:
    page.goto(f"{server.url}/{alamat}?contoh=1")
    wait_idle(page)

    tanda = page.get_by_test_id("stTopNavSection").locator("strong")
    assert tanda.all_inner_texts() == ([terbuka] if terbuka else [])


@pytest.mark.parametrize("alamat", ["", "isi_data"])
def test_the_words_over_the_choices_stand_on_one_line(server: Dashboard, page: Page, alamat: str) -> None:
    page.goto(f"{server.url}/{alamat}?contoh=1")
    wait_idle(page)
    label = page.locator("[class*=st-key-saringan] label[data-testid=stWidgetLabel]")

    assert label.count() > 1
    assert len(set(label.evaluate_all(GARIS))) == 1


def test_a_cards_link_is_reached_and_followed_by_keyboard(server: Dashboard, page: Page) -> None:
    page.goto(f"{server.url}/kukm?contoh=1")
    wait_idle(page)
    rincian = page.get_by_test_id("stPageLink-NavLink").first
    page.get_by_label("Program").focus()
    page.keyboard.press("Tab")
    expect(rincian).to_be_focused()
    page.keyboard.press("Enter")
    wait_idle(page)

    expect(page.get_by_role("tab", name="Asal angka")).to_be_visible()
