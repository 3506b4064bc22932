"""Results -> plotly figure. No arithmetic but layout: every figure comes computed."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from iku.tokens import BENTUK, peringkat
from iku.trend import kata, tanda, tata, ujung
from iku.trend.axes import SumbuY, sumbu_y
from iku.trend.bahan import Bahan, Gaya, Titik, semua_titik

KONFIGURASI: Final[dict[str, Any]] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}

_SELA: Final = "\N{NO-BREAK SPACE}" * 2
"""Between the edge and a label: words of a trace cannot be shifted by pixels."""


def trend(bahan: Bahan, gaya: Gaya) -> go.Figure:
    """Realisasi as a line with marks against the target's steps; holes are gaps that say their reason."""
    titik = list(semua_titik(bahan.hasil))
    angka = [a for t in titik for a in (t.realisasi, t.target) if a is not None]
    y = sumbu_y(angka, bahan.indikator.satuan)
    label = ujung.label_ujung(titik, bahan, y, gaya)
    tulisan = tanda.alasan(titik, bahan, y, gaya)
    if not angka:
        tulisan.append(tanda.kosong(gaya))
    kanan = ujung.lebar_kanan(label)
    if gaya.contoh:
        tulisan.append(tanda.contoh(gaya, kanan))
    layout = tata.layout(titik, bahan, y, gaya, kanan)
    jejak = [
        _target(titik, bahan, gaya),
        _realisasi(titik, bahan, gaya),
        _lubang(titik, bahan, y),
        _label(len(titik), label),
    ]
    return go.Figure({"data": jejak, "layout": {**layout, "annotations": tulisan}})


def kalimat(bahan: Bahan) -> str:
    """The chart in a sentence, for whoever cannot see it."""
    return kata.kalimat(list(semua_titik(bahan.hasil)), bahan)


def _target(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> dict[str, Any]:
    """Steps half a triwulan to each side; joined only where one target follows another."""
    x: list[float | None] = []
    y: list[float | None] = []
    for i, t in enumerate(titik):
        if x and (t.target is None or _putus(bahan, t)):
            x.append(None)
            y.append(None)
        if t.target is not None:
            x += [i - 0.5, i + 0.5]
            y += [t.target, t.target]
    garis = {"color": gaya.warna.target, "width": 1.5}
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "target",
        "x": x,
        "y": y,
        "hoverinfo": "skip",
        "line": garis,
    }


def _realisasi(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> dict[str, Any]:
    x: list[float] = []
    y: list[float | None] = []
    rupa: list[int | None] = []
    teks: list[str] = []
    for i, t in enumerate(titik):
        if i and _putus(bahan, t):
            _tambah((x, i - 0.5), (y, None), (rupa, None), (teks, ""))
        predikat = None if t.predikat is None else peringkat(t.predikat, gaya.skala)
        _tambah((x, i), (y, t.realisasi), (rupa, predikat), (teks, kata.sorot(t, bahan)))
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "realisasi",
        "x": x,
        "y": y,
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": gaya.warna.realisasi, "width": 2.5},
        "marker": _mark(rupa, gaya),
        "text": teks,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _tambah(*pasangan: tuple[list[Any], Any]) -> None:
    for daftar, isi in pasangan:
        daftar.append(isi)


def _mark(rupa: Sequence[int | None], gaya: Gaya) -> dict[str, Any]:
    """Colour and shape together say the predikat; without one, a ring in the line's colour."""
    warna = gaya.warna
    tepi = {
        "width": [1 if r is not None else 2 for r in rupa],
        "color": [warna.halaman if r is not None else warna.realisasi for r in rupa],
    }
    return {
        "size": [10 if r is not None else 8 for r in rupa],
        "color": [warna.halaman if r is None else warna.predikat[r] for r in rupa],
        "symbol": ["circle" if r is None else BENTUK[r].simbol for r in rupa],
        "opacity": 1,
        "line": tepi,
    }


def _lubang(titik: Sequence[Titik], bahan: Bahan, y: SumbuY) -> dict[str, Any]:
    """Unseen marks at the foot of every hole, so that it can be asked what is missing."""
    kosong = [(i, t) for i, t in enumerate(titik) if t.realisasi is None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "lubang",
        "x": [i for i, _ in kosong],
        "y": [y.bawah for _ in kosong],
        "marker": {"opacity": 0, "size": 24},
        "text": [kata.sorot(t, bahan) for _, t in kosong],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _label(banyak: int, label: Sequence[ujung.Label]) -> dict[str, Any]:
    """Right of the plot's edge. A trace: plotly draws its words faster than as many annotations."""
    return {
        "type": "scatter",
        "mode": "text",
        "name": "label",
        "x": [banyak - 1 + tata.TEPI - 0.01] * len(label),
        "y": [t.y for t in label],
        "text": [_SELA + t.teks.replace("<br>", f"<br>{_SELA}") for t in label],
        "textposition": "middle right",
        "textfont": {"size": [t.huruf for t in label], "color": [t.warna for t in label]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _putus(bahan: Bahan, t: Titik) -> bool:
    """A flow starts again with its year: joined, it would be a saw."""
    return bahan.berulang and t.periode.triwulan == 1
