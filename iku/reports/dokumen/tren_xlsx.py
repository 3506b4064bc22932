"""The year's run of every indikator: a table of formulas and a native chart each."""

from typing import Any, Final

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart._chart import ChartBase
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.baris import baris_pada
from iku.core.period import ROMAWI, Triwulan
from iku.reports.dokumen import gaya_excel as gaya
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.gaya_excel import siapkan_cetak, tinggi, tulis
from iku.reports.dokumen.rumus_excel import Letak, Rumus

TREN: Final = "Tren"
GRAFIK: Final = "Grafik"
KEPALA: Final = 4
_TRIWULAN: Final = (1, 2, 3, 4)
_REALISASI, _TARGET = 4, 8
_TEKS: Final = (7, 60, 12)
_SEBARIS: Final = 3
_BARIS_GRAFIK: Final = 15
_SEHALAMAN: Final = 3
"""Units: rows of cells that a chart covers; rows of charts on a page."""
_LEBAR, _TINGGI = 11.4, 7.0
"""Units: centimetres, of one chart."""
_SKALA: Final = 64
"""Units: percent, at which a page of charts fits on A4."""
_BIRU, _ABU, _GARIS = "0B5CAD", "A9B4BF", "DDE3E9"


def lembar_tren(buku: Workbook, bahan: Bahan, letak: Letak, nilai: dict[str, dict[str, float | str]]) -> None:
    """Add the table and the charts over it."""
    tren, grafik = buku.create_sheet(TREN), buku.create_sheet(GRAFIK)
    tahun = bahan.periode.tahun
    _kepala(tren, bahan, f"Realisasi dan target {tahun}")
    for baris, satu in enumerate(bahan.butir, KEPALA + 1):
        _baris(tren, baris, satu, bahan, letak, nilai[TREN])
    tulis(grafik, 1, 1, f"Realisasi dan target {tahun} per triwulan", gaya.JUDUL)
    tulis(grafik, 2, 1, "; ".join((*bahan.tanda, "tanpa batang berarti belum ada angka")), gaya.TANDA)
    for nomor, satu in enumerate(bahan.butir):
        baris = 3 + _BARIS_GRAFIK * (nomor // _SEBARIS)
        grafik.add_chart(_grafik(tren, KEPALA + 1 + nomor, satu, bahan), f"{'AHO'[nomor % _SEBARIS]}{baris}")
        if nomor and nomor % (_SEBARIS * _SEHALAMAN) == 0:
            grafik.row_breaks.append(Break(id=baris - 2))
    grafik.sheet_view.showGridLines = False
    siapkan_cetak(grafik, bahan, 1, skala=_SKALA)
    grafik.print_area = f"A1:U{3 + _BARIS_GRAFIK * -(-len(bahan.butir) // _SEBARIS)}"


def _kepala(lembar: Worksheet, bahan: Bahan, judul: str) -> None:
    tulis(lembar, 1, 1, judul, gaya.JUDUL)
    tulis(lembar, 2, 1, "; ".join(bahan.tanda), gaya.TANDA)
    kolom = ["Kode", "Indikator", "Satuan"]
    kolom += [f"TW {r}" for r in ROMAWI] * 2
    for nomor, teks in enumerate(kolom, 1):
        tulis(lembar, KEPALA, nomor, teks, gaya.KEPALA)
        lembar.column_dimensions[get_column_letter(nomor)].width = _TEKS[nomor - 1] if nomor < 4 else 12
    for awal, teks in ((_REALISASI, "Realisasi"), (_TARGET, "Target")):
        tulis(lembar, KEPALA - 1, awal, teks, gaya.KEPALA)
        lembar.merge_cells(start_row=KEPALA - 1, end_row=KEPALA - 1, start_column=awal, end_column=awal + 3)
    lembar.freeze_panes = f"D{KEPALA + 1}"
    siapkan_cetak(lembar, bahan, KEPALA)


def _baris(
    lembar: Worksheet,
    nomor: int,
    satu: ButirDokumen,
    bahan: Bahan,
    letak: Letak,
    nilai: dict[str, float | str],
) -> None:
    i = satu.indikator
    for kolom, teks in enumerate((i.kode, i.nama, i.satuan), 1):
        tulis(lembar, nomor, kolom, teks, gaya.TEKS)
    tinggi(lembar, nomor, [(i.nama, _TEKS[1])])
    for t in _TRIWULAN:
        rumus = Rumus(letak, i, t)
        kini = baris_pada(bahan.hasil, i.kode, Triwulan(bahan.periode.tahun, t))
        isi = ((_REALISASI, rumus.realisasi(), kini.realisasi), (_TARGET, rumus.target(t), kini.target))
        for awal, teks, hasil in isi:
            sel = lembar.cell(nomor, awal + t - 1, f"={teks}")
            sel.style = gaya.angka(i.desimal)
            nilai[sel.coordinate] = "" if hasil is None else hasil


def _grafik(tren: Worksheet, baris: int, satu: ButirDokumen, bahan: Bahan) -> ChartBase:
    """Two bars a triwulan: what is missing has none, where a line would fall to zero."""
    grafik: Any = BarChart()  # its parts are declared as None before they are there
    grafik.type, grafik.width, grafik.height = "col", _LEBAR, _TINGGI
    i = satu.indikator
    tanda = " (rumus usulan)" if satu.usulan else ""
    grafik.title = f"{i.kode} {i.nama_pendek}, {i.satuan}{tanda} {bahan.tanda_pendek}"
    grafik.title.tx.rich.p[0].r[0].rPr = CharacterProperties(sz=1000, b=True)
    for nama, awal, warna in (("Realisasi", _REALISASI, _BIRU), ("Target", _TARGET, _ABU)):
        grafik.add_data(Reference(tren, awal, baris, awal + 3, baris), from_rows=True)
        deret = grafik.series[-1]
        deret.tx = SeriesLabel(v=nama)
        deret.graphicalProperties.solidFill = warna
    grafik.set_categories(Reference(tren, _REALISASI, KEPALA, _REALISASI + 3, KEPALA))
    grafik.legend.position = "b"
    grafik.gapWidth = 60
    grafik.y_axis.number_format = "General"
    grafik.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_GARIS))
    if not any(n < 0 for n in _angka(satu, bahan)):
        grafik.y_axis.scaling.min = 0
    grafik.x_axis.tickLblPos = "low"
    grafik.x_axis.delete = grafik.y_axis.delete = False
    hasil: ChartBase = grafik
    return hasil


def _angka(satu: ButirDokumen, bahan: Bahan) -> list[float]:
    """Every figure that its chart draws."""
    tahun, kode = bahan.periode.tahun, satu.indikator.kode
    semua = [baris_pada(bahan.hasil, kode, Triwulan(tahun, t)) for t in _TRIWULAN]
    return [n for b in semua for n in (b.realisasi, b.target) if n is not None]
