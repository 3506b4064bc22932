"""A checkout in small: `run.py` as it is, with an app and packages that fit in a few kilobytes."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from launch import environment
from launch.project import Project
from tests.run import wheels
from tests.run.started import Started

ROOT = Path(__file__).resolve().parent.parent.parent
CLOSED = "http://127.0.0.1:9/simple"
SIAPKAN = """
import os, sys
import streamlit
if os.environ.get("BASIS_DATA_RUSAK"):
    sys.exit("var/iku.db bukan basis data. Pindahkan berkas itu, lalu jalankan lagi.")
"""


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """pip knows an index where nobody listens, and none of this machine's own settings."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_INDEX_URL", CLOSED)


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wheels, and beside each list of requirements the pins of what it wants."""
    folder = tmp_path_factory.mktemp("wheels")
    app = wheels.build(
        folder, "streamlit", {"streamlit/__init__.py": "", "streamlit/__main__.py": wheels.SERVER}
    )
    tools = wheels.build(folder, "alat", {f"{name}.py": wheels.TOOL for name in ("ruff", "mypy", "pytest")})
    (folder / environment.APP).write_text(app, encoding="utf-8")
    (folder / environment.DEVELOPMENT).write_text(tools, encoding="utf-8")
    return folder


def check_out(root: Path, wheelhouse: Path) -> Project:
    shutil.copytree(ROOT / "launch", root / "launch", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "run.py", root)
    for name in (environment.APP, environment.DEVELOPMENT):
        shutil.copy(wheelhouse / name, root)
    (root / "iku").mkdir()
    (root / "iku" / "__init__.py").touch()
    (root / "iku" / "__main__.py").write_text(SIAPKAN, encoding="utf-8")
    (root / "serve.py").touch()
    return Project(root)


@pytest.fixture
def project(tmp_path: Path, wheelhouse: Path) -> Project:
    """A fresh checkout in which nothing has run yet."""
    return check_out(tmp_path / "dashboard", wheelhouse)


@pytest.fixture
def online(offline: None, monkeypatch: pytest.MonkeyPatch, wheelhouse: Path) -> None:
    """pip finds the wheels, as it does with a network."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheelhouse))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python without ensurepip, as Debian's: its own pip fills the environment, which is quicker."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, wheelhouse: Path) -> Path:
    """A checkout whose packages are in place, to be copied."""
    project = check_out(tmp_path_factory.mktemp("template") / "dashboard", wheelhouse)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "ensurepip", None)
        for name in [name for name in os.environ if name.startswith("PIP_")]:
            patch.delenv(name)
        settings = {"CONFIG_FILE": os.devnull, "NO_INDEX": "1", "FIND_LINKS": str(wheelhouse)}
        for name, value in settings.items():
            patch.setenv(f"PIP_{name}", value)
        environment.ensure(project, environment.APP)
    return project.root


@pytest.fixture
def installed(template: Path, tmp_path: Path, online: None, quick: None) -> Project:
    """A checkout whose packages are in place."""
    return Project(Path(shutil.copytree(template, tmp_path / "dashboard", symlinks=True)))


@pytest.fixture
def started(installed: Project) -> Started:
    return Started(installed)
