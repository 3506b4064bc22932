"""Where a trend chart's parts land, in pixels, read off the figure: x from the left, y up from the foot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_HURUF, _SPASI = 0.5, 0.2
"""Mean width of a letter and of a space, in sizes of the type."""


@dataclass(frozen=True)
class Kotak:
    apa: str
    kiri: float
    kanan: float
    bawah: float
    atas: float

    def menimpa(self, lain: "Kotak") -> bool:
        mendatar = min(self.kanan, lain.kanan) - max(self.kiri, lain.kiri)
        tegak = min(self.atas, lain.atas) - max(self.bawah, lain.bawah)
        return mendatar > 1 and tegak > 1


class Bidang:
    """A figure laid out over so many pixels."""

    def __init__(self, gambar: Any, lebar: int) -> None:
        self.gambar, self.lebar, tepi = gambar, lebar, gambar.layout.margin
        self.kiri, self.dalam = tepi.l, lebar - tepi.l - tepi.r
        self.dasar, self.tinggi = tepi.b, gambar.layout.height - tepi.t - tepi.b

    def x(self, x: float) -> float:
        awal, akhir = self.gambar.layout.xaxis.range
        return float(self.kiri + (x - awal) / (akhir - awal) * self.dalam)

    def y(self, y: float) -> float:
        awal, akhir = self.gambar.layout.yaxis.range
        return float((y - awal) / (akhir - awal) * self.tinggi)

    def tulisan(self) -> Iterator[Kotak]:
        """Every word in the picture, the axes' apart."""
        for a in self.gambar.layout.annotations:
            yield self._catatan(a)
        for jejak in self.gambar.data:
            if "text" in jejak.mode:
                yield from self._kata(jejak)

    def garis_target(self) -> Iterator[Kotak]:
        jejak = next(t for t in self.gambar.data if t.name == "target")
        ada = zip(jejak.x, jejak.y, strict=True)
        for (x0, y0), (x1, y1) in pairwise(ada):
            if None not in (y0, y1):
                (bawah, atas) = sorted((self.y(y0), self.y(y1)))
                yield Kotak("garis target", self.x(x0) - 0.75, self.x(x1) + 0.75, bawah - 0.75, atas + 0.75)

    def titik(self) -> Iterator[Kotak]:
        jejak = next(t for t in self.gambar.data if t.name == "realisasi")
        for x, y, besar in zip(jejak.x, jejak.y, jejak.marker.size, strict=True):
            if y is not None:
                tengah, tinggi, r = self.x(x), self.y(y), besar / 2
                yield Kotak("titik", tengah - r, tengah + r, tinggi - r, tinggi + r)

    def _kata(self, jejak: Any) -> Iterator[Kotak]:
        rupa = zip(jejak.x, jejak.y, jejak.text, jejak.textfont.size, jejak.marker.size, strict=True)
        for x, y, teks, ukuran, mark in rupa:
            panjang, tebal = _ukuran(teks, ukuran)
            kiri, tengah = self.x(x) + mark / 2, self.y(y)
            if teks:
                yield Kotak(teks, kiri, kiri + panjang, tengah - tebal / 2, tengah + tebal / 2)

    def _catatan(self, a: Any) -> Kotak:
        panjang, tebal = _ukuran(a.text, a.font.size)
        if a.textangle == -90:
            panjang, tebal = tebal, panjang
        x = self.kiri + a.x * self.dalam if a.xref == "paper" else self.x(a.x)
        y = a.y * self.tinggi if a.yref == "paper" else self.y(a.y)
        kiri = x + (a.xshift or 0) - {"left": 0, "right": 1}.get(a.xanchor, 0.5) * panjang
        bawah = y + (a.yshift or 0) - {"bottom": 0, "top": 1}.get(a.yanchor, 0.5) * tebal
        return Kotak(a.text, kiri, kiri + panjang, bawah, bawah + tebal)


def _ukuran(teks: str, huruf: float) -> tuple[float, float]:
    baris = re.sub("</?b>", "", teks).split("<br>")
    panjang = max(sum(_SPASI if h.isspace() else _HURUF for h in b) for b in baris)
    return panjang * huruf, (1.2 * len(baris) - 0.2) * huruf
