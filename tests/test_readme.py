"""The README gives each dependency its reason, and names none that is gone."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _wanted(name: str) -> set[str]:
    return set(re.findall(r"^([a-z][\w-]*)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def test_each_dependency_has_its_reason() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Dependencies")[1]
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|$", section, re.MULTILINE)
    # The head, and numpy, which comes with pandas.
    named = set(re.findall(r"[\w-]+", " ".join(rows))) - {"library", "with", "numpy", "---"}

    assert named == _wanted("requirements.in") | _wanted("requirements-dev.in")
