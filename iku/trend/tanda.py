"""The words written into a trend chart: last figures, reasons in holes, years, the sample's mark."""

from collections.abc import Sequence
from typing import Any, Final

from iku.trend.axes import SumbuY
from iku.trend.bahan import Bahan, Gaya, Titik
from iku.trend.kata import LUBANG, nilai

ATAS: Final = 10
BAWAH: Final = 38
_JARAK: Final = 15
"""Pixels that two lines of type need between them."""

Tanda = dict[str, Any]


def label_akhir(titik: Sequence[Titik], bahan: Bahan, y: SumbuY, gaya: Gaya) -> list[Tanda]:
    """The last realisasi and the last target, each written right of its end, neither over the other."""
    ada = [i for i, t in enumerate(titik) if t.realisasi is not None]
    bertarget = [i for i, t in enumerate(titik) if t.target is not None]
    tanda = []
    geser_r = geser_t = 0.0
    if ada and bertarget:
        geser_r, geser_t = _geser(titik, ada[-1], bertarget[-1], y, gaya)
    if bertarget:
        i = bertarget[-1]
        target = titik[i].target or 0.0
        teks = f"target {nilai(target, bahan).removesuffix(' ' + bahan.indikator.satuan)}"
        tanda.append(_kanan(i + 0.5, target, 3, geser_t, teks, gaya.warna.target, gaya.huruf))
    if ada:
        i = ada[-1]
        realisasi = titik[i].realisasi or 0.0
        teks = f"<b>{nilai(realisasi, bahan)}</b>{_kapan(titik[i], bahan)}"
        tanda.append(_kanan(i, realisasi, 10, geser_r, teks, gaya.warna.realisasi, gaya.huruf + 2))
    return tanda


def _kapan(titik: Titik, bahan: Bahan) -> str:
    """The triwulan of a figure that is not the latest reported one, so that nobody takes it for that."""
    if bahan.sampai is None or titik.periode >= bahan.sampai:
        return ""
    periode = str(titik.periode)
    return f" {periode.removesuffix(f' {bahan.sampai.tahun}')}"


def lebar_kanan(tanda: Sequence[Tanda], gaya: Gaya) -> int:
    """Pixels that the labels at the right end need beside the plot."""
    huruf = max((len(t["text"].replace("<b>", "").replace("</b>", "")) for t in tanda), default=0)
    return 12 + round(huruf * gaya.huruf * 0.56)


def lebar_kiri(y: SumbuY, gaya: Gaya) -> int:
    """Pixels that the figures left of the plot need. Plotly's own automargin draws every chart twice."""
    return 10 + round(max(map(len, y.teks)) * gaya.huruf * 0.56)


def alasan(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Tanda]:
    """A small upright word at the foot of every hole up to the last reported triwulan."""
    return [
        {
            "x": i,
            "y": 0,
            "yref": "paper",
            "yanchor": "bottom",
            "text": LUBANG.get(t.alasan or "", ""),
            "textangle": -90,
            "showarrow": False,
            "font": {"size": gaya.huruf - 1, "color": gaya.warna.redup},
        }
        for i, t in enumerate(titik)
        if t.realisasi is None and (bahan.sampai is None or t.periode <= bahan.sampai)
    ]


def contoh(gaya: Gaya, kanan: int) -> Tanda:
    """The sample's mark, in the picture so that a copy carries it. Units: ``kanan``, its margin in pixels."""
    return _pojok("DATA CONTOH", 1, 0, "right", "top", gaya) | {"xshift": kanan, "yshift": -18}


def kosong(gaya: Gaya) -> Tanda:
    """What stands in a chart without a single figure."""
    return _pojok("Belum ada realisasi maupun target", 0.5, 0.6, "center", "middle", gaya)


def _geser(titik: Sequence[Titik], r: int, t: int, y: SumbuY, gaya: Gaya) -> tuple[float, float]:
    """Vertical shifts (pixels, up is positive) that part the two labels and keep realisasi off the steps."""
    tinggi = gaya.tinggi - ATAS - BAWAH
    sekala = tinggi / (y.atas - y.bawah)
    realisasi = titik[r].realisasi or 0.0
    sebelah = titik[min(r + 1, t)].target if r < t else titik[t].target
    if sebelah is None:
        return 0.0, 0.0
    selisih = (realisasi - sebelah) * sekala
    if abs(selisih) >= _JARAK:
        return 0.0, 0.0
    arah = 1 if selisih >= 0 else -1
    kurang = _JARAK - abs(selisih)
    if r < t:
        return arah * kurang, 0.0
    naik = arah * kurang / 2
    dasar = min(realisasi, sebelah) - y.bawah
    # Near the foot both go up, else the lower one lands on the axis.
    angkat = max(0.0, 8 - (dasar * sekala - kurang / 2))
    return naik + angkat, angkat - naik


def _kanan(x: float, y: float, xshift: int, yshift: float, teks: str, warna: str, huruf: int) -> Tanda:
    return {
        "x": x,
        "y": y,
        "xanchor": "left",
        "xshift": xshift,
        "yshift": yshift,
        "text": teks,
        "showarrow": False,
        "font": {"size": huruf, "color": warna},
    }


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
