"""The store: append-only history of entri and targets in a SQL database."""

from iku.store.backup import check_copy
from iku.store.engine import sqlite_url, store_path
from iku.store.errors import CadanganRusak, CadanganSalah, StoreError
from iku.store.files import digest_of, give_name
from iku.store.kemasan import Surat, pack, unpack, unpack_beside
from iku.store.note_records import Catatan, TindakLanjut
from iku.store.pemakaian import alone
from iku.store.periksa import Bagian, check_store, look_store
from iku.store.potret import Potret
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
from iku.store.restore import end_sessions, replace_store, settle
from iku.store.writer import Writer

__all__ = [
    "Bagian",
    "BerkasLama",
    "BerkasMasuk",
    "BerkasTersimpan",
    "CadanganRusak",
    "CadanganSalah",
    "Cara",
    "Catatan",
    "Current",
    "Filter",
    "Jawaban",
    "Perubahan",
    "Potret",
    "Riwayat",
    "Store",
    "StoreError",
    "Surat",
    "TindakLanjut",
    "Unggahan",
    "UnggahanTersimpan",
    "Writer",
    "alone",
    "check_copy",
    "check_store",
    "digest_of",
    "end_sessions",
    "give_name",
    "look_store",
    "open_store",
    "pack",
    "replace_store",
    "settle",
    "sqlite_url",
    "store_path",
    "unpack",
    "unpack_beside",
]
