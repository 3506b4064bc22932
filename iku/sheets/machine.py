"""Entri and target in the machine's own CSV form, a million rows in seconds; only bad rows are walked."""

import math
import re

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from iku.core.catalogue import Catalogue, Catalogues, Variabel
from iku.core.checks import ANGKA_TERBESAR, check_value, dibaca_langsung
from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import Tulisan
from iku.core.period import nama_periode
from iku.core.reading import (
    ENTRI_COLUMNS,
    PERANGKAT_DAERAH,
    TARGET_COLUMNS,
    Jenis,
    entri_frame,
    target_frame,
)
from iku.sheets.cells import Cell, Isi
from iku.sheets.konteks import Konteks
from iku.sheets.machine_keys import SETAHUN, key_faults, nama_kantor, nama_kolom, read_keys
from iku.sheets.machine_rows import Bulat, Tabel, split_rows
from iku.sheets.values import SATU_GRUP, Syarat, is_number, read_number

Frame = tuple[pd.DataFrame, tuple[Masalah, ...]]
Larik = NDArray[np.float64]
Tanda = NDArray[np.bool_]
_MESIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_BULAT = re.compile(r"[+-]?\d+", re.ASCII)


def read_entri_csv(nama: str, isi: bytes, catalogues: Catalogues) -> Frame:
    """Read entri for the computation.

    Shape: ENTRI_COLUMNS of the good rows, led by ``perangkat_daerah`` where the file has it; its words
    are categories. Missing: NaN. Every bad row is a Masalah with its line; the same key twice is one too.
    """
    return _baca(nama, isi, Jenis.ENTRI, catalogues)


def read_target_csv(nama: str, isi: bytes, catalogues: Catalogues) -> Frame:
    """Read targets for the computation.

    Shape: TARGET_COLUMNS as in read_entri_csv; ``triwulan`` is NA for a year's target.
    """
    return _baca(nama, isi, Jenis.TARGET, catalogues)


def _baca(nama: str, isi: bytes, jenis: Jenis, catalogues: Catalogues) -> Frame:
    tabel = split_rows(isi, ENTRI_COLUMNS if jenis is Jenis.ENTRI else TARGET_COLUMNS)
    if not isinstance(tabel, Tabel):
        kosong = entri_frame(()) if jenis is Jenis.ENTRI else target_frame(())
        return kosong, tuple(m.di(nama) for m in tabel)
    pembaca = _Pembaca(jenis, tabel, Konteks(catalogues))
    frame = pembaca.frame()
    masalah = sorted([*tabel.masalah, *pembaca.masalah], key=_nomor_baris)
    return frame, tuple(m.di(nama) for m in masalah)


def _nomor_baris(masalah: Masalah) -> int:
    return int(masalah.sel.removeprefix("baris "))


class _Pembaca:
    """Reads all rows of one file at once, then walks the few that do not pass."""

    def __init__(self, jenis: Jenis, tabel: Tabel, konteks: Konteks) -> None:
        self._jenis, self._tabel, self._konteks = jenis, tabel, konteks
        self._isi = tabel.kolom["nilai" if jenis is Jenis.ENTRI else "target"]
        self._tulisan = Tulisan.MESIN if tabel.pemisah == "," else Tulisan.TAK_TENTU
        self._keys = read_keys(jenis, tabel, konteks)
        self.masalah: list[Masalah] = []

    def frame(self) -> pd.DataFrame:
        """The good rows; what keeps the others out is in ``masalah``."""
        nilai, baik = self._nilai(), self._berisi()
        baik &= ~self._tolak_kunci(baik & self._keys.buruk())
        baik &= ~self._tolak_nilai(nilai, baik)
        baik[self._ganda(np.flatnonzero(baik))] = False
        return self._susun(nilai, baik)

    def _berisi(self) -> Tanda:
        """Rows in which anything stands at all."""
        ada = [kolom.terisi() for kolom in self._tabel.kolom.values()]
        return np.asarray(np.logical_or.reduce(ada))

    def _nilai(self) -> Larik:
        """The figures written as programs write them; NaN for empty ones and for all that need a look."""
        pola = _MESIN if self._tulisan is Tulisan.MESIN else _BULAT
        # A count written 1.000 may be a thousand: it gets a closer look.
        entri = self._jenis is Jenis.ENTRI
        angka = [
            float(k) if pola.fullmatch(k) and not (entri and SATU_GRUP.fullmatch(k)) else math.nan
            for k in self._isi.kata
        ]
        return np.array(angka, dtype=np.float64)[self._isi.kode]

    def _tolak_kunci(self, buruk: Tanda) -> Tanda:
        for n in map(int, np.flatnonzero(buruk)):
            self.masalah += key_faults(self._jenis, self._tabel, self._konteks, n)
            cell = Cell(Isi.TEKS, self._isi.teks(n))
            if cell.teks and not is_number(cell):
                syarat = Syarat(False, False, "angka")
                self._catat(read_number(cell, syarat, self._sel(n), self._tulisan))
        return buruk

    def _tolak_nilai(self, nilai: Larik, baik: Tanda) -> Tanda:
        """Look closely at the figures that are not plainly good; those that are mended go into ``nilai``."""
        ditolak = np.zeros(len(nilai), dtype=bool)
        ragu = (np.isnan(nilai) & self._isi.terisi()) | self._di_luar(nilai)
        for n in map(int, np.flatnonzero(ragu & baik)):
            satu = self._satu_nilai(n, float(nilai[n]))
            ditolak[n] = self._catat(satu)
            nilai[n] = math.nan if isinstance(satu, Masalah) else satu
        return ditolak

    def _satu_nilai(self, n: int, angka: float) -> float | Masalah:
        kunci, sel, teks = self._keys.satu(n), self._sel(n), self._isi.teks(n)
        katalog = self._konteks.catalogue(kunci.tahun)
        dibaca: float | Masalah = angka
        if math.isnan(angka):
            dibaca = read_number(Cell(Isi.TEKS, teks), Syarat.untuk(katalog, kunci), sel, self._tulisan)
        if isinstance(dibaca, Masalah):
            return dibaca
        return check_value(kunci, dibaca, katalog, sel, teks) or dibaca

    def _di_luar(self, nilai: Larik) -> Tanda:
        """Rows whose figure may break a rule of the catalogue; check_value has the last word."""
        luar = (nilai < 0) | (np.abs(nilai) > ANGKA_TERBESAR)
        for acuan in self._keys.tahun_ada():
            pilih = self._keys.tahun == acuan
            bawah, atas, bulat = _batas(self._jenis, self._konteks.catalogue(acuan), self._keys.daftar)
            kode, ini = self._keys.kode[pilih], nilai[pilih]
            pecah = bulat[kode] & (ini != np.floor(ini)) & ~np.isnan(ini)
            luar[pilih] |= pecah | (ini < bawah[kode]) | (ini > atas[kode])
        return np.asarray(luar)

    def _ganda(self, baris: Bulat) -> Bulat:
        """Rows whose key an earlier row has; the same key twice is never settled here."""
        nomor = pd.Series(self._keys.nomor()[baris], index=baris)
        ganda = baris[nomor.duplicated().to_numpy()]
        if ganda.size:
            pertama = nomor.drop_duplicates().reset_index().set_index(0)["index"]
            for n in map(int, ganda):
                self.masalah.append(self._sudah_ada(n, int(pertama[nomor[n]])))
        return ganda

    def _sudah_ada(self, n: int, pertama: int) -> Masalah:
        kunci = self._keys.satu(n)
        sebutan = f"{kunci.kode} {nama_periode(kunci.tahun, kunci.triwulan)}"
        harap = f"satu baris saja; {self._sel(pertama)} sudah mengisinya"
        return galat(Kode.KUNCI_GANDA, self._sel(n), sebutan, harap, "Hapus salah satunya.")

    def _susun(self, nilai: Larik, baik: Tanda) -> pd.DataFrame:
        keys, nama = self._keys, nama_kolom(self._jenis)
        kolom: dict[str, object] = {}
        if PERANGKAT_DAERAH in self._tabel.kolom:
            kolom[PERANGKAT_DAERAH] = _kata(keys.kantor[baik], nama_kantor(self._tabel))
        kolom |= {"tahun": keys.tahun[baik], "triwulan": keys.triwulan[baik]}
        kolom[nama] = _kata(keys.kode[baik], keys.daftar)
        kolom["nilai" if self._jenis is Jenis.ENTRI else "target"] = nilai[baik]
        frame = pd.DataFrame(kolom, copy=False)
        if self._jenis is Jenis.TARGET:
            triwulan = frame["triwulan"].astype("Int64")
            frame["triwulan"] = triwulan.mask(triwulan == SETAHUN)
        return frame

    def _catat(self, hasil: float | Masalah) -> bool:
        if isinstance(hasil, Masalah):
            self.masalah.append(hasil)
            return True
        return False

    def _sel(self, n: int) -> str:
        return f"baris {self._tabel.baris[n]}"


def _batas(jenis: Jenis, katalog: Catalogue, daftar: list[str]) -> tuple[Larik, Larik, Tanda]:
    """The bounds of each kode; one place more at the end, for rows whose kode could not be read."""
    variabel = [*(_variabel(jenis, katalog, kode) for kode in daftar), None]
    bawah = [-math.inf if v is None or v.minimum is None else v.minimum for v in variabel]
    atas = [math.inf if v is None or v.maksimum is None else v.maksimum for v in variabel]
    bulat = [jenis is Jenis.ENTRI and v is not None and v.bulat for v in variabel]
    return np.array(bawah), np.array(atas), np.array(bulat, dtype=bool)


def _variabel(jenis: Jenis, katalog: Catalogue, kode: str) -> Variabel | None:
    """The variabel whose bounds a figure keeps; a target only where its indikator is read off one."""
    if jenis is Jenis.ENTRI:
        return katalog.variabel.get(kode)
    indikator = katalog.indikator.get(kode)
    return dibaca_langsung(indikator, katalog) if indikator else None


def _kata(kode: Bulat, kata: list[str]) -> "pd.Categorical[str]":
    return pd.Categorical.from_codes(kode, categories=pd.Index(kata, dtype="str"))
