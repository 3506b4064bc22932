"""XML as a flat list of its elements, whatever namespaces and prefixes it was written with."""

from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate

from iku.sheets.formats.mentah import rusak

Unsur = tuple[str, str, dict[str, str]]
"""The name of the parent, the element's own, its attributes; all without prefixes."""

Ubah = Callable[[str, dict[str, str]], dict[str, str]]
"""From an element's name and attributes to the attributes that it shall have."""


def unsur(xml: bytes, bagian: str) -> list[Unsur]:
    """The elements of a small part in the order of their start tags.

    Raises: Tolak where the XML is not well formed.
    """
    hasil: list[Unsur] = []
    jalur = [""]

    def mulai(nama: str, atribut: dict[str, str]) -> None:
        lokal = tanpa_awalan(nama)
        hasil.append((jalur[-1], lokal, {tanpa_awalan(k): v for k, v in atribut.items()}))
        jalur.append(lokal)

    pembaca = ParserCreate()
    pembaca.StartElementHandler = mulai
    pembaca.EndElementHandler = lambda _: jalur.pop()
    try:
        pembaca.Parse(xml, True)
    except ExpatError as salah:
        raise rusak(f"bagian {bagian} cacat") from salah
    return hasil


def tanpa_awalan(nama: str) -> str:
    """The name without a prefix (``x:c``) or namespace (``{urn:…}c``)."""
    return nama.rpartition("}")[2].rpartition(":")[2]


def kanonik(xml: bytes, bagian: str, ubah: Ubah | None = None) -> bytes:
    """The same XML as UTF-8 without prefixes, comments or CDATA; ``ubah`` may mend attributes.

    Raises: Tolak where the XML is not well formed.
    """
    penulis = _Penulis(ubah or (lambda _, atribut: atribut))
    pembaca = ParserCreate()
    pembaca.buffer_text = True
    pembaca.StartElementHandler = penulis.mulai
    pembaca.EndElementHandler = penulis.tutup
    pembaca.CharacterDataHandler = penulis.teks
    try:
        pembaca.Parse(xml, True)
    except (ExpatError, LookupError, ValueError) as salah:
        raise rusak(f"bagian {bagian} cacat") from salah
    return "".join(penulis.keluar).encode("utf-8", "replace")


class _Penulis:
    """Writes the elements that a parser meets."""

    def __init__(self, ubah: Ubah) -> None:
        self.keluar: list[str] = []
        self._ubah = ubah
        self._terbuka = False

    def mulai(self, nama: str, atribut: dict[str, str]) -> None:
        lokal = tanpa_awalan(nama)
        atribut = self._ubah(lokal, {tanpa_awalan(k): v for k, v in atribut.items()})
        isi = "".join(f' {k}="{_aman(v)}"' for k, v in atribut.items())
        self.keluar.append(f"<{lokal}{isi}>")
        self._terbuka = True

    def tutup(self, nama: str) -> None:
        if self._terbuka:
            self.keluar[-1] = f"{self.keluar[-1][:-1]}/>"
        else:
            self.keluar.append(f"</{tanpa_awalan(nama)}>")
        self._terbuka = False

    def teks(self, teks: str) -> None:
        self.keluar.append(_aman(teks))
        self._terbuka = False


def _aman(teks: str) -> str:
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
