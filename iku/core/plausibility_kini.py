"""What every check of plausibility shares: the figures as they will stand, and how a doubt is told."""

from collections.abc import Mapping
from typing import Final

from iku.core.finding import Kode, Masalah, peringatan
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci, Reading

Kini = Mapping[Kunci, float | None]
"""Every current figure with those of an upload already laid over it. Missing: None or no key."""
Baru = Mapping[Kunci, Reading]
"""The entri that an upload brings, none of them empty."""

_SARAN: Final = "Periksa kembali; bila memang benar, setujui sebelum menyimpan."


def entri(kode: str, tw: Triwulan) -> Kunci:
    """The key of a variabel's entri at a triwulan."""
    return Kunci(Jenis.ENTRI, kode, tw.tahun, tw.triwulan)


def saat(kunci: Kunci) -> Triwulan:
    """The triwulan of an entri's key.

    Raises: ValueError for a target of the year.
    """
    return Triwulan(kunci.tahun, kunci.triwulan or 0)


def ragu(kode: Kode, bacaan: Reading, uraian: str, harap: str) -> Masalah:
    """A doubt at the cell that raises it."""
    return peringatan(kode, bacaan.sel, uraian, harap, _SARAN).di(bacaan.berkas)
