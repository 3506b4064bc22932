"""xlsx and xlsm: bytes to addressed cells, with openpyxl."""

import datetime
import io
import logging
import re
import zipfile
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as XlsxCell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import angka_mesin, format_angka
from iku.sheets.bacaan import Dilewati
from iku.sheets.cells import Cell, Isi, Sheet
from iku.sheets.gate import SIMPAN_XLSX, rusak
from iku.sheets.number_format import tampilan
from iku.sheets.unseen import unseen
from iku.sheets.values import is_number

_LOG = logging.getLogger(__name__)
_BERUMUS = re.compile(rb"<(?:\w+:)?f[\s>/]")
_SEL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_GABUNGAN = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Za-z]+\d+:[A-Za-z]+\d+)[\"']")
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
SEL_MAKS: Final = 500_000
"""Cells that openpyxl makes in some ten seconds: those of the file, and all that a merge covers."""


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """What a workbook holds: its visible sheets, and what was left out unread."""

    lembar: tuple[Sheet, ...]
    dilewati: tuple[Dilewati, ...]
    masalah: tuple[Masalah, ...] = ()


def read_xlsx(isi: bytes) -> BukuKerja | Masalah:
    """Read every visible sheet; a file that openpyxl cannot open is a Masalah."""
    try:
        return _baca(isi)
    # openpyxl lets out whatever its XML, zip and style code raise; there is no common ancestor.
    except Exception:
        _LOG.info("A workbook could not be read.", exc_info=True)
        return rusak("isinya tidak tersusun sebagai buku kerja Excel, mungkin terpotong atau cacat")


def _baca(isi: bytes) -> BukuKerja | Masalah:
    bagian = _bagian_lembar(isi)
    if (berat := _terlalu_berat(bagian)) is not None:
        return berat
    buku = load_workbook(io.BytesIO(isi), data_only=True)
    if not buku.worksheets and not buku.chartsheets:
        return _tanpa_lembar(isi)
    # Only where some sheet has a formula is the second, slower look needed.
    rumus = load_workbook(io.BytesIO(isi)) if any(map(_BERUMUS.search, bagian)) else None
    tampak = [w for w in buku.worksheets if w.sheet_state == "visible"]
    lembar = tuple(_lembar(w, rumus) for w in tampak)
    tersembunyi = [w.title for w in buku.worksheets if w.sheet_state != "visible"]
    grafik = [c.title for c in buku.chartsheets]
    dilewati = [Dilewati(judul, "lembar tersembunyi tidak dibaca") for judul in tersembunyi]
    dilewati += [Dilewati(judul, "lembar grafik") for judul in grafik]
    masalah = tuple(m for w in tampak for m in unseen(w))
    return BukuKerja(lembar, tuple(dilewati), masalah)


def _tanpa_lembar(isi: bytes) -> Masalah:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        strict = any(_STRICT in arsip.read(n) for n in arsip.namelist() if n.startswith("xl/workbook"))
    if strict:
        ditemukan = "buku kerja Strict Open XML"
        return galat(Kode.FORMAT_TAK_DIDUKUNG, "", ditemukan, "buku kerja .xlsx biasa", SIMPAN_XLSX)
    return rusak("tidak ada lembar di dalamnya")


def _bagian_lembar(isi: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        nama = [n for n in arsip.namelist() if n.startswith("xl/") and "sheet" in n.lower()]
        return [arsip.read(n) for n in nama if n.endswith(".xml")]


def _terlalu_berat(bagian: list[bytes]) -> Masalah | None:
    """Refuse what would keep openpyxl busy for minutes: merged or merely formatted cells without end."""
    banyak = sum(len(_SEL.findall(satu)) + sum(map(_luas, _GABUNGAN.findall(satu))) for satu in bagian)
    if banyak <= SEL_MAKS:
        return None
    harap = f"paling banyak {format_angka(SEL_MAKS, 0)} sel"
    saran = "Salin tabelnya saja ke berkas baru, tanpa baris dan kolom kosong yang berformat."
    return galat(Kode.BERKAS_TERLALU_BESAR, "", f"{format_angka(banyak, 0)} sel", harap, saran)


def _luas(gabungan: bytes) -> int:
    kiri, atas, kanan, bawah = range_boundaries(gabungan.decode("ascii"))
    return (int(kanan or 0) - int(kiri or 0) + 1) * (int(bawah or 0) - int(atas or 0) + 1)


def _lembar(lembar: Worksheet, rumus: Workbook | None) -> Sheet:
    isi: dict[tuple[int, int], Cell] = {}
    # Only the cells that the file holds: iter_rows would create every blank up to XFD1048576.
    for (baris, kolom), sel in lembar._cells.items():
        if (cell := _sel(sel)) is not None:
            isi[baris, kolom] = cell
    if rumus is not None:
        isi |= _tak_dihitung(lembar, rumus[lembar.title])
    return Sheet(lembar.title, isi | _gabungan(lembar, isi))


def _gabungan(lembar: Worksheet, isi: dict[tuple[int, int], Cell]) -> dict[tuple[int, int], Cell]:
    """Figures in merged cells, told apart: nobody can say which of the covered cells they are for."""
    hasil = {}
    for rentang in lembar.merged_cells.ranges:
        cell = isi.get((rentang.min_row, rentang.min_col))
        if cell is not None and is_number(cell):
            hasil[rentang.min_row, rentang.min_col] = Cell(
                Isi.GABUNGAN, f"{cell.teks} (sel gabungan {rentang})"
            )
    return hasil


def _tak_dihitung(lembar: Worksheet, rumus: Any) -> dict[tuple[int, int], Cell]:
    kosong: dict[tuple[int, int], Cell] = {}
    for tempat, sel in rumus._cells.items():
        nilai = lembar._cells.get(tempat)
        # A formula whose calculated result is empty text keeps the type "str".
        if sel.data_type == "f" and (nilai is None or (nilai.value is None and nilai.data_type != "str")):
            kosong[tempat] = Cell(Isi.RUMUS, _teks_rumus(sel.value))
    return kosong


def _teks_rumus(nilai: object) -> str:
    if isinstance(nilai, ArrayFormula):
        return nilai.text or "="
    if isinstance(nilai, DataTableFormula):
        return "=TABLE()"
    return str(nilai)


def _sel(sel: Any) -> Cell | None:
    nilai = sel.value
    match nilai:
        case None:
            return None
        case bool():
            return Cell(Isi.LOGIKA, "TRUE" if nilai else "FALSE")
        case int() | float():
            return _angka(sel, float(nilai))
        case datetime.datetime() | datetime.date() | datetime.time() | datetime.timedelta():
            return Cell(Isi.TANGGAL, _tanggal(nilai))
        case _ if sel.data_type == "e":
            return Cell(Isi.GALAT, str(nilai))
    teks = str(nilai).replace("\xa0", " ").strip()
    return Cell(Isi.TEKS, teks) if teks else None


def _angka(sel: XlsxCell, nilai: float) -> Cell:
    if tampilan(sel.number_format, nilai).persen:
        return Cell(Isi.PERSEN, f"{nilai * 100:.10g}%".replace(".", ","), nilai)
    return Cell(Isi.ANGKA, angka_mesin(nilai), nilai)


def _tanggal(nilai: datetime.datetime | datetime.date | datetime.time | datetime.timedelta) -> str:
    if isinstance(nilai, datetime.datetime) and nilai.time() == datetime.time():
        return nilai.date().isoformat()
    return str(nilai)
