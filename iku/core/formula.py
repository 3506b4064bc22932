"""Formulas: the text of a pembilang or penyebut, checked once and kept as an expression tree.

Grammar (nothing else parses)::

    jumlah  = kali { ("+" | "-") kali }
    kali    = tanda { ("*" | "/") tanda }
    tanda   = "-" tanda | "(" jumlah ")" | angka | variabel | fungsi "(" variabel ")"

Source: the rules of computation, "From variabel to realisasi".
"""

import math
import re
from collections.abc import Callable
from typing import Final, cast

from iku.core.expression import (
    Angka,
    Ekspresi,
    Hitungan,
    Negatif,
    Operator,
    Rujukan,
    Waktu,
    cetak,
    dalam_kata,
    rujukan,
    tinggi,
)

__all__ = [
    "KEDALAMAN_MAKS",
    "PANJANG_MAKS",
    "Angka",
    "Ekspresi",
    "Hitungan",
    "Negatif",
    "Rujukan",
    "RumusSalah",
    "Waktu",
    "cetak",
    "dalam_kata",
    "parse_formula",
    "rujukan",
]

PANJANG_MAKS: Final = 1000
KEDALAMAN_MAKS: Final = 40
_FUNGSI: Final = tuple(w.value for w in Waktu if w)

_TOKEN = re.compile(r"\s*(?:(?P<angka>[0-9]+(?:\.[0-9]+)?)|(?P<nama>[a-z][a-z0-9_]*)|(?P<tanda>[-+*/()]))")


class RumusSalah(ValueError):
    """A formula that does not parse; ``posisi`` counts characters from 1."""

    def __init__(self, posisi: int, alasan: str) -> None:
        super().__init__(f"karakter ke-{posisi}: {alasan}")
        self.posisi = posisi
        self.alasan = alasan


def parse_formula(teks: str) -> Ekspresi:
    """Read a formula into its tree. Whether its variabel exist is the catalogue's question.

    Raises: RumusSalah, with the position and the reason in Indonesian.
    """
    # Spaces do not count: a formula printed with more of them than it was typed with still reads back.
    if sum(not huruf.isspace() for huruf in teks) > PANJANG_MAKS:
        raise RumusSalah(1, f"lebih panjang dari {PANJANG_MAKS} karakter")
    pembaca = _Pembaca(teks)
    ekspresi = pembaca.jumlah(0)
    if pembaca.jenis:
        raise pembaca.salah(f'"{pembaca.kata}" tidak diharapkan di sini')
    return ekspresi


class _Pembaca:
    """Recursive descent over the tokens, one token ahead."""

    def __init__(self, teks: str) -> None:
        self._teks = teks.rstrip()
        self._akhir = 0
        self._maju()

    def _maju(self) -> None:
        cocok = _TOKEN.match(self._teks, self._akhir)
        if cocok is None:
            sisa = self._teks[self._akhir :].lstrip()
            self._mulai = len(self._teks) - len(sisa)
            self.jenis, self.kata = "", ""
            if sisa:
                raise RumusSalah(self._mulai + 1, f'"{sisa[0]}" tidak dikenal')
            return
        self.jenis = cast(str, cocok.lastgroup)
        self.kata = cocok[self.jenis]
        self._mulai, self._akhir = cocok.start(self.jenis), cocok.end()

    def salah(self, alasan: str) -> RumusSalah:
        return RumusSalah(self._mulai + 1, alasan)

    def _ambil(self, tanda: str) -> None:
        if self.kata != tanda:
            ada = f'"{self.kata}"' if self.jenis else "akhir rumus"
            raise self.salah(f'diharapkan "{tanda}", ditemukan {ada}')
        self._maju()

    def jumlah(self, dalam: int) -> Ekspresi:
        return self._rantai(("+", "-"), self._kali, dalam)

    def _kali(self, dalam: int) -> Ekspresi:
        return self._rantai(("*", "/"), self._tanda, dalam)

    def _rantai(self, operator: tuple[str, ...], bagian: Callable[[int], Ekspresi], dalam: int) -> Ekspresi:
        kiri = bagian(dalam)
        while self.kata in operator:
            tanda, awal = cast(Operator, self.kata), self._mulai
            self._maju()
            kiri = _dibatasi(Hitungan(tanda, kiri, bagian(dalam)), awal)
        return kiri

    def _tanda(self, dalam: int) -> Ekspresi:
        awal = self._mulai
        if dalam > KEDALAMAN_MAKS:
            raise _terlalu_rumit(awal)
        if self.kata == "-":
            self._maju()
            return _dibatasi(Negatif(self._tanda(dalam + 1)), awal)
        if self.kata == "(":
            self._maju()
            isi = self.jumlah(dalam + 1)
            self._ambil(")")
            return isi
        return self._nilai()

    def _nilai(self) -> Ekspresi:
        kata, awal = self.kata, self._mulai
        if self.jenis == "angka":
            self._maju()
            if math.isinf(float(kata)):
                raise RumusSalah(awal + 1, "angka terlalu besar")
            return Angka(float(kata))
        if self.jenis != "nama":
            ada = f'"{kata}"' if self.jenis else "akhir rumus"
            raise self.salah(f"diharapkan variabel, angka, atau kurung, ditemukan {ada}")
        self._maju()
        if self.kata == "(":
            return self._fungsi(kata, awal)
        if kata in _FUNGSI:
            raise RumusSalah(awal + 1, f"{kata} memerlukan kurung: {kata}(variabel)")
        return Rujukan(kata)

    def _fungsi(self, nama: str, awal: int) -> Rujukan:
        if nama not in _FUNGSI:
            raise RumusSalah(awal + 1, f'fungsi "{nama}" tidak ada; yang ada: {", ".join(_FUNGSI)}')
        self._maju()
        if self.jenis != "nama":
            raise self.salah(f"{nama} memerlukan satu nama variabel")
        variabel = self.kata
        self._maju()
        self._ambil(")")
        return Rujukan(variabel, Waktu(nama))


def _dibatasi(ekspresi: Ekspresi, awal: int) -> Ekspresi:
    """Refuse a tree too high to walk; its height counts, not the brackets it was typed with."""
    if tinggi(ekspresi) > KEDALAMAN_MAKS:
        raise _terlalu_rumit(awal)
    return ekspresi


def _terlalu_rumit(awal: int) -> RumusSalah:
    return RumusSalah(awal + 1, f"terlalu rumit: lebih dari {KEDALAMAN_MAKS} tingkat")
