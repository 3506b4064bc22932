"""Light and dark: a page that is open when the machine changes over changes with it."""

import pytest
from playwright.sync_api import Page, expect

from iku.tokens import GELAP, TERANG, Warna
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser


def test_charts_turn_dark_and_light_with_the_machine(contoh: Dashboard, jendela: Page) -> None:
    jendela.goto(f"{contoh.url}/kukm")
    wait_idle(jendela)
    garis = jendela.locator(".js-plotly-plot .scatterlayer .js-line").first
    expect(garis).to_have_css("stroke", rgb(TERANG), timeout=20_000)

    jendela.emulate_media(color_scheme="dark")
    expect(garis).to_have_css("stroke", rgb(GELAP), timeout=20_000)
    jendela.emulate_media(color_scheme="light")
    expect(garis).to_have_css("stroke", rgb(TERANG), timeout=20_000)


def test_what_was_typed_outlives_the_change(contoh: Dashboard, jendela: Page) -> None:
    jendela.goto(f"{contoh.url}/isi_data")
    wait_idle(jendela)
    jendela.get_by_test_id("stDataFrame").first.click(position={"x": 860, "y": 50})
    jendela.keyboard.press("Enter")
    jendela.keyboard.type("7", delay=50)
    jendela.keyboard.press("Enter")
    nama = jendela.get_by_role("textbox", name="Nama Anda")
    nama.fill("Sri Wahyuni")
    jendela.emulate_media(color_scheme="dark")
    wait_idle(jendela)

    expect(nama).to_have_value("Sri Wahyuni")
    expect(jendela.get_by_role("button", name="Simpan", exact=True)).to_be_visible()


def rgb(warna: Warna) -> str:
    merah, hijau, biru = (int(warna.target[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgb({merah}, {hijau}, {biru})"
