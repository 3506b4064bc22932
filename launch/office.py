"""Finds the LibreOffice that opens documents in the tests."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from launch import apt
from launch.project import LaunchError, Project

VARIABLE = "IKU_SOFFICE"
_PACKAGES = ("--no-install-recommends", "libreoffice-calc", "libreoffice-writer", "libreoffice-impress")
_USUAL = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def find(environ: Mapping[str, str]) -> Path | None:
    """The one named by IKU_SOFFICE, else the first in the usual places.

    Raises: LaunchError when IKU_SOFFICE names a file that is not there.
    """
    if named := environ.get(VARIABLE):
        if not Path(named).is_file():
            raise LaunchError(
                f'{VARIABLE} menunjuk ke "{named}", dan berkas itu tidak ada. Betulkan atau hapus.'
            )
        return Path(named)
    found = shutil.which("soffice", path=environ.get("PATH", ""))
    places = [found] if found else [place for place in _USUAL if Path(place).is_file()]
    return Path(places[0]) if places else None


def find_or_install(project: Project) -> Path | None:
    """As `find`; on Debian as root a missing one is installed first."""
    if found := find(os.environ):
        return found
    apt.install(project, "LibreOffice", *_PACKAGES)
    return find(os.environ)
