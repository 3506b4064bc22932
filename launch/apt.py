"""What a bare Debian machine lacks for the tests, installed where that is allowed."""

import os
import shutil
import sys
from pathlib import Path

from launch.process import run_logged
from launch.project import Project, say


def install(project: Project, name: str, *packages: str) -> None:
    """On Debian as root, install these; elsewhere nothing. ``name`` is what people know them by."""
    if not _is_debian_root():
        return
    say(f"Memasang {name} untuk tes (apt-get).")
    log = project.log(name.lower())
    for step in (["update"], ["install", "-y", *packages]):
        code, _ = run_logged(["apt-get", *step], log, project.root, DEBIAN_FRONTEND="noninteractive")
        if code != 0:
            say(f"{name} tidak dapat dipasang. Rincian: {log}")
            return


def _is_debian_root() -> bool:
    if sys.platform != "win32" and os.geteuid() == 0:
        return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None
    return False
