"""Kemasan: a backup as one file, a zip with the database and a manifest that bears its SHA-256."""

import hashlib
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from iku.store.errors import CadanganRusak, CadanganSalah
from iku.store.files import digest_of
from iku.store.potret import Potret

JENIS: Final = "cadangan-iku"
_DATA: Final = "iku.db"
_SURAT: Final = "cadangan.json"
_SURAT_MAKS: Final = 1_000_000
_SISIPAN: Final = "naskah/"
_SISIPAN_MAKS: Final = 64 * 1024 * 1024
"""Units: bytes, of one file that comes along."""
_AWAL_SQLITE: Final = b"SQLite format 3\x00"
_BACA: Final = (
    "Cadangan data Indikator Kinerja Utama.\n"
    "iku.db adalah basis data SQLite yang utuh. cadangan.json menyebut kapan dibuat, isinya, dan\n"
    "SHA-256 dari iku.db. Folder naskah, bila ada, memuat kop, tanda tangan, dan kalimat dokumen.\n"
    "Mengembalikan: python -m iku pulihkan NAMA-BERKAS-INI\n"
)
_RUSAK: Final = (
    "rusak: isinya tidak sama dengan SHA-256 yang dicatat waktu dibuat. Tidak ada yang diubah. "
    "Pakai cadangan lain, misalnya yang sehari lebih tua."
)
_BUKAN: Final = (
    "bukan cadangan IKU yang utuh. Tidak ada yang diubah. Pilih berkas yang dibuat oleh dashboard ini, "
    "atau salin sekali lagi dari tempat asalnya."
)
_PENUH: Final = "tidak muat di disk. Tidak ada yang diubah. Kosongkan ruang, lalu coba lagi."


@dataclass(frozen=True, slots=True)
class Surat:
    """What the manifest says. Missing: ``dibuat`` None in a bare database file, which has none."""

    dibuat: datetime | None


def pack(
    database: Path, target: Path, held: Potret, made: datetime, beside: Mapping[str, bytes] | None = None
) -> None:
    """Write the one file of a backup; ``beside`` are files that the office keeps along with its figures."""
    sisipan = beside or {}
    surat = {
        "jenis": JENIS,
        "dibuat": made.isoformat(timespec="seconds"),
        "susunan": held.susunan,
        "contoh": held.contoh,
        "sha256": digest_of(database),
        "ukuran": database.stat().st_size,
        "baris": {name: sidik.baris for name, sidik in held.tabel.items()},
        "sisipan": {name: hashlib.sha256(content).hexdigest() for name, content in sisipan.items()},
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("BACA-DULU.txt", _BACA)
        zipped.writestr(_SURAT, json.dumps(surat, indent=1))
        zipped.write(database, _DATA)
        for name, content in sisipan.items():
            zipped.writestr(f"{_SISIPAN}{name}", content)


def unpack_beside(source: Path) -> dict[str, bytes]:
    """The files that came along with the database, by name, each SHA-256 compared; older backups have none.

    Raises: CadanganSalah where one is damaged, or names a place that is not its own.
    """
    if not zipfile.is_zipfile(source):
        return {}
    with _terbaca(source), zipfile.ZipFile(source) as zipped:
        daftar = _surat(zipped, source).get("sisipan", {})
        return {str(name): _sisipan(zipped, str(name), str(sidik)) for name, sidik in daftar.items()}


def _sisipan(zipped: zipfile.ZipFile, name: str, sidik: str) -> bytes:
    isi = zipped.getinfo(f"{_SISIPAN}{name}")
    if Path(name).name != name or "\\" in name or name.startswith(".") or isi.file_size > _SISIPAN_MAKS:
        raise ValueError(f"not a name or a size of ours: {name}")
    content = zipped.read(isi)
    if hashlib.sha256(content).hexdigest() != sidik:
        raise ValueError(f"changed since it was packed: {name}")
    return content


def unpack(source: Path, target: Path) -> Surat:
    """Lay the database of a backup at ``target``, its SHA-256 compared; a bare database file is taken too.

    Raises: CadanganSalah where the file cannot be read, is damaged, or is none of ours.
    """
    try:
        with source.open("rb") as file:
            bare = file.read(len(_AWAL_SQLITE)) == _AWAL_SQLITE
        return _bare(source, target) if bare else _zipped(source, target)
    except FileNotFoundError as error:
        raise CadanganSalah(f"{source} tidak ditemukan. Periksa nama dan foldernya.") from error
    except OSError as error:
        raise CadanganSalah(
            f"{source} tidak dapat dibaca atau disalin ({error.strerror}). Tidak ada yang diubah. "
            "Periksa izin berkas dan ruang disk."
        ) from error


def _bare(source: Path, target: Path) -> Surat:
    shutil.copyfile(source, target)
    # A copy made by hand of a store in use is whole only with what SQLite kept beside it.
    for ending in ("-journal", "-wal"):
        beside = source.with_name(source.name + ending)
        if beside.is_file():
            shutil.copyfile(beside, target.with_name(target.name + ending))
    return Surat(None)


@contextmanager
def _terbaca(source: Path) -> Iterator[None]:
    """A damaged zip fails in any of these ways, in the directory, in a header or in the stream."""
    try:
        yield
    except (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError) as error:
        raise CadanganRusak(f"{source} {_BUKAN}") from error
    except (ValueError, RuntimeError, TypeError, AttributeError, zlib.error) as error:
        raise CadanganRusak(f"{source} {_RUSAK}") from error


def _zipped(source: Path, target: Path) -> Surat:
    with _terbaca(source), zipfile.ZipFile(source) as zipped:
        surat = _surat(zipped, source)
        dibuat = datetime.fromisoformat(surat["dibuat"])
        _periksa_ukuran(zipped.getinfo(_DATA).file_size, surat["ukuran"], source, target)
        with zipped.open(_DATA) as inside, target.open("wb") as file:
            shutil.copyfileobj(inside, file)
        same = digest_of(target) == surat["sha256"]
    if not same:
        raise CadanganRusak(f"{source} {_RUSAK}")
    return Surat(dibuat)


def _periksa_ukuran(ada: int, tercatat: int, source: Path, target: Path) -> None:
    if ada != tercatat:
        raise CadanganRusak(f"{source} {_RUSAK}")
    if ada > shutil.disk_usage(target.parent).free:
        raise CadanganSalah(f"{source} {_PENUH}")


def _surat(zipped: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    if zipped.getinfo(_SURAT).file_size > _SURAT_MAKS:
        raise CadanganSalah(f"{source} {_BUKAN}")
    surat = json.loads(zipped.read(_SURAT))
    if not isinstance(surat, dict) or surat.get("jenis") != JENIS:
        raise CadanganSalah(f"{source} {_BUKAN}")
    return surat
