"""Keys of the machine's CSV: office, year, triwulan and kode of all rows at once, each text read once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from iku.core.finding import Kode, Masalah, galat
from iku.core.period import parse_tahun, parse_triwulan
from iku.core.reading import PERANGKAT_DAERAH, Jenis, Kunci
from iku.sheets.cells import Cell, Isi
from iku.sheets.konteks import Konteks
from iku.sheets.machine_rows import Bulat, Tabel
from iku.sheets.values import read_tahun, read_triwulan

SALAH: Final = -1
SETAHUN: Final = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of all rows as numbers; SALAH where one could not be read.

    ``triwulan`` is SETAHUN for a year's target; ``kode`` points into ``daftar``.
    """

    jenis: Jenis
    daftar: list[str]
    kantor: Bulat
    tahun: Bulat
    triwulan: Bulat
    kode: Bulat

    def buruk(self) -> NDArray[np.bool_]:
        """The rows whose key is not whole."""
        salah = (self.kantor == SALAH) | (self.tahun == SALAH) | (self.triwulan == SALAH)
        return np.asarray(salah | (self.kode == SALAH))

    def satu(self, n: int) -> Kunci:
        """The key of one good row."""
        triwulan = int(self.triwulan[n])
        kode = self.daftar[self.kode[n]]
        return Kunci(self.jenis, kode, int(self.tahun[n]), None if triwulan == SETAHUN else triwulan)

    def nomor(self) -> Bulat:
        """One number a key, equal where the keys are."""
        satu = self.kantor * 10_000 + self.tahun
        return satu * (5 * len(self.daftar)) + self.kode * 5 + self.triwulan

    def tahun_ada(self) -> list[int]:
        """The years that occur."""
        return tahun_ada(self.tahun)


def tahun_ada(tahun: Bulat) -> list[int]:
    """The years that occur among ``tahun``, rising."""
    return [int(t) for t in np.unique(tahun) if t != SALAH]


def read_keys(jenis: Jenis, tabel: Tabel, konteks: Konteks) -> Keys:
    """Read the keys of every row."""
    semua = (k.variabel if jenis is Jenis.ENTRI else k.indikator for k in konteks.catalogues.semua)
    daftar = list(dict.fromkeys(kode for katalog in semua for kode in katalog))
    tahun = _peta(tabel, "tahun", parse_tahun)
    triwulan = _peta(tabel, "triwulan", lambda teks: _triwulan(teks, jenis))
    return Keys(jenis, daftar, _kantor(tabel), tahun, triwulan, _kode(jenis, tabel, konteks, daftar, tahun))


def _peta(tabel: Tabel, nama: str, baca: Callable[[str], int | None]) -> Bulat:
    kolom = tabel.kolom[nama]
    dibaca = [baca(kata) for kata in kolom.kata]
    peta = np.array([SALAH if n is None else n for n in dibaca], dtype=np.int64)
    return peta[kolom.kode]


def _triwulan(teks: str, jenis: Jenis) -> int | None:
    return SETAHUN if not teks and jenis is Jenis.TARGET else parse_triwulan(teks)


def _kantor(tabel: Tabel) -> Bulat:
    if PERANGKAT_DAERAH not in tabel.kolom:
        return np.zeros(len(tabel.baris), dtype=np.int64)
    nomor = {kata: n for n, kata in enumerate(nama_kantor(tabel))}
    return _peta(tabel, PERANGKAT_DAERAH, lambda kata: nomor.get(kata))


def nama_kantor(tabel: Tabel) -> list[str]:
    """The offices of a file, each once."""
    return list(dict.fromkeys(kata for kata in tabel.kolom[PERANGKAT_DAERAH].kata if kata))


def _kode(jenis: Jenis, tabel: Tabel, konteks: Konteks, daftar: list[str], tahun: Bulat) -> Bulat:
    """The kode of every row, by the catalogue of its year."""
    nomor = {kode: n for n, kode in enumerate(daftar)}
    hasil = np.full(len(tahun), SALAH, dtype=np.int64)
    for acuan in tahun_ada(tahun):
        temukan = konteks.names(jenis, acuan).find
        semua = _peta(tabel, nama_kolom(jenis), lambda kata, cari=temukan: nomor.get(cari(kata) or ""))  # type: ignore[misc]
        hasil[tahun == acuan] = semua[tahun == acuan]
    return hasil


def nama_kolom(jenis: Jenis) -> str:
    """The column that names the variabel or indikator."""
    return "variabel" if jenis is Jenis.ENTRI else "indikator"


def key_faults(jenis: Jenis, tabel: Tabel, konteks: Konteks, n: int) -> list[Masalah]:
    """Everything that is wrong with the key of one row."""
    sel = f"baris {tabel.baris[n]}"
    masalah: list[Masalah] = []
    if PERANGKAT_DAERAH in tabel.kolom and not tabel.kolom[PERANGKAT_DAERAH].teks(n):
        masalah.append(galat(Kode.NILAI_KOSONG, sel, "", f"{PERANGKAT_DAERAH} terisi"))
    tahun = read_tahun(_cell(tabel, "tahun", n), sel)
    if isinstance(tahun, Masalah):
        masalah.append(tahun)
        tahun = konteks.catalogues.terbaru.berlaku_sejak
    if _triwulan(tabel.kolom["triwulan"].teks(n), jenis) is None:
        triwulan = read_triwulan(_cell(tabel, "triwulan", n), sel)
        masalah += [triwulan] if isinstance(triwulan, Masalah) else []
    nama = tabel.kolom[nama_kolom(jenis)].teks(n)
    names = konteks.names(jenis, tahun)
    return masalah if names.find(nama) else [*masalah, names.unknown(sel, nama)]


def _cell(tabel: Tabel, nama: str, n: int) -> Cell | None:
    teks = tabel.kolom[nama].teks(n)
    return Cell(Isi.TEKS, teks) if teks else None
