"""Bertanda: a person's own file given back, with marks on what was found in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Final

from iku.core.finding import Masalah
from iku.reports.annotated import Bertanda, TakTersunting, annotate
from iku.reports.annotated_cells import Halaman, Petak, annotate_cells
from iku.services.preview import Bahan, Pratinjau
from iku.sheets import Bacaan, BukuKerja
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, Isi, Sheet, huruf_kolom
from iku.sheets.formats.gate import Format, examine
from iku.sheets.formats.tolakan import too_large

_BARIS: Final = re.compile(r"baris (\d+)")
JUDUL_TEKS: Final = "Data"
"""The sheet in which the rows of a text file come back."""
_TANDA: Final = " (bertanda)"


@dataclass(frozen=True, slots=True)
class BerkasBertanda:
    """A file to download; ``hilang`` says in sentences what of the original could not come along."""

    nama: str
    isi: bytes
    hilang: tuple[str, ...] = ()


def marked_file(pratinjau: Pratinjau, nama: str) -> BerkasBertanda | Masalah:
    """Mark one of the files of a preview; a Masalah where it cannot even be opened.

    Raises: KeyError where the preview has no file of this name.
    """
    isi, bacaan, buku = _berkas(pratinjau.bahan, nama)
    if isinstance(buku, Masalah):
        return buku.di(nama)
    masalah = _masalah(pratinjau, bacaan)
    judul = f"Catatan atas {nama}"
    try:
        bertanda = _asli(isi, masalah, judul) or _isi_sel(buku, bacaan, masalah, judul)
    except TakTersunting:
        return too_large("baris atau kolomnya terlalu banyak", "lembar yang muat di Excel").di(nama)
    return BerkasBertanda(nama_bertanda(nama, bertanda.akhiran), bertanda.isi, bertanda.hilang)


def _berkas(bahan: Bahan, nama: str) -> tuple[bytes, Bacaan, BukuKerja | Masalah]:
    nomor = {berkas.nama: n for n, berkas in enumerate(bahan.berkas)}[nama]
    return bahan.berkas[nomor].isi, bahan.bacaan[nomor], bahan.buku[nomor]


def _masalah(pratinjau: Pratinjau, bacaan: Bacaan) -> list[Masalah]:
    """The file's own faults and the doubts about its figures; of several files, each gets its own."""
    milik = (m for m in pratinjau.masalah if m.berkas == bacaan.berkas)
    return [*dict.fromkeys([*(m.di(bacaan.berkas) for m in bacaan.masalah), *milik])]


def _asli(isi: bytes, masalah: Sequence[Masalah], judul: str) -> Bertanda | None:
    if examine(isi) is not Format.XLSX:
        return None
    try:
        return annotate(isi, masalah, judul)
    except TakTersunting:
        # Readable, but not changeable where it stands: its cells are, in a new workbook.
        return None


def _isi_sel(buku: BukuKerja, bacaan: Bacaan, masalah: Sequence[Masalah], judul: str) -> Bertanda:
    for sheet in buku.lembar:
        if sheet.judul is None:
            masalah = _di_sel(masalah, sheet, bacaan)
    return annotate_cells([halaman(sheet) for sheet in buku.lembar], masalah, judul)


def _di_sel(masalah: Sequence[Masalah], sheet: Sheet, bacaan: Bacaan) -> list[Masalah]:
    """A text file names only lines: a fault's cell is the one that says what was found, or was refused."""
    isi = sheet.rows()
    ditolak = {(t.baris, t.kolom) for t in bacaan.tafsir if t.makna in (Makna.GALAT, Makna.TANYA)}

    def pindah(satu: Masalah) -> Masalah:
        cocok = _BARIS.match(satu.sel)
        if cocok is None:
            return satu
        baris = int(cocok[1])
        sel = isi.get(baris, {})
        kolom = max(sel, key=lambda k: (sel[k].teks == satu.ditemukan, (baris, k) in ditolak, -k), default=1)
        return replace(satu, sel=f"{JUDUL_TEKS}!{huruf_kolom(kolom)}{baris}")

    return [pindah(satu) for satu in masalah]


def halaman(sheet: Sheet) -> Halaman:
    """A sheet that was read, as it is written to a new workbook."""
    return Halaman(
        sheet.judul or JUDUL_TEKS,
        {di: _petak(cell) for di, cell in sheet.sel.items()},
        sheet.gabungan,
        sheet.baris_tersembunyi,
        sheet.kolom_tersembunyi,
        sheet.tersembunyi,
    )


def _petak(cell: Cell) -> Petak:
    match cell.jenis:
        case Isi.ANGKA if cell.angka is not None:
            return Petak(cell.angka, cell.format)
        case Isi.PERSEN if cell.angka is not None:
            return Petak(cell.angka, cell.format or "0.00%")
        case Isi.LOGIKA:
            return Petak(cell.teks == "TRUE")
        case Isi.GALAT:
            return Petak(cell.teks, galat=True)
        case Isi.TANGGAL:
            return Petak(_saat(cell.teks))
        case _:
            return Petak(cell.teks)


def _saat(teks: str) -> datetime | str:
    try:
        return datetime.fromisoformat(teks)
    except ValueError:
        return teks


def nama_bertanda(nama: str, akhiran: str) -> str:
    """The name of a marked file: the person's own, never a path, with a word that tells them apart."""
    pangkal = PurePath(nama.replace("\\", "/")).stem or "berkas"
    return f"{pangkal.removesuffix(_TANDA)}{_TANDA}.{akhiran}"
