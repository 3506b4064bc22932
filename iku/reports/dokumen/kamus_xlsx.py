"""The dictionary of indikator as a workbook."""

from typing import Final

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from iku.reports.dokumen import gaya_excel as gaya
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.gaya_excel import siapkan_cetak, tinggi, tulis
from iku.reports.dokumen.isi_kamus import kamus, uraian
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.nilai_rumus import simpan
from iku.reports.dokumen.tabel_xlsx import buku_baru, isi_lembar

TABEL: Final = "Tabel"
"""The sheet with a row an indikator."""
_LEBAR_TABEL: Final = 420
_URAIAN: Final = (22, 78)
"""Units: letters, of that table's columns together, and of a name and its words on A4 upright."""
_SKALA: Final = 85
"""Units: percent, at which they fit there."""
_AWAL: Final = 5


def kamus_xlsx(bahan: Bahan) -> bytes:
    """The dictionary: a page an indikator, and on a sheet of its own a row each, to filter."""
    buku, lembar = buku_baru("Kamus", bahan.tulis("kamus_judul"), bahan)
    tulis(lembar, 1, 1, kata(bahan.tulis("kamus_judul")), gaya.JUDUL)
    tulis(lembar, 2, 1, kata(f"{bahan.lingkup}, menurut SK {bahan.katalog.sk}"), gaya.TTD)
    tulis(lembar, 3, 1, "; ".join(bahan.tanda), gaya.TANDA)
    baris = _AWAL
    for nomor, satu in enumerate(bahan.butir):
        if nomor:
            lembar.row_breaks.append(Break(id=baris - 1))
        baris = _satu_uraian(lembar, satu, bahan, baris)
    for kolom, lebar in zip("AB", _URAIAN, strict=True):
        lembar.column_dimensions[kolom].width = lebar
    siapkan_cetak(lembar, bahan, 1, skala=_SKALA, tegak=True)
    isi_lembar(buku.create_sheet(TABEL), kamus(bahan), bahan, _LEBAR_TABEL)
    return simpan(buku, bahan.waktu)


def _satu_uraian(lembar: Worksheet, satu: ButirDokumen, bahan: Bahan, baris: int) -> int:
    """One indikator, a name and its words each; tells the row where the next begins."""
    for nama, teks in uraian(satu, bahan.katalog):
        if teks:
            tulis(lembar, baris, 1, nama, gaya.KELOMPOK)
            tulis(lembar, baris, 2, kata(teks), gaya.TEKS)
            tinggi(lembar, baris, [(nama, _URAIAN[0]), (teks, _URAIAN[1])])
            baris += 1
    return baris + 1
