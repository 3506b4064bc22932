"""What only a real browser shows of the pages that look: the URL, going back, Streamlit's own words."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

TAUTAN = "/?contoh=1&tahun=2023&triwulan=2"


def ke(page: Page, nama: str) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text=nama).first.click()
    wait_idle(page)


def judul(page: Page) -> str:
    return page.get_by_role("heading", level=3).first.inner_text()


def test_a_link_keeps_its_view_over_pages_back_and_reload(server: Dashboard, page: Page) -> None:
    page.goto(server.url + TAUTAN)
    wait_idle(page)
    ke(page, "KUKM")
    assert judul(page).startswith("KUKM, Triwulan II 2023")
    expect(page).to_have_url(re.compile("tahun=2023&triwulan=2"))

    page.get_by_role("radio", name="III", exact=True).click()
    wait_idle(page)
    ke(page, "Penunjang")
    page.go_back()
    wait_idle(page)
    assert judul(page).startswith("KUKM, Triwulan III 2023")

    page.go_back()
    wait_idle(page)
    assert judul(page).startswith("Triwulan")
    page.reload()
    wait_idle(page)
    expect(page).to_have_url(re.compile("contoh=1"))
    assert judul(page).startswith("Triwulan")


def test_a_card_leads_to_its_indikator_wherever_it_is_clicked(server: Dashboard, page: Page) -> None:
    page.goto(server.url + TAUTAN)
    wait_idle(page)
    ke(page, "KUKM")
    kartu = page.locator("[class*=st-key-kartu_]").nth(1)
    nama = kartu.get_by_role("strong").first.inner_text()
    kartu.click(position={"x": 150, "y": 15})
    wait_idle(page)

    assert judul(page).startswith(nama[:30])
    expect(page).to_have_url(re.compile("tahun=2023&triwulan=2.*indikator="))


@pytest.mark.parametrize("locale", ["en-US"])
def test_streamlits_own_words_are_indonesian(server: Dashboard, page: Page, locale: str) -> None:
    page.goto(server.url + TAUTAN)
    wait_idle(page)
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Lompat ke isi halaman")

    page.get_by_label("Program").click()
    page.keyboard.type("zzzz")
    expect(page.get_by_test_id("stSelectboxVirtualDropdown")).to_contain_text("Tidak ada yang cocok")
    page.keyboard.press("Escape")
    sebutan = page.evaluate(
        "() => [...document.querySelectorAll('[aria-label],[title],[placeholder]')].map(e =>"
        " [e.ariaLabel, e.title, e.getAttribute('placeholder')].join(' '))"
    )
    inggris = re.compile(r"\b(Search|Download|Fullscreen|Close|Select|Clear|Show|Open|Choose|Press)\b")
    assert [s for s in sebutan if inggris.search(s)] == []


def test_a_table_has_no_download_of_its_own(server: Dashboard, page: Page) -> None:
    page.goto(server.url + TAUTAN)
    wait_idle(page)
    page.get_by_test_id("stDataFrame").first.hover()

    expect(page.locator("[aria-label^='Cari']").first).to_be_visible()
    expect(page.locator("[aria-label^='Unduh tabel ini']").first).to_be_hidden()
