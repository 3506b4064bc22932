"""The last figures of a trend, written into the margin beside its right end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from iku.trend.axes import SumbuY
from iku.trend.bahan import Bahan, Gaya, Titik
from iku.trend.huruf import lebar, tinggi
from iku.trend.kata import nilai
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


def label_ujung(titik: Sequence[Titik], bahan: Bahan, y: SumbuY, gaya: Gaya) -> list[Label]:
    """The last target and the last realisasi, neither over the other; an earlier one says of when."""
    return _terpisah([*_target(titik, bahan, gaya), *_realisasi(titik, bahan, gaya)], y, gaya)


def lebar_kanan(label: Sequence[Label]) -> int:
    """Pixels that the labels need beside the plot."""
    return round(max((lebar(t.teks, t.huruf) + _SELA for t in label), default=_KOSONG))


def _target(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Label]:
    ada = [t for t in titik if t.target is not None]
    if not ada:
        return []
    angka = ada[-1].target or 0.0
    tulisan = nilai(angka, bahan).removesuffix(f" {bahan.indikator.satuan}")
    teks = f"target {tulisan}{_kapan(ada[-1], titik[-1])}"
    return [Label(angka, teks, gaya.warna.target, gaya.huruf)]


def _realisasi(titik: Sequence[Titik], bahan: Bahan, gaya: Gaya) -> list[Label]:
    ada = [t for t in titik if t.realisasi is not None]
    if not ada:
        return []
    angka = ada[-1].realisasi or 0.0
    teks = f"<b>{nilai(angka, bahan)}</b>{_kapan(ada[-1], titik[-1])}"
    return [Label(angka, teks, gaya.warna.realisasi, gaya.huruf + 2)]


def _kapan(titik: Titik, ujung: Titik) -> str:
    """The triwulan of a figure that is not at the end, so that nobody takes it for the latest."""
    if titik.periode == ujung.periode:
        return ""
    return "<br>" + str(titik.periode).removesuffix(f" {ujung.periode.tahun}")


def _terpisah(label: Sequence[Label], y: SumbuY, gaya: Gaya) -> list[Label]:
    """From the lowest up: parted by as much as two overlap, half each, and kept within the plot's height."""
    ruang = tinggi_bidang(gaya)
    skala = ruang / (y.atas - y.bawah)
    naik = sorted(label, key=lambda t: t.y)
    separuh = [tinggi(t.teks, t.huruf) / 2 for t in naik]
    pusat = [(t.y - y.bawah) * skala for t in naik]
    kurang = sum(separuh) - (pusat[-1] - pusat[0]) if len(naik) > 1 else 0.0
    if kurang > 0:
        pusat = [pusat[0] - kurang / 2, pusat[-1] + kurang / 2]
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
