"""Catatan and tindak lanjut as statements: the last row of each stands, every earlier one is kept."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select

from iku.core.catatan import JenisCatatan, Keadaan, KunciCatatan
from iku.store.note_records import Catatan, TindakLanjut
from iku.store.schema import catatan, tindak_lanjut


def read_notes(
    connection: Connection, indikator: str | None, tahun: int | None, triwulan: int | None
) -> list[Catatan]:
    """The last row of every note that passes, withdrawn ones (empty ``teks``) among them, oldest first."""
    kini = catatan.c
    terakhir = select(func.max(kini.id)).group_by(kini.indikator, kini.tahun, kini.triwulan, kini.jenis)
    saring = ((kini.indikator, indikator), (kini.tahun, tahun), (kini.triwulan, triwulan))
    statement = select(catatan).where(kini.id.in_(terakhir), *_sama(saring)).order_by(kini.id)
    return [_catatan(row) for row in connection.execute(statement)]


def read_note_history(connection: Connection, kunci: KunciCatatan, jenis: JenisCatatan) -> list[Catatan]:
    """Everything that was ever written there, newest first."""
    kini = catatan.c
    saring = ((kini.indikator, kunci.indikator), (kini.tahun, kunci.tahun), (kini.triwulan, kunci.triwulan))
    statement = select(catatan).where(*_sama(saring), kini.jenis == jenis.value).order_by(kini.id.desc())
    return [_catatan(row) for row in connection.execute(statement)]


def add_note(
    connection: Connection, kunci: KunciCatatan, jenis: JenisCatatan, teks: str, oleh: str, now: datetime
) -> Catatan:
    """Append a note; an empty ``teks`` withdraws the one that stands.

    Raises: ValueError where nobody is named.
    """
    _bernama(oleh)
    values = {**kunci._asdict(), "jenis": jenis.value, "teks": teks, "oleh": oleh, "waktu": now}
    statement = insert(catatan).values(values).returning(catatan.c.id)
    return Catatan(connection.execute(statement).scalar_one(), now, oleh, kunci, jenis, teks)


def read_actions(connection: Connection, nomor: int | None = None) -> list[TindakLanjut]:
    """The last row of every tindak lanjut, or of one, by nomor."""
    terakhir = select(func.max(tindak_lanjut.c.id)).group_by(tindak_lanjut.c.nomor)
    saring = [] if nomor is None else [tindak_lanjut.c.nomor == nomor]
    return _actions(connection, tindak_lanjut.c.id.in_(terakhir), *saring)


def read_action_history(connection: Connection, nomor: int) -> list[TindakLanjut]:
    """Everything that became of one tindak lanjut, newest first."""
    return _actions(connection, tindak_lanjut.c.nomor == nomor)[::-1]


def add_action(
    connection: Connection,
    kunci: KunciCatatan,
    apa: str,
    siapa: str,
    sampai: date | None,
    oleh: str,
    now: datetime,
) -> TindakLanjut:
    """Append the first row of a new tindak lanjut.

    Raises: ValueError where nobody is named or nothing is to be done.
    """
    if not apa.strip():
        raise ValueError("a tindak lanjut says what is to be done")
    nomor = (connection.scalar(select(func.max(tindak_lanjut.c.id))) or 0) + 1
    baru = TindakLanjut(
        nomor, nomor, now, oleh, now, oleh, kunci, apa, siapa, sampai, Keadaan.TERBUKA, penutup=""
    )
    return _tulis(connection, baru)


def change_action(connection: Connection, baru: TindakLanjut, oleh: str, now: datetime) -> TindakLanjut:
    """Append ``baru`` as the next row of its nomor; its id, waktu and oleh are set here.

    Raises: ValueError where nobody is named or it is closed without a word.
    """
    if (baru.keadaan is Keadaan.TERBUKA) != (not baru.penutup.strip()):
        raise ValueError("closing takes a sentence, and only closing does")
    id_baru = (connection.scalar(select(func.max(tindak_lanjut.c.id))) or 0) + 1
    return _tulis(connection, replace(baru, id=id_baru, waktu=now, oleh=oleh))


def read_notes_version(connection: Connection) -> tuple[int, int]:
    """The ids of the last catatan and the last tindak lanjut; 0 where there is none."""
    notes = connection.scalar(select(func.max(catatan.c.id))) or 0
    return notes, connection.scalar(select(func.max(tindak_lanjut.c.id))) or 0


def _tulis(connection: Connection, baru: TindakLanjut) -> TindakLanjut:
    _bernama(baru.oleh)
    values = {
        **baru.kunci._asdict(),
        "id": baru.id,
        "nomor": baru.nomor,
        "waktu": baru.waktu,
        "oleh": baru.oleh,
        "apa": baru.apa,
        "siapa": baru.siapa,
        "sampai": baru.sampai.isoformat() if baru.sampai else "",
        "keadaan": baru.keadaan.value,
        "penutup": baru.penutup,
    }
    connection.execute(insert(tindak_lanjut).values(values))
    return baru


def _actions(connection: Connection, *where: ColumnElement[bool]) -> list[TindakLanjut]:
    awal = tindak_lanjut.alias("awal")
    statement = (
        select(tindak_lanjut, awal.c.waktu.label("dibuat"), awal.c.oleh.label("dibuat_oleh"))
        .join_from(tindak_lanjut, awal, awal.c.id == tindak_lanjut.c.nomor)
        .where(*where)
        .order_by(tindak_lanjut.c.nomor, tindak_lanjut.c.id)
    )
    return [_tindak_lanjut(row) for row in connection.execute(statement)]


def _sama(saring: tuple[tuple[Any, object | None], ...]) -> list[ColumnElement[bool]]:
    return [kolom == nilai for kolom, nilai in saring if nilai is not None]


def _bernama(oleh: str) -> None:
    if not oleh.strip():
        raise ValueError("what is written names who wrote it")


def _catatan(row: Row[Any]) -> Catatan:
    kunci = KunciCatatan(row.indikator, row.tahun, row.triwulan)
    return Catatan(row.id, row.waktu, row.oleh, kunci, JenisCatatan(row.jenis), row.teks)


def _tindak_lanjut(row: Row[Any]) -> TindakLanjut:
    return TindakLanjut(
        id=row.id,
        nomor=row.nomor,
        waktu=row.waktu,
        oleh=row.oleh,
        dibuat=row.dibuat,
        dibuat_oleh=row.dibuat_oleh,
        kunci=KunciCatatan(row.indikator, row.tahun, row.triwulan),
        apa=row.apa,
        siapa=row.siapa,
        sampai=date.fromisoformat(row.sampai) if row.sampai else None,
        keadaan=Keadaan(row.keadaan),
        penutup=row.penutup,
    )
