"""Duplicates: one key given more than once, in one file or between files."""

from collections.abc import Iterable
from dataclasses import dataclass

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import format_angka
from iku.core.reading import Kunci, Reading


@dataclass(frozen=True, slots=True)
class Tunggal:
    """Readings with each key once; ``kembar`` pairs a repeat with the one that stands for it."""

    readings: tuple[Reading, ...]
    masalah: tuple[Masalah, ...]
    kembar: tuple[tuple[Reading, Reading], ...]


def single(readings: Iterable[Reading]) -> Tunggal:
    """Keep one reading a key: equal values are one, an empty cell yields to a filled one.

    Different values for one key are a fault that names both cells, and neither is taken.
    """
    per_kunci: dict[Kunci, list[Reading]] = {}
    for bacaan in readings:
        per_kunci.setdefault(bacaan.kunci, []).append(bacaan)
    terpilih: list[Reading] = []
    masalah: list[Masalah] = []
    kembar: list[tuple[Reading, Reading]] = []
    for semua in per_kunci.values():
        berisi = [b for b in semua if b.nilai is not None] or semua
        beda = [b for b in berisi if b.nilai != berisi[0].nilai]
        if beda:
            masalah.extend(_bentrok(b, berisi[0]) for b in beda)
            continue
        terpilih.append(berisi[0])
        kembar.extend((b, berisi[0]) for b in semua if b is not berisi[0])
    return Tunggal(tuple(terpilih), tuple(masalah), tuple(kembar))


def _bentrok(bacaan: Reading, lain: Reading) -> Masalah:
    def tulis(b: Reading) -> str:
        return format_angka(b.nilai or 0, 6, tetap=False)

    tempat = lain.sel if lain.berkas == bacaan.berkas else f"{lain.berkas}, {lain.sel}"
    ditemukan = f"{tulis(bacaan)} berbeda dari {tulis(lain)} di {tempat}; angka yang sama"
    harap = "satu nilai untuk satu variabel atau indikator pada satu periode"
    saran = "Hapus salah satunya atau samakan keduanya."
    return galat(Kode.KUNCI_GANDA, bacaan.sel, ditemukan, harap, saran).di(bacaan.berkas)
