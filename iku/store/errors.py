"""StoreError: what the store says to people when it cannot do its work."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

_UTUH: Final = "Data yang sudah tersimpan tidak berubah."
_TAK_DAPAT_DITULIS: Final = (
    f"Basis data {{0}} tidak dapat dibuka untuk ditulis. {_UTUH} "
    "Periksa izin berkas dan foldernya, atau pilih tempat lain lewat IKU_DATABASE_URL."
)
_TERKUNCI: Final = (
    f"Basis data {{0}} sedang dipakai proses lain dan belum juga bebas. {_UTUH} "
    "Tutup program lain yang memakainya, lalu coba lagi."
)
_PESAN: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: _TERKUNCI,
    sqlite3.SQLITE_LOCKED: _TERKUNCI,
    sqlite3.SQLITE_PERM: _TAK_DAPAT_DITULIS,
    sqlite3.SQLITE_READONLY: _TAK_DAPAT_DITULIS,
    sqlite3.SQLITE_CANTOPEN: _TAK_DAPAT_DITULIS,
    sqlite3.SQLITE_NOTADB: (
        "Berkas {0} bukan basis data SQLite. Berkas itu tidak diubah. "
        "Pindahkan berkas itu atau pilih tempat lain lewat IKU_DATABASE_URL."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "Basis data {0} rusak: sebagian isinya tidak terbaca. Tidak ada yang ditulis. "
        "Jangan hapus berkas itu; salin dahulu, lalu pulihkan dari cadangan terakhir."
    ),
    sqlite3.SQLITE_FULL: (
        f"Penyimpanan untuk basis data {{0}} penuh, jadi perubahan ini tidak disimpan. {_UTUH} "
        "Kosongkan ruang, lalu simpan lagi."
    ),
    sqlite3.SQLITE_IOERR: (
        "Basis data {0} gagal dibaca atau ditulis oleh sistem; perubahan ini tidak disimpan. "
        "Periksa diska atau jaringan tempat berkas itu, lalu simpan lagi. Jangan hapus berkas pendampingnya."
    ),
}


class StoreError(Exception):
    """The store cannot be opened, read or written; the text is Indonesian and for the screen."""


class ProgramLain(StoreError):
    """A database of some other program, which is left as it is."""


class CadanganSalah(StoreError):
    """A backup that cannot be relied on, or could not be made; the text says which file and why."""


class CadanganRusak(CadanganSalah):
    """A copy in which bytes are missing or changed."""


def terkunci(tempat: str) -> StoreError:
    """The store stayed in somebody else's hands for longer than one waits."""
    return StoreError(_TERKUNCI.format(tempat))


def hilang(tempat: str) -> StoreError:
    """The file is gone from its place, or the drive with it, while the store is open."""
    return StoreError(
        f"Basis data {tempat} tidak ada lagi di tempatnya, mungkin dipindahkan atau drive-nya terputus. "
        "Yang sudah tersimpan ada di berkas itu. Kembalikan berkas itu ke sana, lalu coba lagi; "
        "dashboard tidak perlu dijalankan ulang."
    )


def tak_dapat_ditulis(tempat: str) -> StoreError:
    """The file or its folder does not let us write."""
    return StoreError(_TAK_DAPAT_DITULIS.format(tempat))


def belum_ada(tempat: str) -> StoreError:
    """There is no store yet where one is to be read."""
    return StoreError(
        f"Belum ada basis data di {tempat}. Periksa IKU_DATABASE_URL, atau buka dashboard dulu."
    )


def tanpa_folder(folder: Path) -> StoreError:
    """The address names a folder that is not there: more likely mistyped than meant to be made."""
    keadaan = "bukan folder" if folder.exists() else "tidak ada"
    return StoreError(
        f"Folder {folder} {keadaan}, jadi basis data tidak dapat dibuka di sana. Tidak ada yang dibuat. "
        "Periksa penulisan IKU_DATABASE_URL, atau buat dahulu foldernya."
    )


def bukan_kosong(tempat: str) -> StoreError:
    """Sample data never goes where real figures may be."""
    return StoreError(
        f"Basis data {tempat} sudah berisi data, jadi tidak dapat dijadikan data contoh. "
        "Data itu tidak berubah. Pakai basis data lain yang masih kosong."
    )


def explain(error: DBAPIError, tempat: str) -> StoreError | None:
    """The StoreError for a failure of file, disk or lock; None where it is a programmer's mistake."""
    # The low byte is SQLite's primary result code; the rest only says more of the same.
    code = getattr(error.orig, "sqlite_errorcode", None)
    pesan = _PESAN.get(code & 0xFF) if isinstance(code, int) else None
    return StoreError(pesan.format(tempat)) if pesan else None
