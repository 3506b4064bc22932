"""The year's run of an indikator as a native chart of a slide, its data behind it."""

from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from iku.core.period import ROMAWI
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.grafik import (
    PROYEKSI,
    REALISASI,
    TARGET,
    WARNA,
    WARNA_LALU,
    deret,
    judul_grafik,
)

_MUDA: Final = RGBColor.from_string(WARNA_LALU)


def pasang_grafik(
    slide: Any, kotak: tuple[int, int, int, int], satu: ButirDokumen, bahan: Bahan, huruf: str | None = None
) -> bool:
    """Put the chart on the slide, in its own type or ``huruf``; False where nothing is to be drawn."""
    semua = deret(satu, bahan)
    if not semua:
        return False
    data = CategoryChartData(number_format="#,##0." + "0" * satu.indikator.desimal)
    data.categories = [f"TW {r}" for r in ROMAWI]
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
    sumbu.tick_labels.number_format, sumbu.tick_labels.number_format_is_linked = "General", False
    sumbu.major_gridlines.format.line.color.rgb = _MUDA
    if all(n is None or n >= 0 for angka in semua.values() for n in angka):
        sumbu.minimum_scale = 0
    for garis in grafik.plots[0].series:
        _rupa(garis)
    return True


def _rupa(garis: Any) -> None:
    """Realisasi strong with its figures, target dashed, last year thin, a projection a mark of its own."""
    garis.smooth = False
    warna = RGBColor.from_string(WARNA.get(garis.name, WARNA_LALU))
    gaya = garis.format.line
    gaya.color.rgb, gaya.width = warna, Pt(2.75 if garis.name == REALISASI else 1.5)
    tanda = garis.marker
    tanda.style, tanda.size = XL_MARKER_STYLE.CIRCLE, 8 if garis.name == REALISASI else 5
    tanda.format.fill.solid()
    tanda.format.fill.fore_color.rgb = warna
    tanda.format.line.color.rgb = warna
    if garis.name == TARGET:
        gaya.dash_style = MSO_LINE.DASH
    if garis.name == PROYEKSI:
        tanda.style, tanda.size = XL_MARKER_STYLE.DIAMOND, 9
        tanda.format.fill.fore_color.rgb = RGBColor(255, 255, 255)
    if garis.name in (REALISASI, PROYEKSI):
        label = garis.data_labels
        label.show_value, label.position = True, XL_LABEL_POSITION.ABOVE
        label.font.size, label.font.color.rgb = Pt(12), warna
