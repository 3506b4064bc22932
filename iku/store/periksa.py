"""Looking a SQLite store over without writing into it: file, schema, chain and kept files."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, func, make_url, select

from iku.core.reading import Kunci
from iku.store.access import Access
from iku.store.engine import file_of, parse_url
from iku.store.errors import StoreError, belum_ada
from iku.store.migrations import LADDER, known_version, prepare
from iku.store.periksa_rantai import check_chain
from iku.store.queries import read_current
from iku.store.rantai import KOLOM
from iku.store.schema import berkas, unggahan

BERKAS: Final = "Berkas basis data"
SUSUNAN: Final = "Susunan dan pengaman"
RANTAI: Final = "Rantai riwayat"
TERSIMPAN: Final = "Berkas unggahan"
_BERANTAI: Final = 4


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part that was looked over; ``dilewati`` says why it could not be, instead of faults."""

    nama: str
    temuan: tuple[str, ...] = ()
    dilewati: str = ""


def check_store(url: str) -> list[Bagian]:
    """What is wrong with a store, part by part; an older one is not brought to today's schema.

    Raises: StoreError where there is none, or it is not ours, newer, or held by somebody else.
    """
    path = file_of(parse_url(url))
    if path is None or not path.is_file():
        raise belum_ada(url if path is None else str(path))
    with closing(Access(make_url(url), wait=30.0)) as access:
        with access.reading() as connection:
            version = known_version(connection, access.tempat, max(LADDER))
        if not version:
            raise belum_ada(str(path))
        baru = "" if version == max(LADDER) else f"susunannya masih versi {version}; dinaikkan waktu dibuka"
        rantai = "" if version >= _BERANTAI else f"baru ada sejak versi {_BERANTAI}"
        return [
            _bagian(access, BERKAS, _file),
            Bagian(SUSUNAN, dilewati=baru) if baru else _bagian(access, SUSUNAN, _schema),
            Bagian(RANTAI, dilewati=rantai) if rantai else _bagian(access, RANTAI, _chain),
            _bagian(access, TERSIMPAN, _kept),
        ]


def look_store(url: str) -> tuple[list[Kunci], datetime | None]:
    """The keys of all figures that stand, and when the last was kept; a store of any released version."""
    with closing(Access(parse_url(url), wait=30.0)) as access, access.reading() as connection:
        kini = read_current(connection)
        angka = [kunci for kunci, satu in kini.items() if satu.nilai is not None]
        return angka, connection.scalar(select(func.max(unggahan.c.waktu)))


def _bagian(access: Access, nama: str, periksa: Callable[[Connection], Iterator[str]]) -> Bagian:
    temuan: list[str] = []
    try:
        with access.reading() as connection:
            temuan.extend(periksa(connection))
    except StoreError as error:
        # A damaged page stops a part; the others may still tell more.
        temuan.append(str(error))
    return Bagian(nama, tuple(temuan))


def _file(connection: Connection) -> Iterator[str]:
    for kata in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars():
        if kata != "ok":
            yield f"SQLite menemukan kerusakan: {kata}."
    for tabel, baris, induk, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{tabel} baris {baris} menunjuk {induk} yang tidak ada."


def _schema(connection: Connection) -> Iterator[str]:
    ada, harus = _objek(connection), _objek_baru()
    for nama in sorted(harus.keys() - ada.keys()):
        yield f"{nama} hilang: riwayat tidak lagi terlindung seluruhnya."
    for nama in sorted(ada.keys() - harus.keys()):
        yield f"{nama} bukan buatan program ini."
    for nama in sorted(n for n in ada.keys() & harus.keys() if ada[n] != harus[n]):
        yield f"{nama} bukan lagi seperti buatan program ini."


def _objek(connection: Connection) -> dict[str, str]:
    sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'"
    return {baris[0]: baris[1] for baris in connection.exec_driver_sql(sql)}


def _objek_baru() -> dict[str, str]:
    """The schema that the ladder makes: of a store in memory, made for this."""
    with closing(Access(make_url("sqlite://"), wait=1.0)) as access:
        prepare(access, lambda: datetime.now(UTC))
        with access.reading() as connection:
            return _objek(connection)


def _chain(connection: Connection) -> Iterator[str]:
    yield from check_chain(connection)
    # The last rows can go with their links; the counter of ids remembers them.
    for tabel in KOLOM:
        sql = f"SELECT (SELECT seq FROM sqlite_sequence WHERE name = '{tabel}'), max(id) FROM {tabel}"
        dihitung, terakhir = connection.exec_driver_sql(sql).one()
        if (dihitung or 0) > (terakhir or 0):
            yield f"{tabel} nomor {(terakhir or 0) + 1} sampai {dihitung} hilang dari ujung riwayat."


def _kept(connection: Connection) -> Iterator[str]:
    for digest in connection.scalars(select(berkas.c.sha256)).all():
        isi = connection.scalar(select(berkas.c.isi).where(berkas.c.sha256 == digest))
        if isi is None or sha256(isi).hexdigest() != digest:
            yield f"Berkas {digest[:12]}… tidak sama dengan waktu diunggah."
