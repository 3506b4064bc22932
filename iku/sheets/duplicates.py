"""The same key twice, in one file or in several: one figure or a fault, never the last one in silence."""

from collections.abc import Iterable
from dataclasses import dataclass

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import format_angka
from iku.core.period import nama_periode
from iku.core.reading import Kunci, Reading
from iku.sheets.bacaan import Dilewati


@dataclass(frozen=True, slots=True)
class Sekali:
    """Readings of which each key stands once, and what became of the others."""

    readings: tuple[Reading, ...]
    masalah: tuple[Masalah, ...]
    dilewati: tuple[Dilewati, ...]


def once(readings: Iterable[Reading]) -> Sekali:
    """Keep one reading a key.

    Equal values count once. Different values are a fault that names both cells, and neither is kept.
    Missing: an empty cell gives way to a filled one.
    """
    readings = tuple(readings)
    if len({r.kunci for r in readings}) == len(readings):
        return Sekali(readings, (), ())
    per_kunci: dict[Kunci, list[Reading]] = {}
    for reading in readings:
        per_kunci.setdefault(reading.kunci, []).append(reading)
    tetap, masalah, dilewati = [], [], []
    for semua in per_kunci.values():
        terisi = [r for r in semua if r.nilai is not None] or semua[:1]
        pertama = terisi[0]
        beda = [r for r in terisi if r.nilai != pertama.nilai]
        masalah += [_berbeda(pertama, r) for r in beda]
        if not beda:
            tetap.append(pertama)
            dilewati += [_sama(pertama, r) for r in semua if r is not pertama]
    return Sekali(tuple(tetap), tuple(masalah), tuple(dilewati))


def _berbeda(pertama: Reading, kedua: Reading) -> Masalah:
    harap = f"satu angka saja; {_tempat(pertama, kedua)} berisi {_tulis(pertama)}, sel ini {_tulis(kedua)}"
    kunci = f"{pertama.kunci.kode} {nama_periode(pertama.kunci.tahun, pertama.kunci.triwulan)}"
    saran = "Hapus yang keliru. Keduanya tidak dipakai."
    return galat(Kode.KUNCI_GANDA, kedua.sel, kunci, harap, saran).di(kedua.berkas)


def _sama(pertama: Reading, kedua: Reading) -> Dilewati:
    kata = "kosong, sudah diisi" if kedua.nilai is None else "sama dengan isi"
    return Dilewati(kedua.sel, f"{kata} pada {_tempat(pertama, kedua)}", kedua.berkas)


def _tempat(pertama: Reading, kedua: Reading) -> str:
    return pertama.sel if pertama.berkas == kedua.berkas else f"{pertama.berkas}, {pertama.sel}"


def _tulis(reading: Reading) -> str:
    return "kosong" if reading.nilai is None else format_angka(reading.nilai, 6, tetap=False)
