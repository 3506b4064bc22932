"""A file as an office makes it, by keyboard: a cell looked at, two questions answered, kept, and undone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Dashboard
from tests.browser.harness import wait_idle
from tests.browser.test_main_job import tekan, unggah
from tests.pages.kantor import dua_pertanyaan_satu_salah
from tests.pages.kerja import tersimpan
from tests.sk import BAGIAN, KATALOG

pytestmark = pytest.mark.browser

LANGKAH = 40


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    """The office's file on this machine."""
    nama, isi = dua_pertanyaan_satu_salah()
    berkas = tmp_path / nama
    berkas.write_bytes(isi)
    return berkas


def test_from_an_office_file_to_what_is_kept_and_back(server: Dashboard, page: Page, laporan: Path) -> None:
    page.goto(f"{server.url}/unggah")
    wait_idle(page)
    unggah(page, laporan)
    expect(page.get_by_text("2 pertanyaan lagi")).to_be_visible()

    pilih_sel(page, "F11")
    panel = page.locator(".st-key-panel_sel")
    expect(panel).to_contain_text("45 persen")
    expect(panel).to_contain_text("bukan persennya")

    tekan(page, page.get_by_role("button", name=f"{KATALOG.variabel[BAGIAN].nama} (saran)"))
    expect(page.get_by_text("1 pertanyaan lagi")).to_be_visible()
    wait_idle(page)
    tekan(page, page.get_by_role("button", name=f"{KATALOG.variabel['wirausaha_baru'].nama} (saran)"))
    expect(page.get_by_text("pertanyaan lagi")).to_have_count(0)
    wait_idle(page)
    assert tersimpan(server.database_url) == {}

    tekan(page, page.get_by_role("textbox", name="Nama Anda"), "End")
    page.keyboard.type("Sri Wahyuni")
    page.keyboard.press("Enter")
    wait_idle(page)
    with page.expect_download() as unduhan:
        tekan(page, page.get_by_role("button", name="Unduh berkas bertanda"))
    assert unduhan.value.suggested_filename == "nama_salah_ketik (bertanda).xlsx"
    centang = page.get_by_role("checkbox", name="Simpan yang lain")
    centang.focus()
    page.keyboard.press("Space")
    wait_idle(page)
    tekan(page, page.get_by_role("button", name="Simpan", exact=True))
    expect(page.get_by_text("angka tersimpan sebagai")).to_be_visible()
    assert len(tersimpan(server.database_url)) == 7

    tekan(page, page.get_by_role("button", name="Batalkan unggahan ini"))
    tekan(page, page.get_by_role("button", name="Ya, batalkan"))
    expect(page.get_by_text("kembali seperti semula")).to_be_visible()
    assert set(tersimpan(server.database_url).values()) == {None}


def test_the_file_is_there_when_one_comes_back(server: Dashboard, page: Page, laporan: Path) -> None:
    page.goto(f"{server.url}/unggah")
    wait_idle(page)
    unggah(page, laporan)
    page.get_by_test_id("stTopNav").get_by_role("button", name="Data").click()
    page.get_by_role("menuitem", name="Riwayat", exact=True).click()
    wait_idle(page)
    page.get_by_test_id("stTopNav").get_by_role("button", name="Data").click()
    page.get_by_role("menuitem", name="Unggah", exact=True).click()

    expect(page.get_by_text("Masih terbuka sejak tadi")).to_be_visible()
    expect(page.get_by_test_id("stMetric").first).to_be_visible()


def pilih_sel(page: Page, alamat: str) -> None:
    """Go to a cell of the grid with the arrow keys, as one does in a spreadsheet."""
    lembar = page.locator("[class*=st-key-lembar_kisi] canvas").first
    tekan(page, lembar, "ArrowDown")
    panel = page.locator(".st-key-panel_sel")
    # The numbers of the rows are a column of their own, left of A.
    kolom, baris = ord(alamat[0]) - ord("A") + 1, int(alamat[1:])
    for tombol, kali in (
        ("ArrowUp", LANGKAH),
        ("ArrowLeft", LANGKAH),
        ("ArrowDown", baris - 1),
        ("ArrowRight", kolom),
    ):
        for _ in range(kali):
            page.keyboard.press(tombol)
    expect(panel).to_contain_text(alamat)
