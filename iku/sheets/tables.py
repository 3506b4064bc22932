"""Tables: where in a sheet they stand, and that everything around them is accounted for."""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from iku.core.finding import Kode, Masalah, galat, ringkas
from iku.sheets.bacaan import Dilewati, Temuan
from iku.sheets.cells import Cell, Isi, Sheet
from iku.sheets.heads import Bentuk, Head, Peran, find_head
from iku.sheets.konteks import Konteks
from iku.sheets.names import bersih
from iku.sheets.period_form import read_period_form
from iku.sheets.row_form import read_row_form
from iku.sheets.table import Baris, Table
from iku.sheets.values import is_number

PETUNJUK: Final = "petunjuk"
TANDA_CONTOH: Final = "data contoh"
_HARAP: Final = (
    "tabel templat (kolom Kode, Variabel atau Indikator, TW I sampai TW IV) atau tabel berkolom "
    "tahun, triwulan, variabel, nilai (target: tahun, triwulan, indikator, target)"
)
_SARAN: Final = "Unduh templat, salin angkanya ke sana, lalu unggah templat itu."


def has_table(sheet: Sheet) -> bool:
    """Whether some row of the sheet is the head of a table."""
    return any(find_head(b, isi) is not None for b, isi in sheet.rows().items())


def is_sample(sheet: Sheet) -> bool:
    """Whether the sheet calls itself DATA CONTOH."""
    return any(TANDA_CONTOH in bersih(c.teks) for c in sheet.sel.values() if c.jenis is Isi.TEKS)


def read_sheet(sheet: Sheet, konteks: Konteks, temuan: Temuan) -> bool:
    """Read every table of a sheet; False where it has none that could be read."""
    if not sheet.sel:
        temuan.dilewati.append(Dilewati(sheet.judul or "", "lembar kosong"))
        return False
    if sheet.judul is not None and bersih(sheet.judul) == PETUNJUK:
        temuan.dilewati.append(Dilewati(sheet.judul, "lembar petunjuk"))
        return False
    tables = list(_tables(sheet, temuan))
    if not tables:
        temuan.masalah.append(_tak_dikenal(sheet))
    terbaca = [_baca(table, konteks, temuan) for table in tables]
    return any(terbaca)


def _tables(sheet: Sheet, temuan: Temuan) -> Iterator[Table]:
    rows = sheet.rows()
    heads = [h for b, isi in rows.items() if (h := find_head(b, isi)) is not None]
    if not heads:
        return
    di_atas = {b: isi for b, isi in rows.items() if b < heads[0].baris}
    _daftarkan(sheet, di_atas, temuan)
    teks = tuple(c.teks for isi in di_atas.values() for c in isi.values() if c.jenis is Isi.TEKS)
    batas = [*(h.baris for h in heads), max(rows) + 1]
    for head, (awal, akhir) in zip(heads, pairwise(batas), strict=True):
        isi_tabel = {b: isi for b, isi in rows.items() if awal < b < akhir}
        yield Table(sheet, head, isi_tabel, teks)
        teks = _teks_tunggal(isi_tabel)


def _teks_tunggal(rows: Mapping[int, Baris]) -> tuple[str, ...]:
    """Lone texts of the table before: its last ones are the title of the table that follows."""
    tunggal = [next(iter(isi.values())) for isi in list(rows.values())[-3:] if len(isi) == 1]
    return tuple(c.teks for c in tunggal if c.jenis is Isi.TEKS)


def _daftarkan(sheet: Sheet, di_atas: Mapping[int, Baris], temuan: Temuan) -> None:
    """Titles above a table are listed; figures there are a table that nobody recognised."""
    for baris, isi in di_atas.items():
        kolom, cell = next(iter(isi.items()))
        sel = sheet.alamat(baris, kolom)
        if sum(map(is_number, isi.values())) > 1:
            ditemukan = f'angka di atas tabel, mulai "{cell.teks}"'
            temuan.masalah.append(galat(Kode.BENTUK_TAK_DIKENAL, sel, ditemukan, _HARAP, _SARAN))
        else:
            temuan.dilewati.append(Dilewati(sel, f'judul: "{" ".join(cell.teks.split())[:60]}"'))


def _tak_dikenal(sheet: Sheet) -> Masalah:
    (baris, kolom), cell = min(sheet.sel.items())
    ditemukan = f'tidak ada baris judul kolom; isinya mulai "{ringkas(cell.teks, 60)}"'
    return galat(Kode.BENTUK_TAK_DIKENAL, sheet.alamat(baris, kolom), ditemukan, _HARAP, _SARAN)


def _baca(table: Table, konteks: Konteks, temuan: Temuan) -> bool:
    lengkap = _periksa_kolom(table, konteks, temuan)
    if lengkap and table.head.bentuk is Bentuk.PERIODE:
        read_period_form(table, konteks, temuan)
    elif lengkap:
        read_row_form(table, konteks, temuan)
    return lengkap


def _periksa_kolom(table: Table, konteks: Konteks, temuan: Temuan) -> bool:
    """Account for every column; False where one is missing without which nothing can be read."""
    head, alamat = table.head, table.sheet.alamat
    hilang = [p for p in head.hilang() if not (p is Peran.TAHUN and konteks.tahun is not None)]
    if hilang:
        sel = alamat(head.baris, min(head.teks))
        harap = f"kolom {', '.join(_wajib(head))}"
        saran = "Tambahkan kolom itu, atau gunakan templat."
        temuan.masalah.append(galat(Kode.KOLOM_HILANG, sel, ", ".join(hilang), harap, saran))
    for kolom in head.ganda:
        temuan.masalah.append(
            galat(Kode.KOLOM_GANDA, alamat(head.baris, kolom), head.teks[kolom], "satu saja")
        )
    for kolom in head.catatan:
        temuan.dilewati.append(
            Dilewati(alamat(head.baris, kolom), f'kolom "{head.teks[kolom]}" tidak dibaca')
        )
    _kolom_asing(table, temuan)
    return not hilang and not head.ganda


def _wajib(head: Head) -> tuple[str, ...]:
    if head.bentuk is Bentuk.PERIODE:
        return ("kode", head.nama, "TW I sampai TW IV")
    return ("tahun", "triwulan", head.nama, head.nilai)


def _kolom_asing(table: Table, temuan: Temuan) -> None:
    head = table.head
    # A column without any words above it is judged by its first cell.
    berjudul = {*head.peran.values(), *head.periode, *head.catatan, *head.ganda}
    pertama: dict[int, tuple[int, Cell]] = {}
    # A record longer than the head is told as such, not as a column.
    lebar = table.sheet.lebar
    ujung = math.inf if lebar is None else lebar[head.baris]
    for baris, isi in table.rows.items():
        for kolom, cell in isi.items():
            if kolom not in berjudul and kolom <= ujung and (len(isi) > 1 or kolom in head.asing):
                pertama.setdefault(kolom, (baris, cell))
    for kolom in sorted({*pertama, *head.asing}):
        _tolak_kolom(table, kolom, pertama.get(kolom), temuan)


def _tolak_kolom(table: Table, kolom: int, pertama: tuple[int, Cell] | None, temuan: Temuan) -> None:
    """Refuse a column that nobody knows, unless it is empty."""
    judul = table.head.teks.get(kolom, "")
    if pertama is None:
        sel = table.sheet.alamat(table.head.baris, kolom)
        temuan.dilewati.append(Dilewati(sel, f'kolom "{judul}" kosong'))
        return
    baris, cell = pertama
    sel = table.sheet.alamat(table.head.baris if judul else baris, kolom)
    saran = 'Hapus kolom itu, atau beri judul "Keterangan" supaya tidak dibaca.'
    harap = f"hanya kolom {', '.join(_wajib(table.head))}"
    temuan.masalah.append(galat(Kode.KOLOM_TAK_DIKENAL, sel, judul or cell.teks, harap, saran))
