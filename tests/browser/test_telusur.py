"""From any figure to where it came from in at most two clicks, on every screen that shows one."""

import io

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.regenerate import katalog

pytestmark = pytest.mark.browser

_SARINGAN = "contoh=1&tahun=2024&triwulan=4"
_URUTAN = 7
_KODE = list(katalog().indikator)[_URUTAN]
_KEPALA, _BARIS = 36, 32
"""Pixels; a table's head and its rows."""


def buka(page: Page, server: Dashboard, alamat: str) -> None:
    page.goto(f"{server.url}/{alamat}")
    wait_idle(page)


def ketuk_sel(tabel: Locator, x: int, baris: int) -> None:
    tabel.locator("canvas").first.click(
        position={"x": x, "y": _KEPALA + _BARIS * baris + _BARIS // 2}, force=True
    )


def jejak(page: Page) -> Locator:
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Dari mana angka ini?")
    expect(dialog).to_contain_text("× 100 =")
    return dialog


@pytest.mark.parametrize(
    ("alamat", "tabel", "x"),
    [("", "tabel_indikator", 545), ("rekap", "tabel_rekap", 790)],
    ids=["Ringkasan", "Rekap"],
)
def test_a_click_on_a_figure_in_a_table_opens_its_trail(
    server: Dashboard, page: Page, alamat: str, tabel: str, x: int
) -> None:
    buka(page, server, f"{alamat}?{_SARINGAN}")
    ketuk_sel(page.locator(f".st-key-{tabel}"), x, _URUTAN)

    jejak(page)


def test_a_click_on_a_mark_opens_the_trail_of_its_triwulan(server: Dashboard, page: Page) -> None:
    buka(page, server, f"indikator?{_SARINGAN}&indikator={_KODE}")
    titik = page.locator(".js-plotly-plot .scatterlayer .trace .points path").nth(1)
    titik.hover(force=True)
    kotak = titik.bounding_box()
    assert kotak is not None
    page.mouse.click(kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2)

    expect(jejak(page)).to_contain_text("Triwulan II 2022")


@pytest.mark.parametrize("x", [16, 200], ids=["its box", "its words"])
def test_the_file_behind_a_figure_comes_with_its_cell_marked(server: Dashboard, page: Page, x: int) -> None:
    buka(page, server, f"?{_SARINGAN}")
    ketuk_sel(page.locator(".st-key-tabel_indikator"), 545, _URUTAN)
    dialog = jejak(page)
    ketuk_sel(dialog.locator(".st-key-telusur_tabel"), x, 0)
    with page.expect_download() as unduhan:
        dialog.get_by_role("button", name="Unduh berkas asal").click()

    isi = load_workbook(io.BytesIO(unduhan.value.path().read_bytes()))
    catatan = [sel.comment.text for baris in isi.active.iter_rows() for sel in baris if sel.comment]
    assert unduhan.value.suggested_filename.startswith("DATA-CONTOH_")
    assert len(catatan) == 1
    assert "TW IV 2024" in catatan[0]


def test_a_dialog_that_closes_opens_no_other_by_giving_the_focus_back(server: Dashboard, page: Page) -> None:
    buka(page, server, f"?{_SARINGAN}")
    tabel = page.locator(".st-key-tabel_indikator")
    ketuk_sel(tabel, 545, 2)
    expect(page.get_by_role("dialog").locator("canvas").first).to_be_visible()
    wait_idle(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    # The cell that had the focus before: which one it is depends on how the browser's window was left.
    tabel.locator("canvas #glide-cell-1-1").first.evaluate("(sel) => sel.focus()")
    wait_idle(page, quiet=700)
    expect(page.get_by_role("dialog")).to_have_count(0)
