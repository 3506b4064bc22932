"""What stands in the margin beside a trend's right end: its last figures, and the sample's mark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from iku.trend.axes import SumbuY
from iku.trend.bahan import Bahan, Gaya, Titik
from iku.trend.huruf import lebar, tinggi
from iku.trend.kata import kata_aman, nilai, sorot
from iku.trend.tanda import tinggi_bidang

_SELA: Final = 10
"""Pixels that a label keeps to the plot and to the picture's edge, taken together."""
_KOSONG: Final = 12


@dataclass(frozen=True, slots=True)
class Label:
    """Words at the right end; ``y`` is the height of their middle, in the figures' own unit."""

    y: float
    teks: str
    warna: str
    huruf: int
    sorot: str
    """What it answers to the pointer."""


def label_ujung(titik: Sequence[Titik], bahan: Bahan, y: SumbuY, gaya: Gaya) -> list[Label]:
    """The last target and the last realisasi, none over another; an earlier one says of when.

    The sample's mark is the lowest: in the picture, so that a copy carries it.
    """
    semua = [*_target(titik, bahan, gaya), *_realisasi(titik, bahan, gaya), *_samping(titik, bahan, gaya)]
    naik = sorted(semua, key=lambda t: t.y)
    return _terpisah([*_contoh(y, gaya), *naik], y, gaya)


def lebar_kanan(label: Sequence[Label]) -> int:
    """Pixels that the labels need beside the plot."""
    return round(max((lebar(t.teks, t.huruf) + _SELA for t in label), default=_KOSONG))


def _target(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Label]:
    ada = [t for t in titik if t.target is not None]
    if not ada:
        return []
    angka = ada[-1].target or 0.0
    tulisan = nilai(angka, bahan).removesuffix(f" {kata_aman(bahan.indikator.satuan)}")
    teks = f"target {tulisan}{_kapan(ada[-1], titik[-1])}"
    return [Label(angka, teks, gaya.warna.target, gaya.huruf, sorot(ada[-1], bahan))]


def _realisasi(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Label]:
    ada = [t for t in titik if t.realisasi is not None]
    if not ada:
        return []
    angka = ada[-1].realisasi or 0.0
    teks = f"<b>{nilai(angka, bahan)}</b>{_kapan(ada[-1], titik[-1])}"
    return [Label(angka, teks, gaya.warna.realisasi, gaya.huruf + 2, sorot(ada[-1], bahan))]


def _samping(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Label]:
    """Where the year before ended, where this one would, and what a simulation comes to."""
    samping, warna, huruf = bahan.samping, gaya.warna, gaya.huruf
    label = [
        Label(angka, f"{kata}{nilai(angka, bahan)}", rupa, huruf, "")
        for kata, angka, rupa in (
            (f"{samping.nama_lalu}: ", _terakhir(samping.lalu), warna.redup),
            ("proyeksi ", samping.proyeksi, warna.realisasi),
            ("simulasi ", _terakhir(samping.simulasi), warna.simulasi),
        )
        if angka is not None
    ]
    return label if titik else []


def _terakhir(angka: Sequence[float | None]) -> float | None:
    return next((n for n in reversed(angka) if n is not None), None)


def _contoh(y: SumbuY, gaya: Gaya) -> list[Label]:
    if not gaya.contoh:
        return []
    return [Label(y.bawah, "DATA CONTOH", gaya.warna.redup, gaya.huruf, "Sebagian besar angka ini rekaan")]


def _kapan(titik: Titik, ujung: Titik) -> str:
    """The triwulan of a figure that is not at the end, so that nobody takes it for the latest."""
    if titik.periode == ujung.periode:
        return ""
    return "<br>" + str(titik.periode).removesuffix(f" {ujung.periode.tahun}")


def _terpisah(naik: Sequence[Label], y: SumbuY, gaya: Gaya) -> list[Label]:
    """From the lowest up: the upper two parted by half their overlap each, all kept within the plot."""
    ruang = tinggi_bidang(gaya)
    skala = ruang / (y.atas - y.bawah)
    separuh = [tinggi(t.teks, t.huruf) / 2 for t in naik]
    pusat = [(t.y - y.bawah) * skala for t in naik]
    if len(naik) > 1:
        kurang = max(0.0, sum(separuh[-2:]) - (pusat[-1] - pusat[-2])) / 2
        pusat[-2:] = [pusat[-2] - kurang, pusat[-1] + kurang]
    pusat = _terjepit(pusat, separuh, ruang)
    return [replace(t, y=y.bawah + p / skala) for t, p in zip(naik, pusat, strict=True)]


def _terjepit(pusat: Sequence[float], separuh: Sequence[float], ruang: float) -> list[float]:
    """Lifted off the foot and what stands below, then pushed down from the top and what stands above."""
    dari_bawah: list[float] = []
    lantai = 0.0
    for p, s in zip(pusat, separuh, strict=True):
        dari_bawah.append(max(p, lantai + s))
        lantai = dari_bawah[-1] + s
    hasil: list[float] = []
    for p, s in zip(reversed(dari_bawah), reversed(separuh), strict=True):
        hasil.insert(0, min(p, ruang - s))
        ruang = hasil[0] - s
    return hasil
