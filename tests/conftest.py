"""Tests that need a browser or LibreOffice are left out in the open where there is none, and fail in CI."""

import os

import pytest

from launch import chromium, office
from launch.project import LaunchError

FOUND = pytest.StashKey[dict[str, bool]]()
_SAID = {
    "browser": "Chromium tidak ditemukan: semua tes bertanda browser tidak dijalankan (isi IKU_CHROMIUM).",
    "office": "LibreOffice tidak ditemukan: semua tes bertanda office tidak dijalankan (isi IKU_SOFFICE).",
}


def pytest_configure(config: pytest.Config) -> None:
    try:
        config.stash[FOUND] = {
            "browser": chromium.find(os.environ) is not None,
            "office": office.find(os.environ) is not None,
        }
    except LaunchError as error:
        raise pytest.UsageError(str(error)) from error


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if os.environ.get("CI") == "true":
        return
    missing = [name for name, found in config.stash[FOUND].items() if not found]
    left_out = [item for item in items if any(item.get_closest_marker(name) for name in missing)]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for name, found in config.stash[FOUND].items():
        if not found:
            terminalreporter.write_line(_SAID[name], yellow=True)


@pytest.fixture(autouse=True)
def _no_store_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds the store that whoever runs the tests works with."""
    monkeypatch.delenv("IKU_DATABASE_URL", raising=False)
