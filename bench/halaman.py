"""Warm rerun of a bidang page against a bare page with as many charts: click to last chart painted."""

import tempfile
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.layanan import APLIKASI, POLOS, basis_contoh, layani
from bench.pasangan import Hasil, bergantian
from bench.peramban import chromium

ALAMAT = "kukm"
PUTARAN = 7

# Painted: the script has ended, every chart has new data, nothing in a chart has changed for a
# while; the answer is the second animation frame after the last of these changes.
_KLIK = """
(tombol) => new Promise((selesai, gagal) => {
  const semua = () => [...document.querySelectorAll(".js-plotly-plot")];
  const lama = new Set(semua().map((g) => g._fullData));
  const banyak = lama.size;
  const mulai = performance.now();
  let berubah = mulai, terlukis = null;
  const pengamat = new MutationObserver((catatan) => {
    if (!catatan.some((c) => (c.target.parentElement ?? c.target).closest?.(".js-plotly-plot"))) return;
    berubah = performance.now();
    terlukis = null;
    requestAnimationFrame(() => requestAnimationFrame(() => { terlukis = performance.now(); }));
  });
  pengamat.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
  const lihat = () => {
    const kini = semua();
    const diam = document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning";
    const baru = kini.length === banyak && kini.every((g) => g._fullData && !lama.has(g._fullData));
    if (diam && baru && terlukis && performance.now() - berubah > 400) {
      pengamat.disconnect();
      selesai((terlukis - mulai) / 1000);
    } else if (performance.now() - mulai > 20000) gagal(new Error("not every chart was drawn again"));
    else setTimeout(lihat, 20);
  };
  tombol.click();
  lihat();
})
"""


def ratio() -> Hasil:
    """Seconds from the click on another triwulan to the last chart painted.

    Raises: RuntimeError without a Chromium.
    """
    with tempfile.TemporaryDirectory() as nama, chromium() as browser:
        folder = Path(nama)
        with layani(APLIKASI, folder, IKU_DATABASE_URL=basis_contoh(folder)) as dashboard:
            kami = _buka(browser, f"{dashboard.url}/{ALAMAT}")
            banyak = kami.locator(".js-plotly-plot").count()
            with layani(POLOS, folder, BENCH_GRAFIK=str(banyak)) as polos:
                return _bertanding(kami, _buka(browser, polos.url))


def _bertanding(kami: Page, mereka: Page) -> Hasil:
    giliran = {halaman: cycle(["II", "III", "IV", "I"]) for halaman in (kami, mereka)}

    def detik(halaman: Page) -> float:
        halaman.bring_to_front()
        tombol = halaman.get_by_role("radio", name=next(giliran[halaman]), exact=True)
        return float(tombol.evaluate(_KLIK))

    for halaman in (kami, mereka):
        halaman.get_by_role("radio", name="I", exact=True).click()
        halaman.wait_for_timeout(1500)
        for _ in range(4):  # every triwulan once: what comes after is warm
            detik(halaman)
    return bergantian(lambda: detik(kami), lambda: detik(mereka), PUTARAN)


def _buka(browser: Browser, url: str) -> Page:
    halaman = browser.new_page(viewport={"width": 1366, "height": 768}, locale="id-ID")
    halaman.goto(url)
    halaman.locator(".js-plotly-plot").last.wait_for(timeout=60_000)
    halaman.wait_for_timeout(3000)
    return halaman
