"""Felt speed: the gestures of a meeting from click to paint, each against a bare page that draws as much."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

from bench.layanan import APLIKASI, POLOS, POLOS_JEJAK, POLOS_LAYAR, basis_contoh, layani
from bench.lukisan import GRAFIK, TABEL_DIALOG, detik, grafik
from bench.pasangan import Hasil, bergantian
from bench.peramban import buka, chromium
from bench.sepuluh import basis_sepuluh_tahun

PUTARAN: Final = 9
BASIS: Final[dict[str, tuple[Callable[[Path], str], float]]] = {
    "sample": (basis_contoh, 1.3),
    "ten years": (basis_sepuluh_tahun, 1.5),
}
"""The stores that are looked at, each with the ratio that is the goal."""
BIDANG: Final = "kukm"
_ANGKA: Final = ".st-key-lebar_indikator canvas[data-testid=data-grid-canvas]"
_KOLOM, _KEPALA, _BARIS = 545, 36, 32
"""Units: pixels; where the realisasi stand in the table of *Ringkasan*."""


@dataclass(frozen=True, slots=True)
class Terasa:
    """One gesture over one store."""

    gerak: str
    basis: str
    hasil: Hasil
    goal: float


def ratios() -> Iterator[Terasa]:
    """Every gesture over every store.

    Raises: RuntimeError without a Chromium.
    """
    with tempfile.TemporaryDirectory() as nama, chromium() as browser:
        folder = Path(nama)
        for basis, (isi, goal) in BASIS.items():
            with layani(APLIKASI, folder, IKU_DATABASE_URL=isi(folder)) as dashboard:
                for gerak, ukur in GERAK.items():
                    yield Terasa(gerak, basis, ukur(browser, folder, dashboard.url), goal)


def saringan(browser: Browser, folder: Path, url: str) -> Hasil:
    """Another triwulan on a bidang's page, until its last chart is painted; each was seen before."""
    kami = buka(browser, f"{url}/{BIDANG}", GRAFIK)
    banyak = kami.locator(GRAFIK).count()
    with layani(POLOS, folder, BENCH_GRAFIK=str(banyak)) as polos:
        mereka = buka(browser, polos.url, GRAFIK)
        giliran = {halaman: cycle(["I", "II", "III", "IV"]) for halaman in (kami, mereka)}

        def ganti(halaman: Page) -> float:
            tombol = halaman.get_by_role("radio", name=next(giliran[halaman]), exact=True)
            return detik(halaman, tombol.click, grafik(banyak))

        mereka.get_by_role("radio", name="IV", exact=True).click()
        return _bertanding(kami, mereka, ganti, pemanasan=5)


def layar(browser: Browser, folder: Path, url: str) -> Hasil:
    """The next screen of a meeting by its key, until its chart is painted; nobody saw the screen before."""
    with layani(POLOS_LAYAR, folder) as polos:
        kami = buka(browser, f"{url}/rapat", ".st-key-rapat_Right")
        mereka = buka(browser, polos.url, GRAFIK)

        def maju(halaman: Page) -> float:
            return detik(halaman, lambda: halaman.keyboard.press("ArrowRight"), grafik(1))

        return _bertanding(kami, mereka, maju, pemanasan=2)


def jejak(browser: Browser, folder: Path, url: str) -> Hasil:
    """A figure of *Ringkasan*, until the dialog of its trail is painted; nobody opened the trail before."""
    with layani(POLOS_JEJAK, folder) as polos:
        kami = buka(browser, url, _ANGKA)
        mereka = buka(browser, polos.url, "button:has-text('Buka')")
        baris = count()

        def klik_angka() -> None:
            y = _KEPALA + _BARIS * next(baris) + _BARIS // 2
            kami.locator(_ANGKA).click(position={"x": _KOLOM, "y": y}, force=True)

        klik = {kami: klik_angka, mereka: mereka.get_by_role("button", name="Buka").click}

        def telusuri(halaman: Page) -> float:
            lama = detik(halaman, klik[halaman], TABEL_DIALOG)
            halaman.keyboard.press("Escape")
            halaman.locator("[role=dialog]").wait_for(state="detached")
            halaman.wait_for_timeout(500)
            return lama

        return _bertanding(kami, mereka, telusuri, pemanasan=1)


def _bertanding(kami: Page, mereka: Page, ukur: Callable[[Page], float], pemanasan: int) -> Hasil:
    for halaman in (kami, mereka):
        for _ in range(pemanasan):
            ukur(halaman)
    hasil = bergantian(lambda: ukur(kami), lambda: ukur(mereka), PUTARAN)
    kami.close()
    mereka.close()
    return hasil


GERAK: Final[dict[str, Callable[[Browser, Path, str], Hasil]]] = {
    "another triwulan on a bidang's page": saringan,
    "next screen of Rapat": layar,
    "trail of a figure": jejak,
}
