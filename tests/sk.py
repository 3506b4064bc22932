"""What tests take from the decree's catalogue, picked by what it is: a test need not know a kode."""

from typing import Final

from iku.core.catalogue import Indikator, Level
from tests.regenerate import katalog

KATALOG: Final = katalog()


def _bagian_dari_keseluruhan(indikator: Indikator) -> bool:
    bagian, *lain = indikator.variabel
    return [KATALOG.variabel[bagian].bagian_dari] == lain


SASARAN: Final = next(
    i for i in KATALOG.indikator.values() if i.level is Level.SASARAN and _bagian_dari_keseluruhan(i)
)
"""An indikator of the sasaran that is a part of its whole, in percent."""
BAGIAN, KESELURUHAN = SASARAN.variabel
LAIN: Final = next(
    v.kode
    for v in KATALOG.variabel.values()
    if v.bulat and v.bidang == SASARAN.bidang and not v.bagian_dari and v.kode != KESELURUHAN
)
"""A count of the same bidang that has nothing to do with the two."""
INDEKS: Final = next(v.kode for v in KATALOG.variabel.values() if not v.bulat)
