"""Tables in the browser: the width of words as its own type takes it, and what a table's tools cover."""

import pytest
from playwright.sync_api import Page

from iku.services.workspace import DATA, load_catalogues
from iku.ui.tabel import lebar_teks
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

_UKUR = """
([teks, ukuran]) => {
  const pena = document.createElement("canvas").getContext("2d");
  pena.font = `${ukuran}px ${getComputedStyle(document.body).fontFamily}`;
  return teks.map((t) => pena.measureText(t).width);
}
"""
_HURUF_TABEL = 0.875 * 15
"""Units: pixels; Streamlit's small type at the theme's base size."""


def test_words_take_no_more_room_than_reckoned_and_little_less(server: Dashboard, page: Page) -> None:
    katalog = load_catalogues(DATA).terbaru
    teks = [i.nama for i in katalog.indikator.values()] + [v.nama for v in katalog.variabel.values()]
    teks += ["24 November 2026 pukul 09.05", "56,74 → 60,28 %", "−1.234.567,89 orang"]
    page.goto(server.url)
    wait_idle(page)

    for satu, lebar in zip(teks, page.evaluate(_UKUR, [teks, _HURUF_TABEL]), strict=True):
        assert lebar <= lebar_teks(satu) <= 1.08 * lebar + 4, satu


@pytest.mark.parametrize("halaman", ["rekap", "riwayat"])
def test_a_tables_own_tools_cover_no_button(server: Dashboard, page: Page, halaman: str) -> None:
    page.goto(f"{server.url}/{halaman}?contoh=1")
    wait_idle(page)
    page.get_by_test_id("stDataFrame").first.hover()
    alat = page.get_by_test_id("stElementToolbarButtonContainer").filter(visible=True).first
    # It slides into its place; a trial waits until it is there.
    alat.hover(trial=True)
    kotak = alat.bounding_box()
    tombol = page.get_by_test_id("stMain").locator("button:not([data-testid=stElementToolbar] button)")

    assert kotak is not None
    for satu in tombol.filter(visible=True).all():
        lain = satu.bounding_box()
        assert lain is not None
        terpisah = lain["x"] + lain["width"] <= kotak["x"] or lain["y"] + lain["height"] <= kotak["y"]
        assert terpisah or lain["y"] >= kotak["y"] + kotak["height"], satu.inner_text()
