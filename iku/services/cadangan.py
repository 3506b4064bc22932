"""Cadangan: a backup that was restored and compared before it got its name, and the folder of them."""

import re
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from iku.reports.sample_mark import bertanda
from iku.services.naskah import berkas_naskah, naskah_folder
from iku.store import CadanganSalah, Potret, Store, check_copy, give_name, pack, unpack, unpack_beside

FOLDER: Final = "cadangan"
_SEMENTARA: Final = ".cadang-"
_OTOMATIS: Final = "otomatis"
_WAKTU: Final = "%Y-%m-%d_%H%M%S"
_SEHARI: Final = 86_400.0


@dataclass(frozen=True, slots=True)
class Cadangan:
    """One backup in its folder. Units: ``ukuran`` in bytes; ``dibuat`` on this machine's clock."""

    berkas: Path
    dibuat: datetime
    otomatis: bool
    ukuran: int


def folder_cadangan(store: Store) -> Path | None:
    """Where the backups of a store are kept: beside it. Missing: None for a store in memory."""
    path = store.path
    return path.parent / FOLDER if path else None


def buat_cadangan(store: Store, folder: Path, kini: datetime, *, otomatis: bool = False) -> Cadangan:
    """Copy the store while it is in use, restore the copy, compare, and only then give it its name.

    Raises: StoreError where nothing could be made; then nothing of it is left.
    """
    with _di(folder), TemporaryDirectory(dir=_ada(folder), prefix=_SEMENTARA) as nama:
        kerja = Path(nama)
        isi = store.backup(kerja / "iku.db")
        kemasan = kerja / "cadangan.zip"
        naskah = berkas_naskah(naskah_folder(store)) if store.path else {}
        pack(kerja / "iku.db", kemasan, isi, kini, naskah)
        (kerja / "iku.db").unlink()
        _banding(isi, naskah, kemasan, kerja / "kembali.db")
        jadi = give_name(kemasan, folder / _nama(store, kini, otomatis=otomatis))
    return Cadangan(jadi, kini, otomatis, jadi.stat().st_size)


def daftar_cadangan(store: Store, folder: Path) -> list[Cadangan]:
    """The backups of this store in a folder, newest first; other files are none of ours."""
    pola = re.compile(
        rf"(?:DATA-CONTOH_)?cadangan-{re.escape(_asal(store))}-(?:({_OTOMATIS})-)?"
        r"(\d{4}-\d\d-\d\d_\d{6})(?:_\d+)?\.zip"
    )
    ada = []
    for berkas in folder.iterdir() if folder.is_dir() else ():
        cocok = pola.fullmatch(berkas.name)
        dibuat = _saat(cocok[2]) if cocok else None
        if cocok and dibuat and berkas.is_file():
            ada.append(Cadangan(berkas, dibuat, cocok[1] is not None, berkas.stat().st_size))
    return sorted(ada, key=lambda c: (c.dibuat, c.berkas.name), reverse=True)


def pangkas(semua: list[Cadangan], hari: int = 14, bulan: int = 12) -> list[Cadangan]:
    """The automatic backups that have had their time: neither a day's nor a month's newest of those kept.

    Days and months are counted among the backups, not on the calendar: a clock that jumps lets none go.
    """
    otomatis = [c for c in semua if c.otomatis]
    simpan: set[Path] = set()
    for bentuk, banyak in (("%Y-%m-%d", hari), ("%Y-%m", bulan)):
        terbaru: dict[str, Path] = {}
        for c in sorted(otomatis, key=lambda c: c.dibuat, reverse=True):
            terbaru.setdefault(c.dibuat.strftime(bentuk), c.berkas)
        simpan.update(list(terbaru.values())[:banyak])
    return [c for c in otomatis if c.berkas not in simpan]


def bersihkan(store: Store, folder: Path) -> None:
    """Delete the automatic backups that have had their time, and what a cut backup left behind."""
    for lama in pangkas(daftar_cadangan(store, folder)):
        lama.berkas.unlink(missing_ok=True)
    for sisa in folder.glob(f"{_SEMENTARA}*"):
        if time.time() - sisa.stat().st_mtime > _SEHARI:
            shutil.rmtree(sisa, ignore_errors=True)


def _banding(asli: Potret, naskah: Mapping[str, bytes], kemasan: Path, tempat: Path) -> None:
    """Restore the finished file and compare it with what was copied, row by row.

    Not with what the catalogue makes of it: a code that a catalogue lost must not cost the backup.
    """
    unpack(kemasan, tempat)
    if check_copy(tempat, kemasan.name) != asli or unpack_beside(kemasan) != naskah:
        raise CadanganSalah(
            "Cadangan yang baru dibuat tidak sama dengan data yang disalin, jadi tidak disimpan. "
            "Data yang tersimpan tidak berubah. Coba sekali lagi; bila terulang, periksa disknya."
        )


def _nama(store: Store, kini: datetime, *, otomatis: bool) -> str:
    bagian = (
        "cadangan",
        _asal(store),
        *((_OTOMATIS,) if otomatis else ()),
        kini.astimezone().strftime(_WAKTU),
    )
    return bertanda("-".join(bagian) + ".zip", contoh=store.contoh)


def _asal(store: Store) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", store.path.stem if store.path else "memori").strip("-") or "data"


def _saat(teks: str) -> datetime | None:
    try:
        return datetime.strptime(teks, _WAKTU).astimezone()
    except ValueError:
        return None


def _ada(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def _di(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as salah:
        raise CadanganSalah(
            f"Cadangan tidak dapat ditulis ke folder {folder} ({salah.strerror}). "
            "Data yang tersimpan tidak berubah. Periksa folder itu dan ruang disknya, atau pilih folder lain."
        ) from salah
