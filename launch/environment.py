"""`.venv`: made when missing, filled when the pinned requirements changed, made anew when broken."""

import importlib.util
import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from launch import trouble
from launch.process import run_logged
from launch.project import LaunchError, Project, child_environment, say

APP = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
LOG = "pemasangan"

_PROBE = """
import importlib.util, sys, sysconfig
print("%d.%d" % sys.version_info[:2])
print(sysconfig.get_path("purelib"))
print(importlib.util.find_spec("pip") is not None)
"""
_NO_TOOLS = (
    "Python ini tidak membawa modul venv dan pip yang dibutuhkan untuk pemasangan.\n"
    "Di Debian atau Ubuntu: sudo apt install python3-venv. Di Windows: pasang ulang Python dari python.org "
    "dengan pip tercentang.\nSesudah itu jalankan lagi."
)


class Interpreter(NamedTuple):
    """What the environment's own Python says of itself."""

    packages: Path
    has_pip: bool


def ensure(project: Project, *requirements: str) -> None:
    """Make `.venv` hold the pinned requirements, telling each step that takes time.

    Raises: LaunchError with what the person can do; the next run takes up from there.
    """
    interpreter = None if _mark(project).exists() else _interrogate(project)
    if interpreter and any(_is_torn(project, name, interpreter) for name in requirements):
        interpreter = None
    if interpreter is None:
        interpreter = _make(project)
    for name in requirements:
        if not _is_installed(project, name):
            _install(project, name, interpreter)


def distrust(project: Project) -> None:
    """Have the next run make the environment anew: something in it does not load."""
    _mark(project).touch()


def _interrogate(project: Project) -> Interpreter | None:
    """Ask the environment's Python; None when it is missing, broken, too old or of another version."""
    try:
        command = [str(project.python), "-I", "-c", _PROBE]
        answer = subprocess.run(
            command, env=child_environment(), capture_output=True, encoding="utf-8", timeout=30, check=True
        )
        version, packages, has_pip = answer.stdout.splitlines()
        made_for = (project.venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    if f" {version}." not in made_for or not _is_new_enough(version):
        return None
    if has_pip != "True" and not _host_has("pip"):
        return None
    return Interpreter(Path(packages), has_pip == "True")


def _is_new_enough(version: str) -> bool:
    major, minor = version.split(".")
    return (int(major), int(minor)) >= (3, 11)


def _make(project: Project) -> Interpreter:
    if os.path.lexists(project.venv):
        say("Pemasangan sebelumnya tidak utuh: dibuat ulang dari awal.")
    if project.venv.is_symlink() or project.venv.is_file():
        project.venv.unlink()  # venv clears a folder, and stumbles over anything else of that name
    say("Membuat lingkungan Python (.venv).")
    own_pip = _host_has("ensurepip")
    if not _host_has("venv") or not (own_pip or _host_has("pip")):
        raise LaunchError(_NO_TOOLS)
    # Inside an environment, sys.executable may stand in the very folder that is about to be cleared.
    python = str(getattr(sys, "_base_executable", None) or sys.executable)
    options = ["--clear"] if own_pip else ["--clear", "--without-pip"]
    log = project.log(LOG)
    code, output = run_logged([python, "-m", "venv", *options, str(project.venv)], log, project.root)
    interpreter = _interrogate(project) if code == 0 else None
    if interpreter is None:
        raise LaunchError(trouble.advice(output, log, unknown=_NO_TOOLS))
    return interpreter


def _install(project: Project, name: str, interpreter: Interpreter) -> None:
    size = "beberapa menit, perlu internet" if name == APP else "perlu internet"
    say(f"Memasang paket dari {name} (sekali saja, {size}).")
    log = project.log(LOG)
    _forget(project, name)
    _mark(project).touch()
    options = ["--require-hashes", "--only-binary=:all:", "--no-input", "--progress-bar=off", "--retries=2"]
    command = [*_pip(project, interpreter), "install", *options, "-r", str(project.root / name)]
    code, output = run_logged(command, log, project.root, PIP_DISABLE_PIP_VERSION_CHECK="1")
    if code != 0:
        if trouble.kind_of(output) == trouble.NETWORK:
            _mark(project).unlink()  # pip fetches all before it touches anything: nothing is broken
        raise LaunchError(trouble.advice(output, log))
    _write_stamp(project, name, interpreter)
    _mark(project).unlink()


def _pip(project: Project, interpreter: Interpreter) -> list[str]:
    if interpreter.has_pip:
        return [str(project.python), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(project.python)]


def _host_has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _mark(project: Project) -> Path:
    """Lies in `.venv` while pip works there; found at start, it tells of an installation cut short."""
    return project.venv / "iku-belum-selesai"


def _stamp(project: Project, name: str) -> Path:
    return project.venv / f"iku-{Path(name).stem}.json"


def _forget(project: Project, name: str) -> None:
    """Drop the stamp; the development list leans on the first one, so it is looked at again as well."""
    for stale in {name, DEVELOPMENT}:
        _stamp(project, stale).unlink(missing_ok=True)


def _write_stamp(project: Project, name: str, interpreter: Interpreter) -> None:
    present = sorted(path.name for path in interpreter.packages.iterdir() if path.name != "__pycache__")
    stamp = {"sha256": _digest(project.root / name), "isi": present}
    _stamp(project, name).write_text(json.dumps(stamp), encoding="utf-8")


def _read_stamp(project: Project, name: str) -> tuple[str, list[str]] | None:
    try:
        stamp = json.loads(_stamp(project, name).read_text(encoding="utf-8"))
        return str(stamp["sha256"]), list(stamp["isi"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_installed(project: Project, name: str) -> bool:
    stamp = _read_stamp(project, name)
    return stamp is not None and stamp[0] == _digest(project.root / name)


def _is_torn(project: Project, name: str, interpreter: Interpreter) -> bool:
    """Whether something that an installation left is gone: a look at one folder, not at every file."""
    stamp = _read_stamp(project, name)
    if stamp is None:
        return False
    return any(_is_hollow(interpreter.packages / entry) for entry in stamp[1])


def _is_hollow(path: Path) -> bool:
    return not path.exists() or (path.is_dir() and next(path.iterdir(), None) is None)


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
