from collections.abc import Iterator
from pathlib import Path

import pytest

from iku.store import Store, open_store, sqlite_url


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "iku.db"


@pytest.fixture
def url(path: Path) -> str:
    return sqlite_url(path)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened


@pytest.fixture(params=["file", "memory"])
def any_store(request: pytest.FixtureRequest, url: str) -> Iterator[Store]:
    with open_store(url if request.param == "file" else "sqlite://") as opened:
        yield opened
