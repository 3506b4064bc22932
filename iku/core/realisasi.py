"""From entri to realisasi: the value of each variabel at a triwulan, and the formulas over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from iku.core.catalogue import Indikator, Sifat
from iku.core.expression import Angka, Ekspresi, Hitungan, Negatif, Rujukan, Waktu, rujukan
from iku.core.grid import Larik

ALASAN: Final = ("data_kosong", "triwulan_bolong", "penyebut_nol")
_KOSONG, _BOLONG, _NOL = range(3)

Benar = NDArray[np.bool_]


@dataclass(frozen=True)
class Nilai:
    """Every variabel at every triwulan.

    Shape: ``nilai`` and ``ada`` (variabel, unit + 1, triwulan); the last unit stands for "no such year".
    ``ada`` says whether the triwulan itself has an entri, ``nilai`` is NaN where there is a hole.
    """

    urutan: dict[str, int]
    nilai: Larik
    ada: Benar
    lalu: NDArray[np.int64]

    def ambil(self, r: Rujukan) -> tuple[Larik, Benar]:
        """Value and presence of one look-up. Shape: (unit, triwulan), or (unit, 1) for a year's end."""
        nilai, ada = self.nilai[self.urutan[r.variabel]], self.ada[self.urutan[r.variabel]]
        if r.waktu is Waktu.KINI:
            return nilai[:-1], ada[:-1]
        if r.waktu is Waktu.AKHIR_TAHUN_LALU:
            return nilai[self.lalu, 3:], ada[self.lalu, 3:]
        return nilai[self.lalu], ada[self.lalu]


def nilai_variabel(
    entri: Larik, sifat: Sequence[Sifat], urutan: dict[str, int], lalu: NDArray[np.int64]
) -> Nilai:
    """Build each variabel's value at each triwulan from its entri, by its sifat.

    Shape: ``entri`` (variabel, unit + 1, triwulan), NaN where there is none.
    """
    nilai = entri.copy()
    for i, satu in enumerate(sifat):
        # A cumulative sum carries NaN on: a later triwulan with a hole before it has no value.
        if satu is Sifat.AKUMULASI:
            nilai[i] = np.cumsum(entri[i], axis=1)
        elif satu is Sifat.RATA_RATA:
            nilai[i] = np.cumsum(entri[i], axis=1) / np.arange(1, 5)
    return Nilai(urutan, nilai, ~np.isnan(entri), lalu)


@dataclass(frozen=True)
class Realisasi:
    """One indikator over all units. Shape: (unit, triwulan); ``alasan`` indexes ALASAN, -1 for none."""

    pembilang: Larik
    penyebut: Larik
    realisasi: Larik
    alasan: NDArray[np.int8]


def hitung_realisasi(indikator: Indikator, nilai: Nilai) -> Realisasi:
    """Compute one indikator for every unit and triwulan, with the reason wherever it has no value."""
    bentuk = (len(nilai.lalu), 4)
    pembilang = np.broadcast_to(_nilai(indikator.pembilang, nilai), bentuk)
    if indikator.penyebut is None:
        penyebut = np.full(bentuk, np.nan)
        realisasi = pembilang
    else:
        penyebut = np.broadcast_to(_nilai(indikator.penyebut, nilai), bentuk)
        realisasi = _bagi(indikator.pengali * pembilang, penyebut)
    alasan = _alasan(indikator, nilai, realisasi)
    return Realisasi(pembilang, penyebut, np.where(alasan < 0, realisasi, np.nan), alasan)


def _alasan(indikator: Indikator, nilai: Nilai, realisasi: Larik) -> NDArray[np.int8]:
    kosong = np.zeros(realisasi.shape, dtype=bool)
    bolong = np.zeros(realisasi.shape, dtype=bool)
    for r in _semua_rujukan(indikator):
        angka, ada = nilai.ambil(r)
        kosong |= ~ada
        bolong |= np.isnan(angka)
    tanpa_nilai = np.where(np.isfinite(realisasi), -1, _NOL)
    return np.select([kosong, bolong], [_KOSONG, _BOLONG], tanpa_nilai).astype(np.int8)


def _semua_rujukan(indikator: Indikator) -> set[Rujukan]:
    penyebut = rujukan(indikator.penyebut) if indikator.penyebut else ()
    return {*rujukan(indikator.pembilang), *penyebut}


def _nilai(ekspresi: Ekspresi, nilai: Nilai) -> Larik:
    """One side of a formula; NaN, never inf, where it has no value or leaves what a double holds."""
    with np.errstate(over="ignore", invalid="ignore"):
        hasil = _hitung(ekspresi, nilai)
    return np.where(np.isfinite(hasil), hasil, np.nan)


def _hitung(ekspresi: Ekspresi, nilai: Nilai) -> Larik:
    match ekspresi:
        case Angka(angka):
            return np.float64(angka) * np.ones((1, 1))
        case Rujukan():
            return nilai.ambil(ekspresi)[0]
        case Negatif(isi):
            return -_hitung(isi, nilai)
        case Hitungan(operator, kiri, kanan):
            a, b = _hitung(kiri, nilai), _hitung(kanan, nilai)
            match operator:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
                case "/":
                    return _bagi(a, b)


def _bagi(a: Larik, b: Larik) -> Larik:
    """Divide; NaN, never inf, where the divisor is 0."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.where(b == 0, np.nan, a / b)
