"""How long a gesture takes until what it asks for is painted, as the browser itself tells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Lukisan:
    """What a gesture brings: ``banyak`` elements of ``tanda``, painted once ``wilayah`` is at rest."""

    tanda: str
    wilayah: str
    banyak: int


GRAFIK: Final = ".js-plotly-plot"
TABEL_DIALOG: Final = Lukisan("[role=dialog] canvas[data-testid=data-grid-canvas]", "[role=dialog]", banyak=1)

# From the first key or pointer that goes down. Painted: the script has ended, what was asked for is there
# and is new, nothing in it has changed for a while; the answer is the second animation frame after the
# last of these changes.
_PASANG = """
({tanda, wilayah, banyak}) => {
  const semua = () => [...document.querySelectorAll(tanda)];
  const isi = (elemen) => elemen._fullData ?? elemen;
  const lama = new Set(semua().map(isi));
  window.benchTerlukis = new Promise((selesai, gagal) => {
    let mulai = null, berubah = null, terlukis = null;
    const pengamat = new MutationObserver((catatan) => {
      if (!catatan.some((c) => (c.target.parentElement ?? c.target).closest?.(wilayah))) return;
      berubah = performance.now();
      terlukis = null;
      requestAnimationFrame(() => requestAnimationFrame(() => { terlukis = performance.now(); }));
    });
    pengamat.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
    const lihat = () => {
      const kini = semua();
      const diam = document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning";
      const baru = kini.length >= banyak && kini.every((elemen) => !lama.has(isi(elemen)));
      if (diam && baru && terlukis && performance.now() - berubah > 400) {
        pengamat.disconnect();
        selesai((terlukis - mulai) / 1000);
      } else if (performance.now() - mulai > 20000) gagal(new Error("what was asked for was not painted"));
      else setTimeout(lihat, 20);
    };
    const dimulai = (peristiwa) => {
      if (mulai !== null) return;
      mulai = peristiwa.timeStamp;
      lihat();
    };
    const sekali = {capture: true, once: true};
    for (const nama of ["pointerdown", "keydown"]) addEventListener(nama, dimulai, sekali);
  });
}
"""


def detik(halaman: Page, aksi: Callable[[], None], lukisan: Lukisan) -> float:
    """Seconds from the gesture to the paint; the window comes to the front first."""
    halaman.bring_to_front()
    halaman.evaluate(_PASANG, {"tanda": lukisan.tanda, "wilayah": lukisan.wilayah, "banyak": lukisan.banyak})
    aksi()
    return float(halaman.evaluate("() => window.benchTerlukis"))


def grafik(banyak: int) -> Lukisan:
    """So many charts, all of them drawn anew."""
    return Lukisan(GRAFIK, GRAFIK, banyak)
