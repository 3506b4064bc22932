"""What the chart of one indikator draws, whoever draws it."""

from typing import Final

from iku.core.baris import Baris, baris_pada
from iku.core.outlook import Proyeksi
from iku.core.period import ROMAWI, Triwulan
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.kata import kata

_TRIWULAN: Final = (1, 2, 3, 4)
REALISASI, TARGET = "Realisasi", "Target"
PROYEKSI: Final = "Proyeksi, bukan realisasi"
WARNA: Final = {REALISASI: "0B5CAD", TARGET: "5A6672", PROYEKSI: "50108F"}
_LEGA: Final = 0.12
"""How much of a chart's height the figures below its line take."""
WARNA_LALU: Final = "B8C2CC"
"""The colour of every other line: last year's."""

Deret = dict[str, tuple[float | None, ...]]


def di_sumbu(satu: ButirDokumen, bahan: Bahan) -> tuple[str, ...]:
    """What the chart has below it: the triwulan of the year, or the years of a yearly figure."""
    return tuple(map(str, _tahunan(satu, bahan))) or tuple(f"TW {r}" for r in ROMAWI)


def masa(satu: ButirDokumen, bahan: Bahan) -> str:
    """The year that the chart is about, or from which to which: ``2022–2024``."""
    pertama = next(iter(_tahunan(satu, bahan)), bahan.periode.tahun)
    return "–".join(map(str, dict.fromkeys((pertama, bahan.periode.tahun))))


def deret(satu: ButirDokumen, bahan: Bahan) -> Deret:
    """What the chart draws, by the name of each line, a figure for each place of ``di_sumbu``.

    A year is drawn up to the triwulan of the document. Missing: None, a gap in the line.
    """
    if tahunan := _tahunan(satu, bahan):
        return _berangka(
            {
                REALISASI: tuple(b.realisasi if b else None for b in tahunan.values()),
                TARGET: tuple(b.target if b else None for b in tahunan.values()),
            }
        )
    kode, tw = satu.indikator.kode, bahan.periode
    ini = [baris_pada(bahan.hasil, kode, Triwulan(tw.tahun, t)) for t in _TRIWULAN]
    semua: Deret = {
        REALISASI: tuple(b.realisasi if b.periode <= tw else None for b in ini),
        TARGET: tuple(b.target for b in ini),
    }
    if satu.grafik and any(n is not None for n in satu.grafik.lalu):
        semua[f"Realisasi {satu.grafik.tahun_lalu}"] = satu.grafik.lalu
    if isinstance(satu.proyeksi, Proyeksi):
        semua[PROYEKSI] = (None, None, None, satu.proyeksi.realisasi)
    return _berangka(semua)


def _tahunan(satu: ButirDokumen, bahan: Bahan) -> dict[int, Baris | None]:
    """The years of a figure that comes with TW IV alone, this one last; none where it comes oftener.

    Missing: None, a year between them that is not told.
    """
    tw = bahan.periode
    awal = (baris_pada(bahan.hasil, satu.indikator.kode, Triwulan(tw.tahun, t)) for t in (1, 2, 3))
    if tw.triwulan != 4 or not satu.tahun_lalu or any(b.realisasi is not None for b in awal):
        return {}
    ada = {b.periode.tahun: b for b in (*satu.tahun_lalu, satu.baris)}
    return {tahun: ada.get(tahun) for tahun in range(min(ada), tw.tahun + 1)}


def _berangka(semua: Deret) -> Deret:
    return {nama: angka for nama, angka in semua.items() if any(n is not None for n in angka)}


def letak_angka(semua: Deret) -> dict[str, bool]:
    """The lines whose figures are told, and whether they stand below the line."""
    return {
        nama: nama == REALISASI and _lega_di_bawah(semua) for nama in (REALISASI, PROYEKSI) if nama in semua
    }


def _lega_di_bawah(semua: Deret) -> bool:
    """Whether the other lines run nearer above the realisasi, and its lowest figure is clear of the axis."""
    ada = [n for angka in semua.values() for n in angka if n is not None]
    tinggi = max(0.0, *ada) - min(0.0, *ada) or 1.0
    atas = bawah = 0.0
    for nomor, n in enumerate(semua.get(REALISASI, ())):
        lain = [a[nomor] for nama, a in semua.items() if nama != REALISASI]
        jarak = [satu - n for satu in lain if satu is not None] if n is not None else []
        atas += min((j for j in jarak if j >= 0), default=tinggi)
        bawah += min((-j for j in jarak if j < 0), default=tinggi)
        if n is not None and n - min(0.0, *ada) < _LEGA * tinggi:
            return False
    return bawah > atas


def judul_grafik(satu: ButirDokumen, bahan: Bahan) -> str:
    """What is drawn, in which unit, and what it must not be taken for."""
    usulan = ", rumus usulan" if satu.usulan else ""
    kapan = "Tiap tahun" if _tahunan(satu, bahan) else f"Per triwulan {bahan.periode.tahun}"
    return kata(f"{kapan} ({satu.indikator.satuan}{usulan}) {bahan.tanda_pendek}")
