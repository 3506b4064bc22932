"""Taking a picture of a page, keeping it small, and telling two of them apart."""

import io
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops
from playwright.sync_api import Page

from iku.ui.halaman import HALAMAN, Halaman
from tests.browser.harness import wait_idle
from tests.gambar.layanan import ROOT

FOLDER: Final = ROOT / "docs" / "gambar" / "halaman"
TEMA: Final = {"terang": "light", "gelap": "dark"}
BATAS: Final = 12
"""So many points of half a picture may look otherwise: what smooth edges of letters come to."""
_CUKUP_BEDA: Final = 40
"""Units: levels of grey, of 255."""
_WARNA: Final = 255
_TERGAMBAR: Final = """
() => document.fonts.ready.then(() =>
  [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every((g) => g.querySelector(".main-svg")))
"""


def berkas(halaman: Halaman, tema: str) -> Path:
    """Where the reference of a page in a theme is kept."""
    return FOLDER / f"{halaman.berkas}-{tema}.png"


def semua() -> set[Path]:
    """Every reference that there has to be."""
    return {berkas(halaman, tema) for halaman in HALAMAN for tema in TEMA}


def buka(page: Page, url: str, halaman: Halaman, tema: str) -> None:
    """Open a page as it comes in a theme, with nothing under the pointer."""
    page.emulate_media(color_scheme="dark" if TEMA[tema] == "dark" else "light")
    page.goto(url if halaman is HALAMAN[0] else f"{url}/{halaman.berkas}")
    wait_idle(page, quiet=400)
    page.wait_for_function(_TERGAMBAR)
    page.mouse.move(1365, 767)


def potret(page: Page) -> Image.Image:
    """The open page as it stands."""
    wait_idle(page)
    return Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def simpan(gambar: Image.Image, tujuan: Path) -> None:
    """Keep a picture with as few colours as still look right."""
    tujuan.parent.mkdir(exist_ok=True)
    gambar.quantize(_WARNA, dither=Image.Dither.NONE).save(tujuan, optimize=True)


def beda(satu: Image.Image, dua: Image.Image) -> int:
    """How many points of two pictures look otherwise, each halved so that edges of letters weigh little."""
    if satu.size != dua.size:
        return satu.width * satu.height
    kecil = [g.convert("L").reduce(2) for g in (satu, dua)]
    return sum(ImageChops.difference(*kecil).histogram()[_CUKUP_BEDA:])
