from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from iku.cli.main import main
from iku.store import sqlite_url


class Akhir(NamedTuple):
    status: int
    keluar: str
    tegur: str


Jalankan = Callable[..., Akhir]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return sqlite_url(tmp_path / "iku.db")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "var" / "perintah.log"


@pytest.fixture
def iku(url: str, log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """Run one command over a store of its own."""
    monkeypatch.setenv("IKU_DATABASE_URL", url)

    def jalankan(*argumen: object) -> Akhir:
        try:
            status = main([str(a) for a in argumen], log)
        except SystemExit as akhir:
            status = int(akhir.code or 0)
        return Akhir(status, *capsys.readouterr())

    return jalankan
