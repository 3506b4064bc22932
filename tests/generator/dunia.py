"""A made-up office whose figures are known for every month, so that every layout tells the same story."""

import random
from functools import cached_property

from iku.core.catalogue import Catalogue, Sifat, Variabel


class Dunia:
    """Figures of every variabel for every month of some years.

    A part never exceeds its whole, so that no doubt about one figure against another is justified.
    """

    def __init__(self, benih: int, katalog: Catalogue) -> None:
        self._benih = benih
        self._katalog = katalog

    @cached_property
    def _pangkat(self) -> dict[str, float]:
        acak = random.Random(self._benih)
        return {kode: acak.uniform(1, 4.2) for kode in self._katalog.variabel}

    def nilai(self, kode: str, tahun: int, awal: int, akhir: int) -> float:
        """A flow counted from month to month, or the stock at the end of the last."""
        variabel = self._katalog.variabel[kode]
        if variabel.sifat is Sifat.POSISI:
            return self._bulan(variabel, tahun, akhir)
        return sum(self._bulan(variabel, tahun, bulan) for bulan in range(awal, akhir + 1))

    def _bulan(self, variabel: Variabel, tahun: int, bulan: int) -> float:
        acak = random.Random(f"{self._benih} {variabel.kode} {tahun} {bulan}")
        if not variabel.bulat:
            batas = variabel.maksimum or 100
            return round(acak.uniform(0.4, 0.99) * batas, 2)
        if variabel.bagian_dari:
            induk = self._katalog.variabel[variabel.bagian_dari]
            bagian = 40 if induk.sifat is not variabel.sifat else 1
            return float(int(self._bulan(induk, tahun, bulan) * acak.uniform(0.5, 0.9) / bagian))
        besar = 10 ** self._pangkat[variabel.kode] * acak.uniform(0.85, 1.15)
        return float(int(besar / (30 if variabel.sifat is Sifat.AKUMULASI else 1)))
