"""Row words: rows that say what they are by their own cells, whatever stands around them."""

from collections.abc import Mapping
from itertools import pairwise

from iku.core.period import ROMAWI
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.kata import Kamus, nomor_kolom, triwulan_singkat
from iku.sheets.layout.roles import BERPERIODE, Peran, parse_peran

Baris = Mapping[int, Cell]


def isian(isi: Baris, kamus: Kamus) -> bool:
    """Whether a row fills in a form: ``Tahun : 2024``, ``Triwulan | III``."""
    if not 2 <= len(isi) <= 3:
        return False
    label, *lain = isi.values()
    nilai = [c for c in lain if c.teks.strip(" :")]
    peran = parse_peran(label.teks.rstrip(" :")) if label.jenis is Isi.TEKS else None
    if len(nilai) != 1 or peran not in BERPERIODE:
        return False
    kata = kamus.kata(nilai[0])
    setahun = bool(kata.kurun) and kata.utuh and all(k.awal is None for k in kata.kurun)
    if peran is Peran.TAHUN:
        return setahun
    return triwulan_singkat(nilai[0]) or (bool(kata.kurun) and kata.utuh and not setahun)


def deret_romawi(isi: Baris) -> bool:
    """Whether a row counts I, II, III, IV, once or several times, and says nothing else so."""
    deret = [c.teks.strip() for c in isi.values() if c.teks.strip() in ROMAWI]
    return bool(deret) and deret == list(ROMAWI) * (len(deret) // len(ROMAWI))


def bernomor(isi: Baris) -> bool:
    """Whether a row numbers the columns of a table."""
    nomor = [nomor_kolom(c) for c in isi.values()]
    if len(nomor) < 3 or any(n is None for n in nomor):
        return False
    urut = [n for n in nomor if n is not None]
    return urut[0] in (1, 2) and all(b - a in (0, 1) for a, b in pairwise(urut))
