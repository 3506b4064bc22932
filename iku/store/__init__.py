"""The store: append-only history of entri and targets in a SQL database."""

from iku.store.engine import sqlite_url
from iku.store.errors import StoreError
from iku.store.note_records import Catatan, TindakLanjut
from iku.store.records import (
    BerkasLama,
    BerkasMasuk,
    BerkasTersimpan,
    Cara,
    Current,
    Filter,
    Jawaban,
    Perubahan,
    Riwayat,
    Unggahan,
    UnggahanTersimpan,
)
from iku.store.repository import Store, open_store
from iku.store.writer import Writer

__all__ = [
    "BerkasLama",
    "BerkasMasuk",
    "BerkasTersimpan",
    "Cara",
    "Catatan",
    "Current",
    "Filter",
    "Jawaban",
    "Perubahan",
    "Riwayat",
    "Store",
    "StoreError",
    "TindakLanjut",
    "Unggahan",
    "UnggahanTersimpan",
    "Writer",
    "open_store",
    "sqlite_url",
]
