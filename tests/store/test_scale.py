"""A hundred thousand changes are read with one question, by an index."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from iku.store import Perubahan, Store
from tests.store.bahan import entri, unggahan, values


@pytest.fixture
def long_history(store: Store) -> Store:
    with store.writing() as writer:
        for nilai in range(10):
            changes = [
                Perubahan(entri(f"jenis_{n // 80}", 2005 + n % 20, 1 + n // 20 % 4), nilai)
                for n in range(10_000)
            ]
            writer.append(unggahan(), changes)
    return store


@contextmanager
def statements() -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_the_current_figures_take_one_select(long_history: Store, path: Path) -> None:
    with statements() as seen:
        current = values(long_history)
    assert len(current) == 10_000
    assert set(current.values()) == {9}
    selects = [statement for statement in seen if statement.lstrip().startswith("SELECT")]
    assert len(selects) == 1
    with closing(sqlite3.connect(path)) as connection:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {selects[0]}", [""]))
    assert "COVERING INDEX perubahan_kunci" in plan
    assert "SCAN unggahan" not in plan


def test_a_page_of_history_takes_one_select_and_sorts_nothing(long_history: Store, path: Path) -> None:
    with statements() as seen:
        rows = long_history.history(limit=50)
    assert [(row.lama, row.baru) for row in rows] == [(8, 9)] * 50
    (select,) = [statement for statement in seen if statement.lstrip().startswith("SELECT")]
    with closing(sqlite3.connect(path)) as connection:
        plan = [
            row[3]
            for row in connection.execute(
                f"EXPLAIN QUERY PLAN {select}", [""] + [1] * (select.count("?") - 1)
            )
        ]
    assert not [step for step in plan if "TEMP B-TREE" in step]
