"""A phone's width and a window at 200 %: nothing is cut, nothing has to be pushed sideways to be read."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from iku.services.workspace import DATA, load_catalogues
from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

PONSEL: ViewportSize = {"width": 390, "height": 844}
DUA_KALI: ViewportSize = {"width": 683, "height": 384}
"""What a window of 1366 × 768 leaves at 200 %."""

_TERPOTONG = """
() => {
  const lebar = document.documentElement.clientWidth;
  const kata = (e) => `${e.dataset.testid || e.tagName} "${(e.innerText || "").slice(0, 40)}"`;
  const tampak = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const semua = [...document.querySelectorAll("[data-testid=stMain] *")].filter(tampak);
  const keluar = semua.filter((e) => {
    const kotak = e.getBoundingClientRect();
    return !e.closest("[data-testid=stDataFrame]") && (kotak.left < -1 || kotak.right > lebar + 1);
  });
  const geser = semua.filter(
    (e) => e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX));
  const dipotong = semua.filter((e) => e.matches("p, h1, h2, h3, a, button, label, [role=tab]")
    && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline");
  return {keluar: keluar.map(kata), geser: geser.map(kata), dipotong: dipotong.map(kata)};
}
"""
UTUH = {"keluar": [], "geser": [], "dipotong": []}
MELIHAT = [h for h in HALAMAN if h.saringan]


@pytest.mark.parametrize("halaman", MELIHAT, ids=lambda h: h.berkas)
def test_a_page_is_read_without_pushing_it_sideways(
    contoh: Dashboard, jendela: Page, halaman: Halaman
) -> None:
    buka(jendela, contoh.page(halaman), PONSEL)
    ponsel = jendela.evaluate(_TERPOTONG)
    jendela.set_viewport_size(DUA_KALI)
    wait_idle(jendela)

    assert {"ponsel": ponsel, "200%": jendela.evaluate(_TERPOTONG)} == {"ponsel": UTUH, "200%": UTUH}


@pytest.mark.parametrize("halaman", [h for h in HALAMAN if not h.saringan], ids=lambda h: h.berkas)
def test_a_page_of_work_keeps_everything_within_reach_at_200_percent(
    contoh: Dashboard, jendela: Page, halaman: Halaman
) -> None:
    buka(jendela, contoh.page(halaman), DUA_KALI)
    temuan = jendela.evaluate(_TERPOTONG)

    # A grid that is typed into keeps its columns, and scrolls in its own box.
    assert [e for e in temuan["geser"] if not e.startswith(("DIV", "stDataFrame"))] == []
    assert temuan["keluar"] == temuan["dipotong"] == []


@pytest.mark.parametrize("judul", ["Rumus dan catatan", "Asal angka", "Contoh hitungan"])
def test_every_tab_of_an_indikator_fits_a_phone(contoh: Dashboard, jendela: Page, judul: str) -> None:
    buka(jendela, f"{contoh.url}/indikator", PONSEL)
    jendela.get_by_role("tab", name=judul).click()
    wait_idle(jendela)

    assert jendela.evaluate(_TERPOTONG) == UTUH


def test_a_wide_window_has_the_table_and_a_narrow_one_the_same_rows(contoh: Dashboard, jendela: Page) -> None:
    buka(jendela, contoh.url, {"width": 1366, "height": 768})
    tabel, daftar = jendela.get_by_test_id("stDataFrame"), jendela.locator(".st-key-sempit_indikator")
    expect(tabel).to_be_visible()
    expect(daftar).to_be_hidden()

    jendela.set_viewport_size(PONSEL)
    expect(tabel).to_be_hidden()
    expect(daftar).to_be_visible()
    assert daftar.locator("p").count() == len(load_catalogues(DATA).terbaru.indikator)


def test_the_menu_of_a_narrow_window_opens_and_leads_on(contoh: Dashboard, jendela: Page) -> None:
    buka(jendela, contoh.url, PONSEL)
    jendela.get_by_test_id("stExpandSidebarButton").click()
    jendela.get_by_test_id("stSidebar").get_by_role("link", name="KUKM").click()

    expect(jendela.get_by_role("heading", name="KUKM, Triwulan")).to_be_visible()


def buka(page: Page, alamat: str, ukuran: ViewportSize) -> None:
    page.set_viewport_size(ukuran)
    page.goto(alamat)
    wait_idle(page)
