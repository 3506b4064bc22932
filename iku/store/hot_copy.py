"""A copy of a SQLite database that others go on using. Only SQLite's own backup gives a whole one."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from iku.store.errors import CadanganSalah, StoreError
from iku.store.files import digest_of, give_name


def copy_hot(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database into one file, all of one moment.

    Raises: CadanganSalah where the copy cannot be written.
    """
    try:
        with closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            # One file: a copy of a store in WAL would be opened with two others beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise CadanganSalah(
            f"Salinan basis data tidak dapat ditulis ke {target.parent}: {_sebab(error)}. "
            "Data yang tersimpan tidak berubah. Kosongkan ruang atau pilih folder lain."
        ) from error


def keep_before(path: Path, number: int) -> None:
    """Keep a store as it is before the schema step ``number``, beside it; the caller holds its lock.

    Raises: StoreError where no copy can be written; then the step is not taken.
    """
    wanted = path.with_name(f"{path.stem}-sebelum-versi-{number}{path.suffix}")
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".salin-") as folder:
            made = Path(folder) / "salinan.db"
            with closing(sqlite3.connect(path)) as source:
                copy_hot(source, made)
            # A start that was cut in the step has left this very copy behind.
            if not (wanted.is_file() and digest_of(wanted) == digest_of(made)):
                give_name(made, wanted)
    except (OSError, CadanganSalah) as error:
        raise StoreError(
            f"Sebelum susunan {path} dinaikkan ke versi {number}, salinannya harus dibuat, tetapi tidak "
            f"dapat ditulis ke {path.parent}. Tidak ada yang diubah. "
            "Kosongkan ruang atau periksa izin folder itu, lalu buka lagi."
        ) from error


def _sebab(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return "disk penuh" if code == sqlite3.SQLITE_FULL else "tempat itu tidak dapat ditulis"
