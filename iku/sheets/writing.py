"""Writing: a text to the number it writes, to the reason why it is none, or to two that it may be."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias

from iku.sheets.writing_words import KATA_KOSONG, KATA_NOL, KATA_SKALA, SIMBOL_UANG, sebab_bukan


class Gaya(StrEnum):
    """Which sign a column uses for decimals."""

    INDONESIA = "indonesia"
    INGGRIS = "inggris"
    TAK_TENTU = "tak tentu"


@dataclass(frozen=True, slots=True)
class Angka:
    """A number; ``satuan`` as written, in lower case (``orang``, ``%``, ``rp``).

    ``catatan`` says in Indonesian what was understood or left out, empty where nothing was.
    """

    nilai: float
    satuan: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Kosong:
    """A text that says that there is no figure."""

    alasan: str


@dataclass(frozen=True, slots=True)
class Taksa:
    """A text that is a thousand to some and a fraction to others; the Indonesian reading comes first."""

    pilihan: tuple[float, float]
    satuan: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Bukan:
    """No number; ``sebab`` is an Indonesian clause that says why."""

    sebab: str


Dibaca: TypeAlias = Angka | Kosong | Taksa | Bukan

_TERPANJANG: Final = 60
_SPASI = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_HAMPA: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_MINUS: Final = str.maketrans("\u2212\u2010\u2011", "---")
_CATATAN = re.compile(r"\s*([*†‡⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+)\s*(\)?)$")
_DIAPIT = re.compile(r"\(\s*([^()]*[0-9][^()]*?)\s*\)")
_UANG = re.compile(rf"(?:{SIMBOL_UANG})\.?\s*(?=[-(0-9])", re.IGNORECASE)
_ANGKA = re.compile(r"(-?)([0-9](?:[0-9.,]|[ ](?=[0-9]{3}(?![0-9])))*(?<![.,]))(,-)?")
_SATUAN = re.compile(r"\s*([%‰]|[^\W\d_][^\d]*)", re.ASCII)

_BULAT = re.compile(r"0|[1-9][0-9]*")
_RIBUAN: Final = {tanda: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(tanda)}[0-9]{{3}})+") for tanda in ".,"}
_TAKSA = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_PECAHAN: Final = {
    tanda: re.compile(
        rf"(?:(0|[1-9][0-9]*)|([1-9][0-9]{{0,2}}(?:{re.escape(lawan)}[0-9]{{3}})+)){re.escape(tanda)}[0-9]+"
    )
    for tanda, lawan in ((",", "."), (".", ","))
}


@lru_cache(maxsize=65536)
def baca_tulisan(teks: str, gaya: Gaya) -> Dibaca:
    """Read what a cell's text writes; ``gaya`` settles ``1.234`` and ``1,234``, and nothing else.

    A form in which a digit may have been lost or mistaken is refused: ``1,2E+06``, ``1O``, ``007``.
    """
    rapi = _SPASI.sub(" ", teks.translate(_HAMPA)).strip().translate(_MINUS)
    if rapi.startswith("'"):
        rapi = rapi[1:].strip()
    tanpa, catatan = _tanpa_catatan(rapi)
    kata = tanpa.casefold().rstrip(".! ") or tanpa
    if (alasan := KATA_KOSONG.get(kata) or KATA_KOSONG.get(tanpa.casefold())) is not None:
        return Kosong(alasan)
    if kata in KATA_NOL:
        return Angka(0.0, "", _gabung(f"{kata} = 0", catatan))
    if len(rapi) > _TERPANJANG:
        return Bukan("terlalu panjang untuk sebuah angka")
    return _berangka(tanpa, catatan, gaya) or Bukan(sebab_bukan(rapi))


def _tanpa_catatan(teks: str) -> tuple[str, str]:
    """A text without the mark of a note behind it: ``12*)``, ``12¹``."""
    cocok = _CATATAN.search(teks)
    if cocok is None or not cocok.start() or (cocok[2] and "(" in teks):
        return teks, ""
    return teks[: cocok.start()], f"tanda {cocok[1]} diabaikan"


def _gabung(*catatan: str) -> str:
    return "; ".join(filter(None, catatan))


def _berangka(teks: str, catatan: str, gaya: Gaya) -> Angka | Taksa | Bukan | None:
    """The number and its unit; None where the text is none and the reason is to be found."""
    tanda = 1.0
    if (diapit := _DIAPIT.fullmatch(teks)) is not None:
        teks, tanda, catatan = diapit[1], -1.0, _gabung("tanda kurung = negatif", catatan)
    uang = _UANG.match(teks)
    sisa = teks[uang.end() :] if uang else teks
    if uang and (diapit := _DIAPIT.fullmatch(sisa)) is not None and tanda > 0:
        sisa, tanda, catatan = diapit[1], -1.0, _gabung("tanda kurung = negatif", catatan)
    cocok = _ANGKA.match(sisa)
    if cocok is None or (cocok[1] and tanda < 0):
        return None
    satuan = _satuan(sisa[cocok.end() :], "rp" if uang or cocok[3] else "")
    if satuan is None or (uang and satuan != "rp"):
        return None
    if not unicodedata.is_normalized("NFC", satuan) or set(satuan.split()) & KATA_SKALA:
        return None
    return _nilai(cocok[2], -tanda if cocok[1] else tanda, satuan, catatan, gaya)


def _satuan(sisa: str, uang: str) -> str | None:
    """The unit behind a number, empty where there is none; None where it cannot be a unit."""
    if not sisa.strip():
        return uang
    cocok = _SATUAN.fullmatch(sisa)
    if cocok is None or len(cocok[1].split()) > 5 or sebab_bukan("0" + sisa, ketat=True):
        return None
    return " ".join(cocok[1].split()).casefold().rstrip(".")


def _nilai(angka: str, tanda: float, satuan: str, catatan: str, gaya: Gaya) -> Angka | Taksa | None:
    if _TAKSA.fullmatch(angka):
        ribuan, pecahan = float(re.sub("[.,]", "", angka)), float(angka.replace(",", "."))
        return _taksa(angka, (tanda * ribuan, tanda * pecahan), satuan, catatan, gaya)
    nilai = _jelas(angka)
    return None if nilai is None else Angka(tanda * nilai if nilai else 0.0, satuan, catatan)


def _taksa(angka: str, dua: tuple[float, float], satuan: str, catatan: str, gaya: Gaya) -> Angka | Taksa:
    if "," in angka:
        # The Indonesian reading of 1,234 is the fraction.
        dua = (dua[1], dua[0])
    if gaya is Gaya.TAK_TENTU:
        return Taksa(dua, satuan, catatan)
    return Angka(dua[0] if gaya is Gaya.INDONESIA else dua[1], satuan, catatan)


def _jelas(angka: str) -> float | None:
    """The number that a text can only be, whatever the style of its column."""
    rapat = angka.replace(" ", "")
    if " " in angka and not re.fullmatch(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,](?![0-9]{3}$)[0-9]+)?", angka):
        return None
    if _BULAT.fullmatch(rapat):
        return float(rapat)
    for pola in _RIBUAN.values():
        if pola.fullmatch(rapat):
            return float(re.sub("[.,]", "", rapat))
    for tanda, pola in _PECAHAN.items():
        if pola.fullmatch(rapat):
            bulat, _, pecahan = rapat.rpartition(tanda)
            return float(f"{re.sub('[.,]', '', bulat)}.{pecahan}")
    return None


def gaya_kolom(teks: Iterable[str]) -> Gaya:
    """The style of a column, from the cells that can be read in one style only.

    Both styles, or neither, leave it open.
    """
    bukti = {_gaya_satu(satu) for satu in teks} - {Gaya.TAK_TENTU}
    return bukti.pop() if len(bukti) == 1 else Gaya.TAK_TENTU


@lru_cache(maxsize=65536)
def _gaya_satu(teks: str) -> Gaya:
    if "," not in teks and "." not in teks:
        return Gaya.TAK_TENTU
    if not isinstance(baca_tulisan(teks, Gaya.TAK_TENTU), Angka):
        return Gaya.TAK_TENTU
    angka = _ANGKA.search(teks.replace("\u00a0", " "))
    tanda = [t for t in (angka[2] if angka else "") if t in ".,"]
    if not tanda:
        return Gaya.TAK_TENTU
    # Of two signs the last writes decimals; one that comes twice groups thousands; one alone writes decimals.
    desimal = tanda[-1] if len(set(tanda)) == 2 or len(tanda) == 1 else (".", ",")[tanda[0] == "."]
    return Gaya.INDONESIA if desimal == "," else Gaya.INGGRIS
