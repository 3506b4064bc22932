"""Makes the pictures of docs/panduan.md and of the README from the real app; run from the project's root:

    .venv/bin/python -m docs.gambar.buat

It needs Chromium, as the browser tests do. The store and everything in it is thrown away at the end.
"""

import io
import os
import re
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from docs.gambar.buku import TAHUN, diisi, tiga_kesalahan
from launch.chromium import find
from launch.server import Server, free_port, serving, streamlit
from tests.browser.harness import wait_idle

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
WARNA = 255


def potret(page: Page, nama: str) -> None:
    """A picture of the window as it stands, with as few colours as still look right."""
    wait_idle(page, quiet=600)
    page.mouse.move(1365, 767)
    gambar = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    gambar.quantize(WARNA, dither=Image.Dither.NONE).save(FOLDER / f"{nama}.png", optimize=True)
    print(f"{nama}.png", (FOLDER / f"{nama}.png").stat().st_size)


def buka(page: Page, bagian: str, nama: str) -> None:
    """A page that stands under a heading of the menu."""
    page.get_by_test_id("stTopNav").get_by_role("button", name=bagian).click()
    page.get_by_role("menuitem", name=nama, exact=True).click()
    expect(page).to_have_url(re.compile(nama.lower().replace(" ", "_")))
    wait_idle(page)


def pilih_berkas(page: Page, nama: str, isi: bytes) -> None:
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.locator("input[type=file]").set_input_files({"name": nama, "mimeType": jenis, "buffer": isi})
    expect(page.get_by_test_id("stMetric").first).to_be_visible()


def pekerjaan_utama(page: Page, server: Server) -> None:
    """From the empty store to the file that leaves."""
    page.goto(server.url)
    potret(page, "sambutan")
    page.get_by_role("link", name="Buka halaman Unggah").click()
    potret(page, "unggah")

    betul = diisi()
    pilih_berkas(page, f"templat-iku-{TAHUN}.xlsx", tiga_kesalahan(load_workbook(io.BytesIO(betul))))
    potret(page, "pratinjau-salah")
    page.get_by_role("button", name="Hapus templat").click()
    wait_idle(page)
    pilih_berkas(page, f"templat-iku-{TAHUN}.xlsx", betul)
    page.get_by_role("textbox", name="Nama Anda").fill("Sri Wahyuni")
    page.get_by_role("button", name="Simpan", exact=True).scroll_into_view_if_needed()
    potret(page, "pratinjau")

    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("angka tersimpan sebagai")).to_be_visible()
    potret(page, "tersimpan")
    page.get_by_role("link", name="Lihat KUKM").click()
    potret(page, "bidang")
    buka(page, "Keluaran", "Rekap")
    potret(page, "rekap")
    buka(page, "Data", "Isi Data")
    potret(page, "isi-data")
    buka(page, "Data", "Target")
    potret(page, "target")
    buka(page, "Data", "Riwayat")
    potret(page, "riwayat")


def data_contoh(page: Page, server: Server) -> None:
    """The pages that look, over three years of sample data."""
    page.goto(f"{server.url}/?contoh=1")
    potret(page, "ringkasan")
    page.get_by_test_id("stTopNav").get_by_role("link", name="KUKM", exact=True).click()
    kartu = page.locator("[class*=st-key-kartu_]").nth(1)
    kartu.get_by_role("link").click()
    expect(kartu).to_have_count(0)
    potret(page, "indikator")


def main() -> None:
    """Write every picture."""
    peramban, port = find(os.environ), free_port(8600)
    with tempfile.TemporaryDirectory() as kerja, sync_playwright() as playwright:
        alamat = f"sqlite:///{(Path(kerja) / 'iku.db').as_posix()}"
        perintah = streamlit(Path(sys.executable), ROOT / "app.py", port)
        with serving(perintah, port, Path(kerja) / "log", ROOT, IKU_DATABASE_URL=alamat) as server:
            browser = playwright.chromium.launch(executable_path=peramban, chromium_sandbox=False)
            for bagian in (pekerjaan_utama, data_contoh):
                with browser.new_context(
                    viewport={"width": 1366, "height": 768}, locale="id-ID", timezone_id="Asia/Jakarta"
                ) as jendela:
                    bagian(jendela.new_page(), server)
            browser.close()


if __name__ == "__main__":
    main()
