"""What moved, in words."""

from iku.core.movement import pembanding, sama
from iku.core.sentences.facts import Fakta
from iku.core.sentences.say import Gaya, kapan


def gerak(f: Fakta, gaya: Gaya) -> str:
    """``naik 2,1 poin dari TW II``; nothing where there is nothing to compare with."""
    acuan = pembanding(f.katalog, f.baris, f.lalu, f.tahun_lalu)
    kini = f.baris.realisasi
    if kini is None or acuan is None or acuan.realisasi is None:
        return "angka pertama yang tercatat" if f.pertama else ""
    dari = f"dari {kapan(acuan.periode, f.baris.periode)}"
    if sama(kini, acuan.realisasi):
        return f"tidak berubah {dari}"
    arah = "naik" if kini > acuan.realisasi else "turun"
    return f"{arah} {gaya.jarak(kini, acuan.realisasi)} {dari}"
