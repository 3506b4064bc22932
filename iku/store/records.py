"""What goes into the store and what comes out of it, as values."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from iku.core.reading import Jenis, Kunci


class Cara(StrEnum):
    """By which way an upload came."""

    UNGGAH = "unggah"
    ISI_DATA = "isi_data"
    TARGET = "target"
    PERINTAH = "perintah"
    CONTOH = "contoh"
    BATAL = "batal"
    """It undoes another upload."""


@dataclass(frozen=True, slots=True)
class BerkasMasuk:
    """A file as it was handed in; ``nama`` is a label, never a path to open."""

    nama: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class BerkasLama:
    """A file that is kept already, named again for another upload."""

    nama: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Unggahan:
    """Who confirms a set of changes, how, why and from which files.

    ``membatalkan`` is the id of the upload that this one undoes.
    Raises: ValueError where nobody is named, two files share a name (a change names its file by it), or
    only one of ``cara`` and ``membatalkan`` says that it undoes.
    """

    oleh: str
    cara: Cara
    alasan: str = ""
    berkas: tuple[BerkasMasuk | BerkasLama, ...] = ()
    membatalkan: int | None = None

    def __post_init__(self) -> None:
        if not self.oleh.strip():
            raise ValueError("an upload names who made it")
        nama = [berkas.nama for berkas in self.berkas]
        if not all(nama) or len(set(nama)) < len(nama):
            raise ValueError(f"files of one upload need names of their own: {nama}")
        if (self.cara is Cara.BATAL) != (self.membatalkan is not None):
            raise ValueError("an upload that undoes names what it undoes, and no other does")


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One key's new figure; ``nilai`` None withdraws it. ``berkas`` is a file of the same upload.

    Raises: ValueError where ``nilai`` is not finite (SQLite would keep NaN as a withdrawal) or the
    key has no such period.
    """

    kunci: Kunci
    nilai: float | None
    berkas: str = ""
    sel: str = ""

    def __post_init__(self) -> None:
        if self.nilai is not None and not math.isfinite(self.nilai):
            raise ValueError(f"{self.kunci}: not a finite number: {self.nilai}")
        triwulan = self.kunci.triwulan
        setahun = triwulan is None and self.kunci.jenis is Jenis.TARGET
        if not setahun and triwulan not in (1, 2, 3, 4):
            raise ValueError(f"{self.kunci}: no such triwulan")


@dataclass(frozen=True, slots=True)
class Current:
    """The last figure of a key and where it came from. Missing: ``nilai`` None is withdrawn."""

    nilai: float | None
    perubahan_id: int
    oleh: str
    waktu: datetime
    berkas: str
    sel: str


@dataclass(frozen=True, slots=True)
class Riwayat:
    """One change as *Riwayat* lists it: ``lama`` → ``baru``; flat, so that it makes a frame's row.

    ``membatalkan`` is the upload that this change's upload undoes.
    Missing: None in ``lama`` and ``baru`` is no figure; ``sha256`` is "" where no file stands behind it.
    """

    id: int
    unggahan_id: int
    waktu: datetime
    oleh: str
    cara: Cara
    alasan: str
    membatalkan: int | None
    jenis: Jenis
    kode: str
    tahun: int
    triwulan: int | None
    lama: float | None
    baru: float | None
    berkas: str
    sel: str
    sha256: str

    @property
    def kunci(self) -> Kunci:
        """The key that this changed."""
        return Kunci(self.jenis, self.kode, self.tahun, self.triwulan)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which changes to list; a field left at its default lets all pass.

    ``triwulan`` 0 asks for the year's targets. ``oleh`` is the exact name; ``teks`` is looked for in
    kode, oleh, alasan, berkas and sel, whatever its case. ``kunci_dari`` asks for every change, whoever
    made it, of the keys that this upload changed. ``sesudah`` and ``sampai`` bound the moment, the last
    one in it.
    """

    jenis: Jenis | None = None
    kode: tuple[str, ...] = ()
    tahun: int | None = None
    triwulan: int | None = None
    oleh: str = ""
    teks: str = ""
    unggahan_id: int | None = None
    kunci_dari: int | None = None
    sesudah: datetime | None = None
    sampai: datetime | None = None

    @classmethod
    def satu(cls, kunci: Kunci) -> "Filter":
        """The changes of one key."""
        return cls(kunci.jenis, (kunci.kode,), kunci.tahun, kunci.triwulan or 0)


@dataclass(frozen=True, slots=True)
class BerkasTersimpan:
    """A kept file without its content; ``Store.berkas_isi`` gives that by ``sha256``. Units: bytes."""

    nama: str
    sha256: str
    ukuran: int


@dataclass(frozen=True, slots=True)
class UnggahanTersimpan:
    """An upload with its files and how many entri and targets it changed.

    ``membatalkan`` is the upload that it undoes.
    """

    id: int
    waktu: datetime
    oleh: str
    cara: Cara
    alasan: str
    entri: int
    target: int
    berkas: tuple[BerkasTersimpan, ...]
    membatalkan: int | None = None


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What somebody answered when asked about a file. Missing: ``nilai`` None takes the answer back.

    ``kunci`` names the question for the programs, ``soal`` is its words as the person saw them.
    """

    kunci: str
    nilai: str | None
    oleh: str
    pada: datetime
    soal: str
