"""Results: entri and target of all years -> one tidy frame with every realisasi, capaian and predikat."""

from collections.abc import Sequence
from typing import Final, TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from iku.core import capaian as cp
from iku.core.catalogue import Catalogue, Catalogues
from iku.core.grid import Bulat, Grid, Larik, build_grid, kode_dari, scatter
from iku.core.reading import PERANGKAT_DAERAH
from iku.core.realisasi import ALASAN, Nilai, hitung_realisasi, nilai_variabel
from iku.core.settings import Pengaturan

S = TypeVar("S", bound=np.generic)

HASIL_COLUMNS: Final = (
    "indikator",
    "tahun",
    "triwulan",
    "pembilang",
    "penyebut",
    "realisasi",
    "alasan",
    "target",
    "target_tahunan",
    "capaian",
    "capaian_tahunan",
    "alasan_capaian",
    "predikat",
    "status",
)


def compute_results(
    entri: pd.DataFrame, target: pd.DataFrame, catalogues: Catalogues, pengaturan: Pengaturan
) -> pd.DataFrame:
    """Compute every indikator of every year that entri or target speak of.

    Shape: HASIL_COLUMNS, led by ``perangkat_daerah`` where the input has it; one row for each indikator
    (in the decree's order), tahun and triwulan. ENTRI_COLUMNS and TARGET_COLUMNS in, any row order.
    Units: realisasi and target in the indikator's satuan, capaian in percent; unrounded.
    Missing: NaN beside a code in ``alasan`` or ``alasan_capaian``; words NA.
    Raises: ValueError where a key stands twice, a code is in no catalogue, a figure is infinite, or
    only one of entri and target names its offices.
    """
    _periksa_kantor(entri, target)
    _periksa_kode(entri["variabel"], [v for k in catalogues.semua for v in k.variabel])
    _periksa_kode(target["indikator"], [i for k in catalogues.semua for i in k.indikator])
    semua_tahun = sorted({*entri["tahun"].unique().tolist(), *target["tahun"].unique().tolist()})
    bagian = []
    for katalog in catalogues.semua:
        tahun = [t for t in semua_tahun if catalogues.for_year(t) is katalog]
        if tahun or not semua_tahun:
            bagian.append(_satu_katalog(entri, target, katalog, pengaturan, tahun))
        if not semua_tahun:
            break
    return bagian[0] if len(bagian) == 1 else _gabung(bagian, catalogues)


def _periksa_kantor(entri: pd.DataFrame, target: pd.DataFrame) -> None:
    if len({PERANGKAT_DAERAH in f for f in (entri, target) if len(f)}) > 1:
        raise ValueError(f"{PERANGKAT_DAERAH} stands in both entri and target or in neither")


def _periksa_kode(kolom: "pd.Series[str]", ada: list[str]) -> None:
    if asing := set(kolom.unique()) - set(ada):
        raise ValueError(f"codes in no catalogue: {sorted(asing)}")


def _satu_katalog(
    entri: pd.DataFrame, target: pd.DataFrame, katalog: Catalogue, pengaturan: Pengaturan, tahun: list[int]
) -> pd.DataFrame:
    """The results of the years of one decree; the year before them is there to be looked back at."""
    dilihat = {*tahun, *(t - 1 for t in tahun)}
    entri = _saring(entri, dilihat, "variabel", katalog.variabel)
    target = _saring(target, dilihat, "indikator", katalog.indikator)
    hasil = _hitung(entri, target, katalog, pengaturan)
    ikut = hasil["tahun"].isin(tahun)
    return hasil if ikut.all() else hasil[ikut].reset_index(drop=True)


def _saring(frame: pd.DataFrame, tahun: set[int], kolom: str, kode: object) -> pd.DataFrame:
    ikut = frame["tahun"].isin(tahun)
    if not ikut.all():
        frame = frame[ikut]
    dikenal = kode_dari(frame[kolom], list(kode)) >= 0  # type: ignore[call-overload]
    return frame if dikenal.all() else frame[dikenal]


def _gabung(bagian: Sequence[pd.DataFrame], catalogues: Catalogues) -> pd.DataFrame:
    urutan = list(dict.fromkeys(i for k in catalogues.semua for i in k.indikator))
    seragam = [b.assign(indikator=b["indikator"].cat.set_categories(urutan)) for b in bagian]
    hasil = pd.concat(seragam, ignore_index=True)
    kunci = [k for k in (PERANGKAT_DAERAH, "indikator", "tahun", "triwulan") if k in hasil]
    return hasil.sort_values(kunci, ignore_index=True)


def _hitung(
    entri: pd.DataFrame, target: pd.DataFrame, katalog: Catalogue, pengaturan: Pengaturan
) -> pd.DataFrame:
    grid = build_grid(entri, target)
    nilai = _nilai(entri, grid, katalog)
    per_triwulan, setahun = _target(target, grid, katalog)
    target_tw, target_tahun = cp.target_berlaku(per_triwulan, setahun)
    realisasi = [hitung_realisasi(i, nilai) for i in katalog.indikator.values()]
    arah = [i.arah for i in katalog.indikator.values()]
    capaian = [
        cp.hitung_capaian(r.realisasi, t, a) for r, t, a in zip(realisasi, target_tw, arah, strict=True)
    ]
    tahunan = [
        cp.hitung_capaian(r.realisasi, t[:, None], a)
        for r, t, a in zip(realisasi, target_tahun, arah, strict=True)
    ]
    nyata, tercapai = np.stack([r.realisasi for r in realisasi]), np.stack(capaian)
    susun = _Susunan(grid, list(katalog.indikator))
    return susun.frame(
        pembilang=np.stack([r.pembilang for r in realisasi]),
        penyebut=np.stack([r.penyebut for r in realisasi]),
        realisasi=nyata,
        alasan=(np.stack([r.alasan for r in realisasi]), ALASAN),
        target=target_tw,
        target_tahunan=np.broadcast_to(target_tahun[..., None], nyata.shape),
        capaian=tercapai,
        capaian_tahunan=np.stack(tahunan),
        alasan_capaian=(cp.alasan_capaian(nyata, target_tw, tercapai), cp.ALASAN_CAPAIAN),
        predikat=(cp.predikat(tercapai, pengaturan), [b.predikat for b in pengaturan.predikat]),
        status=(cp.status(tercapai), cp.STATUS),
    )


def _nilai(entri: pd.DataFrame, grid: Grid, katalog: Catalogue) -> Nilai:
    urutan = {kode: i for i, kode in enumerate(katalog.variabel)}
    triwulan = entri["triwulan"].to_numpy(np.int64) - 1
    tempat = (kode_dari(entri["variabel"], list(urutan)), grid.unit_entri, triwulan)
    # One unit more than there are years: what a look back finds where there is no year before.
    isi = scatter((len(urutan), len(grid.tahun) + 1, 4), tempat, entri["nilai"].to_numpy(np.float64))
    return nilai_variabel(isi, [v.sifat for v in katalog.variabel.values()], urutan, grid.lalu)


def _target(target: pd.DataFrame, grid: Grid, katalog: Catalogue) -> tuple[Larik, Larik]:
    # Column 0 is the year's own target, 1 to 4 the triwulan's.
    kolom = target["triwulan"].fillna(0).to_numpy(np.int64)
    tempat = (kode_dari(target["indikator"], list(katalog.indikator)), grid.unit_target, kolom)
    semua = scatter(
        (len(katalog.indikator), len(grid.tahun), 5), tempat, target["target"].to_numpy(np.float64)
    )
    return semua[..., 1:], semua[..., 0]


class _Susunan:
    """Lays arrays of shape (indikator, unit, triwulan) out as rows: office, indikator, tahun, triwulan."""

    def __init__(self, grid: Grid, indikator: list[str]) -> None:
        self._grid = grid
        self._indikator = indikator
        self._urut = np.argsort(np.tile(grid.kantor, len(indikator)), kind="stable")

    def frame(self, **kolom: Larik | tuple[NDArray[np.int8], Sequence[str]]) -> pd.DataFrame:
        isi: dict[str, object] = self._kunci()
        for nama, larik in kolom.items():
            if isinstance(larik, tuple):
                isi[nama] = _kata(self._baris(larik[0]), larik[1])
            else:
                isi[nama] = self._baris(larik) + 0.0  # -0.0 becomes 0.0
        return pd.DataFrame(isi, copy=False)

    def _kunci(self) -> dict[str, object]:
        grid, banyak = self._grid, len(self._indikator)
        baris = self._urut
        kunci: dict[str, object] = {}
        if grid.nama_kantor != ("",):
            kantor = np.repeat(np.tile(grid.kantor, banyak)[baris], 4)
            kunci[PERANGKAT_DAERAH] = _kata(kantor, grid.nama_kantor)
        indikator = np.repeat(np.arange(banyak), len(grid.tahun))[baris]
        kunci["indikator"] = _kata(np.repeat(indikator, 4), self._indikator)
        kunci["tahun"] = np.repeat(np.tile(grid.tahun, banyak)[baris], 4)
        kunci["triwulan"] = np.tile(np.arange(1, 5), len(baris))
        return kunci

    def _baris(self, larik: NDArray[S]) -> NDArray[S]:
        rata = np.ascontiguousarray(larik).reshape(-1, 4)
        return rata[self._urut].reshape(-1)


def _kata(kode: NDArray[np.int8] | Bulat, kata: Sequence[str]) -> "pd.Categorical[str]":
    return pd.Categorical.from_codes(kode, categories=pd.Index(kata))
