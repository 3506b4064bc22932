"""A triwulan that equals another one throughout: a sheet that was copied and then forgotten."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from iku.core.catalogue import Catalogue, Sifat
from iku.core.finding import Kode, Masalah
from iku.core.period import Triwulan
from iku.core.plausibility_kini import Baru, Kini, entri, ragu, saat
from iku.core.reading import Reading

SEDIKITNYA: Final = 5
"""Units: figures, 0 not counted. Fewer may well be the same by chance."""
ARUS_SEDIKITNYA: Final = 2
"""Units: figures that are counted anew each triwulan. Stocks alone may stand still..."""
BANYAK: Final = 10
"""Units: figures, 0 not counted. ... but hardly so many of them."""
_HARAP: Final = "angka yang dihitung sendiri untuk triwulan itu"


def copied(baru: Baru, kini: Kini, katalog: Catalogue) -> Iterator[Masalah]:
    """One warning for each triwulan whose every entri in the upload is that of another triwulan."""
    milik: defaultdict[Triwulan, list[Reading]] = defaultdict(list)
    for kunci, bacaan in baru.items():
        milik[saat(kunci)].append(bacaan)
    for tw, isi in sorted(milik.items()):
        if not _bermakna(isi, katalog):
            continue
        asal = next((lain for lain in _sumber(tw, milik) if _sama(isi, lain, kini)), None)
        if asal is not None:
            sebut = f"Semua {len(isi)} angka {tw} sama persis dengan {asal}, seperti lembar yang disalin"
            yield ragu(Kode.SALINAN_TRIWULAN, isi[0], sebut, _HARAP)


def _bermakna(isi: list[Reading], katalog: Catalogue) -> bool:
    """Whether there is enough in it for sameness to say something; nothing is often nothing again."""
    kode = [r.kunci.kode for r in isi if r.nilai]
    arus = sum(katalog.variabel[k].sifat is not Sifat.POSISI for k in kode)
    return len(kode) >= SEDIKITNYA and (arus >= ARUS_SEDIKITNYA or len(kode) >= BANYAK)


def _sumber(tw: Triwulan, milik: dict[Triwulan, list[Reading]]) -> list[Triwulan]:
    """What may have been copied, the likeliest first; of two in one upload the later is the copy."""
    awal = [Triwulan(tw.tahun, t) for t in range(tw.triwulan - 1, 0, -1)]
    calon = [tw.sebelumnya(), *awal, Triwulan(tw.tahun - 1, tw.triwulan)]
    return calon if tw.sesudahnya() in milik else [*calon, tw.sesudahnya()]


def _sama(isi: list[Reading], lain: Triwulan, kini: Kini) -> bool:
    return all(kini.get(entri(r.kunci.kode, lain)) == r.nilai for r in isi)
