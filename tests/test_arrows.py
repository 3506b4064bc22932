"""The arrows of the house, read off the imports; LAYERS below draws them."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# From the top down. A room may import any room of a lower layer, never a neighbour and never upwards;
# `ui` stands above `services` and `charts` because its cached widgets call the one and draw the other.
LAYERS = (
    ("pages", "cli"),
    ("ui",),
    ("charts", "services"),
    ("sheets", "reports", "store"),
    ("core",),
)
DEPTH = {room: depth for depth, rooms in enumerate(LAYERS) for room in rooms}

# A module that is a room, or a part of one, without standing in its folder.
MODULES = {"__main__": "cli", "trend": "charts", "tokens": "charts"}

EVERYWHERE = frozenset(DEPTH)
THIRD_PARTY = {
    "pandas": EVERYWHERE,
    "numpy": EVERYWHERE,
    "streamlit": frozenset({"pages", "ui"}),
    "starlette": frozenset({"pages"}),
    "sqlalchemy": frozenset({"store"}),
    "openpyxl": frozenset({"sheets", "reports"}),
    "xlsxwriter": frozenset({"reports"}),
    "docx": frozenset({"reports"}),
    "pptx": frozenset({"reports"}),
    "matplotlib": frozenset({"reports"}),
    "lxml": frozenset({"reports"}),
    "xlrd": frozenset({"sheets"}),
    "rapidfuzz": frozenset({"sheets"}),
    "argon2": frozenset({"services"}),
    "plotly": frozenset({"charts"}),
}
# `run.py` works before anything is installed.
LAUNCHER = "launch"


def test_every_import_follows_the_arrows() -> None:
    assert violations(ROOT) == []


def violations(root: Path) -> list[str]:
    """Every import against the arrows, as `file:line: import: why`."""
    return [
        f"{path.relative_to(root).as_posix()}:{line}: {imported}: {why}"
        for path in sources(root)
        for line, imported in imports(path, root)
        if (why := objection(room_of(module_of(path, root)), imported))
    ]


def sources(root: Path) -> list[Path]:
    folders = (path for name in ("iku", "pages", LAUNCHER) for path in (root / name).rglob("*.py"))
    return sorted([*folders, *root.glob("app.py"), *root.glob("serve.py"), *root.glob("run.py")])


def module_of(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str | None:
    """The room that a module of ours stands in; "" for the empty `iku` itself, None for what is not ours."""
    top, _, rest = module.partition(".")
    if top in ("app", "serve", "pages"):
        return "pages"
    if top in ("run", LAUNCHER):
        return LAUNCHER
    if top != "iku":
        return None
    name = rest.partition(".")[0]
    return MODULES.get(name, name)


def imports(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of every import, also of those inside a function or a string."""
    for node in ast.walk(ast.parse(path.read_bytes(), str(path))):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = absolute(path, root, module, level)
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def absolute(path: Path, root: Path, module: str | None, level: int) -> str:
    if level == 0:
        return module or ""
    package = path.relative_to(root).parent.parts
    return ".".join([*package[: len(package) - level + 1], *([module] if module else [])])


def objection(room: str | None, imported: str) -> str | None:
    """Why this room must not import that, or None where it may."""
    target = room_of(imported)
    if target is None:
        return outside(room, imported.partition(".")[0])
    if target == room:
        return None
    if room not in DEPTH or target not in DEPTH:
        unknown = room if room not in DEPTH else target
        return f"{unknown or 'iku'} is no room with arrows"
    if DEPTH[target] > DEPTH[room]:
        return None
    return f"{room} must not know {target}"


def outside(room: str | None, package: str) -> str | None:
    if package in sys.stdlib_module_names:
        return None
    if room in THIRD_PARTY.get(package, frozenset()):
        return None
    return f"{package} does not belong in {room or 'iku'}"


def test_a_page_reads_services_and_core_and_nothing_is_said(tmp_path: Path) -> None:
    write(tmp_path, "pages/rekap.py", "import streamlit as st\nfrom iku.services.recap import recap\n")
    write(
        tmp_path,
        "iku/services/recap.py",
        "import pandas as pd\nfrom iku.core import period\nfrom . import impor\n",
    )
    write(tmp_path, "iku/__main__.py", "from iku.cli.main import main\n")

    assert violations(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        (
            "iku/core/results.py",
            "import math\nfrom iku.store import engine\n",
            "2: iku.store.engine: core must not know store",
        ),
        (
            "iku/core/results.py",
            "from ..store import engine\n",
            "1: iku.store.engine: core must not know store",
        ),
        ("iku/core/results.py", "from iku import services\n", "1: iku.services: core must not know services"),
        ("iku/sheets/read.py", "import iku.store\n", "1: iku.store: sheets must not know store"),
        ("iku/services/impor.py", "from iku.ui import words\n", "1: iku.ui.words: services must not know ui"),
        (
            "iku/core/numbers.py",
            "import openpyxl.cell\n",
            "1: openpyxl.cell: openpyxl does not belong in core",
        ),
        (
            "iku/services/looking.py",
            "import streamlit\n",
            "1: streamlit: streamlit does not belong in services",
        ),
        ("pages/rekap.py", "from plotly import io\n", "1: plotly.io: plotly does not belong in pages"),
        (
            "iku/store/writer.py",
            "def f():\n    import requests\n",
            "2: requests: requests does not belong in store",
        ),
        (
            "iku/core/lazy.py",
            'from importlib import import_module\nimport_module("iku.ui")\n',
            "2: iku.ui: core must not know ui",
        ),
        ("launch/main.py", "import iku.core\n", "1: iku.core: launch is no room with arrows"),
        ("launch/main.py", "import pandas\n", "1: pandas: pandas does not belong in launch"),
        ("iku/utils.py", "import iku.core\n", "1: iku.core: utils is no room with arrows"),
        (
            "iku/__init__.py",
            "from iku.core import period\n",
            "1: iku.core.period: iku is no room with arrows",
        ),
    ],
)
def test_an_import_against_the_arrows_is_named_with_file_and_line(
    tmp_path: Path, path: str, source: str, said: str
) -> None:
    write(tmp_path, path, source)

    assert violations(tmp_path) == [f"{path}:{said}"]


def write(root: Path, path: str, source: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
