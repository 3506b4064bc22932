"""The year's run of an indikator as a native chart of a slide, its data behind it."""

from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.grafik import (
    PROYEKSI,
    REALISASI,
    TARGET,
    WARNA,
    WARNA_LALU,
    deret,
    di_sumbu,
    judul_grafik,
    letak_angka,
)
from iku.reports.dokumen.tabel import bentuk_angka

_MUDA: Final = RGBColor.from_string("DDE3E9")
_INDONESIA: Final = "[$-421]"
"""How a number format asks for Indonesian figures; some programs go by their own setting."""


def pasang_grafik(
    slide: Any, kotak: tuple[int, int, int, int], satu: ButirDokumen, bahan: Bahan, huruf: str | None = None
) -> bool:
    """Put the chart on the slide, in its own type or ``huruf``; False where nothing is to be drawn."""
    semua = deret(satu, bahan)
    if not semua:
        return False
    data = CategoryChartData(number_format=f"{_INDONESIA}{bentuk_angka(satu.indikator.desimal)}")
    data.categories = di_sumbu(satu, bahan)
    for nama, angka in semua.items():
        data.add_series(nama, angka)
    grafik = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *kotak, data).chart
    grafik.font.size, grafik.font.name = Pt(12), huruf
    grafik.has_title = True
    grafik.chart_title.text_frame.text = judul_grafik(satu, bahan)
    grafik.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(13)
    grafik.has_legend = True
    grafik.legend.position, grafik.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    sumbu = grafik.value_axis
    sumbu.tick_labels.number_format = f"{_INDONESIA}General"
    sumbu.tick_labels.number_format_is_linked = False
    sumbu.major_gridlines.format.line.color.rgb = _MUDA
    sumbu.format.line.fill.background()
    # Below the chart even where the line of zero runs through it.
    grafik.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if all(n is None or n >= 0 for angka in semua.values() for n in angka):
        sumbu.minimum_scale = 0
    _tanpa_bingkai(grafik)
    letak = letak_angka(semua)
    for garis in grafik.plots[0].series:
        _rupa(garis)
        if garis.name in letak:
            _angkai(garis, di_bawah=letak[garis.name])
    return True


def _rupa(garis: Any) -> None:
    """Realisasi strong with its figures, target dashed, last year thin, a projection a mark of its own."""
    garis.smooth = False
    warna = RGBColor.from_string(WARNA.get(garis.name, WARNA_LALU))
    gaya = garis.format.line
    gaya.color.rgb, gaya.width = warna, Pt(3 if garis.name == REALISASI else 1.5)
    tanda = garis.marker
    tanda.style, tanda.size = XL_MARKER_STYLE.CIRCLE, 8 if garis.name == REALISASI else 5
    tanda.format.fill.solid()
    tanda.format.fill.fore_color.rgb = warna
    tanda.format.line.color.rgb = warna
    if garis.name == TARGET:
        gaya.dash_style, tanda.size = MSO_LINE.DASH, 4
    if garis.name == PROYEKSI:
        tanda.style, tanda.size = XL_MARKER_STYLE.DIAMOND, 9
        tanda.format.fill.fore_color.rgb = RGBColor(255, 255, 255)


def _tanpa_bingkai(grafik: Any) -> None:
    """No line round the whole, which Word draws unasked; the schema wants it before the type."""
    sifat = parse_xml(f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    grafik._chartSpace.find(qn("c:txPr")).addprevious(sifat)


def _angkai(garis: Any, *, di_bawah: bool) -> None:
    """Put the figures beside a line's marks."""
    label = garis.data_labels
    label.show_value = True
    label.position = XL_LABEL_POSITION.BELOW if di_bawah else XL_LABEL_POSITION.ABOVE
    label.font.size, label.font.color.rgb = Pt(12), RGBColor.from_string(WARNA[garis.name])
