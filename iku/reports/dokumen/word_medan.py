"""Fields of Word's: numbers, references and contents that it keeps right by itself."""

from collections.abc import Callable, Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from iku.reports.dokumen.word_gaya import DAFTAR_ISI


def medan(alinea: Any, perintah: str, terbaca: str) -> None:
    """A field, with what it reads until Word reckons it anew."""
    _buka(alinea, perintah)
    alinea.add_run(terbaca)
    _tanda(alinea, "end")


def tandai(alinea: Any, nama: str, nomor: int, isi: Callable[[], object]) -> None:
    """Put a bookmark round what ``isi`` writes into a paragraph; ``nomor`` is the document's own."""
    awal, akhir = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for satu in (awal, akhir):
        satu.set(qn("w:id"), str(nomor))
    awal.set(qn("w:name"), nama)
    alinea._p.append(awal)
    isi()
    alinea._p.append(akhir)


def daftar_isi(tempat: Any, semua: Iterable[tuple[int, str, str]]) -> None:
    """The contents at a paragraph: each heading by level, words and bookmark, as a link to its place."""
    alinea = tempat
    _buka(alinea, ' TOC \\o "1-3" \\h \\z \\u ', segarkan=True)
    for nomor, (tingkat, teks, nama) in enumerate(semua):
        if nomor:
            baru = alinea._parent.add_paragraph()
            alinea._p.addnext(baru._p)
            alinea = baru
        alinea.style = DAFTAR_ISI.format(tingkat)
        _tautan(alinea, nama, teks)
    _tanda(alinea, "end")


def _buka(alinea: Any, perintah: str, *, segarkan: bool = False) -> None:
    """The head of a field; ``segarkan`` asks Word to reckon it when the document is opened."""
    _tanda(alinea, "begin", segarkan=segarkan)
    isi = OxmlElement("w:instrText")
    isi.set(qn("xml:space"), "preserve")
    isi.text = perintah
    alinea.add_run()._r.append(isi)
    _tanda(alinea, "separate")


def _tanda(alinea: Any, jenis: str, *, segarkan: bool = False) -> None:
    tanda = OxmlElement("w:fldChar")
    tanda.set(qn("w:fldCharType"), jenis)
    if segarkan:
        tanda.set(qn("w:dirty"), "true")
    alinea.add_run()._r.append(tanda)


def _tautan(alinea: Any, nama: str, teks: str) -> None:
    """A link within the document."""
    tautan = OxmlElement("w:hyperlink")
    tautan.set(qn("w:anchor"), nama)
    tautan.set(qn("w:history"), "1")
    tautan.append(alinea.add_run(teks)._r)
    alinea._p.append(tautan)
