"""What is installed is what was locked: every package pinned, hashed, and in no advisory that is kept here.

`advisories.csv` holds facts of the Python Packaging Advisory Database (CC BY 4.0), copied by hand on
25 November 2026 from a copy whose newest entry for these packages is of July 2024: of each package its
newest advisories, not all. What is missing there is not vouched for; whoever has a network adds to it.
"""

import csv
import re
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT: Final = Path(__file__).resolve().parent.parent
LOCKS: Final = ("requirements.txt", "requirements-dev.txt")
HASH: Final = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def locked(name: str) -> list[tuple[Requirement, int]]:
    """Each requirement of a lock, with the number of its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return [(Requirement(HASH.sub("", line).strip()), len(HASH.findall(line))) for line in lines]


def pin(requirement: Requirement) -> str:
    (only,) = requirement.specifier
    assert only.operator == "==", requirement
    return only.version


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_to_one_version_and_its_files_to_their_hashes(lock: str) -> None:
    every = locked(lock)
    assert len(every) > 10
    assert [str(requirement) for requirement, hashes in every if not pin(requirement) or not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_wanted_is_locked(lock: str) -> None:
    wanted = (ROOT / lock).with_suffix(".in").read_text(encoding="utf-8").splitlines()
    have = {requirement.name: pin(requirement) for requirement, _ in locked(lock)}
    for line in wanted:
        if line and not line.startswith(("#", "-")):
            requirement = Requirement(line)
            assert requirement.specifier.contains(have[requirement.name]), line


@pytest.mark.parametrize("lock", LOCKS)
def test_what_runs_here_is_what_was_locked(lock: str) -> None:
    here = [r for r, _ in locked(lock) if r.marker is None or r.marker.evaluate()]
    assert {r.name: version(r.name) for r in here} == {r.name: pin(r) for r in here}


def test_no_locked_version_is_in_an_advisory_that_is_kept_here() -> None:
    every = [requirement for lock in LOCKS for requirement, _ in locked(lock)]
    with (ROOT / "tests" / "advisories.csv").open(encoding="utf-8", newline="") as file:
        advisories = list(csv.DictReader(file))
    assert {row["package"] for row in advisories} <= {requirement.name for requirement in every}
    assert [
        f"{requirement}: {row['advisory']}, fixed in {row['fixed']}"
        for requirement in every
        for row in advisories
        if requirement.name == row["package"]
        and Version(row["affected_from"]) <= Version(pin(requirement)) < Version(row["fixed"])
    ] == []
