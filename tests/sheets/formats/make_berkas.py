"""Makes `berkas/contoh.*`: one small workbook, calculated and saved by LibreOffice in each of its formats.

Run by hand where LibreOffice is installed: ``python -m tests.sheets.formats.make_berkas``.
"""

import datetime
import shutil
import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook

BERKAS = Path(__file__).parent / "berkas"
BENTUK = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "html": "html:HTML (StarCalc)",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        asal = folder / "contoh.xlsx"
        contoh().save(asal)
        for akhiran, bentuk in BENTUK.items():
            keluar = folder / "keluar"
            perintah = ["soffice", "--headless", "--convert-to", bentuk, "--outdir", str(keluar), str(asal)]
            subprocess.run(perintah, check=True, capture_output=True)
            shutil.copy(keluar / f"contoh.{akhiran}", BERKAS / f"contoh.{akhiran}")


def contoh() -> Workbook:
    kerja = Workbook()
    data = kerja.worksheets[0]
    data.title = "Data TW I"
    data["A1"] = "Capaian Triwulan I"
    data.merge_cells("A1:D1")
    data.append(["Variabel", "Nilai", "Bagian", "Tanggal"])
    data.append(["Koperasi & UKM", 1234.5, 0.85, datetime.date(2024, 3, 31)])
    data["C3"].number_format = "0.00%"
    data["B4"] = 2_500_000
    data["B4"].number_format = '"Rp"#,##0'
    data["B5"], data["B6"], data["B7"], data["B8"] = "=B3*2", "=1/0", True, "teks\nbaris kedua"
    data["A9"], data["B9"], data["C9"] = "baris tersembunyi", 9, 0.0
    data.row_dimensions[9].hidden = True
    data["E3"] = "kolom tersembunyi"
    data.column_dimensions["E"].hidden = True
    lama = kerja.create_sheet("Lama")
    lama["B2"] = 7
    lama.sheet_state = "hidden"
    kerja.create_sheet("Kosong")
    return kerja


if __name__ == "__main__":
    main()
