"""The layout of a trend chart: axes, margins, hover, and what lies behind its lines."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from iku.tokens import HURUF
from iku.trend import tanda
from iku.trend.axes import SumbuY, teks_triwulan
from iku.trend.bahan import Bahan, Gaya, Titik

TEPI: Final = 0.6
"""From the last triwulan to the plot's edge, where its labels begin: beyond its target's step."""


def layout(titik: Sequence[Titik], bahan: Bahan, y: SumbuY, gaya: Gaya, kanan: int) -> dict[str, Any]:
    """Axes, margins, hover and what lies behind the lines. Units: ``kanan``, the right margin in pixels."""
    warna = gaya.warna
    tulisan = {"size": gaya.huruf, "color": warna.redup}
    sumbu = {
        "fixedrange": True,
        "automargin": False,
        # Else plotly measures every label to see whether it leaves the picture: a third of all its drawing.
        "ticklabeloverflow": "allow",
        "tickfont": tulisan,
        "zeroline": False,
    }
    return {
        "template": "none",
        "height": gaya.tinggi,
        "margin": {"l": tanda.lebar_kiri(y, gaya), "r": kanan, "t": tanda.ATAS, "b": tanda.BAWAH},
        "separators": ",.",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 40,
        "font": {"family": HURUF, "size": gaya.huruf, "color": warna.teks},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {
            "bgcolor": warna.panel,
            "bordercolor": warna.garis,
            "align": "left",
            "font": {"family": HURUF, "size": gaya.huruf + 1, "color": warna.teks},
        },
        "xaxis": {
            **sumbu,
            "range": [-TEPI, max(len(titik), 1) - 1 + TEPI],
            "tickvals": list(range(len(titik))),
            "ticktext": teks_triwulan([t.periode for t in titik]),
            "tickangle": 0,
            "ticklabelstandoff": 3,
            "showgrid": False,
            "showline": True,
            "linecolor": warna.garis,
        },
        "yaxis": {
            **sumbu,
            "range": [y.bawah, y.atas],
            "tickvals": list(y.tick),
            "ticktext": list(y.teks),
            "gridcolor": warna.garis,
            "gridwidth": 1,
        },
        "shapes": [*_batas_tahun(titik, gaya), *_pilihan(titik, bahan, gaya)],
    }


def _batas_tahun(titik: Sequence[Titik], gaya: Gaya) -> list[dict[str, Any]]:
    """All lines between years as one shape."""
    ganti = [i + 0.5 for i, (a, b) in enumerate(pairwise(titik)) if a.periode.tahun != b.periode.tahun]
    jalan = "".join(f"M{x},0V1" for x in ganti)
    garis = {"color": gaya.warna.garis, "width": 1}
    return (
        [{"type": "path", "yref": "paper", "path": jalan, "layer": "below", "line": garis}] if ganti else []
    )


def _pilihan(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[dict[str, Any]]:
    """A quiet band behind the triwulan that the page speaks of."""
    rupa = {"type": "rect", "yref": "paper", "layer": "below", "y0": 0, "y1": 1}
    isi = {"fillcolor": gaya.warna.panel, "line": {"width": 0}}
    ada = [i for i, t in enumerate(titik) if t.periode == bahan.dipilih]
    return [{**rupa, **isi, "x0": i - 0.5, "x1": i + 0.5} for i in ada]
