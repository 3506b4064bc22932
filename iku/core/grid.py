"""The dense layout behind the results: one array cell for each variabel, unit and triwulan.

A *unit* is one year of one office. Laid out so, every rule is one array operation, whatever the
number of years and offices; a missing entri is NaN in its cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from iku.core.reading import PERANGKAT_DAERAH

Larik = NDArray[np.float64]
Bulat = NDArray[np.int64]


@dataclass(frozen=True)
class Grid:
    """The units of a computation, ordered by office and year.

    ``kantor`` numbers each unit's office in ``nama_kantor``; ``lalu`` points at the same office's year
    before, or one past the last unit where there is none.
    """

    nama_kantor: tuple[str, ...]
    kantor: Bulat
    tahun: Bulat
    lalu: Bulat
    unit_entri: Bulat
    unit_target: Bulat


def build_grid(entri: pd.DataFrame, target: pd.DataFrame) -> Grid:
    """Find the units that entri or target speak of, and the unit of each of their rows."""
    kantor, nama = _kantor(entri, target)
    tahun = np.concatenate([entri["tahun"].to_numpy(np.int64), target["tahun"].to_numpy(np.int64)])
    if not tahun.size:
        kosong = np.empty(0, np.int64)
        return Grid(nama, kosong, kosong, kosong, kosong, kosong)
    awal, lebar = int(tahun.min()), int(tahun.max() - tahun.min()) + 1
    tempat = kantor * lebar + (tahun - awal)
    ada = np.zeros(len(nama) * lebar, dtype=bool)
    ada[tempat] = True
    nomor = np.cumsum(ada) - 1
    terisi = np.flatnonzero(ada)
    punya_lalu = (terisi % lebar > 0) & ada[terisi - 1]
    unit = nomor[tempat]
    return Grid(
        nama_kantor=nama,
        kantor=terisi // lebar,
        tahun=terisi % lebar + awal,
        lalu=np.where(punya_lalu, nomor[terisi - 1], len(terisi)),
        unit_entri=unit[: len(entri)],
        unit_target=unit[len(entri) :],
    )


def _kantor(entri: pd.DataFrame, target: pd.DataFrame) -> tuple[Bulat, tuple[str, ...]]:
    punya = [f[PERANGKAT_DAERAH] for f in (entri, target) if PERANGKAT_DAERAH in f]
    if not punya:
        return np.zeros(len(entri) + len(target), np.int64), ("",)
    semua = pd.concat(punya, ignore_index=True)
    kode, nama = pd.factorize(semua.astype("str"), sort=True)
    return kode.astype(np.int64), tuple(nama)


def kode_dari(kolom: "pd.Series[str]", daftar: Sequence[str]) -> Bulat:
    """Number each word by its place in ``daftar``; -1 where it is not there."""
    nomor = {kata: i for i, kata in enumerate(daftar)}
    kode, unik = pd.factorize(kolom)
    peta = np.array([nomor.get(kata, -1) for kata in unik] + [-1], dtype=np.int64)
    return peta[kode]


def scatter(bentuk: tuple[int, ...], tempat: tuple[Bulat, ...], nilai: Larik) -> Larik:
    """Place values in an array that is NaN elsewhere.

    Raises: ValueError where two values claim one place or one is infinite.
    """
    if np.isinf(nilai).any():
        raise ValueError("not a finite figure: a hole is NaN, nothing else is unknown")
    hasil = np.full(bentuk, np.nan)
    rata = np.ravel_multi_index(tempat, bentuk)
    terisi = np.zeros(hasil.size, dtype=bool)
    terisi[rata] = True
    if np.count_nonzero(terisi) != len(rata):
        raise ValueError("a figure stands twice for one key")
    hasil.reshape(-1)[rata] = nilai
    return hasil
