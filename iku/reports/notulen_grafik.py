"""The small chart of a notulen: the four triwulan of a year, its targets and the year before, as SVG."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from iku.core.numbers import format_angka
from iku.core.period import ROMAWI
from iku.reports.html_text import Aman, gabung, tunggal, unsur
from iku.reports.notulen_isi import Grafik, Setahun

LEBAR: Final = 264
TINGGI: Final = 112
"""Units: pixels, of the picture."""
_KIRI, _KANAN, _ATAS, _BAWAH = 6, 104, 12, 92
_HITAM, _ABU, _GARIS = "#0F1720", "#5A6672", "#C3CBD3"
_JARAK: Final = 14
"""Units: pixels between the words at the right."""
_HURUF: Final = "font-family:'Source Sans','Segoe UI',Arial,sans-serif;font-size:12.5px"
_LANGKAH: Final = (LEBAR - _KIRI - _KANAN) / 4


def gambar(grafik: Grafik) -> Aman:
    """The chart as a picture that carries itself; its words are the picture's own text."""
    data = b64encode(svg(grafik).encode()).decode("ascii")
    return tunggal("img", src=f"data:image/svg+xml;base64,{data}", alt=grafik.kalimat)


def svg(grafik: Grafik) -> str:
    """The chart by itself: realisasi black with marks, target in dashed steps, the year before thin."""
    skala = _Skala.untuk((*grafik.realisasi, *grafik.target, *grafik.lalu))
    isi = gabung(
        _alas(skala),
        *_jalur(grafik.lalu, skala, _ABU, "1"),
        *_tangga(grafik.target, skala),
        *_jalur(grafik.realisasi, skala, _HITAM, "2"),
        *_titik(grafik.realisasi, skala),
        *_nama(grafik, skala),
    )
    ukuran = {"width": str(LEBAR), "height": str(TINGGI), "viewBox": f"0 0 {LEBAR} {TINGGI}"}
    return unsur("svg", isi, xmlns="http://www.w3.org/2000/svg", style=_HURUF, **ukuran)


@dataclass(frozen=True, slots=True)
class _Skala:
    """From figures to heights; zero is always among them."""

    bawah: float
    atas: float

    @classmethod
    def untuk(cls, angka: Iterable[float | None]) -> "_Skala":
        semua = [0.0, *(n for n in angka if n is not None)]
        bawah, atas = min(semua), max(semua)
        return cls(bawah, atas if atas > bawah else bawah + 1)

    def y(self, nilai: float) -> float:
        return _BAWAH - (_BAWAH - _ATAS) * (nilai - self.bawah) / (self.atas - self.bawah)


def _x(triwulan: int) -> float:
    """The middle of a triwulan, counted from 0."""
    return _KIRI + _LANGKAH * (triwulan + 0.5)


def _p(angka: float) -> str:
    return f"{angka:.1f}"


def _garis(x1: float, y1: float, x2: float, y2: float, warna: str, lebar: str = "1", putus: str = "") -> Aman:
    ukuran = {"x1": _p(x1), "y1": _p(y1), "x2": _p(x2), "y2": _p(y2), "stroke-width": lebar}
    return unsur("line", stroke=warna, **ukuran, **{"stroke-dasharray": putus})


def _alas(skala: _Skala) -> Aman:
    """The line of zero and the four triwulan under the chart."""
    nol = skala.y(0)
    nama = [
        unsur("text", r, x=_p(_x(t)), y=str(TINGGI - 4), fill=_ABU, **{"text-anchor": "middle"})
        for t, r in enumerate(ROMAWI)
    ]
    return gabung(_garis(_KIRI, nol, LEBAR - _KANAN, nol, _GARIS), *nama)


def _ruas(angka: Setahun | tuple[()]) -> Iterator[list[int]]:
    """The runs without a hole, as places."""
    ruas: list[int] = []
    for tempat, nilai in enumerate(angka):
        if nilai is not None:
            ruas.append(tempat)
        elif ruas:
            yield ruas
            ruas = []
    if ruas:
        yield ruas


def _jalur(angka: Setahun | tuple[()], skala: _Skala, warna: str, lebar: str) -> Iterator[Aman]:
    """A line through each run; a figure that stands alone has none."""
    for ruas in _ruas(angka):
        if len(ruas) > 1:
            titik = " ".join(f"{_p(_x(t))},{_p(skala.y(_angka(angka, t)))}" for t in ruas)
            yield unsur("polyline", points=titik, fill="none", stroke=warna, **{"stroke-width": lebar})
        elif lebar == "1":
            yield _lingkaran(ruas[0], _angka(angka, ruas[0]), skala, warna, "1.5")


def _angka(angka: Sequence[float | None], tempat: int) -> float:
    return angka[tempat] or 0.0


def _lingkaran(tempat: int, nilai: float, skala: _Skala, warna: str, jari: str) -> Aman:
    return unsur("circle", cx=_p(_x(tempat)), cy=_p(skala.y(nilai)), r=jari, fill=warna)


def _titik(angka: Setahun, skala: _Skala) -> Iterator[Aman]:
    for tempat, nilai in enumerate(angka):
        if nilai is not None:
            yield _lingkaran(tempat, nilai, skala, _HITAM, "3")


def _tangga(target: Setahun, skala: _Skala) -> Iterator[Aman]:
    """A step half a triwulan to each side."""
    for tempat, nilai in enumerate(target):
        if nilai is not None:
            y, x = skala.y(nilai), _x(tempat)
            yield _garis(x - _LANGKAH / 2, y, x + _LANGKAH / 2, y, _ABU, "1.5", "4 2")


def _nama(grafik: Grafik, skala: _Skala) -> Iterator[Aman]:
    """The last figure of each, written at the right end, none upon another."""
    kini = max((t for t, n in enumerate(grafik.realisasi) if n is not None), default=0)
    semua = [
        (f"TW {ROMAWI[kini]}: ", grafik.realisasi, _HITAM),
        ("target ", grafik.target, _ABU),
        (f"{grafik.tahun_lalu}: ", grafik.lalu, _ABU),
    ]
    kata = sorted(
        (skala.y(akhir[-1]), f"{awal}{format_angka(akhir[-1], grafik.desimal, tetap=False)}", warna)
        for awal, angka, warna in semua
        if (akhir := [n for n in angka if n is not None])
    )
    for y, (_, tulisan, warna) in zip(_renggang([y for y, _, _ in kata]), kata, strict=True):
        yield unsur("text", tulisan, x=str(LEBAR - _KANAN + 5), y=_p(y + 4), fill=warna)


def _renggang(y: Sequence[float]) -> list[float]:
    """The heights, from the top, moved apart and kept within the picture."""
    hasil: list[float] = []
    for satu in y:
        hasil.append(max(satu, hasil[-1] + _JARAK) if hasil else max(satu, _ATAS - 4))
    lebih = max(0.0, hasil[-1] - _BAWAH) if hasil else 0.0
    return [satu - lebih for satu in hasil]
