"""What moved: this triwulan beside the one that it compares with."""

from iku.core.baris import Baris
from iku.core.catalogue import Catalogue
from iku.core.formula_traits import berulang
from iku.core.sentences.facts import Fakta
from iku.core.sentences.say import Gaya, kapan, sama


def pembanding(
    kode: str, katalog: Catalogue, baris: Baris, lalu: Baris | None, tahun_lalu: Baris | None
) -> Baris | None:
    """The row to compare with, None where it has no figure.

    The triwulan before; figures that start again every year have none before TW I, so theirs is TW I of
    last year.
    """
    anyar = baris.periode.triwulan == 1 and berulang(kode, katalog)
    satu = tahun_lalu if anyar else lalu
    return satu if satu is not None and satu.realisasi is not None else None


def gerak(f: Fakta, gaya: Gaya) -> str:
    """``naik 2,1 poin dari TW II``; nothing where there is nothing to compare with."""
    acuan = pembanding(f.indikator.kode, f.katalog, f.baris, f.lalu, f.tahun_lalu)
    kini = f.baris.realisasi
    if kini is None or acuan is None or acuan.realisasi is None:
        return "angka pertama yang tercatat" if f.pertama else ""
    dari = f"dari {kapan(acuan.periode, f.baris.periode)}"
    if sama(kini, acuan.realisasi):
        return f"tidak berubah {dari}"
    arah = "naik" if kini > acuan.realisasi else "turun"
    return f"{arah} {gaya.jarak(kini, acuan.realisasi)} {dari}"
