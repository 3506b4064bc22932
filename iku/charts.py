"""Results -> plotly figure. No arithmetic but layout: every figure comes computed."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from iku.tokens import BENTUK, peringkat
from iku.trend import kata, tanda, tata, ujung
from iku.trend.axes import SumbuY, sumbu_y
from iku.trend.bahan import Bahan, Gaya, Titik, semua_titik
from iku.trend.samping import jejak_samping

KONFIGURASI: Final[dict[str, Any]] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def trend(bahan: Bahan, gaya: Gaya) -> go.Figure:
    """Realisasi as a line with marks against the target's steps; holes are gaps that say their reason."""
    titik = list(semua_titik(bahan.hasil))
    angka = [a for t in titik for a in (t.realisasi, t.target) if a is not None] + bahan.samping.angka
    y = sumbu_y(angka, bahan.indikator.satuan)
    label = ujung.label_ujung(titik, bahan, y, gaya)
    tulisan = tanda.alasan(titik, bahan, y, gaya)
    if not angka:
        tulisan.append(tanda.kosong(gaya))
    layout = tata.layout(titik, bahan, y, gaya, ujung.lebar_kanan(label))
    jejak = [
        _target(titik, bahan, gaya),
        *jejak_samping(titik, bahan, gaya),
        _realisasi(titik, bahan, gaya),
        _keterangan(titik, bahan, y, label, gaya),
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
    waktu: list[list[int] | None] = []
    for i, t in enumerate(titik):
        if i and _putus(bahan, t):
            _tambah((x, i - 0.5), (y, None), (rupa, None), (teks, ""), (waktu, None))
        predikat = None if t.predikat is None else peringkat(t.predikat, gaya.skala)
        _tambah((x, i), (y, t.realisasi), (rupa, predikat), (teks, kata.sorot(t, bahan)))
        waktu.append([t.periode.tahun, t.periode.triwulan])
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
        "customdata": waktu,
        "hovertemplate": "%{text}<extra></extra>",
        # A mark that was clicked keeps its look, and so do the others.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _tambah(*pasangan: tuple[list[Any], Any]) -> None:
    for daftar, isi in pasangan:
        daftar.append(isi)


def _mark(rupa: Sequence[int | None], gaya: Gaya) -> dict[str, Any]:
    """Colour and shape together say the predikat; without one, a ring in the line's colour.

    As large as the type needs it: what is read from six metres is told apart from there.
    """
    warna = gaya.warna
    tepi = {
        "width": [1 if r is not None else 2 for r in rupa],
        "color": [warna.halaman if r is not None else warna.realisasi for r in rupa],
    }
    besar = round(gaya.huruf * 5 / 6)
    return {
        "size": [besar if r is not None else besar - 2 for r in rupa],
        "color": [warna.halaman if r is None else warna.predikat[r] for r in rupa],
        "symbol": ["circle" if r is None else BENTUK[r].simbol for r in rupa],
        "opacity": 1,
        "line": tepi,
    }


def _keterangan(
    titik: Sequence[Titik], bahan: Bahan, y: SumbuY, label: Sequence[ujung.Label], gaya: Gaya
) -> dict[str, Any]:
    """What is no figure but answers the pointer: an unseen mark at the foot of every hole, labels at the end.

    One trace: plotly draws its words faster than as many annotations, and a trace costs as much as both.
    """
    lubang = [(i, t) for i, t in enumerate(titik) if t.realisasi is None]
    ujung_x = max(len(titik), 1) - 1 + tata.TEPI - 0.01
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": "keterangan",
        "x": [*(i for i, _ in lubang), *(ujung_x for _ in label)],
        "y": [*(y.bawah for _ in lubang), *(t.y for t in label)],
        # Half of an unseen mark is what parts a label from the plot.
        "marker": {"opacity": 0, "size": [*(24 for _ in lubang), *(6 for _ in label)]},
        "text": [*("" for _ in lubang), *(t.teks for t in label)],
        "textposition": "middle right",
        "textfont": {
            "size": [*(gaya.huruf for _ in lubang), *(t.huruf for t in label)],
            "color": [*(gaya.warna.redup for _ in lubang), *(t.warna for t in label)],
        },
        "cliponaxis": False,
        "customdata": [*([t.periode.tahun, t.periode.triwulan] for _, t in lubang), *(None for _ in label)],
        # With a colour for what is selected, the words that are not keep theirs.
        "selected": {"marker": {"opacity": 0}, "textfont": {"color": gaya.warna.redup}},
        "unselected": {"marker": {"opacity": 0}},
        "hovertext": [*(kata.sorot(t, bahan) for _, t in lubang), *(t.sorot for t in label)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _putus(bahan: Bahan, t: Titik) -> bool:
    """A flow starts again with its year: joined, it would be a saw."""
    return bahan.berulang and t.periode.triwulan == 1
