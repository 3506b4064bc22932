"""Proyeksi: where TW IV of the year would end if it ran on as it has so far. Never a realisasi."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from iku.core.baris import Baris
from iku.core.capaian import hitung_capaian
from iku.core.catalogue import Catalogue, Indikator, Variabel
from iku.core.expression import Waktu
from iku.core.formula_traits import semua_rujukan
from iku.core.grid import Larik
from iku.core.outlook.run import SebabProyeksi, jalankan
from iku.core.reading import Jenis, Kunci
from iku.core.realisasi import Nilai, hitung_realisasi, nilai_variabel

__all__ = ["Proyeksi", "SebabProyeksi", "TanpaProyeksi", "proyeksi"]

_LALU, _INI, _TAK_ADA = range(3)
_AKHIR = 3


@dataclass(frozen=True, slots=True)
class Proyeksi:
    """An indikator as TW IV of its year would be. Always shown as a projection, apart from realisasi.

    Units: as in HASIL, unrounded; ``capaian`` against the year's target, None where there is none.
    ``variabel`` holds what each projected variabel would be, by kode.
    """

    pembilang: float
    penyebut: float | None
    realisasi: float
    target: float | None
    capaian: float | None
    variabel: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class TanpaProyeksi:
    """Why there is no projection, and which variabel stands in its way (None where none does)."""

    sebab: SebabProyeksi
    variabel: Variabel | None = None


def proyeksi(
    indikator: Indikator, katalog: Catalogue, angka: Mapping[Kunci, float | None], baris: Baris
) -> Proyeksi | TanpaProyeksi:
    """Project an indikator from the triwulan of ``baris`` to TW IV of the same year.

    Each variabel runs on by its sifat, then the formula is computed as ever; look-backs read what
    last year truly was.
    """
    tahun, t = baris.periode.tahun, baris.periode.triwulan
    if t == 4:
        return TanpaProyeksi(SebabProyeksi.TAHUN_TUTUP)
    semua = {kode: katalog.variabel[kode] for kode in indikator.variabel}
    entri = _entri(list(semua), tahun, angka)
    maju: dict[str, float] = {}
    for kode in dict.fromkeys(r.variabel for r in semua_rujukan(indikator) if r.waktu is Waktu.KINI):
        hasil = jalankan(semua[kode], entri[list(semua).index(kode), _INI, :t].tolist())
        if isinstance(hasil, SebabProyeksi):
            return TanpaProyeksi(hasil, semua[kode])
        maju[kode] = hasil
    for kode, nilai in maju.items():
        if (keseluruhan := semua[kode].bagian_dari) in maju and nilai > maju[keseluruhan or ""]:
            return TanpaProyeksi(SebabProyeksi.MELEBIHI_KESELURUHAN, semua[kode])
    return _hitung(indikator, list(semua.values()), entri, maju, baris.target_tahunan)


def _entri(kode: list[str], tahun: int, angka: Mapping[Kunci, float | None]) -> Larik:
    """Shape: (variabel, last year, this year and no year, triwulan); NaN where there is no entri."""
    isi = np.full((len(kode), 3, 4), np.nan)
    for i, satu in enumerate(kode):
        for unit, y in ((_LALU, tahun - 1), (_INI, tahun)):
            for t in range(4):
                nilai = angka.get(Kunci(Jenis.ENTRI, satu, y, t + 1))
                isi[i, unit, t] = np.nan if nilai is None else nilai
    return isi


def _hitung(
    indikator: Indikator,
    variabel: Sequence[Variabel],
    entri: Larik,
    maju: Mapping[str, float],
    target: float | None,
) -> Proyeksi | TanpaProyeksi:
    nilai = _nilai(variabel, entri, maju)
    if kosong := _tahun_lalu_kosong(indikator, nilai):
        return TanpaProyeksi(SebabProyeksi.TAHUN_LALU_KOSONG, variabel[nilai.urutan[kosong]])
    hasil = hitung_realisasi(indikator, nilai)
    nyata = hasil.realisasi[_INI, _AKHIR]
    if np.isnan(nyata):
        return TanpaProyeksi(SebabProyeksi.PENYEBUT_NOL)
    capaian = hitung_capaian(nyata, np.array(np.nan if target is None else target), indikator.arah)
    return Proyeksi(
        pembilang=float(hasil.pembilang[_INI, _AKHIR]),
        penyebut=float(hasil.penyebut[_INI, _AKHIR]) if indikator.penyebut else None,
        realisasi=float(nyata),
        target=target,
        capaian=None if np.isnan(capaian) else float(capaian),
        variabel=maju,
    )


def _nilai(variabel: Sequence[Variabel], entri: Larik, maju: Mapping[str, float]) -> Nilai:
    """The values of last year and this year, with what is projected in place of this year's TW IV."""
    urutan = {v.kode: i for i, v in enumerate(variabel)}
    nilai = nilai_variabel(entri, [v.sifat for v in variabel], urutan, np.array([_TAK_ADA, _LALU]))
    for kode, akhir in maju.items():
        nilai.nilai[urutan[kode], _INI, _AKHIR] = akhir
        nilai.ada[urutan[kode], _INI, _AKHIR] = True
    return nilai


def _tahun_lalu_kosong(indikator: Indikator, nilai: Nilai) -> str | None:
    """The first variabel that the formula looks back for and does not find."""
    for r in semua_rujukan(indikator):
        if r.waktu is not Waktu.KINI and np.isnan(nilai.nilai[nilai.urutan[r.variabel], _LALU, _AKHIR]):
            return r.variabel
    return None
