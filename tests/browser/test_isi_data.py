"""Isi Data in a real browser: figures pasted from a spreadsheet, and typed ones."""

import pytest
from playwright.sync_api import Page, expect

from iku.core.catalogue import Catalogue
from iku.core.reading import Kunci
from iku.services.workspace import DATA, load_catalogues
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.pages.kerja import tersimpan

pytestmark = pytest.mark.browser


def test_figures_pasted_from_a_spreadsheet_and_typed_are_kept(server: Dashboard, page: Page) -> None:
    katalog = load_catalogues(DATA).terbaru
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(server.url)
    page.get_by_test_id("stTopNav").get_by_role("button", name="Data").click()
    page.get_by_text("Isi Data", exact=True).filter(visible=True).first.click()
    expect(page.get_by_role("heading", name="Isi Data")).to_be_visible()
    bidang = katalog.bidang[1]
    page.get_by_role("radio", name=bidang).or_(page.get_by_role("button", name=bidang, exact=True)).click()
    wait_idle(page)

    _ke_sel(page, kanan=3)
    page.evaluate("navigator.clipboard.writeText('1.234\\t2.345\\nabc\\t99\\n')")
    page.keyboard.press("Control+V")
    expect(page.get_by_text("Simpan yang lain; 1 sel yang ditolak tidak ikut")).to_be_visible()
    _ke_sel(page, kanan=6)
    page.keyboard.press("Enter")
    page.keyboard.type("4.567", delay=50)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stMetric").first).to_contain_text("4")

    page.get_by_text("Simpan yang lain; 1 sel yang ditolak tidak ikut").click()
    page.get_by_role("textbox", name="Nama Anda").fill("Sri")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("4 angka tersimpan")).to_be_visible()

    assert _isi(server, katalog, bidang) == {(0, 1): 1234, (0, 2): 2345, (0, 4): 4567, (1, 2): 99}


def _ke_sel(page: Page, kanan: int) -> None:
    """Stand on a cell of the first row, so many to the right."""
    grid = page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    grid.click(position={"x": 60, "y": 50})
    for _ in range(kanan):
        page.keyboard.press("ArrowRight")


def _isi(server: Dashboard, katalog: Catalogue, bidang: str) -> dict[tuple[int, int | None], float | None]:
    """What the store holds, by row of the grid and triwulan."""
    baris = [v.kode for v in katalog.variabel.values() if v.bidang == bidang]
    isi: dict[Kunci, float | None] = tersimpan(server.database_url)
    return {(baris.index(k.kode), k.triwulan): nilai for k, nilai in isi.items()}
