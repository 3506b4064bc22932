"""Take every reference picture anew: `python -m tests.gambar`."""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from iku.ui.halaman import HALAMAN
from launch.chromium import find
from tests.gambar.layanan import layanan
from tests.gambar.potret import FOLDER, TEMA, berkas, buka, potret, semua, simpan


def main() -> None:
    """Write them all, and take away those of pages that are no more."""
    with (
        tempfile.TemporaryDirectory() as kerja,
        layanan(Path(kerja)) as berjalan,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find(os.environ), chromium_sandbox=False)
        page = browser.new_page(
            viewport={"width": 1366, "height": 768}, locale="id-ID", timezone_id="Asia/Jakarta"
        )
        for halaman in HALAMAN:
            for tema in TEMA:
                buka(page, berjalan.url, halaman, tema)
                simpan(potret(page), berkas(halaman, tema))
        browser.close()
    for sisa in set(FOLDER.glob("*.png")) - semua():
        sisa.unlink()
    ukuran = sum(b.stat().st_size for b in FOLDER.glob("*.png"))
    print(f"{len(semua())} pictures in {FOLDER}, {ukuran // 1024} kB")


if __name__ == "__main__":
    main()
