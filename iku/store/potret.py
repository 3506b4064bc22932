"""Potret: what a store holds at one moment, to be compared with what a copy of it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, inspect, select, table, text

from iku.core.reading import Kunci
from iku.store.queries import read_current
from iku.store.records import Current
from iku.store.schema import meta, skema


@dataclass(frozen=True, slots=True)
class Sidik:
    """A table's number of rows, and a digest over every cell of them in their order."""

    baris: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Potret:
    """A store at one moment. Two stores with equal potret hold the same, row by row."""

    susunan: int
    contoh: bool
    tabel: Mapping[str, Sidik]
    kini: Mapping[Kunci, Current]


def read_potret(connection: Connection) -> Potret:
    """Everything in one transaction, so that it is of one moment."""
    names = sorted(inspect(connection).get_table_names())
    return Potret(
        susunan=max(connection.scalars(select(skema.c.versi))),
        contoh=connection.scalar(select(meta.c.nilai).where(meta.c.kunci == "contoh")) is not None,
        tabel={name: _sidik(connection, name) for name in names},
        kini=read_current(connection),
    )


def rows_of(connection: Connection, name: str) -> tuple[list[str], Iterator[tuple[object, ...]]]:
    """The columns of a table and its rows by key, as the database itself keeps the cells."""
    columns = [column["name"] for column in inspect(connection).get_columns(name)]
    key = inspect(connection).get_pk_constraint(name)["constrained_columns"] or columns
    statement = select(*(text(f'"{c}"') for c in columns)).select_from(table(name))
    ordered = statement.order_by(*(text(f'"{c}"') for c in key))
    return columns, (tuple(row) for row in connection.execute(ordered))


def _sidik(connection: Connection, name: str) -> Sidik:
    columns, rows = rows_of(connection, name)
    total, number = sha256(repr(columns).encode()), 0
    for row in rows:
        total.update(repr(row).encode())
        number += 1
    return Sidik(number, total.hexdigest())
