"""Spreadsheets in: bytes to addressed cells, to tables, to Reading and Masalah."""

from iku.sheets.bacaan import Bacaan, Dilewati, Makna, Tabel, Tafsir
from iku.sheets.duplicates import Sekali, once
from iku.sheets.formats import BukuKerja, read_cells
from iku.sheets.konteks import Konteks
from iku.sheets.machine import read_entri_csv, read_target_csv
from iku.sheets.reader import read, read_sheets
from iku.sheets.tanya import LEWATI, JenisTanya, Pilihan, Tanya

__all__ = [
    "LEWATI",
    "Bacaan",
    "BukuKerja",
    "Dilewati",
    "JenisTanya",
    "Konteks",
    "Makna",
    "Pilihan",
    "Sekali",
    "Tabel",
    "Tafsir",
    "Tanya",
    "once",
    "read",
    "read_cells",
    "read_entri_csv",
    "read_sheets",
    "read_target_csv",
]
