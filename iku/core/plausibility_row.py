"""A figure in the wrong row: far from its own history, and at home in that of another variabel."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from iku.core.catalogue import Catalogue, Sifat, Variabel
from iku.core.checks import tulis
from iku.core.finding import Kode, Masalah
from iku.core.period import Triwulan
from iku.core.plausibility_kini import Baru, Kini, entri, ragu, saat
from iku.core.reading import Jenis, Kunci

TERPENDEK: Final = {Sifat.POSISI: 3, Sifat.AKUMULASI: 4, Sifat.RATA_RATA: 4}
"""Units: figures. Less is no history; a flow has seasons."""
TERPANJANG: Final = 8
"""Units: figures. What was longer ago says little about now."""
TERKECIL: Final = 10
"""Below this a figure is at home in any row."""
_KALI: Final = {Sifat.POSISI: 1.1, Sifat.AKUMULASI: 2.0, Sifat.RATA_RATA: 1.5}
"""By how much a figure may leave its history, however even that was; a flow leaps, a stock does not."""
_HARAP: Final = "setiap angka pada baris variabelnya sendiri"


@dataclass(frozen=True, slots=True)
class Riwayat:
    """The lowest and the highest figure of late."""

    bawah: float
    atas: float
    kali: float

    def jauh(self, nilai: float) -> bool:
        """Whether a figure does not continue this, whatever happened in the triwulan."""
        if max(nilai, self.atas) < TERKECIL:
            return False
        # Counts scatter by their root, even where a few of them happen to agree.
        lebar = max(2 * (self.atas - self.bawah), 3 * math.sqrt(abs(self.atas)))
        naik, turun = (self.atas * self.kali, self.atas + lebar), (self.bawah / self.kali, self.bawah - lebar)
        return nilai > max(naik) or nilai < min(turun)

    def dekat(self, nilai: float) -> bool:
        """Whether a figure could stand in this row without being noticed."""
        lebar = max((self.atas - self.bawah) / 2, self.atas * 0.03)
        return self.bawah - lebar <= nilai <= self.atas + lebar

    def __str__(self) -> str:
        return tulis(self.bawah) if self.bawah == self.atas else f"{tulis(self.bawah)}–{tulis(self.atas)}"


@dataclass(frozen=True, slots=True)
class _Tetangga:
    """The row where a figure seems to belong; ``tertukar`` is the figure there where that belongs here."""

    variabel: Variabel
    riwayat: Riwayat
    tertukar: float | None


def misplaced(baru: Baru, kini: Kini, katalog: Catalogue) -> Iterator[Masalah]:
    """One warning for each figure that fits only another row of its bidang; one for two that are swapped."""
    ingatan = _Ingatan(kini, katalog)
    disebut: set[Kunci] = set()
    for kunci, bacaan in baru.items():
        variabel, tw, nilai = katalog.variabel[kunci.kode], saat(kunci), bacaan.nilai or 0.0
        sendiri = ingatan.riwayat(variabel, tw)
        if kunci in disebut or sendiri is None or not sendiri.jauh(nilai):
            continue
        if (lain := _tetangga(variabel, sendiri, nilai, tw, ingatan)) is not None:
            if lain.tertukar is not None:
                disebut.add(entri(lain.variabel.kode, tw))
            yield ragu(Kode.SALAH_BARIS, bacaan, _uraian(variabel, sendiri, nilai, tw, lain), _HARAP)


class _Ingatan:
    """The figures of every variabel in the order of time."""

    def __init__(self, kini: Kini, katalog: Catalogue) -> None:
        self.kini, self.katalog = kini, katalog
        deret: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for kunci, nilai in kini.items():
            if kunci.jenis is Jenis.ENTRI and nilai is not None:
                deret[kunci.kode].append((kunci.tahun * 4 + (kunci.triwulan or 0), nilai))
        self._deret: Mapping[str, list[tuple[int, float]]] = {k: sorted(d) for k, d in deret.items()}

    def riwayat(self, variabel: Variabel, tw: Triwulan) -> Riwayat | None:
        """What stood before a triwulan, whether kept earlier or brought by the same upload."""
        deret = self._deret.get(variabel.kode, [])
        sampai = bisect_left(deret, (tw.tahun * 4 + tw.triwulan,))
        nilai = [n for _, n in deret[max(0, sampai - TERPANJANG) : sampai]]
        if len(nilai) < TERPENDEK[variabel.sifat]:
            return None
        return Riwayat(min(nilai), max(nilai), _KALI[variabel.sifat])


def _tetangga(
    variabel: Variabel, sendiri: Riwayat, nilai: float, tw: Triwulan, ingatan: _Ingatan
) -> _Tetangga | None:
    """The row of the same bidang at home with the figure, whose own is missing or out of place as well."""
    hasil = None
    for lain in ingatan.katalog.variabel.values():
        if lain is variabel or lain.bidang != variabel.bidang:
            continue
        riwayat, miliknya = ingatan.riwayat(lain, tw), ingatan.kini.get(entri(lain.kode, tw))
        if riwayat is None or not riwayat.dekat(nilai):
            continue
        if miliknya is not None and sendiri.dekat(miliknya) and not riwayat.dekat(miliknya):
            return _Tetangga(lain, riwayat, miliknya)
        if miliknya is None or riwayat.jauh(miliknya):
            hasil = hasil or _Tetangga(lain, riwayat, None)
    return hasil


def _uraian(variabel: Variabel, sendiri: Riwayat, nilai: float, tw: Triwulan, lain: _Tetangga) -> str:
    uraian = (
        f"{variabel.nama} {tw}: {tulis(nilai)} jauh dari riwayatnya ({sendiri}), "
        f"tetapi sesuai dengan riwayat {lain.variabel.nama} ({lain.riwayat})"
    )
    if lain.tertukar is None:
        return uraian
    return f"{uraian}, dan sebaliknya ({tulis(lain.tertukar)}), seperti dua baris yang tertukar"
