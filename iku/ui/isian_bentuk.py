"""The shape of a grid: which figures stand in its rows and columns, and the words beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from iku.core.catalogue import Catalogue
from iku.core.period import ROMAWI
from iku.core.reading import Jenis, Kunci
from iku.core.words import ARAH, SIFAT

_TRIWULAN = {f"TW {romawi}": nomor for nomor, romawi in enumerate(ROMAWI, start=1)}


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: the words beside it and the figure that each column stands for."""

    keterangan: Mapping[str, str]
    kunci: Mapping[str, Kunci]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A grid. ``keterangan`` gives the columns of words with their width, ``lebar`` a figure's column's.

    Units: pixels.
    """

    keterangan: Mapping[str, int]
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    lebar: int

    @property
    def kunci(self) -> tuple[Kunci, ...]:
        """Every figure of the grid, row by row."""
        return tuple(k for b in self.baris for k in b.kunci.values())


def bentuk_entri(katalog: Catalogue, tahun: int, bidang: str) -> Bentuk:
    """The variabel of a bidang, a column for each triwulan."""
    baris = tuple(
        Baris(
            {"Variabel": v.nama, "Satuan": v.satuan, "Sifat": SIFAT[v.sifat]},
            {judul: Kunci(Jenis.ENTRI, v.kode, tahun, tw) for judul, tw in _TRIWULAN.items()},
        )
        for v in katalog.variabel.values()
        if v.bidang == bidang
    )
    return Bentuk({"Variabel": 372, "Satuan": 85, "Sifat": 312}, tuple(_TRIWULAN), baris, 106)


def bentuk_target(katalog: Catalogue, tahun: int, bidang: str) -> Bentuk:
    """The indikator of a bidang, a column for each triwulan and one for the year."""
    kolom: dict[str, int | None] = {**_TRIWULAN, "Setahun": None}
    baris = tuple(
        Baris(
            {"Indikator": i.nama_pendek, "Satuan": i.satuan, "Arah": ARAH[i.arah]},
            {judul: Kunci(Jenis.TARGET, i.kode, tahun, tw) for judul, tw in kolom.items()},
        )
        for i in katalog.indikator.values()
        if i.bidang == bidang
    )
    return Bentuk({"Indikator": 498, "Satuan": 62, "Arah": 166}, tuple(kolom), baris, 95)
