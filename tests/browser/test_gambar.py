"""Every page looks as its reference picture does; `python -m tests.gambar` takes them anew."""

from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Page

from iku.ui.halaman import HALAMAN, Halaman
from launch.server import Server
from tests.browser.conftest import PICTURES
from tests.gambar.layanan import layanan
from tests.gambar.potret import BATAS, FOLDER, TEMA, beda, berkas, buka, potret, semua

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def tetap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The sample at the hour of the pictures."""
    with layanan(tmp_path_factory.mktemp("gambar")) as berjalan:
        yield berjalan


def test_every_page_has_its_pictures_and_no_other_is_kept() -> None:
    assert set(FOLDER.glob("*.png")) in (semua(), set())
    assert sum(b.stat().st_size for b in FOLDER.glob("*.png")) < 3_000_000


def test_every_page_looks_as_its_picture(tetap: Server, jendela: Page) -> None:
    lain = {
        acuan.name: n
        for halaman in HALAMAN
        for tema in TEMA
        if (acuan := berkas(halaman, tema)).is_file()
        if (n := _beda(jendela, tetap.url, halaman, tema)) > BATAS
    }

    assert lain == {}


def _beda(page: Page, url: str, halaman: Halaman, tema: str) -> int:
    """How far a page is from its picture; what differs is left where the tests keep their pictures."""
    buka(page, url, halaman, tema)
    kini, acuan = potret(page), berkas(halaman, tema)
    hasil = beda(kini, Image.open(acuan).convert("RGB"))
    if hasil > BATAS:
        kini.save(PICTURES / f"beda-{acuan.name}")
    return hasil


@pytest.mark.parametrize("tema", TEMA)
def test_a_moved_label_is_told_and_the_same_page_is_not(tetap: Server, jendela: Page, tema: str) -> None:
    buka(jendela, tetap.url, HALAMAN[0], tema)
    semula, lagi = potret(jendela), potret(jendela)
    jendela.get_by_text("Program", exact=True).evaluate("(e) => { e.style.translate = '4px'; }")

    assert beda(semula, lagi) <= BATAS
    assert beda(semula, potret(jendela)) > BATAS
