"""What a page says when something fails under it that nobody foresaw."""

import ast
import logging
import re
import sqlite3
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from iku.store import open_store, sqlite_url
from iku.ui.galat import KALIMAT
from tests.pages.conftest import AKAR, Buka


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
    nomor = [getattr(r, "nomor", "") for r in caplog.records if r.levelno == logging.ERROR and r.exc_info]
    assert f"{KALIMAT} {nomor[0]}" in tertulis(at)
    caplog.clear()


def test_a_store_damaged_while_the_dashboard_runs_is_told_with_its_file(
    lengkap: str, tmp_path: Path, buka: Buka
) -> None:
    at = buka()
    (tmp_path / "iku.db").write_bytes(b"bukan basis data" * 1000)
    at.run()

    assert not at.exception
    assert "iku.db" in tertulis(at)


def test_a_choice_that_fails_before_the_page_runs_is_told_the_same_way(
    lengkap: str, tmp_path: Path, buka: Buka
) -> None:
    at = buka("isi_data")
    (tmp_path / "iku.db").write_bytes(b"bukan basis data" * 1000)
    at.selectbox(key="kerja_tahun").select(2023).run()

    assert not at.exception
    assert "iku.db" in tertulis(at)


@pytest.mark.parametrize("berkas", sorted((AKAR / "iku" / "ui").glob("*.py")), ids=lambda p: p.stem)
def test_every_callback_is_guarded_as_the_page_is(berkas: Path) -> None:
    for nama in _panggilan(ast.parse(berkas.read_text(encoding="utf-8"))):
        modul, _, fungsi = nama.rpartition(".")
        rumah = import_module(f"iku.ui.{modul or berkas.stem}")
        assert hasattr(getattr(rumah, fungsi), "__wrapped__"), f"{berkas.name}: {nama}"


def _panggilan(pohon: ast.AST) -> list[str]:
    """What is given to a widget to be called by it."""
    kata = [k for c in ast.walk(pohon) if isinstance(c, ast.Call) for k in c.keywords]
    return [
        ast.unparse(k.value)
        for k in kata
        if k.arg in ("on_click", "on_change", "on_select") and not isinstance(k.value, ast.Constant)
    ]


def test_what_broke_off_stands_in_the_servers_output_with_its_time() -> None:
    catat = (
        "import logging, sys; from iku.ui.galat import siapkan_log; siapkan_log(); siapkan_log()\n"
        "try: 1 / 0\n"
        "except ZeroDivisionError: logging.getLogger('iku.ui').exception('A page broke off.')\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", catat], cwd=AKAR, capture_output=True, text=True, check=True
    )

    assert re.search(r"^\d{4}-\d\d-\d\d .* ERROR iku\.ui: A page broke off\.\nTraceback", hasil.stderr)
    assert hasil.stderr.count("ZeroDivisionError") == 1


def test_figures_are_those_of_the_store_that_stands_there_now(
    lengkap: str, tmp_path: Path, buka: Buka
) -> None:
    assert not any("Selamat datang" in t.value for t in buka("ringkasan").title)
    with open_store(sqlite_url(tmp_path / "kosong.db")):
        pass
    (tmp_path / "kosong.db").replace(tmp_path / "iku.db")

    assert any("Selamat datang" in t.value for t in buka("ringkasan").title)
