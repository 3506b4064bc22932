"""An ordinary file in the browser: chosen to preview painted, against a bare page that shows its name."""

import base64
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.buku import lanjutan
from bench.layanan import APLIKASI, POLOS_UNGGAH, basis_contoh, layani
from bench.pasangan import Hasil, bergantian
from bench.peramban import chromium
from iku.services.workspace import DATA, load_catalogues
from iku.store import open_store

ALAMAT = "unggah"
PUTARAN = 7
NAMA = "kinerja.xlsx"
# The button stands below all that the preview shows.
_PRATINJAU = ".st-key-simpan_unggah button"
_NAMA_BERKAS = "[data-testid=stMarkdown] strong"

# Painted: the script has ended, what was waited for is there, and nothing has changed for a while; the
# answer is the second animation frame after the last change.
_PILIH = """
(masukan, {isi, nama, tanda}) => new Promise((selesai, gagal) => {
  const bita = Uint8Array.from(atob(isi), (huruf) => huruf.charCodeAt(0));
  const pilihan = new DataTransfer();
  pilihan.items.add(new File([bita], nama));
  const mulai = performance.now();
  let berubah = mulai, terlukis = null;
  const pengamat = new MutationObserver(() => {
    berubah = performance.now();
    terlukis = null;
    requestAnimationFrame(() => requestAnimationFrame(() => { terlukis = performance.now(); }));
  });
  const app = document.querySelector("[data-testid=stApp]");
  pengamat.observe(document.querySelector("[data-testid=stMain]"),
    {subtree: true, childList: true, attributes: true, characterData: true});
  const lihat = () => {
    const ada = app.dataset.testScriptState === "notRunning" && document.querySelector(tanda);
    if (ada && terlukis && performance.now() - berubah > 400) {
      pengamat.disconnect();
      selesai((terlukis - mulai) / 1000);
    } else if (performance.now() - mulai > 60000) gagal(new Error("nothing was shown of the file"));
    else setTimeout(lihat, 20);
  };
  masukan.files = pilihan.files;
  masukan.dispatchEvent(new Event("change", {bubbles: true}));
  lihat();
})
"""


def ratio() -> tuple[Hasil, float]:
    """Seconds from the choice of a file to its preview painted, on a warm server; and the server's first one.

    Raises: RuntimeError without a Chromium.
    """
    with tempfile.TemporaryDirectory() as nama, chromium() as browser:
        folder = Path(nama)
        url = basis_contoh(folder)
        isi = base64.b64encode(_laporan(url)).decode()
        with (
            layani(APLIKASI, folder, IKU_DATABASE_URL=url) as dashboard,
            layani(POLOS_UNGGAH, folder) as polos,
        ):

            def kami() -> float:
                return _detik(browser, f"{dashboard.url}/{ALAMAT}", isi, _PRATINJAU)

            def mereka() -> float:
                return _detik(browser, polos.url, isi, _NAMA_BERKAS)

            pertama = kami()
            mereka()
            return bergantian(kami, mereka, PUTARAN), pertama


def _laporan(url: str) -> bytes:
    with open_store(url) as store:
        kini = {k: c.nilai for k, c in store.current().items()}
    return lanjutan(load_catalogues(DATA).terbaru, kini)


def _detik(browser: Browser, url: str, isi: str, tanda: str) -> float:
    """The seconds of one file, in a session of its own."""
    halaman = browser.new_page(viewport={"width": 1366, "height": 768}, locale="id-ID")
    try:
        return _pilih(halaman, url, isi, tanda)
    finally:
        halaman.close()


def _pilih(halaman: Page, url: str, isi: str, tanda: str) -> float:
    halaman.goto(url)
    masukan = halaman.locator("input[type=file]").first
    masukan.wait_for(state="attached", timeout=60_000)
    halaman.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)
    halaman.wait_for_timeout(1500)
    return float(masukan.evaluate(_PILIH, {"isi": isi, "nama": NAMA, "tanda": tanda}))
