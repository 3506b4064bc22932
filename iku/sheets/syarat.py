"""Syarat: what a figure's own variabel or indikator asks of its writing."""

from dataclasses import dataclass

from iku.core.catalogue import Catalogue
from iku.core.reading import Jenis, Kunci
from iku.core.singkatan import Singkatan
from iku.sheets.normal import normal

_PENGHITUNG = "unit"
"""Counts whatever its row names, where the unit is that thing itself."""


@dataclass(frozen=True, slots=True)
class Syarat:
    """What is asked; ``satuan`` and ``nama`` stand as in the catalogue."""

    bulat: bool
    persen: bool
    """Whether the unit is per cent, so that 85% says nothing else than 85."""
    diharapkan: str
    satuan: str = ""
    nama: str = ""

    @property
    def tanpa_persen(self) -> str:
        """What to do about a percentage where none is asked for; a beginning of a sentence."""
        return "Tulis jumlahnya, bukan persennya" if self.bulat else "Tulis angkanya, tanpa persen"

    @classmethod
    def untuk(cls, catalogue: Catalogue, kunci: Kunci) -> "Syarat":
        """What the catalogue asks of this key."""
        if kunci.jenis is Jenis.ENTRI:
            variabel = catalogue.variabel[kunci.kode]
            return cls._dari(variabel.bulat, variabel.satuan, variabel.nama)
        indikator = catalogue.indikator[kunci.kode]
        return cls._dari(False, indikator.satuan, indikator.nama)

    @classmethod
    def _dari(cls, bulat: bool, satuan: str, nama: str) -> "Syarat":
        jenis = "bilangan bulat" if bulat else "angka"
        return cls(bulat, satuan == "%", f"{jenis} dalam {satuan}", satuan, nama)

    def bersatuan(self, tertulis: str, singkatan: Singkatan) -> bool:
        """Whether a unit written behind a figure is this one.

        Beside the unit in any of its writings, the thing that is counted may be named itself: its first
        word and others of its name ("12 toko aktif" for *Toko aktif*), or a plain "unit" of it.
        """
        satuan, sendiri = singkatan.satuan_baku(tertulis), singkatan.satuan_baku(self.satuan)
        if satuan == sendiri:
            return True
        nama = normal(self.nama, singkatan).split()
        if singkatan.kenal_satuan(tertulis):
            return satuan == _PENGHITUNG and sendiri == nama[0]
        kata = normal(tertulis, singkatan).split()
        return bool(kata) and kata[0] == nama[0] and set(kata) <= set(nama)
