"""The workbooks in the pictures: the template filled with the sample's figures, and with three mistakes."""

import io

from openpyxl.workbook import Workbook

from iku.core.reading import entri_frame, target_frame
from iku.reports.template import template_xlsx
from iku.services.looking import figures
from iku.services.sample import fill_sample
from iku.services.workspace import DATA, load_catalogues, open_workspace
from tests.pages.kantor import dua_pertanyaan_satu_salah

TAHUN = 2024
SALAH = {"F": "45,2 persen", "G": -12, "H": 101.5}
"""What stands where a count of people should, by column of the sheet."""


def diisi() -> bytes:
    """The template of TAHUN with every figure that the sample has."""
    ws = open_workspace("sqlite://")
    fill_sample(ws.store, DATA)
    isi = {k: v for k, v in figures(ws).items() if k.tahun == TAHUN and v is not None}
    ws.store.close()
    katalog, entri, target = (
        ws.catalogues.for_year(TAHUN),
        entri_frame(isi.items()),
        target_frame(isi.items()),
    )
    return template_xlsx(TAHUN, katalog, entri, target, contoh=False)


def laporan_bidang() -> bytes:
    """A report as a bidang makes it: two names with a slip of the pen, and one cell that is a percentage."""
    return dua_pertanyaan_satu_salah()[1]


def tiga_kesalahan(buku: Workbook) -> bytes:
    """The same workbook with SALAH in the first row that counts people."""
    katalog = load_catalogues(DATA).for_year(TAHUN)
    orang = {v.kode for v in katalog.variabel.values() if v.bulat and v.satuan == "orang"}
    data = buku["Data"]
    baris = next(sel.row for sel in data["A"] if sel.value in orang)
    for kolom, nilai in SALAH.items():
        data[f"{kolom}{baris}"] = nilai
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()
