"""What opens over a page or in it keeps nobody out either: dialogs, panels, tabs, popovers, questions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import keluhan
from tests.browser.conftest import Dashboard
from tests.browser.test_main_job import unggah
from tests.browser.test_telusur import ketuk_sel
from tests.pages.kantor import dua_pertanyaan_satu_salah
from tests.regenerate import katalog

pytestmark = pytest.mark.browser

_WAKTU = "tahun=2024&triwulan=3"
_KODE = list(katalog().indikator)[7]
_RAPAT = f"rapat?{_WAKTU}&layar={_KODE}"


def _jejak(page: Page) -> None:
    ketuk_sel(page.locator(".st-key-tabel_indikator"), 545, 7)
    expect(page.get_by_role("dialog")).to_contain_text("Dari mana angka ini?")


def _rata(page: Page) -> None:
    page.locator("[class*=st-key-rata_] button").first.click()
    expect(page.get_by_role("dialog")).to_contain_text("Dari mana rata-rata ini?")


def _naskah(page: Page) -> None:
    page.get_by_role("button", name="Ubah kop").click()
    expect(page.get_by_role("dialog").get_by_label("Judul rekap")).to_be_visible()


def _dokumen(page: Page) -> None:
    page.get_by_text("Periksa dulu sebelum dikirim").click()
    page.get_by_role("button", name="Buat", exact=True).click()
    expect(page.locator(".st-key-intip_dokumen")).to_be_visible()


def _pesan(page: Page) -> None:
    page.get_by_role("button", name="Pesan siap salin").first.click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()


def _tab(nama: str) -> Callable[[Page], None]:
    def buka(page: Page) -> None:
        page.get_by_role("tab", name=nama).click()
        expect(page.get_by_role("tab", name=nama)).to_have_attribute("aria-selected", "true")

    return buka


LAPISAN: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "trail": (f"?{_WAKTU}", _jejak),
    "mean": (f"?{_WAKTU}", _rata),
    "words of documents": (f"dokumen?{_WAKTU}", _naskah),
    "look into a document": (f"dokumen?{_WAKTU}", _dokumen),
    "message to copy": ("kelengkapan?tahun=2025", _pesan),
    "formula": (f"indikator?{_WAKTU}&indikator={_KODE}", _tab("Rumus dan catatan")),
    "origin": (f"indikator?{_WAKTU}&indikator={_KODE}", _tab("Asal angka")),
    "worked example": (f"indikator?{_WAKTU}&indikator={_KODE}", _tab("Contoh hitungan")),
    "meeting, origin": (f"{_RAPAT}&panel=sumber", None),
    "meeting, simulation": (f"{_RAPAT}&panel=hitung", None),
    "meeting, notes": (f"{_RAPAT}&panel=tulis", None),
    "meeting, closing": (f"rapat?{_WAKTU}&layar=penutup", None),
}


@pytest.mark.parametrize("lapisan", LAPISAN)
def test_what_opens_keeps_nobody_out(contoh: Dashboard, jendela: Page, lapisan: str) -> None:
    alamat, buka = LAPISAN[lapisan]
    assert keluhan(jendela, f"{contoh.url}/{alamat}", buka) == []


def test_the_questions_of_a_file_keep_nobody_out(server: Dashboard, jendela: Page, tmp_path: Path) -> None:
    nama, isi = dua_pertanyaan_satu_salah()
    (tmp_path / nama).write_bytes(isi)

    def buka(page: Page) -> None:
        unggah(page, tmp_path / nama)
        expect(page.get_by_text("2 pertanyaan lagi")).to_be_visible()

    assert keluhan(jendela, f"{server.url}/unggah", buka) == []
