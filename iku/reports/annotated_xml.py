"""XML changed where it stands: whatever is not touched stays as it is, byte for byte.

A parser that reads a workbook and writes it again loses what it does not know. Here expat only says
where the elements are; the changes are cut into the bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

_PEMBUKA: Final = re.compile(rb"""<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")
_ATRIBUT: Final = re.compile(rb"""\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DEKLARASI: Final = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")
_SANDI: Final = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_TERLARANG: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMA: Final = re.compile(r"<(/?)(?=\w)")
_KODE_HURUF: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class TakTersunting(Exception):
    """A part of the workbook is not written in a way that can be changed where it stands."""


@dataclass(slots=True)
class Unsur:
    """An element and where it stands: ``awal`` and ``akhir`` of the whole, ``isi`` to ``tutup`` within."""

    nama: str
    atribut: dict[str, str]
    awal: int
    isi: int
    tutup: int = 0
    akhir: int = 0
    teks: str = ""
    anak: list["Unsur"] = field(default_factory=list)

    def satu(self, nama: str) -> "Unsur | None":
        """The first child of this local name."""
        return next((anak for anak in self.anak if lokal(anak.nama) == nama), None)

    def semua(self, nama: str) -> Iterator["Unsur"]:
        """Every element of this local name below, in order."""
        for anak in self.anak:
            if lokal(anak.nama) == nama:
                yield anak
            yield from anak.semua(nama)


def lokal(nama: str) -> str:
    """A name without its prefix."""
    return nama.rpartition(":")[2]


def awalan(nama: str) -> str:
    """The prefix of a name with its colon; empty where there is none."""
    return nama[: -len(lokal(nama))]


def utf8(xml: bytes) -> bytes:
    """The same XML in UTF-8, whatever it was written in."""
    cocok = _SANDI.match(xml)
    sandi = cocok[1].decode().lower() if cocok else "utf-8"
    if not xml.startswith((b"\xff\xfe", b"\xfe\xff")) and sandi in ("utf-8", "us-ascii"):
        return xml
    try:
        teks = xml.decode("utf-16" if xml.startswith((b"\xff\xfe", b"\xfe\xff")) else sandi)
    except (LookupError, UnicodeDecodeError) as salah:
        raise TakTersunting(f"not readable as {sandi}") from salah
    return _DEKLARASI.sub('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', teks).encode()


def parser() -> expat.XMLParserType:
    """An expat parser that knows no entities and no other files."""
    baru = expat.ParserCreate()
    baru.buffer_text = True
    baru.EntityDeclHandler = _tolak_entitas
    return baru


def _tolak_entitas(*_: object) -> None:
    raise TakTersunting("entities are not expanded")


def run(pembaca: expat.XMLParserType, xml: bytes) -> None:
    """Parse all of it.

    Raises: TakTersunting where it is not XML.
    """
    try:
        pembaca.Parse(xml, True)
    except expat.ExpatError as salah:
        raise TakTersunting(str(salah)) from salah


def parse(xml: bytes) -> Unsur:
    """The tree of a part in UTF-8.

    Raises: TakTersunting.
    """
    akar = Unsur("", {}, 0, 0)
    jalur = [akar]
    pembaca = parser()

    def buka(nama: str, atribut: dict[str, str]) -> None:
        awal = pembaca.CurrentByteIndex
        baru = Unsur(nama, atribut, awal, awal + len(pembuka(xml, awal)))
        jalur[-1].anak.append(baru)
        jalur.append(baru)

    def tutup(_: str) -> None:
        ini = jalur.pop()
        # Of <a/> expat tells the end where it has read on; an end tag is where it is told.
        sendiri = xml.endswith(b"/>", ini.awal, ini.isi)
        ini.tutup = ini.isi if sendiri else pembaca.CurrentByteIndex
        ini.akhir = ini.isi if sendiri else xml.index(b">", ini.tutup) + 1

    def huruf(teks: str) -> None:
        jalur[-1].teks += teks

    pembaca.StartElementHandler, pembaca.EndElementHandler = buka, tutup
    pembaca.CharacterDataHandler = huruf
    run(pembaca, xml)
    return akar.anak[0]


def pembuka(xml: bytes, awal: int) -> bytes:
    """The start tag at this place."""
    cocok = _PEMBUKA.match(xml, awal)
    if cocok is None:
        raise TakTersunting(f"no start tag at {awal}")
    return cocok[0]


def with_attributes(tag: bytes, **atribut: str) -> bytes:
    """A start tag with these attributes set, the others as they are."""
    cocok = _PEMBUKA.fullmatch(tag)
    if cocok is None:
        raise TakTersunting(f"no start tag: {tag[:40]!r}")
    lama = {n.decode(): (a or b).decode() for n, a, b in _ATRIBUT.findall(cocok[2])}
    # Old values are escaped already; only a quote may come out of the other kind of quotes.
    semua = {n: v.replace('"', "&quot;") for n, v in lama.items()} | {n: lepas(v) for n, v in atribut.items()}
    tulisan = "".join(f' {nama}="{nilai}"' for nama, nilai in semua.items())
    return b"<" + cocok[1] + tulisan.encode() + cocok[3] + b">"


def without_end(tag: bytes) -> bytes:
    """A start tag that no longer closes itself."""
    return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag


def lepas(teks: str) -> str:
    """Text as XML carries it, in an element or between double quotes."""
    aman = _KODE_HURUF.sub("_x005F_", _TERLARANG.sub("", teks))
    return escape(aman, {'"': "&quot;"})


def berawalan(xml: str, awal: str) -> bytes:
    """Markup of ours with the prefix that the part uses."""
    return _NAMA.sub(rf"<\1{awal}", xml).encode()


class Sunting:
    """Changes to one part, gathered and then made at once."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self._ubah: list[tuple[int, int, bytes]] = []

    def ganti(self, awal: int, akhir: int, isi: bytes) -> None:
        """Put ``isi`` where the bytes from ``awal`` to ``akhir`` stand."""
        self._ubah.append((awal, akhir, isi))

    def sisip(self, tempat: int, isi: bytes) -> None:
        """Put ``isi`` in at a place, after what was put in there before."""
        self._ubah.append((tempat, tempat, isi))

    def tambah_anak(self, induk: Unsur, isi: bytes, **atribut: str) -> None:
        """Put ``isi`` in as the last children of ``induk`` and set its attributes."""
        tag = self.xml[induk.awal : induk.isi]
        sendiri = tag.endswith(b"/>")
        if sendiri or atribut:
            self.ganti(induk.awal, induk.isi, with_attributes(without_end(tag), **atribut))
        self.sisip(induk.tutup, isi + (f"</{induk.nama}>".encode() if sendiri else b""))

    def hasil(self) -> bytes:
        """The part with all changes made."""
        keluar: list[bytes] = []
        sampai = 0
        for awal, akhir, isi in sorted(self._ubah, key=lambda ubah: ubah[:2]):
            keluar += (self.xml[sampai:awal], isi)
            sampai = akhir
        return b"".join([*keluar, self.xml[sampai:]])
