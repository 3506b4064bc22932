"""The main job by keyboard alone: a workbook with three mistakes, mended, kept, seen, taken out as CSV."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ROOT, Dashboard
from tests.browser.harness import wait_idle
from tests.pages.kerja import tersimpan

pytestmark = pytest.mark.browser

BUKU = ROOT / "tests" / "workbooks"
SALAH, BENAR = BUKU / "pekerjaan_utama_tiga_kesalahan.xlsx", BUKU / "pekerjaan_utama_diperbaiki.xlsx"


def tekan(page: Page, tujuan: Locator, tombol: str = "Enter") -> None:
    """Walk to something with Tab, as one does without a mouse, and press a key on it."""
    expect(tujuan).to_be_visible()
    for _ in range(80):
        page.keyboard.press("Tab")
        if tujuan.evaluate("e => (e.closest('a, button') || e).contains(document.activeElement)"):
            page.keyboard.press(tombol)
            return
    raise AssertionError(f"Tab does not reach {tujuan}")


def buka(page: Page, bagian: str, halaman: str) -> None:
    """A page under a heading of the menu, which opens on its first entry."""
    tekan(page, page.get_by_test_id("stTopNav").get_by_role("button", name=bagian))
    pilihan = page.get_by_role("menuitem", name=halaman, exact=True)
    expect(page.get_by_role("menuitem").first).to_be_focused()
    for _ in range(page.get_by_role("menuitem").count()):
        if pilihan.evaluate("e => e === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    wait_idle(page)


def unggah(page: Page, berkas: Path) -> None:
    with page.expect_file_chooser() as pemilih:
        tekan(page, page.locator("button").filter(has_text="Pilih berkas"))
    pemilih.value.set_files(berkas)
    wait_idle(page)


def sel(tabel: Locator) -> list[list[str]]:
    """The cells of a table, row by row, as the browser tells them to a screen reader."""
    expect(tabel.locator("[role=gridcell]").first).to_be_attached()
    baris: list[list[str]] = tabel.evaluate(
        "t => [...t.querySelectorAll('[role=row]')].map("
        "  r => [...r.querySelectorAll('[role=columnheader],[role=gridcell]')].map(c => c.textContent))"
    )
    return baris


def test_from_a_faulty_workbook_to_the_csv(server: Dashboard, page: Page) -> None:
    page.goto(server.url)
    # A first page is drawn in several runs; a key pressed on a link that the next one replaces is lost.
    wait_idle(page)
    tekan(page, page.get_by_role("link", name="Buka halaman Unggah"))
    wait_idle(page)

    unggah(page, SALAH)
    salah = sel(page.get_by_test_id("stDataFrame").nth(1))
    assert [b[1] for b in salah[1:]] == ["Data!F26", "Data!G26", "Data!H26"]
    expect(page.get_by_role("button", name="Simpan", exact=True)).to_be_disabled()
    assert tersimpan(server.database_url) == {}

    tekan(page, page.get_by_role("button", name=f"Hapus {SALAH.name}"))
    wait_idle(page)
    unggah(page, BENAR)
    expect(page.get_by_test_id("stMetric").first).to_contain_text("12")
    tekan(page, page.get_by_role("textbox", name="Nama Anda"), "End")
    page.keyboard.type("Sri Wahyuni")
    page.keyboard.press("Enter")
    # The name is taken in a run of its own; a key pressed on a button that it replaces is lost.
    wait_idle(page)
    tekan(page, page.get_by_role("button", name="Simpan", exact=True))
    expect(page.get_by_text("12 angka tersimpan")).to_be_visible()
    assert len(tersimpan(server.database_url)) == 12

    tekan(page, page.get_by_test_id("stTopNav").get_by_role("link", name="KUKM", exact=True))
    wait_idle(page)
    expect(page.locator(".js-plotly-plot").filter(has_text="59,57 %")).to_be_visible()

    buka(page, "Keluaran", "Rekap")
    layar = sel(page.get_by_test_id("stDataFrame").first)
    with page.expect_download() as unduhan:
        tekan(page, page.get_by_role("button", name="Unduh CSV untuk Excel"))
    berkas = list(csv.DictReader(io.StringIO(unduhan.value.path().read_text("utf-8-sig")), delimiter=";"))
    # On screen an indikator has its short name; all beside it is the file's, to the last digit.
    judul, *isi = [baris[1:] for baris in layar]
    assert isi == [[b[k] or "–" for k in judul] for b in berkas[: len(isi)]]
    assert any(b["Realisasi"] == "59,57" and b["Capaian (%)"] == "99,29" for b in berkas)


def test_the_sample_leaves_no_trace(server: Dashboard, page: Page) -> None:
    semula = tersimpan(server.database_url)
    page.goto(f"{server.url}/?contoh=1")
    wait_idle(page)
    for nama in ("KUKM", "Penunjang", "Indikator"):
        tekan(page, page.get_by_test_id("stTopNav").get_by_role("link", name=nama, exact=True))
        wait_idle(page)
        expect(page.get_by_text("DATA CONTOH", exact=True).first).to_be_visible()

    tekan(page, page.get_by_role("button", name="Kembali"))
    wait_idle(page)

    expect(page.get_by_text("DATA CONTOH", exact=True)).to_have_count(0)
    assert tersimpan(server.database_url) == semula
