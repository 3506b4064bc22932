"""The texts of a workbook: the shared ones, and those written into a cell."""

import re

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.rupa import berupa, rupa_huruf
from iku.sheets.formats.unsur import kanonik

_BUTIR = re.compile(r"<si(?:\s[^>]*)?(?:/>|>(.*?)</si>)", re.DOTALL)
_POTONG = re.compile(r"<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</")
_FONETIK = re.compile(r"<(\w+:)?rPh[\s>].*?</(\w+:)?rPh>", re.DOTALL)
_TERLARIK = re.compile(r"_x([0-9A-Fa-f]{4})_")
_JALAN = re.compile(r"<(?:\w+:)?r>.*?</(?:\w+:)?r>", re.DOTALL)
_DICORET = re.compile(r"<(?:\w+:)?d?strike(?:\s+val=\"(?:1|true)\")?\s*/>")
_LETAK = re.compile(r"<(?:\w+:)?vertAlign\s+val=\"(\w+)\"")
_BOM = b"\xef\xbb\xbf"


def shared_strings(arsip: Arsip, nama: str) -> list[str]:
    """The shared texts of a workbook, in the order of their numbers."""
    if nama not in arsip:
        return []
    xml = arsip.baca(nama)
    polos = is_plain(xml, b"<sst") and b":si>" not in xml
    teks = (xml if polos else kanonik(xml, nama)).decode("utf-8", "replace")
    return [potongan(satu) for satu in _BUTIR.findall(teks)]


def is_plain(xml: bytes, akar: bytes) -> bool:
    """Whether a part is written as nearly all programs do: UTF-8, double quotes, no comments or CDATA."""
    kepala = xml[:4096].removeprefix(_BOM)
    penyandian = re.search(rb"encoding\s*=\s*[\"']([^\"']*)", kepala.partition(b"?>")[0])
    utf8 = penyandian is None or penyandian[1].lower() in (b"utf-8", b"us-ascii")
    # To look for one letter is thirty times as fast as to look for two.
    aneh = (b"!" in xml and b"<!" in xml) or (b"'" in xml and b"='" in xml)
    return utf8 and akar in kepala and not aneh


def potongan(xml: str) -> str:
    """The text of an ``si`` or ``is`` element: its runs joined, without phonetic hints."""
    if "rPh" in xml:
        xml = _FONETIK.sub("", xml)
    if "vertAlign" in xml or "strike" in xml:
        xml = _JALAN.sub(_bertanda, xml)
    return lepas("".join(_POTONG.findall(xml)))


def _bertanda(jalan: re.Match[str]) -> str:
    """A run of a rich text with its look written into it."""
    xml = jalan[0]
    letak = _LETAK.search(xml)
    rupa = rupa_huruf(coret=_DICORET.search(xml) is not None, letak=letak[1] if letak else "")
    return _POTONG.sub(lambda m: _ganti(m, berupa(m[1], rupa)), xml) if rupa else xml


def _ganti(potong: re.Match[str], teks: str) -> str:
    """An element with another text."""
    awal, akhir = potong.start(1) - potong.start(), potong.end(1) - potong.start()
    return potong[0][:awal] + teks + potong[0][akhir:]


def lepas(teks: str) -> str:
    """A text without XML's and Excel's escapes."""
    if "\r" in teks:
        teks = teks.replace("\r\n", "\n")
    if "&" in teks:
        from html import unescape

        teks = unescape(teks)
    if "_x" in teks:
        teks = _TERLARIK.sub(lambda m: chr(int(m[1], 16)), teks)
    return teks
