"""Tests that need a browser are left out in the open where there is none, and fail in CI."""

import os

import pytest

from launch import chromium
from launch.project import LaunchError

BROWSER = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    try:
        config.stash[BROWSER] = chromium.find(os.environ) is not None
    except LaunchError as error:
        raise pytest.UsageError(str(error)) from error


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.stash[BROWSER] or os.environ.get("CI") == "true":
        return
    left_out = [item for item in items if item.get_closest_marker("browser")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.stash[BROWSER]:
        terminalreporter.write_line(
            "Chromium tidak ditemukan: semua tes bertanda browser tidak dijalankan (isi IKU_CHROMIUM).",
            yellow=True,
        )


@pytest.fixture(autouse=True)
def _no_store_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds the store that whoever runs the tests works with."""
    monkeypatch.delenv("IKU_DATABASE_URL", raising=False)
