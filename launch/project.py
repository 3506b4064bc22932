"""Where things stand, and how the person hears of them."""

import os
from dataclasses import dataclass
from pathlib import Path

# These would make the environment's own interpreter read another one's packages.
_FOREIGN = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")


class LaunchError(Exception):
    """Something only the person can mend; the message says what and how, in Indonesian."""


@dataclass(frozen=True)
class Project:
    """A checkout of the dashboard and what `run.py` keeps in it."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the project's own environment; it may not exist yet."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def kept(self, name: str) -> Path:
        """The path of a file under `var/`, whose folder exists afterwards."""
        folder = self.root / "var"
        folder.mkdir(exist_ok=True)
        return folder / name

    def log(self, name: str) -> Path:
        """The path of a log, as `kept`."""
        return self.kept(f"{name}.log")


def say(line: str) -> None:
    """Tell one step on one line, at once."""
    print(line, flush=True)


def child_environment(**extra: str) -> dict[str, str]:
    """The environment for a child: this one, without what leads Python astray, and in UTF-8."""
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return kept | {"PYTHONUTF8": "1"} | extra
