"""Formulas: the text of a pembilang or penyebut, checked once and kept as an expression tree.

Grammar (nothing else parses)::

    jumlah  = kali { ("+" | "-") kali }
    kali    = tanda { ("*" | "/") tanda }
    tanda   = "-" tanda | "(" jumlah ")" | angka | variabel | fungsi "(" variabel ")"

Source: the rules of computation, "From variabel to realisasi".
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal, TypeAlias, cast

PANJANG_MAKS: Final = 1000
KEDALAMAN_MAKS: Final = 40

_TOKEN = re.compile(r"\s*(?:(?P<angka>[0-9]+(?:\.[0-9]+)?)|(?P<nama>[a-z][a-z0-9_]*)|(?P<tanda>[-+*/()]))")

Operator: TypeAlias = Literal["+", "-", "*", "/"]


class Waktu(StrEnum):
    """When the value of a variabel is taken, seen from the triwulan that is computed."""

    KINI = ""
    AKHIR_TAHUN_LALU = "akhir_tahun_lalu"
    TRIWULAN_SAMA_TAHUN_LALU = "triwulan_sama_tahun_lalu"


@dataclass(frozen=True, slots=True)
class Angka:
    """A number that stands in the formula itself."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The value of a variabel, now or looked back."""

    variabel: str
    waktu: Waktu = Waktu.KINI


@dataclass(frozen=True, slots=True)
class Negatif:
    """Unary minus."""

    isi: "Ekspresi"


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Two expressions joined by an operator."""

    operator: Operator
    kiri: "Ekspresi"
    kanan: "Ekspresi"


Ekspresi: TypeAlias = Angka | Rujukan | Negatif | Hitungan


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
    if len(teks) > PANJANG_MAKS:
        raise RumusSalah(PANJANG_MAKS + 1, f"lebih panjang dari {PANJANG_MAKS} karakter")
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
            tanda = cast(Operator, self.kata)
            dalam += 1
            self._maju()
            kiri = Hitungan(tanda, kiri, bagian(dalam))
        return kiri

    def _tanda(self, dalam: int) -> Ekspresi:
        if dalam > KEDALAMAN_MAKS:
            raise self.salah(f"terlalu rumit: lebih dari {KEDALAMAN_MAKS} tingkat")
        if self.kata == "-":
            self._maju()
            return Negatif(self._tanda(dalam + 1))
        if self.kata == "(":
            self._maju()
            isi = self.jumlah(dalam + 1)
            self._ambil(")")
            return isi
        return self._nilai()

    def _nilai(self) -> Ekspresi:
        if self.jenis == "angka":
            angka = Angka(float(self.kata))
            self._maju()
            return angka
        if self.jenis != "nama":
            ada = f'"{self.kata}"' if self.jenis else "akhir rumus"
            raise self.salah(f"diharapkan variabel, angka, atau kurung, ditemukan {ada}")
        nama, awal = self.kata, self._mulai
        self._maju()
        return self._fungsi(nama, awal) if self.kata == "(" else Rujukan(nama)

    def _fungsi(self, nama: str, awal: int) -> Rujukan:
        waktu = [w for w in Waktu if w and w == nama]
        if not waktu:
            raise RumusSalah(
                awal + 1, f'fungsi "{nama}" tidak ada; yang ada: {", ".join(filter(None, Waktu))}'
            )
        self._maju()
        if self.jenis != "nama":
            raise self.salah(f"{nama} memerlukan satu nama variabel")
        variabel = self.kata
        self._maju()
        self._ambil(")")
        return Rujukan(variabel, waktu[0])


def cetak(ekspresi: Ekspresi) -> str:
    """The formula as text, in the form that ``parse_formula`` reads back to the same tree."""
    return _tulis(ekspresi, lambda r: f"{r.waktu}({r.variabel})" if r.waktu else r.variabel, _mesin)


def dalam_kata(ekspresi: Ekspresi, nama: Mapping[str, str]) -> str:
    """The formula for people: names in place of codes, × for ``*`` and ÷ for ``/``."""
    keterangan = {
        Waktu.KINI: "{}",
        Waktu.AKHIR_TAHUN_LALU: "{} pada akhir tahun lalu",
        Waktu.TRIWULAN_SAMA_TAHUN_LALU: "{} pada triwulan yang sama tahun lalu",
    }
    teks = _tulis(ekspresi, lambda r: f"[{keterangan[r.waktu].format(nama[r.variabel])}]", _indonesia)
    return teks.replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " − ")


def rujukan(ekspresi: Ekspresi) -> Iterator[Rujukan]:
    """Every look-up of a variabel in the formula, left to right, repeated where it is."""
    match ekspresi:
        case Rujukan():
            yield ekspresi
        case Negatif(isi):
            yield from rujukan(isi)
        case Hitungan(_, kiri, kanan):
            yield from rujukan(kiri)
            yield from rujukan(kanan)


def _mesin(nilai: float) -> str:
    return format(Decimal(repr(nilai)).normalize(), "f")


def _indonesia(nilai: float) -> str:
    return _mesin(nilai).replace(".", ",")


def _tulis(ekspresi: Ekspresi, sebut: Callable[[Rujukan], str], angka: Callable[[float], str]) -> str:
    match ekspresi:
        case Angka(nilai):
            return angka(nilai)
        case Rujukan():
            return sebut(ekspresi)
        case Negatif(isi):
            teks = _tulis(isi, sebut, angka)
            return f"-({teks})" if isinstance(isi, Hitungan) else f"-{teks}"
        case Hitungan(operator, kiri, kanan):
            batas = _derajat(operator)
            kiri_teks = _kurung(kiri, batas, sebut, angka)
            # The grammar joins to the left, so an equal operator on the right keeps its brackets.
            return f"{kiri_teks} {operator} {_kurung(kanan, batas + 1, sebut, angka)}"


def _derajat(operator: str) -> int:
    return 1 if operator in "+-" else 2


def _kurung(isi: Ekspresi, batas: int, sebut: Callable[[Rujukan], str], angka: Callable[[float], str]) -> str:
    teks = _tulis(isi, sebut, angka)
    return f"({teks})" if isinstance(isi, Hitungan) and _derajat(isi.operator) < batas else teks
