"""One sheet, saved by LibreOffice in each of its formats, gives the same cells from each."""

import pytest

from iku.sheets.cells import Rentang
from tests.sheets.formats.bahan import BERKAS, buku, sel, teks

ISI = {
    "A1": "teks Capaian Triwulan I",
    "A2": "teks Variabel",
    "B2": "teks Nilai",
    "C2": "teks Bagian",
    "D2": "teks Tanggal",
    "A3": "teks Koperasi & UKM",
    "B3": "angka 1234.5",
    "C3": "persen 85%",
    "D3": "tanggal 2024-03-31",
    "B4": "angka 2500000",
    "B5": "angka 2469",
    "B6": "galat #DIV/0!",
    "B7": "logika TRUE",
    "B8": "teks teks\nbaris kedua",
}
TERSEMBUNYI = {
    "E3": "teks kolom tersembunyi",
    "A9": "teks baris tersembunyi",
    "B9": "angka 9",
    "C9": "angka 0",
}
# What LibreOffice itself makes of a cell when it saves in that format.
LAIN = {"ods": {"B7": "angka 1"}, "html": {"B7": "angka 1"}}


@pytest.mark.parametrize("akhiran", ["xlsx", "xls", "ods"])
def test_a_workbook_gives_the_same_cells_in_every_format(akhiran: str) -> None:
    isi = (BERKAS / f"contoh.{akhiran}").read_bytes()

    assert teks(isi) == ISI | TERSEMBUNYI | LAIN.get(akhiran, {})
    cells = sel(isi)
    assert (cells["C3"].angka, cells["C3"].format) == (0.85, "0.00%")
    assert cells["B4"].format == '"Rp"#,##0'
    assert {tempat for tempat, cell in cells.items() if cell.rumus} == {"B5", "B6", "B7"}
    utama, lama, kosong = buku(isi).lembar
    assert utama.gabungan == (Rentang(1, 1, 1, 4),)
    assert (utama.baris_tersembunyi, utama.kolom_tersembunyi) == ({9}, {5})
    assert (utama.judul, lama.judul, lama.tersembunyi) == ("Data TW I", "Lama", True)
    assert (teks(isi, 1), kosong.sel) == ({"B2": "angka 7"}, {})


def test_a_web_page_of_it_shows_what_was_visible() -> None:
    isi = (BERKAS / "contoh.html").read_bytes()
    assert teks(isi) == ISI | LAIN["html"]
    assert sel(isi)["C3"].angka == 0.85
    assert buku(isi).lembar[0].gabungan == (Rentang(1, 1, 1, 4),)
