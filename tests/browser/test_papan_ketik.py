"""The keyboard: it reaches everything on every page, and one sees where it is."""

import pytest
from playwright.sync_api import Page, expect

from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle

pytestmark = pytest.mark.browser

# The focus is seen where what has it, what stands around it or what it draws looks otherwise without it.
_ALAT = """
() => {
  const tenang = document.createElement("style");
  tenang.textContent = "*, *::before, *::after { transition: none !important; animation: none !important; }";
  document.head.append(tenang);
  const SIFAT = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "borderWidth",
    "backgroundColor", "color", "textDecorationLine", "opacity", "visibility"];
  const rupa = (e, semu) => {
    const gaya = getComputedStyle(e, semu);
    return SIFAT.map((s) => gaya[s]).join();
  };
  const sekitar = (e) => {
    const semua = [e, ...[...e.children].slice(0, 4)];
    for (let induk = e.parentElement; induk && semua.length < 9; induk = induk.parentElement) {
      semua.push(induk);
    }
    const isi = e instanceof HTMLCanvasElement ? e.toDataURL() : "";
    return isi + semua.map((x) => [null, "::before", "::after"].map((semu) => rupa(x, semu))).join();
  };
  const sebut = (e) => `${e.tagName} "${(e.ariaLabel || e.innerText || "").slice(0, 40)}"`;
  const lewat = new Set(), nama = new Set(), takTampak = [];
  let kini = null, semula = "", tinggal = 0;
  const tergambar = () => new Promise((lanjut) => requestAnimationFrame(() => requestAnimationFrame(lanjut)));
  // A table draws its own focus, and takes a step or two for its cells before it lets go.
  const fokus = () => document.activeElement.closest("[data-testid=stDataFrame]")?.querySelector("canvas")
    ?? (document.activeElement === document.body ? null : document.activeElement);
  window.catatFokus = async () => {
    await tergambar();
    const baru = fokus();
    tinggal = baru && baru === kini ? tinggal + 1 : 0;
    if (0 < tinggal && tinggal < 5) return true;
    if (kini?.isConnected && sekitar(kini) === semula) takTampak.push(sebut(kini));
    kini = baru;
    if (!kini || lewat.has(kini)) return false;
    semula = sekitar(kini);
    const kotak = kini.getBoundingClientRect();
    if (kotak.bottom < 0 || kotak.top > innerHeight) takTampak.push(`di luar layar: ${sebut(kini)}`);
    lewat.add(kini);
    nama.add(sebut(kini));
    return true;
  };
  // Within a group of choices and within a table the arrows lead on.
  const sekelompok = (e) => e.closest("[role=radiogroup], [data-testid=stDataFrame]")?.contains(
    [...lewat].find((f) => e.closest("[role=radiogroup], [data-testid=stDataFrame]").contains(f)));
  window.temuanFokus = () => ({
    takTampak,
    takTercapai: [...document.querySelectorAll("a[href], button, input, textarea, [tabindex='0']")].filter(
      (e) => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 0
        && !e.disabled && e.tabIndex >= 0 && !sekelompok(e)).map(sebut).filter((n) => !nama.has(n)),
  });
}
"""
_PALING_BANYAK = 150


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.berkas)
def test_tab_reaches_everything_and_shows_where_it_is(
    contoh: Dashboard, jendela: Page, halaman: Halaman
) -> None:
    jendela.goto(contoh.page(halaman))
    wait_idle(jendela)
    jendela.evaluate(_ALAT)
    for _ in range(_PALING_BANYAK):
        jendela.keyboard.press("Tab")
        if not jendela.evaluate("catatFokus()"):
            break
    else:
        pytest.fail(f"Tab keeps within the page after {_PALING_BANYAK} steps")

    wait_idle(jendela)
    assert jendela.evaluate("temuanFokus()") == {"takTampak": [], "takTercapai": []}
    expect(jendela.get_by_role("dialog")).to_have_count(0)
