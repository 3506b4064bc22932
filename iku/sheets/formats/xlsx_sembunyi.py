"""Merges of a sheet's XML, and the rows and columns that nobody sees: hidden, or of no height or width."""

import re

from iku.sheets.formats.mentah import LEBAR_LEMBAR, Lembar, nomor_kolom

_GABUNGAN = re.compile(rb'<mergeCell [^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_BARIS = re.compile(rb"<row ([^>]*)>")
_KOLOM = re.compile(rb"<col ([^>]*)>")
_ANGKA = re.compile(rb'\b(r|min|max)="(\d+)"')
_TERSEMBUNYI = re.compile(rb'\bhidden="(?:1|true|on)"')
# Below a point, or a tenth of a digit, there is nothing to see.
_RATA = re.compile(rb'\bht="0(?:\.\d*)?"')
_SEMPIT = re.compile(rb'\bwidth="0(?:\.0\d*)?"')
_TANDA_BARIS = (b'hidden="1"', b'hidden="true"', b'hidden="on"', b'ht="0')
_BAWAAN = re.compile(rb"<sheetFormatPr ([^>]*)>")
_BARIS_NOL = re.compile(rb'\bzeroHeight="(?:1|true|on)"')
_KOLOM_NOL = re.compile(rb'\bdefaultColWidth="0(?:\.0*)?"')
_BERTINGGI = re.compile(rb'\bht="')


def tandai(lembar: Lembar, xml: bytes, awal: int, akhir: int) -> None:
    """Mark merges and what is not seen; the rows stand between ``awal`` and ``akhir``."""
    lembar.gabungan = [
        (int(b1), nomor_kolom(k1.decode()), int(b2), nomor_kolom(k2.decode()))
        for k1, b1, k2, b2 in _GABUNGAN.findall(xml, akhir)
    ]
    bawaan = temuan[1] if (temuan := _BAWAAN.search(xml, 0, awal)) else b""
    lembar.kolom_tersembunyi = _kolom(_KOLOM.findall(xml, 0, awal), _KOLOM_NOL.search(bawaan) is not None)
    if _BARIS_NOL.search(bawaan):
        lembar.baris_tersembunyi = _selain_yang_bertinggi(_BARIS.findall(xml, awal, akhir))
    if any(xml.find(tanda, awal, akhir) >= 0 for tanda in _TANDA_BARIS):
        semua = _BARIS.findall(xml, awal, akhir)
        lembar.baris_tersembunyi |= _nomor([s for s in semua if _TERSEMBUNYI.search(s) or _RATA.search(s)])


def _kolom(daftar: list[bytes], lainnya: bool) -> set[int]:
    """The columns that are hidden; ``lainnya`` says that those without a width of their own are."""
    hasil = set(range(1, LEBAR_LEMBAR + 1)) if lainnya else set()
    for sifat in daftar:
        batas = {nama: int(n) for nama, n in _ANGKA.findall(sifat)}
        rentang = range(batas.get(b"min", 1), min(batas.get(b"max", 0), LEBAR_LEMBAR) + 1)
        if _TERSEMBUNYI.search(sifat) or _SEMPIT.search(sifat):
            hasil.update(rentang)
        elif lainnya:
            hasil.difference_update(rentang)
    return hasil


def _selain_yang_bertinggi(daftar: list[bytes]) -> set[int]:
    """In a sheet whose rows are hidden unless they say otherwise: those that do not say so.

    Excel shows a row that is written without a height, where all are: hidden are those it left out.
    """
    bertinggi = [s for s in daftar if _BERTINGGI.search(s)]
    return _nomor(daftar) - _nomor(bertinggi) if bertinggi else set()


def _nomor(daftar: list[bytes]) -> set[int]:
    return {int(n) for s in daftar if (n := dict(_ANGKA.findall(s)).get(b"r"))}
