"""Finds the browser that the tests drive."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from launch import apt
from launch.project import LaunchError, Project

VARIABLE = "IKU_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find(environ: Mapping[str, str]) -> Path | None:
    """The browser to drive: the one named by IKU_CHROMIUM, else the first in the usual places.

    Raises: LaunchError when IKU_CHROMIUM names a file that is not there.
    """
    named = environ.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise LaunchError(
                f'{VARIABLE} menunjuk ke "{named}", dan berkas itu tidak ada. Betulkan atau hapus.'
            )
        return Path(named)
    on_path = (shutil.which(name, path=environ.get("PATH", "")) for name in _NAMES)
    roots = [environ[root] for root in _WINDOWS_ROOTS if environ.get(root)]
    usual = [str(Path(root, place)) for root in roots for place in _WINDOWS] + list(_MAC)
    places = [found for found in on_path if found] + [place for place in usual if Path(place).is_file()]
    return Path(places[0]) if places else None


def find_or_install(project: Project) -> Path | None:
    """As `find`; on Debian as root a missing browser is installed first."""
    if found := find(os.environ):
        return found
    apt.install(project, "Chromium", "chromium")
    return find(os.environ)
