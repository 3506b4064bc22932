"""Styles of OpenDocument: which number format a cell has, written as Excel would write it."""

import math
import re
from xml.etree.ElementTree import Element

from iku.sheets.formats.rupa import CORET, NAIK, TURUN
from iku.sheets.formats.unsur import tanpa_awalan

# The namespaces that every OpenDocument has, whatever prefixes it gives them.
OFFICE, TABLE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{n}:1.0}}" for n in ("office", "table", "text")
)
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TANGGAL = {
    "day": ("d", "dd"),
    "month": ("m", "mm"),
    "year": ("yy", "yyyy"),
    "hours": ("h", "hh"),
    "minutes": ("m", "mm"),
    "seconds": ("s", "ss"),
    "day-of-week": ("ddd", "dddd"),
}


_BIASA = "biasa"
_UKURAN = re.compile(r"(\d*\.?\d+)([a-z]+)")
_POIN = {"cm": 28.35, "mm": 2.835, "in": 72, "pt": 1, "px": 0.75, "pc": 12}


class GayaOds:
    """The styles of a document, from its content and its common styles."""

    def __init__(self) -> None:
        self._format: dict[str, str] = {}
        self._sel: dict[str, tuple[str, str]] = {}
        self._lembar_tersembunyi: set[str] = set()
        self._rata: set[tuple[str, str]] = set()
        self._rupa: dict[tuple[str, str], tuple[str, str]] = {}

    def baca(self, gaya: Element) -> None:
        """Take in an element that holds styles."""
        for satu in gaya:
            jenis = tanpa_awalan(satu.tag)
            nama = atribut(satu, "name")
            if jenis == "style":
                self._sel[nama] = (atribut(satu, "data-style-name"), atribut(satu, "parent-style-name"))
                if any(
                    atribut(sifat, "display") == "false"
                    for sifat in satu
                    if sifat.tag.endswith("table-properties")
                ):
                    self._lembar_tersembunyi.add(nama)
                self._tampilan(satu, (atribut(satu, "family"), nama))
            elif jenis.endswith("-style"):
                self._format[nama] = _kode(satu, jenis)

    def hides(self, nama: str) -> bool:
        """Whether a sheet of this style is hidden."""
        return nama in self._lembar_tersembunyi

    def _tampilan(self, satu: Element, kunci: tuple[str, str]) -> None:
        """What a style says of height, width and the look of its text."""
        rupa = ""
        for sifat in satu:
            if any(_rata(atribut(sifat, ukuran)) for ukuran in ("row-height", "column-width")):
                self._rata.add(kunci)
            if sifat.tag.endswith("text-properties"):
                rupa = _rupa(sifat)
        self._rupa[kunci] = rupa, atribut(satu, "parent-style-name")

    def flattens(self, keluarga: str, nama: str) -> bool:
        """Whether a row (``table-row``) or column (``table-column``) of this style has no size to see."""
        return (keluarga, nama) in self._rata

    def rupa(self, keluarga: str, nama: str) -> str:
        """The look of a ``text`` or ``table-cell`` style, its own or that of the style it stands on."""
        for _ in range(10):
            rupa, induk = self._rupa.get((keluarga, nama), ("", ""))
            if rupa or not induk:
                return "" if rupa == _BIASA else rupa
            nama = induk
        return ""

    def format(self, nama: str) -> str:
        """The number format of a cell style, its own or that of the style it stands on."""
        for _ in range(10):
            data, induk = self._sel.get(nama, ("", ""))
            if data or not induk:
                return self._format.get(data, "")
            nama = induk
        return ""


def atribut(unsur: Element, nama: str) -> str:
    """An attribute by its name without the namespace; empty where it is missing."""
    akhiran = "}" + nama
    return next((nilai for kunci, nilai in unsur.items() if kunci.endswith(akhiran)), "")


def _rata(ukuran: str) -> bool:
    """Whether a length (``0cm``, ``0.004in``) is less than a point."""
    temuan = _UKURAN.fullmatch(ukuran)
    return temuan is not None and float(temuan[1]) * _POIN.get(temuan[2], 1) < 1


def _rupa(sifat: Element) -> str:
    """The look of text; a style that says that it has none overrules the one it stands on."""
    garis = atribut(sifat, "text-line-through-style") or atribut(sifat, "text-line-through-type")
    letak = atribut(sifat, "text-position").partition(" ")[0]
    if garis not in ("", "none"):
        return CORET
    if letak == "super" or (letak.endswith("%") and letak[0].isdigit() and letak.strip("0%.")):
        return NAIK
    if letak == "sub" or letak.startswith("-"):
        return TURUN
    return _BIASA if garis or letak else ""


def _kode(gaya: Element, jenis: str) -> str:
    kode = "".join(_potong(satu, persen=jenis == "percentage-style") for satu in gaya)
    return "" if kode in ("0", "General") else kode


def _potong(satu: Element, *, persen: bool) -> str:
    nama = tanpa_awalan(satu.tag)
    match nama:
        case "number":
            return _angka(satu)
        case "scientific-number":
            return "0.00E+00"
        case "fraction":
            return "# ?/?"
        case "text" | "currency-symbol":
            teks = satu.text or ""
            return teks if persen and teks.strip() == "%" else f'"{teks}"' if teks.strip() else teks
        case "text-content":
            return "@"
        case "am-pm":
            return "AM/PM"
    if nama not in _TANGGAL:
        return ""
    pendek, panjang = _TANGGAL[nama]
    if atribut(satu, "textual") == "true":
        return "mmmm" if atribut(satu, "style") == "long" else "mmm"
    return panjang if atribut(satu, "style") == "long" else pendek


def _angka(satu: Element) -> str:
    desimal = atribut(satu, "decimal-places")
    if not desimal and atribut(satu, "grouping") != "true":
        return "General"
    bulat = "#,##0" if atribut(satu, "grouping") == "true" else "0"
    pecahan = "." + "0" * min(int(desimal), 30) if desimal.isdigit() and int(desimal) else ""
    faktor = atribut(satu, "display-factor")
    ribuan = round(math.log(float(faktor), 1000)) if faktor and float(faktor) > 1 else 0
    return bulat + pecahan + "," * ribuan
