"""The chart of an indikator as a picture, for whatever has no place for a native one."""

import io
from collections.abc import Iterator
from typing import Any, Final

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from iku.core.numbers import format_angka
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
from iku.reports.dokumen.kata import kata

UKURAN: Final = (8.0, 4.5)
"""Units: inches."""
_TITIK: Final = 150
"""Units: dots an inch, of a PNG."""
_GESER_ATAS, _GESER_BAWAH = 8, -18
"""Units: points, from a mark to its figure."""
_GARAM: Final = "iku"
# An SVG's names are random without it; set for the process, since nobody else draws with it here.
matplotlib.rcParams["svg.hashsalt"] = _GARAM


def gambar(satu: ButirDokumen, bahan: Bahan, bentuk: str) -> bytes | None:
    """The chart as ``png`` or ``svg``; None where there is nothing to draw."""
    semua = deret(satu, bahan)
    if not semua:
        return None
    kanvas: Any = (FigureCanvasSVG if bentuk == "svg" else FigureCanvasAgg)(_gambar(satu, bahan, semua))
    keluar = io.BytesIO()
    tanpa_waktu = {"Date": None, "Creator": None} if bentuk == "svg" else {"Software": None}
    kanvas.figure.savefig(keluar, format=bentuk, dpi=_TITIK, metadata=tanpa_waktu)
    return keluar.getvalue()


def gambar_semua(bahan: Bahan) -> Iterator[tuple[str, bytes]]:
    """Every chart in both forms, with the name of its file."""
    for satu in bahan.butir:
        for bentuk in ("png", "svg"):
            isi = gambar(satu, bahan, bentuk)
            if isi is not None:
                yield f"{satu.indikator.kode}.{bentuk}", isi


def _gambar(satu: ButirDokumen, bahan: Bahan, semua: dict[str, tuple[float | None, ...]]) -> Figure:
    figur = Figure(figsize=UKURAN, layout="constrained")
    sumbu: Any = figur.subplots()
    waktu = di_sumbu(satu, bahan)
    tempat = list(range(len(waktu)))
    letak = letak_angka(semua)
    for nama, angka in semua.items():
        titik = [float("nan") if n is None else n for n in angka]
        sumbu.plot(tempat, titik, label=nama, **_rupa(nama))
        if nama in letak:
            geser = _GESER_BAWAH if letak[nama] else _GESER_ATAS
            for x, n in zip(tempat, angka, strict=True):
                if n is not None:
                    _label(sumbu, (x, n), geser, satu.indikator.desimal, nama)
    sumbu.set_xticks(tempat, waktu)
    sumbu.set_xlim(-0.4, len(tempat) - 0.6)
    sumbu.set_ylim(*_rentang([n for angka in semua.values() for n in angka if n is not None]))
    sumbu.yaxis.set_major_formatter(FuncFormatter(_tulis))
    sumbu.grid(axis="y", color="#DDE3E9", linewidth=0.8)
    sumbu.spines[["top", "right", "left"]].set_visible(False)
    sumbu.legend(loc="upper center", bbox_to_anchor=(0.5, -0.08), ncols=len(semua), frameon=False, fontsize=9)
    # Text that somebody else's catalogue brings is never taken for mathematics.
    judul = " ".join(kata(f"{satu.indikator.kode} {satu.indikator.nama_pendek}").split())
    figur.suptitle(judul, fontsize=12, fontweight="bold", parse_math=False)
    sumbu.set_title(judul_grafik(satu, bahan), fontsize=10, color="#5A6672", parse_math=False)
    tanda = kata("; ".join(bahan.tanda))
    figur.supxlabel(tanda, x=0.99, ha="right", fontsize=8, color="#8B3601", parse_math=False)
    return figur


def _rentang(angka: list[float]) -> tuple[float, float]:
    """From zero, or below what is negative, to where the highest figure's label still fits."""
    bawah, atas = min(0.0, *angka), max(0.0, *angka)
    lapang = (atas - bawah or 1.0) * 0.18
    return bawah - (lapang if bawah < 0 else 0.0), atas + lapang


def _rupa(nama: str) -> dict[str, Any]:
    warna = f"#{WARNA.get(nama, WARNA_LALU)}"
    dasar = {"color": warna, "marker": "o", "linewidth": 1.4, "markersize": 4}
    khusus: dict[str, dict[str, Any]] = {
        REALISASI: {"linewidth": 2.5, "markersize": 7, "zorder": 3},
        TARGET: {"linestyle": "--"},
        PROYEKSI: {"linestyle": "none", "marker": "D", "markersize": 7, "markerfacecolor": "white"},
    }
    return dasar | khusus.get(nama, {})


def _label(sumbu: Any, tempat: tuple[int, float], geser: int, desimal: int, nama: str) -> None:
    sumbu.annotate(
        format_angka(tempat[1], desimal),
        tempat,
        textcoords="offset points",
        xytext=(0, geser),
        ha="center",
        fontsize=9,
        color=f"#{WARNA[nama]}",
    )


def _tulis(nilai: float, _tempat: int) -> str:
    return format_angka(nilai, 4, tetap=False)
