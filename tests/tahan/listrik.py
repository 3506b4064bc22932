"""A power cut under SQLite: what it wrote is recorded, and laid out as a disk that kept only what was synced.

Between SQLite and its own file layer stands one that notes every write, truncation, sync and deletion in
their order. A cut takes that list up to a random place. Of what was not synced by then nothing is left, or
a random part of it: a disk may also have kept what nobody asked it to keep.
"""

import _sqlite3
import ctypes
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

_P = ctypes.c_void_p
_N = ctypes.c_int
_XWRITE = ctypes.CFUNCTYPE(_N, _P, _P, _N, ctypes.c_int64)
_XTRUNCATE = ctypes.CFUNCTYPE(_N, _P, ctypes.c_int64)
_XSYNC = ctypes.CFUNCTYPE(_N, _P, _N)
_XOPEN = ctypes.CFUNCTYPE(_N, _P, _P, _P, _N, _P)
_XDELETE = ctypes.CFUNCTYPE(_N, _P, _P, _N)
# Places in sqlite3_io_methods (19 words) and sqlite3_vfs (see sqlite3.h).
_METODE: Final = 19
_TULIS, _POTONG, _SINKRON = 3, 4, 5


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("iVersion", _N), ("szOsFile", _N), ("mxPathname", _N), ("pNext", _P), ("zName", ctypes.c_char_p),
        ("pAppData", _P), ("xOpen", _P), ("xDelete", _P), ("lain", _P * 15),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Langkah:
    """One thing that happened: to a file, or an acknowledgement (``apa`` "akui", ``letak`` its number)."""

    apa: str
    berkas: str
    letak: int = 0
    isi: bytes = b""


@dataclass
class Rekaman:
    """Everything that SQLite did to its files, in order."""

    langkah: list[Langkah] = field(default_factory=list)

    def akui(self, nomor: int) -> None:
        """Note that a person was told that this act is kept."""
        self.langkah.append(Langkah("akui", "", nomor))


@contextmanager
def direkam() -> Iterator[Rekaman]:
    """Record what SQLite does to its files in the block, by whatever connection opened in it."""
    rekaman = Rekaman()
    lib = ctypes.CDLL(_sqlite3.__file__)
    lib.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    asli = lib.sqlite3_vfs_find(None)
    if not asli:
        raise RuntimeError("SQLite of this Python shows no file layer")
    antara = _Antara(asli, rekaman)
    lib.sqlite3_vfs_register(ctypes.byref(antara.vfs), 1)
    try:
        yield rekaman
    finally:
        lib.sqlite3_vfs_register(asli, 1)
        lib.sqlite3_vfs_unregister(ctypes.byref(antara.vfs))
        # Connections that are still open would call what is gone.
        _DISIMPAN.append(antara)


_DISIMPAN: list[Any] = []


class _Antara:
    """The layer: SQLite's own, with four of its doors watched."""

    def __init__(self, asli: Any, rekaman: Rekaman) -> None:
        self._asli, self._rekaman = asli, rekaman
        self._nama: dict[int, str] = {}
        self._tabel: dict[int, Any] = {}
        self._tahan: list[Any] = []
        self.vfs = _Vfs.from_buffer_copy(asli.contents)
        self.vfs.zName, self.vfs.pNext = b"rekam", None
        self._buka_asli, self._hapus_asli = _XOPEN(self.vfs.xOpen), _XDELETE(self.vfs.xDelete)
        self.vfs.xOpen = self._pintu(_XOPEN(self._buka))
        self.vfs.xDelete = self._pintu(_XDELETE(self._hapus))

    def _pintu(self, fungsi: Any) -> Any:
        self._tahan.append(fungsi)
        return ctypes.cast(fungsi, _P).value

    def _buka(self, _vfs: int, nama: int, berkas: int, flags: int, keluar: int) -> int:
        hasil = self._buka_asli(ctypes.addressof(self._asli.contents), nama, berkas, flags, keluar)
        metode = ctypes.cast(berkas, ctypes.POINTER(_P))
        if hasil == 0 and nama and metode[0]:
            self._nama[berkas] = jalur = ctypes.string_at(nama).decode()
            self._catat("ada", jalur)
            metode[0] = self._awasi(int(metode[0]))
        return int(hasil)

    def _awasi(self, alamat: int) -> int:
        """The same methods, with three of them watched."""
        if alamat not in self._tabel:
            salinan = (_P * _METODE).from_buffer_copy((_P * _METODE).from_address(alamat))
            tulis, potong = _XWRITE(salinan[_TULIS]), _XTRUNCATE(salinan[_POTONG])
            sinkron = _XSYNC(salinan[_SINKRON])

            def _tulis(berkas: int, isi: int, banyak: int, letak: int) -> int:
                self._catat("tulis", self._nama[berkas], letak, ctypes.string_at(isi, banyak))
                return int(tulis(berkas, isi, banyak, letak))

            def _potong(berkas: int, ukuran: int) -> int:
                self._catat("potong", self._nama[berkas], ukuran)
                return int(potong(berkas, ukuran))

            def _sinkron(berkas: int, flags: int) -> int:
                hasil = int(sinkron(berkas, flags))
                self._catat("sinkron", self._nama[berkas])
                return hasil

            salinan[_TULIS] = self._pintu(_XWRITE(_tulis))
            salinan[_POTONG] = self._pintu(_XTRUNCATE(_potong))
            salinan[_SINKRON] = self._pintu(_XSYNC(_sinkron))
            self._tabel[alamat] = salinan
        return ctypes.addressof(self._tabel[alamat])

    def _hapus(self, _vfs: int, nama: int, folder_juga: int) -> int:
        hasil = self._hapus_asli(ctypes.addressof(self._asli.contents), nama, folder_juga)
        if hasil == 0:
            self._catat("hapus", ctypes.string_at(nama).decode(), folder_juga)
        return int(hasil)

    def _catat(self, apa: str, berkas: str, letak: int = 0, isi: bytes = b"") -> None:
        self._rekaman.langkah.append(Langkah(apa, berkas, letak, isi))


@dataclass
class _Berkas:
    """A file on the disk that is cut: what is surely there, and what was asked for since."""

    pasti: bytearray | None = None
    tunggu: list[Langkah] = field(default_factory=list)


def putus(
    rekaman: Rekaman, sampai: int, awal: dict[str, bytes], acak: random.Random | None
) -> dict[str, bytes]:
    """The files that are left when the power goes after so many steps; ``awal`` is what was synced before.

    Without ``acak`` exactly what was synced is left, with it also a random part of the rest.
    """
    disk = {nama: _Berkas(bytearray(isi)) for nama, isi in awal.items()}
    for langkah in rekaman.langkah[:sampai]:
        if langkah.apa == "akui":
            continue
        satu = disk.setdefault(langkah.berkas, _Berkas())
        satu.tunggu.append(langkah)
        if langkah.apa == "sinkron" or (langkah.apa == "hapus" and langkah.letak):
            satu.pasti, satu.tunggu = _jadi(satu, satu.tunggu), []
    akhir = {
        nama: _jadi(satu, [n for n in satu.tunggu if acak and acak.random() < acak.random()])
        for nama, satu in disk.items()
    }
    return {Path(nama).name: bytes(isi) for nama, isi in akhir.items() if isi is not None}


def _jadi(satu: _Berkas, langkah: list[Langkah]) -> bytearray | None:
    isi = None if satu.pasti is None else bytearray(satu.pasti)
    for n in langkah:
        if n.apa == "hapus":
            isi = None
        elif isi is None:
            isi = bytearray()
        if isi is not None and n.apa == "tulis":
            isi.extend(bytes(max(0, n.letak - len(isi))))
            isi[n.letak : n.letak + len(n.isi)] = n.isi
        elif isi is not None and n.apa == "potong":
            del isi[n.letak :]
    return isi
