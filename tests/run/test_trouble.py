"""What pip and the system say becomes what the person can do."""

import errno
from pathlib import Path

import pytest

from launch.trouble import advice, advice_for, broken_package, is_broken_package

LOG = Path("pemasangan.log")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ERROR: Could not install packages: [Errno 28] No space left on device",
            "Ruang disk",
        ),
        ("ERROR: [WinError 112] There is not enough space on the disk", "Ruang disk"),
        ("ERROR: [Errno 13] Permission denied: '/srv/.venv/bin/pip'", "Tidak boleh menulis"),
        ("ERROR: [WinError 32] The process cannot access the file", "tutup dashboard yang masih berjalan"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "tidak sama dengan"),
        (
            "Retrying (Retry(total=1)) after NewConnectionError\nERROR: No matching distribution",
            "internet",
        ),
        (
            "WARNING: The repository located at pypi.kantor is not a trusted or secure host and is being "
            "ignored.\nERROR: No matching distribution",
            "internet",
        ),
        (
            "OSError: [Errno 2] No such file\nHINT: ... does not have Windows Long Path support",
            "terlalu dalam",
        ),
        ("ERROR: No matching distribution found for pandas==3.1.1", "tidak tersedia untuk Python"),
        ("Segmentation fault", "Pemasangan tidak berhasil. Jalankan lagi."),
    ],
)
def test_pip_s_complaint_becomes_advice_and_names_the_log(said: str, told: str, tmp_path: Path) -> None:
    advised = advice(said, tmp_path / "pemasangan.log")

    assert told in advised
    assert advised.endswith(f"Rincian: {tmp_path / 'pemasangan.log'}")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "full", "var"), "Ruang disk tidak cukup"),
        (PermissionError(errno.EACCES, "denied", "var"), "Tidak boleh menulis"),
        (FileNotFoundError(errno.ENOENT, "gone", "requirements.txt"), "requirements.txt"),
    ],
)
def test_a_refusal_of_the_system_becomes_advice(error: OSError, told: str) -> None:
    assert told in advice_for(error)


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ("Traceback ...\nModuleNotFoundError: No module named 'pandas._libs'\n", True),
        ("ImportError: DLL load failed while importing lib\n", True),
        ('  File ".venv/lib/site-packages/a.py", line 1\n    x(\n     ^\nSyntaxError: never closed\n', True),
        ("ModuleNotFoundError: No module named 'iku.reports.recap'\n", False),
        ("ImportError: cannot import name 'rekap' from 'iku.services' (iku/services/__init__.py)\n", False),
        ('  File "iku/core/names.py", line 1\n    x(\n     ^\nSyntaxError: never closed\n', False),
        ("var/iku.db bukan basis data.", False),
    ],
)
def test_only_a_package_that_does_not_load_calls_for_a_new_installation(said: str, broken: bool) -> None:
    assert is_broken_package(said) is broken


def test_a_package_that_windows_keeps_from_loading_may_need_more_than_a_new_installation() -> None:
    said = "ImportError: DLL load failed while importing lib: An Application Control policy has blocked it"

    assert "Jalankan lagi" in broken_package(said, LOG)
    assert "pengelola komputer" in broken_package(said, LOG)
    assert "pengelola" not in broken_package("ModuleNotFoundError: No module named 'pandas._libs'", LOG)
