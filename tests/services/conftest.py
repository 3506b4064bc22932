from collections.abc import Iterator
from pathlib import Path

import pytest

from iku.services.workspace import Workspace, open_workspace
from iku.store import sqlite_url


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace over the real catalogue, with an empty store of its own."""
    opened = open_workspace(sqlite_url(tmp_path / "iku.db"))
    with opened.store:
        yield opened
