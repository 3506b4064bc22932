"""What the chart of one indikator draws, whoever draws it."""

from typing import Final

from iku.core.baris import baris_pada
from iku.core.outlook import Proyeksi
from iku.core.period import Triwulan
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.kata import kata

_TRIWULAN: Final = (1, 2, 3, 4)
REALISASI, TARGET = "Realisasi", "Target"
PROYEKSI: Final = "Proyeksi, bukan realisasi"
WARNA: Final = {REALISASI: "0B5CAD", TARGET: "5A6672", PROYEKSI: "50108F"}
WARNA_LALU: Final = "B8C2CC"
"""The colour of every other line: last year's."""

Deret = dict[str, tuple[float | None, ...]]


def deret(satu: ButirDokumen, bahan: Bahan) -> Deret:
    """What the chart draws, by the name of each line; the year up to the triwulan of the document.

    Missing: None, a gap in the line.
    """
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
    return {nama: angka for nama, angka in semua.items() if any(n is not None for n in angka)}


def judul_grafik(satu: ButirDokumen, bahan: Bahan) -> str:
    """What is drawn, in which unit, and what it must not be taken for."""
    usulan = ", rumus usulan" if satu.usulan else ""
    contoh = " [DATA CONTOH]" if bahan.contoh else ""
    return kata(f"Per triwulan {bahan.periode.tahun} ({satu.indikator.satuan}{usulan}){contoh}")
