"""The words written into a trend chart: reasons in holes, and what an empty one says."""

from collections.abc import Sequence
from typing import Any, Final

from iku.trend.axes import SumbuY
from iku.trend.bahan import Bahan, Gaya, Titik
from iku.trend.huruf import lebar
from iku.trend.kata import LUBANG

ATAS: Final = 10
BAWAH: Final = 40
_SELA: Final = 3
"""Pixels between a target's step and a word above it."""

Tanda = dict[str, Any]


def tinggi_bidang(gaya: Gaya) -> float:
    """Pixels from the foot of the plot to its top."""
    return gaya.tinggi - ATAS - BAWAH


def lebar_kiri(y: SumbuY, gaya: Gaya) -> int:
    """Pixels that the figures left of the plot need. Plotly's own automargin draws every chart twice."""
    return 6 + round(max(lebar(teks, gaya.huruf) for teks in y.teks))


def alasan(titik: Sequence[Titik], bahan: Bahan, y: SumbuY, gaya: Gaya) -> list[Tanda]:
    """An upright word at the foot of every hole up to the last reported triwulan, or above a low target."""
    return [
        {
            "x": i,
            "y": 0,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": _kaki(t, y, gaya),
            "text": _kata(t),
            "textangle": -90,
            "showarrow": False,
            "font": {"size": gaya.huruf - 1, "color": gaya.warna.redup},
        }
        for i, t in enumerate(titik)
        if t.realisasi is None and (bahan.sampai is None or t.periode <= bahan.sampai)
    ]


def kosong(gaya: Gaya) -> Tanda:
    """What stands in a chart without a single figure."""
    return _pojok("Belum ada realisasi maupun target", 0.5, 0.6, "center", "middle", gaya)


def _kata(titik: Titik) -> str:
    return LUBANG.get(titik.alasan or "", "")


def _kaki(titik: Titik, y: SumbuY, gaya: Gaya) -> float:
    """Pixels over the plot's foot where the word begins: no target may run through it."""
    if titik.target is None:
        return 0.0
    garis = (titik.target - y.bawah) * tinggi_bidang(gaya) / (y.atas - y.bawah)
    panjang = lebar(_kata(titik), gaya.huruf - 1) + 2 * _SELA
    return garis + _SELA if garis <= panjang else 0.0


def _pojok(teks: str, x: float, y: float, xanchor: str, yanchor: str, gaya: Gaya) -> Tanda:
    return {
        "x": x,
        "y": y,
        "xref": "paper",
        "yref": "paper",
        "xanchor": xanchor,
        "yanchor": yanchor,
        "text": teks,
        "showarrow": False,
        "font": {"size": gaya.huruf, "color": gaya.warna.redup},
    }
