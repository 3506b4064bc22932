"""What a page says when something fails under it that nobody foresaw."""

import logging
import sqlite3
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from iku.ui.galat import KALIMAT
from tests.pages.conftest import Buka


def tertulis(at: AppTest) -> str:
    return " ".join(str(e.value) for e in [*at.error, *at.text])


def test_a_page_that_breaks_off_says_so_in_indonesian_and_leaves_its_traceback_in_the_log(
    lengkap: str, tmp_path: Path, buka: Buka, caplog: pytest.LogCaptureFixture
) -> None:
    with sqlite3.connect(tmp_path / "iku.db") as basis:
        basis.execute(
            "insert into unggahan (waktu, oleh, cara, alasan) "
            "values ('2024-13-41T25:00:00.000000+00:00', 'X', 'unggah', '')"
        )
    at = buka("riwayat")

    assert not at.exception
    assert KALIMAT in tertulis(at)
    assert any(r.levelno == logging.ERROR and r.exc_info for r in caplog.records)
    caplog.clear()


def test_a_store_damaged_while_the_dashboard_runs_is_told_with_its_file(
    lengkap: str, tmp_path: Path, buka: Buka
) -> None:
    at = buka()
    (tmp_path / "iku.db").write_bytes(b"bukan basis data" * 1000)
    at.run()

    assert not at.exception
    assert "iku.db" in tertulis(at)
