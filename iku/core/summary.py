"""Summaries over results: where a bidang stands, how an indikator runs, which entri are missing."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd

from iku.core.catalogue import Catalogue, Indikator, Sifat, Variabel
from iku.core.expression import Waktu, rujukan
from iku.core.period import TAHUN_MAX, TAHUN_MIN, Triwulan
from iku.core.reading import Jenis, Kunci
from iku.core.settings import Pengaturan

BIDANG_COLUMNS: Final = ("bidang", "jumlah", "tercapai", "belum", "tanpa_capaian", "rata_capaian")
SEMUA: Final = "Dinas"
_SEMUA: Final = 4 * (TAHUN_MAX - TAHUN_MIN + 1)
"""Units: triwulan; more than any store keeps."""


def results_at(hasil: pd.DataFrame, tw: Triwulan) -> pd.DataFrame:
    """The rows of one triwulan. Shape: HASIL_COLUMNS, one row an indikator."""
    return hasil[(hasil["tahun"] == tw.tahun) & (hasil["triwulan"] == tw.triwulan)].reset_index(drop=True)


def per_bidang(hasil: pd.DataFrame, katalog: Catalogue, pengaturan: Pengaturan) -> pd.DataFrame:
    """Count what is reached and average what is known, for each bidang and for the whole dinas.

    Shape: BIDANG_COLUMNS, one row a bidang in the catalogue's order, SEMUA last; ``hasil`` is one triwulan.
    Units: ``rata_capaian`` percent, each capaian cut at ``batas_capaian`` first. Missing: NaN.
    """
    bidang = hasil["indikator"].astype("str").map(lambda kode: katalog.indikator[kode].bidang)
    baris = [_hitung_bidang(nama, hasil[bidang == nama], pengaturan) for nama in katalog.bidang]
    baris.append(_hitung_bidang(SEMUA, hasil, pengaturan))
    return pd.DataFrame(baris, columns=list(BIDANG_COLUMNS))


def _hitung_bidang(nama: str, hasil: pd.DataFrame, pengaturan: Pengaturan) -> tuple[object, ...]:
    tercapai = int((hasil["status"] == "tercapai").sum())
    belum = int((hasil["status"] == "belum").sum())
    return nama, len(hasil), tercapai, belum, len(hasil) - tercapai - belum, mean_capaian(hasil, pengaturan)


def averaged_capaian(hasil: pd.DataFrame, pengaturan: Pengaturan) -> pd.Series:
    """What of each row goes into the mean: its capaian, cut at the ceiling.

    Units: percent. Shape: as ``hasil``. Missing: NaN, which the mean leaves out.
    """
    return hasil["capaian"].clip(upper=pengaturan.batas_capaian)


def mean_capaian(hasil: pd.DataFrame, pengaturan: Pengaturan) -> float:
    """The mean of the capaian that exist, each cut at the ceiling first. Units: percent. Missing: NaN."""
    return float(averaged_capaian(hasil, pengaturan).mean())


def trend(hasil: pd.DataFrame, indikator: str, sampai: Triwulan, banyak: int = 8) -> list[float | None]:
    """The last ``banyak`` realisasi of an indikator up to a triwulan, oldest first.

    Missing: None where a hole is, a year without a single figure among them; nothing before the first year.
    """
    milik = (hasil["indikator"] == indikator).to_numpy()
    tahun, triwulan, realisasi = (hasil[k].to_numpy()[milik] for k in ("tahun", "triwulan", "realisasi"))
    akhir = sampai.tahun * 4 + sampai.triwulan
    ada = dict(zip((tahun * 4 + triwulan).tolist(), realisasi.tolist(), strict=True))
    awal = max(akhir - banyak + 1, min(ada, default=akhir + 1))
    return [None if math.isnan(n := ada.get(k, math.nan)) else float(n) for k in range(awal, akhir + 1)]


def unbroken_trend(hasil: pd.DataFrame, indikator: str, sampai: Triwulan, banyak: int = 8) -> list[float]:
    """The part of ``trend`` since its last hole; the same triwulan year by year where that is one figure.

    A figure that comes once a year, and a flow in its first triwulan, have a trend only over the years.
    Missing: empty where there is no realisasi at ``sampai``, or nothing to compare it with.
    """
    semua = trend(hasil, indikator, sampai, _SEMUA)
    for deret in (semua[-banyak:], semua[::-4][::-1]):
        if len(utuh := _since_last_hole(deret)) > 1:
            return utuh
    return []


def _since_last_hole(deret: list[float | None]) -> list[float]:
    awal = max((i + 1 for i, n in enumerate(deret) if n is None), default=0)
    return [n for n in deret[awal:] if n is not None]


class Sebab(StrEnum):
    """Why an entri is owed."""

    KOSONG = "kosong"
    """The triwulan itself has none."""
    BOLONG = "bolong"
    """An earlier triwulan of a running sum has none."""
    TAHUN_LALU = "tahun_lalu"
    """The formula looks back to a year that has none."""


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One entri that is missing for the results of a triwulan, and the indikator that wait for it."""

    variabel: Variabel
    triwulan: Triwulan
    sebab: Sebab
    indikator: tuple[str, ...]


def missing(kini: Mapping[Kunci, float | None], katalog: Catalogue, tw: Triwulan) -> list[Kekurangan]:
    """The entri that the results of a triwulan still need, in the order of the catalogue's variabel."""
    perlu: dict[tuple[str, Triwulan], tuple[Sebab, list[str]]] = {}
    for indikator in katalog.indikator.values():
        for variabel, kapan, sebab in _dibaca(indikator, katalog, tw):
            if kini.get(Kunci(Jenis.ENTRI, variabel.kode, kapan.tahun, kapan.triwulan)) is None:
                perlu.setdefault((variabel.kode, kapan), (sebab, []))[1].append(indikator.kode)
    urutan = list(katalog.variabel)
    kurang = [
        Kekurangan(katalog.variabel[kode], kapan, sebab, tuple(penunggu))
        for (kode, kapan), (sebab, penunggu) in perlu.items()
    ]
    return sorted(kurang, key=lambda k: (urutan.index(k.variabel.kode), k.triwulan))


def periods_read(indikator: Indikator, katalog: Catalogue, tw: Triwulan) -> list[tuple[Variabel, Triwulan]]:
    """Every entri that the realisasi of a triwulan reads, each once, in the formula's order."""
    return [(variabel, kapan) for variabel, kapan, _ in _dibaca(indikator, katalog, tw)]


def periods_of(variabel: Variabel, waktu: Waktu, tw: Triwulan) -> list[Triwulan]:
    """The triwulan whose entri one look-up of a formula reads, in the order of time."""
    return [kapan for kapan, _ in _kapan(variabel, waktu, tw)]


def _dibaca(indikator: Indikator, katalog: Catalogue, tw: Triwulan) -> list[tuple[Variabel, Triwulan, Sebab]]:
    penyebut = rujukan(indikator.penyebut) if indikator.penyebut else ()
    semua = [
        (katalog.variabel[r.variabel], kapan, sebab)
        for r in [*rujukan(indikator.pembilang), *penyebut]
        for kapan, sebab in _kapan(katalog.variabel[r.variabel], r.waktu, tw)
    ]
    return list(
        {(variabel.kode, kapan): (variabel, kapan, sebab) for variabel, kapan, sebab in semua}.values()
    )


def _kapan(variabel: Variabel, waktu: Waktu, tw: Triwulan) -> list[tuple[Triwulan, Sebab]]:
    """The entri that one look-up reads: the triwulan alone, or all since January for a running value."""
    if waktu is Waktu.KINI:
        akhir, sebab = tw, Sebab.KOSONG
    else:
        akhir = Triwulan(tw.tahun - 1, 4 if waktu is Waktu.AKHIR_TAHUN_LALU else tw.triwulan)
        sebab = Sebab.TAHUN_LALU
    if variabel.sifat is Sifat.POSISI:
        return [(akhir, sebab)]
    awal = Sebab.BOLONG if waktu is Waktu.KINI else sebab
    return [(Triwulan(akhir.tahun, t), awal) for t in range(1, akhir.triwulan)] + [(akhir, sebab)]
