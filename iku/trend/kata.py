"""The words of a trend chart: its hover, the reason in a hole, and the chart told in a sentence."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from iku.core.baris import Baris
from iku.core.numbers import format_satuan
from iku.core.sentences import kalimat_grafik
from iku.core.tampak import terlihat
from iku.trend.bahan import Bahan, Titik

LUBANG: Final[Mapping[str, str]] = {
    "data_kosong": "kosong",
    "triwulan_bolong": "bolong",
    "penyebut_nol": "penyebut 0",
}
"""The word that stands where a realisasi is missing."""


def kata_aman(teks: str) -> str:
    """Words that somebody typed, so that plotly, which knows tags and links, shows them as they are."""
    return escape(terlihat(teks), quote=False)


def nilai(angka: float, bahan: Bahan) -> str:
    """A realisasi or target as the chart writes it: ``58,7 %``."""
    satuan = kata_aman(bahan.indikator.satuan)
    return format_satuan(angka, satuan, bahan.indikator.desimal, tetap=False)


def sorot(titik: Titik, bahan: Bahan) -> str:
    """The hover of one triwulan."""
    baris = [f"<b>{titik.periode.panjang()}</b>", _realisasi(titik, bahan)]
    baris.append("Target: belum ada" if titik.target is None else f"Target: {nilai(titik.target, bahan)}")
    if titik.capaian is not None:
        baris.append(f"Capaian: {format_satuan(titik.capaian, '%')}, {kata_aman(str(titik.predikat))}")
    if titik.pembilang is not None and titik.penyebut is not None:
        atas = _hitungan(titik.pembilang, bahan.satuan_pembilang)
        baris.append(f"{atas} / {_hitungan(titik.penyebut, bahan.satuan_penyebut)}")
    return "<br>".join(baris)


def kalimat(titik: Sequence[Titik], bahan: Bahan) -> str:
    """The chart in a sentence, for whoever cannot see it."""
    kode = bahan.indikator.kode
    baris = [Baris(kode, t.periode, realisasi=t.realisasi, target=t.target) for t in titik]
    return kalimat_grafik(bahan.indikator, baris, bahan.sampai)


def _realisasi(titik: Titik, bahan: Bahan) -> str:
    if titik.realisasi is not None:
        return f"Realisasi: {nilai(titik.realisasi, bahan)}"
    sebab = bahan.kurang.get(titik.periode) or LUBANG.get(titik.alasan or "", "")
    return f"Realisasi: belum bisa dihitung<br>{kata_aman(sebab)}".removesuffix("<br>")


def _hitungan(angka: float, satuan: str) -> str:
    return format_satuan(angka, kata_aman(satuan), 2, tetap=False)
