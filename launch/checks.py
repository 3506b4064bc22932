"""`python run.py test`: lint, types and every test, the same for everyone and for CI."""

import os
from pathlib import Path

from launch import chromium, environment, office
from launch.lock import turn
from launch.process import run_attached
from launch.project import LaunchError, Project, say

_HOW_TO_GET_ONE = "Pasang Chromium, Chrome atau Edge, atau isi IKU_CHROMIUM dengan letaknya."

_HOW_TO_GET_OFFICE = "Pasang LibreOffice, atau isi IKU_SOFFICE dengan letak soffice."


def run(project: Project, pytest_arguments: list[str]) -> int:
    """Run every check, also after one has failed; 0 only when all passed.

    Raises: LaunchError when the checks cannot run at all.
    """
    with turn(project):
        environment.ensure(project, environment.APP, environment.DEVELOPMENT)
    browser, soffice = _browser(project), _office(project)
    extra = {chromium.VARIABLE: str(browser)} if browser else {}
    extra |= {office.VARIABLE: str(soffice)} if soffice else {}
    failed = [
        name for name, arguments in _steps(pytest_arguments) if not _passes(project, name, arguments, extra)
    ]
    if not browser:
        say(f"Tidak dijalankan: tes di peramban, karena Chromium tidak ditemukan. {_HOW_TO_GET_ONE}")
    if not soffice:
        say(f"Tidak dijalankan: tes dengan LibreOffice, yang tidak ditemukan. {_HOW_TO_GET_OFFICE}")
    say(f"Tidak lulus: {', '.join(failed)}." if failed else "Semua pemeriksaan lulus.")
    return 1 if failed else 0


def _browser(project: Project) -> Path | None:
    found = chromium.find_or_install(project)
    if found:
        say(f"Peramban untuk tes: {found}")
    elif os.environ.get("CI") == "true":
        raise LaunchError(
            f"Chromium tidak ditemukan, sedangkan di CI tes di peramban wajib jalan. {_HOW_TO_GET_ONE}"
        )
    return found


def _office(project: Project) -> Path | None:
    found = office.find_or_install(project)
    if not found and os.environ.get("CI") == "true":
        raise LaunchError(
            f"LibreOffice tidak ditemukan, sedangkan di CI tesnya wajib jalan. {_HOW_TO_GET_OFFICE}"
        )
    return found


def _steps(pytest_arguments: list[str]) -> list[tuple[str, list[str]]]:
    parallel = [] if any(word.startswith(("-n", "--pdb")) for word in pytest_arguments) else ["-n", "auto"]
    return [
        ("gaya kode (ruff check)", ["ruff", "check", "."]),
        ("bentuk kode (ruff format)", ["ruff", "format", "--check", "."]),
        ("tipe (mypy)", ["mypy"]),
        ("tes (pytest)", ["pytest", *parallel, "--dist=loadfile", *pytest_arguments]),
    ]


def _passes(project: Project, name: str, arguments: list[str], extra: dict[str, str]) -> bool:
    say(f"Memeriksa {name}.")
    command = [str(project.python), "-m", *arguments]
    return run_attached(command, project.root, **extra) == 0
