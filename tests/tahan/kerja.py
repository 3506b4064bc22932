"""What a store does when it is cut, and how it stands then: as it was acknowledged, or one act further."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from iku.core.reading import Jenis, Kunci
from iku.services.batal import Dibatalkan, undo
from iku.services.cadangan import buat_cadangan
from iku.services.workspace import DATA, load_catalogues, load_settings, workspace_of
from iku.store import (
    BerkasMasuk,
    Cara,
    Perubahan,
    Store,
    Unggahan,
    check_copy,
    check_store,
    open_store,
    sqlite_url,
    unpack,
)

Angka = dict[Kunci, float]
Sebut = Callable[[int], object]
"""Acknowledges an act by its number."""
KATALOG, PENGATURAN = load_catalogues(DATA), load_settings(DATA)
KODE: Final = tuple(KATALOG.terbaru.variabel)
BASIS: Final = Path(__file__).parents[1] / "store" / "basis" / "versi_1.db"
KINI: Final = datetime(2024, 7, 1, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Kerja:
    """One kind of work: its start in an empty folder, its acts one after another, and a look afterwards.

    ``periksa`` gets the number of the last act that was acknowledged, and returns what is wrong.
    """

    nama: str
    siapkan: Callable[[Path], object]
    jalan: Callable[[Path, Sebut], object]
    periksa: Callable[[Path, int], list[str]]


def _url(folder: Path) -> str:
    return sqlite_url(folder / "iku.db")


def _buka_kosong(folder: Path) -> None:
    open_store(_url(folder)).close()


def _kunci(nomor: int) -> Kunci:
    return Kunci(Jenis.ENTRI, KODE[nomor % len(KODE)], 2010 + nomor // len(KODE) % 10, 1 + nomor % 4)


KUNCI: Final = tuple(dict.fromkeys(_kunci(n) for n in range(300)))


def tambah(store: Store, angka: Angka, *berkas: BerkasMasuk) -> int:
    """One upload; returns its id."""
    with store.writing() as tulis:
        return tulis.append(
            Unggahan("Ani", Cara.UNGGAH, "", berkas), [Perubahan(k, n) for k, n in angka.items()]
        )


def _unggah(folder: Path, sebut: Sebut) -> None:
    with open_store(_url(folder)) as store:
        for nomor in range(1, 10_000):
            tambah(store, dict.fromkeys(KUNCI, nomor), BerkasMasuk("a.xlsx", f"{nomor}".encode() * 2_000))
            sebut(nomor)


def _simpan(folder: Path, sebut: Sebut) -> None:
    with open_store(_url(folder)) as store:
        for nomor in range(1, 10_000):
            tambah(store, {KUNCI[0]: nomor})
            sebut(nomor)


def _batal(folder: Path, sebut: Sebut) -> None:
    with open_store(_url(folder)) as store:
        ws = workspace_of(store, KATALOG, PENGATURAN)
        for nomor in range(1, 10_000, 2):
            unggahan = tambah(store, {KUNCI[0]: nomor})
            sebut(nomor)
            if isinstance(undo(ws, unggahan, "Budi"), Dibatalkan):
                sebut(nomor + 1)


def _naik(folder: Path, sebut: Sebut) -> None:
    open_store(_url(folder)).close()
    sebut(1)


def _cadang(folder: Path, sebut: Sebut) -> None:
    with open_store(_url(folder)) as store:
        for nomor in range(1, 10_000):
            buat_cadangan(store, folder / "cadangan", KINI)
            sebut(nomor)


def _sesudah(harus: Callable[[int], Angka]) -> Callable[[Path, int], list[str]]:
    def periksa(folder: Path, diakui: int) -> list[str]:
        with open_store(_url(folder)) as store:
            angka = {k: kini.nilai for k, kini in store.current().items() if kini.nilai is not None}
        if angka not in (harus(diakui), harus(diakui + 1)):
            return [f"act {diakui} was acknowledged, but what stands is {sorted(set(angka.values()))[:5]}"]
        return _temuan(folder)

    return periksa


def _temuan(folder: Path) -> list[str]:
    return [temuan for bagian in check_store(_url(folder)) for temuan in bagian.temuan]


def _naik_utuh(folder: Path, _diakui: int) -> list[str]:
    shutil.copyfile(BASIS, folder / "asli.db")
    with open_store(_url(folder)) as naik, open_store(sqlite_url(folder / "asli.db")) as asli:
        sama = naik.history() == asli.history() and naik.uploads() == asli.uploads()
    return _temuan(folder) + ([] if sama else ["the history is another one after the climb"])


def _cadangan_utuh(folder: Path, diakui: int) -> list[str]:
    ada = list((folder / "cadangan").glob("*.zip"))
    salah = [] if len(ada) >= diakui else [f"{diakui} backups were acknowledged, {len(ada)} are there"]
    for berkas in ada:
        unpack(berkas, folder / "kembali.db")
        check_copy(folder / "kembali.db", berkas.name)
    return salah + _temuan(folder)


def _isi(folder: Path) -> None:
    with open_store(_url(folder)) as store:
        tambah(store, dict.fromkeys(KUNCI, 1.5), BerkasMasuk("a.xlsx", bytes(200_000)))


UNGGAH: Final = Kerja(
    "unggah", _buka_kosong, _unggah, _sesudah(lambda n: dict.fromkeys(KUNCI, float(n)) if n else {})
)
SIMPAN: Final = Kerja("simpan", _buka_kosong, _simpan, _sesudah(lambda n: {KUNCI[0]: float(n)} if n else {}))
BATAL: Final = Kerja("batal", _buka_kosong, _batal, _sesudah(lambda n: {KUNCI[0]: float(n)} if n % 2 else {}))
NAIK: Final = Kerja("naik versi", lambda f: shutil.copyfile(BASIS, f / "iku.db"), _naik, _naik_utuh)
CADANG: Final = Kerja("cadangan", _isi, _cadang, _cadangan_utuh)
SEMUA: Final = (UNGGAH, SIMPAN, BATAL, NAIK, CADANG)
