"""Calm: a changed filter keeps the place on the page, and nothing jumps when its charts arrive."""

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import CDPSession, Page

from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

BAIK = 0.1
"""What web browsers call a good score of layout shift."""
_AMATI = """
() => {
  window.geseran = [];
  // A shift right after a click is let pass by the browser: here it is what must not be.
  new PerformanceObserver((daftar) => window.geseran.push(...daftar.getEntries().map((e) => e.value)))
    .observe({type: "layout-shift"});
}
"""
MELIHAT = [h for h in HALAMAN if h.saringan]


@pytest.mark.parametrize("halaman", MELIHAT, ids=lambda h: h.berkas)
def test_a_changed_filter_moves_nothing(contoh: Dashboard, jendela: Page, halaman: Halaman) -> None:
    jendela.emulate_media(color_scheme="light")
    jendela.goto(f"{contoh.page(halaman)}?tahun=2024&triwulan=4")
    wait_idle(jendela)
    utama = jendela.get_by_test_id("stMain")
    sebelum = utama.evaluate("(e) => { e.scrollTop = 400; return e.scrollTop; }")
    jendela.evaluate(_AMATI)

    pilih(jendela, "III")

    assert utama.evaluate("(e) => e.scrollTop") == sebelum
    assert sum(jendela.evaluate("geseran")) < BAIK


def test_a_page_that_jumps_would_be_told(contoh: Dashboard, jendela: Page) -> None:
    jendela.goto(contoh.page(HALAMAN[0]))
    wait_idle(jendela)
    jendela.evaluate(_AMATI)
    jendela.evaluate(
        "document.querySelector('[data-testid=stMainBlockContainer]').style.paddingTop = '300px'"
    )

    jendela.wait_for_function(f"() => geseran.reduce((a, b) => a + b, 0) > {BAIK}")


def test_a_dark_page_stays_dark_from_one_page_to_the_next(contoh: Dashboard, jendela: Page) -> None:
    jendela.emulate_media(color_scheme="dark")
    jendela.goto(contoh.url)
    wait_idle(jendela)
    with rekaman(jendela) as gambar:
        jendela.get_by_test_id("stTopNavLink").filter(has_text="KUKM").click()
        wait_idle(jendela)
        pilih(jendela, "III")

    assert gambar
    assert max(map(terang, gambar)) < 0.1


def test_a_dark_page_is_dark_before_anything_of_it_has_come(contoh: Dashboard, jendela: Page) -> None:
    jendela.emulate_media(color_scheme="dark")
    with rekaman(jendela) as gambar:
        jendela.goto(f"{contoh.url}/kukm")
        wait_idle(jendela)

    assert gambar
    assert max(map(terang, gambar)) < 0.1


def test_the_first_bytes_are_indonesian_and_name_the_dashboard(contoh: Dashboard, jendela: Page) -> None:
    jawaban = jendela.request.get(contoh.url, headers={"accept": "text/html"}).text()

    assert '<html lang="id">' in jawaban
    assert "<title>Dashboard IKU</title>" in jawaban
    assert jawaban.endswith("</html>\n")


def pilih(page: Page, triwulan: str) -> None:
    """Choose a triwulan where it stands: a click of the mouse would first scroll to it."""
    tombol = page.locator(".st-key-saring_triwulan").get_by_role("radio", name=triwulan, exact=True)
    tombol.evaluate("(e) => e.click()")
    wait_idle(page)


@contextmanager
def rekaman(page: Page) -> Iterator[list[bytes]]:
    """Every picture that the window shows meanwhile, as PNG."""
    gambar: list[bytes] = []
    sambungan = page.context.new_cdp_session(page)
    sambungan.on("Page.screencastFrame", lambda isi: _terima(sambungan, isi, gambar))
    sambungan.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    yield gambar
    sambungan.send("Page.stopScreencast")


def _terima(sambungan: CDPSession, isi: dict[str, Any], gambar: list[bytes]) -> None:
    gambar.append(base64.b64decode(isi["data"]))
    sambungan.send("Page.screencastFrameAck", {"sessionId": isi["sessionId"]})


def terang(png: bytes) -> float:
    """How much of a picture is nearly white, from 0 to 1."""
    abu = Image.open(io.BytesIO(png)).convert("L").resize((68, 38))
    return sum(abu.histogram()[200:]) / (68 * 38)
