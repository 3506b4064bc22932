"""A marked workbook for a file that is none: its cells in a new xlsx, and the marks on them."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.finding import Masalah
from iku.reports.annotated import Bertanda, TakTersunting, annotate
from iku.reports.annotated_notes import tempat
from iku.reports.safe_text import neutralise

Nilai = str | float | bool | datetime

HILANG: Final = (
    "Yang dibawa ke berkas ini hanya isi selnya. Rumus, warna, huruf, grafik, gambar, dan makro tidak ikut; "
    "berkas asli Anda tidak berubah."
)
_JUDUL_TERLARANG: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_JUDUL_PANJANG: Final = 31
_LEBAR: Final = (9, 60)
_BARIS_MAKS: Final = 1_048_576
_KOLOM_MAKS: Final = 16_384
_TEKS_MAKS: Final = 32_767
_FORMAT_AMAN: Final = re.compile(r'(?:[#0?.,%\s()\-+/]|"[^"]*"|\\.|_.|;|\[Red\]|General)*')


@dataclass(frozen=True, slots=True)
class Petak:
    """One cell to write; ``galat`` says that it is an error like ``#DIV/0!``, not text."""

    nilai: Nilai
    format: str = ""
    galat: bool = False


@dataclass(frozen=True, slots=True)
class Halaman:
    """One sheet to write. Shape: ``sel`` by (row, column) from 1; ranges with both corners in them."""

    judul: str
    sel: Mapping[tuple[int, int], Petak]
    gabungan: Sequence[tuple[int, int, int, int]] = ()
    baris_tersembunyi: Iterable[int] = ()
    kolom_tersembunyi: Iterable[int] = ()
    tersembunyi: bool = False


def annotate_cells(halaman: Sequence[Halaman], masalah: Sequence[Masalah], judul: str) -> Bertanda:
    """Write cells to a new workbook and mark them; what was hidden stays hidden there.

    Raises: TakTersunting where a sheet is larger than a workbook's sheet can be.
    """
    isi, baru = tulis_buku(halaman)
    bertanda = annotate(isi, [_pindah(m, baru) for m in masalah], judul)
    return replace(bertanda, hilang=(HILANG, *bertanda.hilang))


def tulis_buku(halaman: Sequence[Halaman]) -> tuple[bytes, dict[str, str]]:
    """The cells as a new workbook, and what each sheet's title became in it.

    Raises: TakTersunting where a sheet is larger than a workbook's sheet can be.
    """
    nama = judul_sah([h.judul for h in halaman])
    return _tulis(halaman, nama), dict(zip((h.judul for h in halaman), nama, strict=True))


def judul_sah(judul: Sequence[str]) -> list[str]:
    """Names that sheets of an xlsx may bear, each its own."""
    hasil: list[str] = []
    for satu in judul:
        bersih = _JUDUL_TERLARANG.sub(" ", satu).strip(" '")[:_JUDUL_PANJANG].rstrip(" '") or "Lembar"
        nama, nomor = bersih, 2
        while nama.casefold() in {h.casefold() for h in hasil} | {"history"}:
            akhir = f" ({nomor})"
            nama, nomor = bersih[: _JUDUL_PANJANG - len(akhir)] + akhir, nomor + 1
        hasil.append(nama)
    return hasil


def _pindah(masalah: Masalah, baru: Mapping[str, str]) -> Masalah:
    di = tempat(masalah, [*baru])
    return masalah if di is None else replace(masalah, sel=f"{baru[di.lembar]}!{di.sel}")


def _tulis(halaman: Sequence[Halaman], nama: Sequence[str]) -> bytes:
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    for satu, judul in zip(halaman, nama, strict=True):
        _lembar(buku.create_sheet(judul), satu)
    if all(lembar.sheet_state == "hidden" for lembar in buku.worksheets):
        # A workbook shows at least one sheet; an empty one says nothing.
        buku.create_sheet(judul_sah([*nama, "Lembar"])[-1])
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _lembar(lembar: Worksheet, halaman: Halaman) -> None:
    lebar: dict[int, int] = {}
    for (baris, kolom), petak in halaman.sel.items():
        if baris > _BARIS_MAKS or kolom > _KOLOM_MAKS:
            raise TakTersunting(f"row {baris}, column {kolom} has no place in a sheet")
        _isi(lembar, baris, kolom, petak)
        lebar[kolom] = max(lebar.get(kolom, 0), len(str(petak.nilai)) + 2)
    for kolom, huruf in lebar.items():
        paling_sedikit, paling_banyak = _LEBAR
        lembar.column_dimensions[get_column_letter(kolom)].width = min(
            max(huruf, paling_sedikit), paling_banyak
        )
    for baris1, kolom1, baris2, kolom2 in halaman.gabungan:
        lembar.merge_cells(start_row=baris1, start_column=kolom1, end_row=baris2, end_column=kolom2)
    for baris in halaman.baris_tersembunyi:
        lembar.row_dimensions[baris].hidden = True
    for kolom in halaman.kolom_tersembunyi:
        lembar.column_dimensions[get_column_letter(kolom)].hidden = True
    if halaman.tersembunyi:
        lembar.sheet_state = "hidden"


def _isi(lembar: Worksheet, baris: int, kolom: int, petak: Petak) -> None:
    sel = lembar.cell(baris, kolom)
    if not isinstance(petak.nilai, str):
        sel.value = petak.nilai
        if petak.format and _FORMAT_AMAN.fullmatch(petak.format):
            sel.number_format = petak.format
        return
    teks = ILLEGAL_CHARACTERS_RE.sub("", petak.nilai)[:_TEKS_MAKS]
    sel.value = teks
    if not petak.galat:
        # The words stay as they are: a text with a quote before it is never run as a formula.
        sel.data_type = "s"
        sel.quotePrefix = neutralise(teks) != teks
