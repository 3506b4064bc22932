"""The lines beside a year's realisasi: the year before, the projection, a simulation."""

from collections.abc import Sequence
from typing import Any

from iku.core.period import Triwulan
from iku.trend.bahan import Bahan, Gaya, Titik
from iku.trend.kata import nilai

Jejak = dict[str, Any]


def jejak_samping(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Jejak]:
    """The traces that there is something to draw of; the year before lies undermost."""
    semua = (_lalu(titik, bahan, gaya), _proyeksi(titik, bahan, gaya), _simulasi(titik, bahan, gaya))
    return [jejak for jejak in semua if jejak is not None]


def _lalu(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> Jejak | None:
    """Thin and quiet: what the same triwulan came to a year ago."""
    samping = bahan.samping
    sorot = [
        f"{Triwulan(t.periode.tahun - 1, t.periode.triwulan)}: {_angka(n, bahan)}"
        for t, n in zip(titik, samping.lalu, strict=False)
    ]
    return _garis(
        "tahun lalu", range(len(titik)), samping.lalu, sorot, {"color": gaya.warna.redup, "width": 1}
    )


def _proyeksi(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> Jejak | None:
    """Dashed, from the last figure to where the year would end."""
    ada = [i for i, t in enumerate(titik) if t.realisasi is not None]
    akhir = bahan.samping.proyeksi
    if akhir is None or not ada or ada[-1] == len(titik) - 1:
        return None
    kata = f"Proyeksi {titik[-1].periode}: {nilai(akhir, bahan)}"
    garis = {"color": gaya.warna.realisasi, "width": 2, "dash": "dash"}
    jejak = _garis(
        "proyeksi", (ada[-1], len(titik) - 1), (titik[ada[-1]].realisasi, akhir), ["", kata], garis
    )
    if jejak is not None:
        rupa = {"symbol": "circle-open", "size": [0, 9], "color": gaya.warna.realisasi}
        jejak |= {"mode": "lines+markers", "marker": rupa}
    return jejak


def _simulasi(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> Jejak | None:
    """Dotted, in a colour that nothing else has."""
    angka = bahan.samping.simulasi
    sorot = [f"Simulasi {t.periode}: {_angka(n, bahan)}" for t, n in zip(titik, angka, strict=False)]
    garis = {"color": gaya.warna.simulasi, "width": 2.5, "dash": "dot"}
    jejak = _garis("simulasi", range(len(titik)), angka, sorot, garis)
    if jejak is not None:
        rupa = {"symbol": "star-diamond-open", "size": 11, "color": gaya.warna.simulasi}
        jejak |= {"mode": "lines+markers", "marker": rupa}
    return jejak


def _garis(
    nama: str, x: Sequence[int], y: Sequence[float | None], sorot: Sequence[str], garis: dict[str, Any]
) -> Jejak | None:
    if all(n is None for n in y):
        return None
    return {
        "type": "scatter",
        "mode": "lines",
        "name": nama,
        "x": list(x),
        "y": list(y),
        "connectgaps": False,
        "cliponaxis": False,
        "line": garis,
        "text": list(sorot),
        "hovertemplate": "%{text}<extra></extra>",
    }


def _angka(angka: float | None, bahan: Bahan) -> str:
    return "" if angka is None else nilai(angka, bahan)
