"""Somebody else keeps a figure: a click shows what stands now, and so does the page beneath it."""

import re

import pytest
from playwright.sync_api import Page, expect

from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.summary import periods_read
from iku.services.workspace import open_workspace
from iku.store import Cara, Perubahan, Unggahan
from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.regenerate import katalog

pytestmark = pytest.mark.browser

TW = Triwulan(2024, 4)
_KEPALA, _BARIS, _REALISASI = 36, 32, 545
"""Pixels; a table's head, its rows, and where the realisasi stand."""


def test_a_click_on_a_figure_never_stands_on_an_older_page(contoh: Dashboard, page: Page) -> None:
    page.goto(f"{contoh.url}/?tahun=2024&triwulan=4")
    wait_idle(page)
    perlu = re.compile(r"Perlu diisi: \d+ angka|Tidak ada yang perlu diisi")
    semula = page.get_by_text(perlu).inner_text()

    nomor, kunci = _terisi(contoh)
    with open_workspace(contoh.database_url).store as store, store.writing() as tulis:
        tulis.append(Unggahan("Budi", Cara.ISI_DATA, "ditarik"), [Perubahan(kunci, None)])
    _ketuk(page, nomor)

    expect(page.get_by_role("dialog")).to_contain_text("Dari mana angka ini?")
    expect(page.get_by_role("dialog")).to_contain_text("kosong")
    expect(page.get_by_text(perlu)).not_to_have_text(semula)


def _ketuk(page: Page, nomor: int) -> None:
    tabel = page.locator(".st-key-lebar_indikator canvas[data-testid=data-grid-canvas]")
    tabel.click(position={"x": _REALISASI, "y": _KEPALA + _BARIS * nomor + _BARIS // 2}, force=True)
    wait_idle(page)


def _terisi(contoh: Dashboard) -> tuple[int, Kunci]:
    """The first row of the table that has a figure, and the last entri behind it."""
    with open_workspace(contoh.database_url).store as store:
        kini = store.current()
    for nomor, indikator in enumerate(katalog().indikator.values()):
        dibaca = [
            Kunci(Jenis.ENTRI, v.kode, k.tahun, k.triwulan) for v, k in periods_read(indikator, katalog(), TW)
        ]
        if all(k in kini and kini[k].nilai is not None for k in dibaca):
            return nomor, dibaca[-1]
    raise AssertionError("the sample has no figure at all")
