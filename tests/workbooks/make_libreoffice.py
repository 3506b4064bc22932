"""Makes the workbooks that LibreOffice itself has written; run from the project's root:

    .venv/bin/python -m tests.workbooks.make_libreoffice

It needs ``soffice`` (each file comes from ``soffice --headless --convert-to FORMAT``); the tests that
read the workbooks do not.
"""

import io
import subprocess
import tempfile
from pathlib import Path

from openpyxl import load_workbook

from iku.core.reading import Jenis, Kunci, entri_frame, target_frame
from iku.reports.template import template_xlsx
from tests.sheets.bahan import KATALOG, buku, simpan, templat

FOLDER = Path(__file__).resolve().parent
TOKO = ("toko", "Toko", "unit", None)


def convert(isi: bytes, nama: str, akhiran: str) -> None:
    """Let LibreOffice write ``isi`` (an xlsx) again as FOLDER/nama."""
    with tempfile.TemporaryDirectory() as kerja:
        asal = Path(kerja) / "asal.xlsx"
        asal.write_bytes(isi)
        perintah = [
            "soffice",
            f"-env:UserInstallation=file://{kerja}/profil",
            "--headless",
            "--convert-to",
            akhiran,
        ]
        subprocess.run([*perintah, "--outdir", f"{kerja}/keluar", str(asal)], check=True, capture_output=True)
        (FOLDER / nama).write_bytes((Path(kerja) / "keluar" / f"asal.{akhiran}").read_bytes())


def filled_template() -> bytes:
    """A template with figures, rows moved about and blank rows between them."""
    entri = [(Kunci(Jenis.ENTRI, "toko", 2024, 1), 141.0), (Kunci(Jenis.ENTRI, "mutu", 2024, 1), 3.25)]
    target = [(Kunci(Jenis.TARGET, "A", 2024, None), 65.5)]
    kerja = load_workbook(io.BytesIO(
        template_xlsx(2024, KATALOG, entri_frame(entri), target_frame(target), contoh=False)
    ))  # fmt: skip
    data = kerja["Data"]
    data.insert_rows(5, 2)
    data.insert_rows(9)
    data["F7"] = "1.234"
    return simpan(kerja)


def main() -> None:
    """Write every file."""
    convert(filled_template(), "templat_disimpan_libreoffice.xlsx", "xlsx")
    rumus = templat([(*TOKO, "=100+41", '=IF(E4>0,"",E4)', "=E4/0", "=TRUE()")])
    convert(buku(Data=rumus), "rumus_dihitung_libreoffice.xlsx", "xlsx")
    kecil = buku(Data=templat([(*TOKO, 141)]))
    convert(kecil, "format_xls.xls", "xls")
    convert(kecil, "format_ods.ods", "ods")
    convert(kecil, "format_html.xls", "html")


if __name__ == "__main__":
    main()
