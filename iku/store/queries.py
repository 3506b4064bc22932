"""The store's questions as statements, and their rows as records."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select, tuple_

from iku.core.reading import Jenis, Kunci
from iku.store.records import BerkasTersimpan, Cara, Current, Filter, Riwayat, UnggahanTersimpan
from iku.store.schema import berkas, nilai_kini, pembatalan, perubahan, unggahan, unggahan_berkas


def read_span(connection: Connection) -> tuple[datetime, datetime] | None:
    """The moment of the first upload and the latest of all; None in a store without any."""
    pertama = connection.scalar(select(unggahan.c.waktu).order_by(unggahan.c.id).limit(1))
    terakhir = connection.scalar(select(func.max(unggahan.c.waktu)))
    return (pertama, terakhir) if pertama and terakhir else None


def read_version(connection: Connection) -> int:
    """The id of the last change; 0 in an empty store."""
    return connection.scalar(select(func.max(perubahan.c.id))) or 0


def read_current(connection: Connection, as_of: datetime | None = None) -> dict[Kunci, Current]:
    """The last change of every key, now or at a moment, oldest first, in one statement."""
    asal = nilai_kini if as_of is None else perubahan
    kini = asal.c
    statement = (
        select(kini.jenis, kini.kode, kini.tahun, kini.triwulan, kini.nilai, kini.id)
        .add_columns(unggahan.c.oleh, unggahan.c.waktu, func.coalesce(kini.berkas, ""), kini.sel)
        .join_from(asal, unggahan, unggahan.c.id == kini.unggahan_id)
        .order_by(kini.id)
    )
    if as_of is not None:
        statement = statement.where(kini.id.in_(_last_until(as_of)))
    return {
        Kunci(Jenis(jenis), kode, tahun, triwulan or None): Current(*rest)
        for jenis, kode, tahun, triwulan, *rest in connection.execute(statement)
    }


def _last_until(as_of: datetime) -> Select[int]:
    lain = perubahan.alias("sampai_saat_itu")
    return (
        select(func.max(lain.c.id))
        .join_from(lain, unggahan, unggahan.c.id == lain.c.unggahan_id)
        .where(unggahan.c.waktu <= as_of)
        .group_by(lain.c.jenis, lain.c.kode, lain.c.tahun, lain.c.triwulan)
    )


def read_history(connection: Connection, where: Filter, limit: int | None, offset: int) -> list[Riwayat]:
    """The changes that pass, newest first."""
    statement = _changes(where).order_by(perubahan.c.id.desc()).limit(limit).offset(offset)
    return [_riwayat(row) for row in connection.execute(statement)]


def count_history(connection: Connection, where: Filter) -> int:
    """How many changes pass."""
    joined = perubahan.join(unggahan, unggahan.c.id == perubahan.c.unggahan_id)
    statement = select(func.count()).select_from(joined).where(*_conditions(where))
    return connection.scalar(statement) or 0


def _changes(where: Filter) -> Select[Any]:
    files = and_(
        unggahan_berkas.c.unggahan_id == perubahan.c.unggahan_id,
        unggahan_berkas.c.nama == perubahan.c.berkas,
    )
    columns = (
        perubahan,
        unggahan.c.waktu,
        unggahan.c.oleh,
        unggahan.c.cara,
        unggahan.c.alasan,
        pembatalan.c.membatalkan,
        func.coalesce(unggahan_berkas.c.sha256, "").label("sha256"),
        _lama().label("lama"),
    )
    return (
        select(*columns)
        .join_from(perubahan, unggahan, unggahan.c.id == perubahan.c.unggahan_id)
        .outerjoin(pembatalan, pembatalan.c.unggahan_id == perubahan.c.unggahan_id)
        .outerjoin(unggahan_berkas, files)
        .where(*_conditions(where))
    )


def _lama() -> ColumnElement[float | None]:
    # One look into the index a row shown; LAG would number the whole table to show a page of it.
    lain, ini = perubahan.alias("sebelum").c, perubahan.c
    return (
        select(lain.nilai)
        .where(lain.jenis == ini.jenis, lain.kode == ini.kode, lain.tahun == ini.tahun)
        .where(lain.triwulan == ini.triwulan, lain.id < ini.id)
        .order_by(lain.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _conditions(where: Filter) -> list[ColumnElement[bool]]:
    ini = perubahan.c
    equal = (
        (ini.jenis, where.jenis and where.jenis.value),
        (ini.tahun, where.tahun),
        (ini.triwulan, where.triwulan),
        (ini.unggahan_id, where.unggahan_id),
        (unggahan.c.oleh, where.oleh or None),
    )
    conditions: list[ColumnElement[bool]] = [column == value for column, value in equal if value is not None]
    if where.kode:
        conditions.append(ini.kode.in_(where.kode))
    if where.kunci_dari is not None:
        conditions.append(_same_keys(where.kunci_dari))
    if where.sesudah is not None:
        conditions.append(unggahan.c.waktu > where.sesudah)
    if where.sampai is not None:
        conditions.append(unggahan.c.waktu <= where.sampai)
    if where.teks:
        searched = (ini.kode, unggahan.c.oleh, unggahan.c.alasan, ini.berkas, ini.sel)
        conditions.append(or_(*(column.icontains(where.teks, autoescape=True) for column in searched)))
    return conditions


def _same_keys(upload: int) -> ColumnElement[bool]:
    ini, itu = perubahan.c, perubahan.alias("milik").c
    keys = select(itu.jenis, itu.kode, itu.tahun, itu.triwulan).where(itu.unggahan_id == upload)
    return tuple_(ini.jenis, ini.kode, ini.tahun, ini.triwulan).in_(keys)


def _riwayat(row: Row[Any]) -> Riwayat:
    return Riwayat(
        id=row.id,
        unggahan_id=row.unggahan_id,
        waktu=row.waktu,
        oleh=row.oleh,
        cara=Cara(row.cara),
        alasan=row.alasan,
        membatalkan=row.membatalkan,
        jenis=Jenis(row.jenis),
        kode=row.kode,
        tahun=row.tahun,
        triwulan=row.triwulan or None,
        lama=row.lama,
        baru=row.nilai,
        berkas=row.berkas or "",
        sel=row.sel,
        sha256=row.sha256,
    )


def read_uploads(connection: Connection, limit: int | None, offset: int) -> list[UnggahanTersimpan]:
    """The uploads, newest first, each with its files and the number of its changes."""
    tables = unggahan.c
    statement = (
        select(tables.id, tables.waktu, tables.oleh, tables.cara, tables.alasan)
        .add_columns(_count(Jenis.ENTRI), _count(Jenis.TARGET), pembatalan.c.membatalkan)
        .outerjoin_from(unggahan, pembatalan, pembatalan.c.unggahan_id == tables.id)
        .order_by(tables.id.desc())
        .limit(limit)
        .offset(offset)
    )
    rows = connection.execute(statement).all()
    files = _files(connection, [row[0] for row in rows])
    return [
        UnggahanTersimpan(
            id_, waktu, oleh, Cara(cara), alasan, entri, target, tuple(files.get(id_, ())), undone
        )
        for id_, waktu, oleh, cara, alasan, entri, target, undone in rows
    ]


def _count(jenis: Jenis) -> ColumnElement[int]:
    same = and_(perubahan.c.unggahan_id == unggahan.c.id, perubahan.c.jenis == jenis.value)
    return select(func.count()).select_from(perubahan).where(same).scalar_subquery()


def _files(connection: Connection, uploads: Iterable[int]) -> Mapping[int, list[BerkasTersimpan]]:
    link = unggahan_berkas.c
    statement = (
        select(link.unggahan_id, link.nama, link.sha256, berkas.c.ukuran)
        .join_from(unggahan_berkas, berkas, berkas.c.sha256 == link.sha256)
        .where(link.unggahan_id.in_(list(uploads)))
        .order_by(link.unggahan_id, link.urutan)
    )
    files: dict[int, list[BerkasTersimpan]] = {}
    for upload, nama, sha256, ukuran in connection.execute(statement):
        files.setdefault(upload, []).append(BerkasTersimpan(nama, sha256, ukuran))
    return files


def read_file(connection: Connection, sha256: str) -> bytes | None:
    """The content of a kept file; None where there is none."""
    return connection.scalar(select(berkas.c.isi).where(berkas.c.sha256 == sha256))
