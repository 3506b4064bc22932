"""Jejak berkas: the stored file behind a figure, given back with the figure's cell marked."""

import re
from typing import Final

from iku.core.finding import Masalah
from iku.core.numbers import AngkaTaksa, BukanAngka, parse_angka
from iku.reports.annotated import Bertanda, TakTersunting
from iku.reports.annotated_cells import HILANG, tulis_buku
from iku.reports.annotated_origin import mark_origin
from iku.services.bertanda import JUDUL_TEKS, BerkasBertanda, halaman, nama_bertanda
from iku.services.workspace import Workspace
from iku.sheets import BukuKerja, read_cells
from iku.sheets.cells import Cell, Sheet, huruf_kolom
from iku.sheets.formats.gate import Format, examine

_ALAMAT: Final = re.compile(r"(.+?![A-Z]{1,3}[1-9][0-9]{0,6})(?: \(.*\))?", re.DOTALL)
_BARIS: Final = re.compile(r"baris ([0-9]+)(?:, kolom (.*))?", re.DOTALL)
_TAK_KETEMU: Final = (
    "Sel {0} tidak dapat ditandai di berkas ini, jadi berkas ini diberikan persis seperti saat diunggah."
)


def berkas_bertanda_sel(
    ws: Workspace, sha256: str, nama: str, sel: str, pesan: str, nilai: float | None = None
) -> BerkasBertanda:
    """The kept file with the cell ``sel`` marked, ``pesan`` said at it, and opened there.

    ``sel`` is as the history has it, with its remark. ``nilai`` tells which cell of a text file's row is
    meant where its column has no name. A file that cannot be marked comes back as it was handed in, and
    ``hilang`` says so.
    Raises: KeyError where no such file is kept.
    """
    isi = ws.store.berkas_isi(sha256)
    if isi is None:
        raise KeyError(sha256)
    bertanda = _asli(isi, sel, pesan) or _isi_sel(isi, sel, pesan, nilai)
    if bertanda is None:
        return BerkasBertanda(nama, isi, (_TAK_KETEMU.format(sel),))
    return BerkasBertanda(nama_bertanda(nama, bertanda.akhiran), bertanda.isi, bertanda.hilang)


def _asli(isi: bytes, sel: str, pesan: str) -> Bertanda | None:
    cocok = _ALAMAT.fullmatch(sel)
    if cocok is None or examine(isi) is not Format.XLSX:
        return None
    try:
        return mark_origin(isi, cocok[1], pesan)
    except TakTersunting:
        return None


def _isi_sel(isi: bytes, sel: str, pesan: str, nilai: float | None) -> Bertanda | None:
    """The cells of another format in a new workbook."""
    buku = read_cells(isi)
    if isinstance(buku, Masalah) or (alamat := _alamat(buku, sel, nilai)) is None:
        return None
    lembar, di = alamat
    try:
        baru, nama = tulis_buku([halaman(sheet) for sheet in buku.lembar])
        bertanda = mark_origin(baru, f"{nama[lembar]}!{di}", pesan)
    except TakTersunting:
        return None
    return Bertanda(bertanda.isi, (HILANG, *bertanda.hilang), bertanda.akhiran)


def _alamat(buku: BukuKerja, sel: str, nilai: float | None) -> tuple[str, str] | None:
    """Sheet and cell that an address of the history means."""
    if (baris := _BARIS.fullmatch(sel)) is not None:
        teks = next((sheet for sheet in buku.lembar if sheet.judul is None), None)
        return None if teks is None else _di_teks(teks, int(baris[1]), baris[2] or "", nilai)
    if (cocok := _ALAMAT.fullmatch(sel)) is None:
        return None
    lembar, _, di = cocok[1].rpartition("!")
    return (lembar, di) if lembar in {sheet.judul for sheet in buku.lembar} else None


def _di_teks(sheet: Sheet, baris: int, judul: str, nilai: float | None) -> tuple[str, str] | None:
    """The cell of a row under the column's name, else with the value, else its first."""
    isi = sheet.rows()
    if baris not in isi:
        return None
    kolom = min(
        isi[baris],
        key=lambda k: (not _berkepala(isi, baris, k, judul), not _sebesar(isi[baris][k], sheet, nilai), k),
    )
    return JUDUL_TEKS, f"{huruf_kolom(kolom)}{baris}"


def _berkepala(isi: dict[int, dict[int, Cell]], baris: int, kolom: int, judul: str) -> bool:
    """Whether a cell above is the column's name; a remark may follow the name in the address."""
    dicari = " ".join(judul.casefold().split())
    di_atas = (" ".join(isi[b][kolom].teks.casefold().split()) for b in isi if b < baris and kolom in isi[b])
    return any(teks and (dicari == teks or dicari.startswith(f"{teks} (")) for teks in di_atas)


def _sebesar(cell: Cell, sheet: Sheet, nilai: float | None) -> bool:
    try:
        angka = cell.angka if cell.angka is not None else parse_angka(cell.teks, sheet.tulisan)
    except (BukanAngka, AngkaTaksa):
        return False
    return nilai is None or angka == nilai
