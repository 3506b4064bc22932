"""What a random book is drawn from, and what a column of it holds."""

import datetime
import random
from dataclasses import dataclass, field
from enum import StrEnum

from iku.core.catalogue import Catalogue, Sifat, Variabel
from tests.generator.dunia import Dunia

Kepala = str | datetime.date


class Peran(StrEnum):
    """What a column holds."""

    ENTRI = "entri"
    TARGET = "target"
    RUPIAH = "rupiah"
    PERSEN = "persen"
    JUMLAH = "jumlah"
    SELISIH = "selisih"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its head from top to bottom, what it holds, and over which months.

    ``kurun`` is the row of its head that names the triwulan.
    """

    kepala: tuple[Kepala, ...]
    tahun: int
    awal: int
    akhir: int
    peran: Peran = Peran.ENTRI
    kumulatif: bool = False
    kurun: int = 0
    jelas: bool = True


@dataclass(slots=True)
class Bahan:
    """What one book is drawn from."""

    acak: random.Random
    katalog: Catalogue
    dunia: Dunia
    gaya_angka: str
    gaya_nama: str
    tahun: int
    kosong: float = 0.04
    """How often a figure is missing; a dash or a word may stand in its place."""
    ciri: list[str] = field(default_factory=list)

    def ya(self, peluang: float) -> bool:
        """Whether something of a probability happens."""
        return self.acak.random() < peluang

    def variabel(self, sedikit: int = 3, banyak: int = 10, sifat: Sifat | None = None) -> list[Variabel]:
        """Some variabel in the catalogue's order."""
        semua = [v for v in self.katalog.variabel.values() if sifat in (None, v.sifat)]
        banyak = min(len(semua), self.acak.randint(sedikit, banyak))
        ambil = set(self.acak.sample(range(len(semua)), banyak))
        return [v for i, v in enumerate(semua) if i in ambil]
