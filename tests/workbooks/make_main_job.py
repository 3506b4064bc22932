"""Makes the workbooks of the main job in the browser: the template, filled and saved by LibreOffice.

    .venv/bin/python -m tests.workbooks.make_main_job

One has three mistakes in the row of one part of a whole, the other has them mended.
"""

import io

from openpyxl import load_workbook

from iku.core.reading import entri_frame, target_frame
from iku.reports.template import template_xlsx
from tests.sk import BAGIAN, KATALOG, KESELURUHAN, SASARAN
from tests.workbooks.make_libreoffice import convert

BENAR = (80, 82, 83, 84)
SALAH = (80, "45,2 persen", -83, 84.5)


def filled(bagian: tuple[object, ...]) -> bytes:
    """The template of 2024 with one whole, one part and the targets of their indikator."""
    kerja = load_workbook(
        io.BytesIO(template_xlsx(2024, KATALOG, entri_frame([]), target_frame([]), contoh=False))
    )
    isi = {BAGIAN: bagian, KESELURUHAN: (141,) * 4, SASARAN.kode: (56, 57, 58, 60)}
    for lembar in (kerja["Data"], kerja["Target"]):
        for baris in lembar.iter_rows():
            for sel, nilai in zip(baris[4:8], isi.get(baris[0].value, ()), strict=False):
                sel.value = nilai
    keluar = io.BytesIO()
    kerja.save(keluar)
    return keluar.getvalue()


if __name__ == "__main__":
    convert(filled(SALAH), "pekerjaan_utama_tiga_kesalahan.xlsx", "xlsx")
    convert(filled(BENAR), "pekerjaan_utama_diperbaiki.xlsx", "xlsx")
