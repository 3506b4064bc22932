"""Normal: a name reduced to what two writings of the same name share."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from iku.core.singkatan import Singkatan

# The apostrophe that our own files put before what a spreadsheet would run as a formula.
_PENJAGA = re.compile(r"'(?=\s*[=+\-@])")
_PANGKAT: Final = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾†‡\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NOMOR = re.compile(
    r"(?:[-–—•·▪‣►>]+\s*"
    r"|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s*(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+"
    r"|\((?:[a-z]|[ivx]{1,4})\)\s*|(?:[a-z]|[ivx]{1,4})[.)](?:\s+|(?=[^\W\d_]{2})))"
)
_TANDA = re.compile(r"(?:\s*\*+\s*\)?|(?<=[^\W\d]|\))\s*\d{1,2}\))+$")
_INISIAL = re.compile(r"\b((?:[a-z]\.){2,}|(?:[a-z]\.)+[a-z]\b)")
_KURUNG = re.compile(r"[(\[{]\s*([^()\[\]{}]*?)\s*[)\]}]")
_TANDA_KATA = re.compile("[&%]")
# Signs that change what a name says (%, +, <) stay; these only hold it together.
_PENGHUBUNG = re.compile(r"[\s.,;:'\"`’‘“”()\[\]{}\-‐‑‒–—_/\\*|]+")


def bersih(teks: str) -> str:
    """A text as names and headers are compared: one case, single spaces, no guard against formulas."""
    return " ".join(_PENJAGA.sub("", teks).replace("\xa0", " ").split()).casefold()


@lru_cache(maxsize=65536)
def normal(teks: str, singkatan: Singkatan) -> str:
    """A name without case, punctuation, numbering, note marks, trimmings and abbreviations.

    A unit in parentheses at the end stays, in its standard form: ``toko (orang)`` counts other things
    than ``toko (unit)``. Never empty for a text that holds a word.
    """
    rapi = unicodedata.normalize("NFKC", bersih(teks).translate(_PANGKAT)).casefold()
    rapi = _TANDA.sub("", _tanpa_nomor(_INISIAL.sub(_rapat, rapi))) or rapi
    nama, satuan = _pisah_satuan(rapi, singkatan)
    kata = _tanpa_hiasan(_kata(nama, singkatan), singkatan)
    if not kata:
        return " ".join(_PENGHUBUNG.sub(" ", rapi).split())
    return f"{' '.join(kata)} ({satuan})" if satuan else " ".join(kata)


def _rapat(cocok: re.Match[str]) -> str:
    """``t.k.`` as ``tk``; a single letter with its point may be numbering and stays."""
    return cocok[0].replace(".", "") + " "


def _tanpa_nomor(teks: str) -> str:
    cocok = _NOMOR.match(teks)
    return teks[cocok.end() :] if cocok and cocok.end() < len(teks) else teks


def _pisah_satuan(teks: str, singkatan: Singkatan) -> tuple[str, str]:
    kurung = list(_KURUNG.finditer(teks))
    if kurung and kurung[-1].end() == len(teks.rstrip()) and kurung[-1].start():
        isi = re.sub(r"^(?:dalam|satuan)\s*:?\s*", "", kurung[-1][1])
        if singkatan.kenal_satuan(isi):
            return teks[: kurung[-1].start()], singkatan.satuan_baku(isi)
    return teks, ""


def _kata(teks: str, singkatan: Singkatan) -> list[str]:
    """The words of a name, abbreviations written out; ``perihal lama (PL)`` says the same thing once."""
    kata: list[str] = []
    letak = 0
    for kurung in _KURUNG.finditer(teks):
        kata += _terurai(teks[letak : kurung.start()], singkatan)
        dalam = _terurai(kurung[1], singkatan)
        if dalam and kata[-len(dalam) :] != dalam:
            kata += dalam
        letak = kurung.end()
    return kata + _terurai(teks[letak:], singkatan)


def _terurai(teks: str, singkatan: Singkatan) -> list[str]:
    potongan = _PENGHUBUNG.sub(" ", _TANDA_KATA.sub(r" \g<0> ", teks)).split()
    return [k for satu in potongan for k in singkatan.kata.get(satu, satu).split()]


def _tanpa_hiasan(kata: list[str], singkatan: Singkatan) -> list[str]:
    awal = 0
    while awal < len(kata) - 1 and kata[awal] in singkatan.hiasan:
        awal += 1
    return kata[awal:]
