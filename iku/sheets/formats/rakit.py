"""From the flat lists of the child process back to sheets of cells."""

import json
from array import array
from base64 import b64decode
from collections.abc import Sequence
from typing import Any, Final

from iku.core.numbers import Tulisan, angka_mesin
from iku.sheets.bacaan import Dilewati
from iku.sheets.cells import Cell, Isi, Rentang, Sheet
from iku.sheets.formats import palet as huruf
from iku.sheets.formats.buku import BukuKerja
from iku.sheets.formats.mentah import Tolak
from iku.sheets.pemungut import tanpa_pemungut

_JENIS: Final = {
    huruf.TEKS: Isi.TEKS,
    huruf.ANGKA: Isi.ANGKA,
    huruf.PERSEN: Isi.PERSEN,
    huruf.TANGGAL: Isi.TANGGAL,
    huruf.LOGIKA: Isi.LOGIKA,
    huruf.GALAT: Isi.GALAT,
    huruf.RUMUS: Isi.RUMUS,
    huruf.TAUTAN: Isi.TAUTAN,
}


def assemble(jawaban: bytes) -> BukuKerja | Tolak:
    """What the child process found.

    Raises: ValueError, TypeError, KeyError, IndexError where it is not what a child hands back.
    """
    jenis, isi = json.loads(jawaban)
    if jenis == "tolak":
        return Tolak(str(isi[0]), str(isi[1]))
    golongan, banyak, lembar, dilewati = isi
    with tanpa_pemungut():
        palet = _palet(golongan, banyak)
        sheets = tuple(_lembar(satu, palet) for satu in lembar)
    return BukuKerja(sheets, tuple(Dilewati(sel, alasan) for sel, alasan in dilewati))


def _palet(golongan: list[Any], banyak: int) -> list[Cell]:
    palet = [Cell(Isi.TEKS, "")] * banyak
    for jenis, format, rumus, nomor, nilai in golongan:
        cells = _cells(_JENIS[jenis], nilai, format, rumus)
        for n, cell in zip(_angka(nomor), cells, strict=True):
            palet[n] = cell
    return palet


def _cells(jenis: Isi, nilai: list[Any], format: str, rumus: bool) -> list[Cell]:
    if jenis is Isi.ANGKA:
        return [Cell(jenis, angka_mesin(n), n, format, rumus) for n in nilai]
    if jenis is Isi.PERSEN:
        return [Cell(jenis, f"{n * 100:.10g}%".replace(".", ","), n, format, rumus) for n in nilai]
    return [Cell(jenis, teks, None, format, rumus) for teks in nilai]


def _lembar(satu: list[Any], palet: list[Cell]) -> Sheet:
    judul, tersembunyi, baris, kolom, isi, gabungan, baris_t, kolom_t, lebar, pemisah = satu
    tempat = zip(_angka(baris), _angka(kolom), strict=True)
    return Sheet(
        judul,
        dict(zip(tempat, map(palet.__getitem__, _angka(isi)), strict=True)),
        Tulisan.MESIN if pemisah == "," else Tulisan.TAK_TENTU,
        None if lebar is None else dict(zip(*map(_angka, lebar), strict=True)),
        tuple(_rentang(_angka(gabungan))),
        frozenset(_angka(baris_t)),
        frozenset(_angka(kolom_t)),
        tersembunyi,
    )


def _rentang(angka: Sequence[int]) -> list[Rentang]:
    return [Rentang(*angka[i : i + 4]) for i in range(0, len(angka), 4)]


def _angka(padat: str) -> list[int]:
    hasil = array("I")
    hasil.frombytes(b64decode(padat))
    return hasil.tolist()
