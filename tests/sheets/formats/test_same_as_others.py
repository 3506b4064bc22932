"""Every cell is what openpyxl and calamine, two readers by other hands, make of it."""

import datetime
import io
import warnings
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from iku.core.finding import Masalah
from iku.core.numbers import angka_mesin
from iku.sheets.cells import Cell, Isi, Sheet
from iku.sheets.formats import BukuKerja, read_cells
from iku.sheets.number_format import tampilan
from tests.sheets.formats.test_korpus import berkas_korpus

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
Tempat = tuple[int, int]
_RATA = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾₀₁₂₃₄₅₆₇₈₉₍₎", "0123456789()" * 2)
# Made to kill readers: openpyxl and calamine take minutes, gigabytes or the process.
PEMBUNUH = ("syn__", "OOM")


def berkas(*akhiran: str) -> list[Path]:
    sendiri = [b for b in sorted(WORKBOOKS.rglob("*")) if b.suffix in akhiran]
    return [*sendiri, *(b for b in berkas_korpus(*akhiran) if not any(p in b.name for p in PEMBUNUH))]


def test_xlsx_is_read_as_openpyxl_reads_it() -> None:
    beda = [f"{b.name}: {satu}" for b in berkas(".xlsx", ".xlsm") for satu in _beda_openpyxl(b.read_bytes())]
    assert beda == []


def _beda_openpyxl(isi: bytes) -> list[str]:
    hasil = read_cells(isi)
    try:
        with warnings.catch_warnings(action="ignore"):
            nilai, rumus = (load_workbook(io.BytesIO(isi), data_only=polos) for polos in (True, False))
    except Exception:
        # What openpyxl cannot open is compared with calamine alone.
        return []
    if isinstance(hasil, Masalah):
        if "hanya berisi makro" in hasil.sebab:
            # openpyxl takes a sheet of macros for one of cells.
            return []
        isinya = (sel.value for lembar in nilai.worksheets for sel in lembar._cells.values())
        return [hasil.sebab] if any(satu is not None for satu in isinya) else []
    if not nilai.worksheets:
        # The strict form, of which openpyxl reads nothing and says nothing.
        return []
    judul = [lembar.judul for lembar in hasil.lembar]
    if judul != [lembar.title for lembar in nilai.worksheets]:
        return [f"sheets {judul}"]
    pasangan = zip(hasil.lembar, nilai.worksheets, rumus.worksheets, strict=True)
    return [satu for kita, a, b in pasangan for satu in (*_beda_isi(kita, a, b), *_beda_tanda(kita, a))]


def _beda_isi(kita: Sheet, nilai: Worksheet, rumus: Worksheet) -> list[str]:
    mereka: dict[Tempat, tuple[Isi, str, str]] = {}
    for tempat, sel in nilai._cells.items():
        if (cell := _cell(sel)) is not None:
            mereka[tempat] = (*cell, "" if sel.number_format.lower() == "general" else sel.number_format)
    for tempat, sel in rumus._cells.items():
        kosong = nilai._cells[tempat]
        if sel.data_type == "f" and kosong.value is None and kosong.data_type != "str":
            isi = sel.value.text if isinstance(sel.value, ArrayFormula) else sel.value
            mereka[tempat] = (Isi.RUMUS, isi, "")
    milik = {tempat: _rata(cell) for tempat, cell in kita.sel.items()}
    beda = [t for t in sorted(milik.keys() | mereka.keys()) if milik.get(t) != mereka.get(t)]
    return [
        f"{kita.judul} {t}: {milik.get(t)}, openpyxl {mereka.get(t)}" for t in beda if not _tautan(kita, t)
    ]


def _tautan(kita: Sheet, tempat: Tempat) -> bool:
    """openpyxl does not tell a link from a formula, and does not name the file."""
    return tempat in kita.sel and kita.sel[tempat].jenis is Isi.TAUTAN


def _rata(cell: Cell) -> tuple[Isi, str, str]:
    polos = _tanpa_rupa(cell.teks)
    # A number that is struck out is text to us.
    angka = polos.isdigit() and cell.teks == f"~~{polos}~~"
    return (Isi.ANGKA if angka else cell.jenis, polos, cell.format)


def _tanpa_rupa(teks: str) -> str:
    """Others do not tell what is raised, lowered or struck out."""
    return teks.replace("~~", "").translate(_RATA)


def _cell(sel: Any) -> tuple[Isi, str] | None:
    nilai = sel.value
    match nilai:
        case None:
            return None
        case bool():
            return (Isi.LOGIKA, "TRUE" if nilai else "FALSE")
        case int() | float():
            persen = tampilan(sel.number_format, nilai).persen
            return (Isi.PERSEN, f"{nilai * 100:.10g}%".replace(".", ",")) if persen else _angka(nilai)
        case datetime.datetime() if nilai.time() == datetime.time():
            return (Isi.TANGGAL, nilai.date().isoformat())
        case datetime.date() if not isinstance(nilai, datetime.datetime):
            return (Isi.TANGGAL, nilai.isoformat())
        case datetime.datetime() | datetime.time() | datetime.timedelta():
            return (Isi.TANGGAL, str(nilai))
    if sel.data_type == "e":
        return (Isi.GALAT, str(nilai))
    # openpyxl leaves Excel's own escapes in the text.
    teks = str(nilai).replace("_x000D_", "").replace("\xa0", " ").strip()
    return (Isi.TEKS, _tanpa_rupa(teks)) if teks else None


def _angka(nilai: float) -> tuple[Isi, str]:
    return (Isi.ANGKA, angka_mesin(float(nilai)))


def _beda_tanda(kita: Sheet, mereka: Worksheet) -> list[str]:
    baris = {n for n, sifat in mereka.row_dimensions.items() if sifat.hidden or sifat.height == 0}
    if mereka.sheet_format.zeroHeight:
        # openpyxl does not put together what a sheet and its rows say.
        baris = set(kita.baris_tersembunyi)
    kolom = {
        n
        for sifat in mereka.column_dimensions.values()
        if sifat.hidden or sifat.width == 0
        for n in range(sifat.min or 0, (sifat.max or 0) + 1)
    }
    berisi = ({b for b, _ in kita.sel}, {k for _, k in kita.sel})
    milik = (
        kita.baris_tersembunyi,
        kita.kolom_tersembunyi,
        sorted(map(tuple, kita.gabungan)),
        kita.tersembunyi,
    )
    gabungan = sorted((r.min_row, r.min_col, r.max_row, r.max_col) for r in mereka.merged_cells.ranges)
    lain = (baris & berisi[0], kolom & berisi[1], gabungan, mereka.sheet_state != "visible")
    return [] if milik == lain else [f"{kita.judul}: {milik}, openpyxl {lain}"]


def test_every_format_is_read_as_calamine_reads_it() -> None:
    akhiran = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
    beda = [f"{b.name}: {satu}" for b in berkas(*akhiran) for satu in _beda_calamine(b.read_bytes())]
    assert [satu for satu in beda if not any(nama in satu for nama in KITA_LEBIH_TAHU)] == []


# Where calamine errs: texts of BIFF 5 in another encoding, and the covered cell of a merge.
KITA_LEBIH_TAHU = (
    "calamine__biff5-rich-text-string.xls",
    "calamine__sheet_name_parsing.xls",
    "calamine__covered.ods",
)


def _beda_calamine(isi: bytes) -> list[str]:
    hasil = read_cells(isi)
    if not isinstance(hasil, BukuKerja):
        return []
    try:
        mereka = CalamineWorkbook.from_filelike(io.BytesIO(isi))
        nilai = [
            mereka.get_sheet_by_index(n).to_python(skip_empty_area=False)
            for n in range(len(mereka.sheet_names))
        ]
    except Exception:
        return []
    beda = []
    for judul, baris in zip(mereka.sheet_names, nilai, strict=True):
        kita = next((lembar.sel for lembar in hasil.lembar if lembar.judul == judul), None)
        isi_mereka = {(b, k): v for b, satu in enumerate(baris, 1) for k, v in enumerate(satu, 1)}
        for tempat in () if kita is None else sorted(kita.keys() | isi_mereka.keys()):
            cell, lain = kita.get(tempat), isi_mereka.get(tempat, "")
            if not _sama(cell, lain):
                beda.append(f"{judul} {tempat}: {cell}, calamine {lain!r}")
    return beda


def _sama(cell: Cell | None, lain: object) -> bool:
    """calamine has no error cells, and gives no reason for what is empty."""
    match lain:
        case str():
            teks = " ".join(lain.replace("\xa0", " ").split())
            bisu = cell is not None and cell.jenis in (Isi.GALAT, Isi.RUMUS, Isi.TAUTAN)
            return (
                (cell is None or bisu)
                if not teks
                else cell is not None and " ".join(_tanpa_rupa(cell.teks).split()) == _tanpa_rupa(teks)
            )
        case bool():
            return cell is not None and cell.teks == str(lain).upper()
        case int() | float():
            rata = cell is not None and _rata(cell)[:2] == _angka(lain)
            return cell is not None and (cell.angka == lain or cell.jenis is Isi.TANGGAL or rata)
    return cell is not None and cell.jenis is Isi.TANGGAL
