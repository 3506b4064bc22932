"""A stock that equals the sum of the triwulan before it: it was added up as if it were a flow."""

import math
from collections.abc import Iterator
from typing import Final

from iku.core.catalogue import Catalogue, Sifat, Variabel
from iku.core.checks import tulis
from iku.core.finding import Kode, Masalah
from iku.core.period import ROMAWI, Triwulan
from iku.core.plausibility_kini import Baru, Kini, entri, ragu
from iku.core.reading import Reading

TERKECIL: Final = 10
"""Below this a stock may well grow to the sum of the triwulan before: 3, 4, 7."""
_HARAP: Final = "keadaan pada akhir triwulan itu, bukan penjumlahannya"


def summed(baru: Baru, kini: Kini, katalog: Catalogue) -> Iterator[Masalah]:
    """One warning for each stock at TW III or TW IV that the earlier triwulan of its year add up to."""
    stok = {v.kode: v for v in katalog.variabel.values() if v.sifat is Sifat.POSISI}
    for kode, tahun in dict.fromkeys((k.kode, k.tahun) for k in baru if k.kode in stok):
        nilai = [kini.get(entri(kode, Triwulan(tahun, t))) for t in range(1, 5)]
        for t in (3, 4):
            sumber = _penyebab(kode, Triwulan(tahun, t), baru)
            if sumber is not None and _terjumlah(nilai[: t - 1], nilai[t - 1]):
                uraian = _uraian(stok[kode], Triwulan(tahun, t), nilai)
                yield ragu(Kode.POSISI_SAMA_JUMLAH, sumber, uraian, _HARAP)


def _terjumlah(sebelum: list[float | None], nilai: float | None) -> bool:
    """Whether at least two figures that are not 0 add up to the value."""
    isi = [n for n in sebelum if n]
    return (
        nilai is not None
        and nilai >= TERKECIL
        and len(isi) > 1
        and math.isclose(nilai, sum(isi), rel_tol=1e-9)
    )


def _penyebab(kode: str, tw: Triwulan, baru: Baru) -> Reading | None:
    """The reading to blame: that of the triwulan, else the last one before it that the upload brings."""
    kunci = (entri(kode, Triwulan(tw.tahun, t)) for t in range(tw.triwulan, 0, -1))
    return next((baru[k] for k in kunci if k in baru), None)


def _uraian(variabel: Variabel, tw: Triwulan, nilai: list[float | None]) -> str:
    isi = [(ROMAWI[t], n) for t, n in enumerate(nilai[: tw.triwulan - 1]) if n]
    hitung = " + ".join(tulis(n) for _, n in isi)
    periode = ", ".join(f"TW {r}" for r, _ in isi[:-1]) + f" dan TW {isi[-1][0]}"
    hasil = tulis(nilai[tw.triwulan - 1] or 0)
    return f"{variabel.nama} {tw}: {hasil} sama dengan jumlah {periode} ({hitung})"
