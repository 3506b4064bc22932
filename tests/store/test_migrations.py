"""The ladder: every step whole or not at all, and the tables as the queries see them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import OperationalError

from iku.store import Store
from iku.store.access import Access
from iku.store.engine import parse_url
from iku.store.migrations import LADDER, prepare
from iku.store.repository import utc_now
from iku.store.schema import METADATA
from tests.store.bahan import entri, simpan, values

NEXT = max(LADDER) + 1


@pytest.fixture
def access(url: str) -> Iterator[Access]:
    opened = Access(parse_url(url), 1.0)
    yield opened
    opened.close()


def versions(access: Access) -> list[int]:
    with access.reading() as connection:
        return [*connection.exec_driver_sql("SELECT versi FROM skema ORDER BY versi").scalars()]


def columns(access: Access, table: str) -> set[str]:
    with access.reading() as connection:
        return {column["name"] for column in inspect(connection).get_columns(table)}


def test_a_new_step_keeps_what_was_entered(store: Store, access: Access) -> None:
    simpan(store, {entri(): 1})
    ladder = {**LADDER, NEXT: ("ALTER TABLE meta ADD COLUMN catatan TEXT",)}
    for _ in range(2):
        prepare(access, utc_now, ladder)
    assert versions(access) == [*range(1, NEXT + 1)]
    assert "catatan" in columns(access, "meta")
    assert values(store) == {entri(): 1}


def test_a_step_that_fails_leaves_nothing_of_itself(store: Store, access: Access) -> None:
    simpan(store, {entri(): 1})
    ladder = {**LADDER, NEXT: ("ALTER TABLE meta ADD COLUMN catatan TEXT", "ALTER TABLE tidak_ada ADD x")}
    with pytest.raises(OperationalError, match="tidak_ada"):
        prepare(access, utc_now, ladder)
    assert versions(access) == [*range(1, NEXT)]
    assert "catatan" not in columns(access, "meta")
    assert values(store) == {entri(): 1}


def test_a_first_step_that_fails_leaves_an_empty_file(access: Access) -> None:
    with pytest.raises(OperationalError):
        prepare(access, utc_now, {1: ("CREATE TABLE satu (x)", "CREATE TABLE satu (x)")})
    with access.reading() as connection:
        assert inspect(connection).get_table_names() == []


@pytest.mark.parametrize("table", METADATA.tables)
def test_the_steps_make_the_tables_that_the_queries_know(store: Store, access: Access, table: str) -> None:
    assert columns(access, table) == {column.name for column in METADATA.tables[table].columns}
