"""Spreadsheets in: bytes to addressed cells, to tables, to Reading and Masalah."""

from iku.sheets.bacaan import Bacaan, Dilewati
from iku.sheets.duplicates import Sekali, once
from iku.sheets.machine import read_entri_csv, read_target_csv
from iku.sheets.reader import read

__all__ = ["Bacaan", "Dilewati", "Sekali", "once", "read", "read_entri_csv", "read_target_csv"]
