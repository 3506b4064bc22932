"""`python run.py test` runs every check, and is open about a browser that is not there."""

import sys
from pathlib import Path

import pytest

from launch.project import Project
from tests.run.started import Ended, run


@pytest.fixture
def nowhere(tmp_path: Path) -> Path:
    """A folder for PATH in which no program stands."""
    folder = tmp_path / "kosong"
    folder.mkdir()
    return folder


def tools(ended: Ended) -> list[str]:
    return [line.removeprefix("ALAT ") for line in ended.said.splitlines() if line.startswith("ALAT ")]


def test_lint_form_types_and_tests_run_in_order_with_the_browser_that_was_found(installed: Project) -> None:
    ended = run(installed, "test", "-k", "impor", IKU_CHROMIUM=sys.executable)

    assert ended.code == 0, ended.said
    assert tools(ended) == [
        f"ruff check . {sys.executable}",
        f"ruff format --check . {sys.executable}",
        f"mypy {sys.executable}",
        f"pytest -n auto --dist=loadfile -k impor {sys.executable}",
    ]
    assert ended.said.endswith("Semua pemeriksaan lulus.\n")


def test_one_failure_fails_the_whole_but_the_others_still_run(installed: Project) -> None:
    ended = run(installed, "test", IKU_CHROMIUM=sys.executable, ALAT_GAGAL="mypy")

    assert ended.code == 1
    assert len(tools(ended)) == 4
    assert ended.said.endswith("Tidak lulus: tipe (mypy).\n")


def test_without_a_browser_it_says_what_was_left_out(installed: Project, nowhere: Path) -> None:
    ended = run(installed, "test", PATH=str(nowhere), IKU_CHROMIUM="", CI="")

    assert ended.code == 0, ended.said
    assert "Tidak dijalankan: tes di peramban, karena Chromium tidak ditemukan." in ended.said


def test_in_ci_a_missing_browser_is_a_failure(installed: Project, nowhere: Path) -> None:
    ended = run(installed, "test", PATH=str(nowhere), IKU_CHROMIUM="", CI="true")

    assert ended.code == 1
    assert "di CI tes di peramban wajib jalan" in ended.said
    assert tools(ended) == []


def test_a_browser_named_wrongly_is_not_replaced_in_silence(installed: Project) -> None:
    ended = run(installed, "test", IKU_CHROMIUM="/tidak/ada/chromium")

    assert ended.code == 1
    assert '"/tidak/ada/chromium", dan berkas itu tidak ada' in ended.said
