"""Makes the pictures of docs/panduan.md and of the README from the real app; run from the project's root:

    .venv/bin/python -m docs.gambar.buat

It needs Chromium, as the browser tests do. The store and everything in it is thrown away at the end.
"""

import io
import os
import re
import sys
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from docs.gambar.buku import TAHUN, diisi, laporan_bidang, tiga_kesalahan
from launch.chromium import find
from launch.server import Server, free_port, serving, streamlit
from tests.browser.harness import wait_idle
from tests.regenerate import katalog

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


def laporan(page: Page, server: Server) -> None:
    """An office's own file: what it leaves open is asked beside it, and what was kept is undone."""
    page.goto(f"{server.url}/unggah")
    wait_idle(page)
    pilih_berkas(page, "laporan bidang koperasi.xlsx", laporan_bidang())
    page.get_by_role("button", name="Tunjukkan di lembar").first.click()
    wait_idle(page)
    page.mouse.move(1000, 400)
    page.mouse.wheel(0, 290)
    potret(page, "lembar")
    page.get_by_role("textbox", name="Nama Anda").fill("Sri Wahyuni")
    for jawaban in ("1 jawaban Anda", "2 jawaban Anda"):
        page.get_by_role("button", name="(saran)").first.click()
        expect(page.get_by_text(jawaban)).to_be_visible()
        wait_idle(page)
    page.get_by_text("2 jawaban Anda").click()
    page.get_by_text("2 jawaban Anda").scroll_into_view_if_needed()
    potret(page, "jawaban")
    page.get_by_text("Simpan yang lain").click()
    wait_idle(page)
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("button", name="Batalkan unggahan ini").click()
    potret(page, "batal")
    page.get_by_role("button", name="Ya, batalkan").click()
    expect(page.get_by_text("kembali seperti semula")).to_be_visible()


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
    tahun, kode = TAHUN, list(katalog().indikator)[7]
    page.goto(f"{server.url}/rapat?contoh=1&tahun={tahun}&triwulan=3&layar={kode}")
    expect(page.get_by_text("layar penuh")).to_be_visible()
    potret(page, "rapat")


def main() -> None:
    """Write every picture; each part begins with a store of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(os.environ), chromium_sandbox=False)
        for bagian in (pekerjaan_utama, laporan, data_contoh):
            with (
                tempfile.TemporaryDirectory() as kerja,
                _layanan(Path(kerja)) as server,
                browser.new_context(
                    viewport={"width": 1366, "height": 768}, locale="id-ID", timezone_id="Asia/Jakarta"
                ) as jendela,
            ):
                bagian(jendela.new_page(), server)
        browser.close()


def _layanan(kerja: Path) -> AbstractContextManager[Server]:
    port, alamat = free_port(8600), f"sqlite:///{(kerja / 'iku.db').as_posix()}"
    perintah = streamlit(Path(sys.executable), ROOT / "serve.py", port)
    return serving(perintah, port, kerja / "log", ROOT, IKU_DATABASE_URL=alamat)


if __name__ == "__main__":
    main()
