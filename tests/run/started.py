"""`python run.py` as a person starts it: in a process of its own, read line by line."""

import os
import subprocess
import sys
from dataclasses import dataclass

from launch.project import Project


@dataclass
class Ended:
    """How a command ended and what it said."""

    code: int
    said: str


def run(project: Project, *arguments: str, **environment: str) -> Ended:
    """Run to the end, from another folder than the checkout."""
    done = subprocess.run(
        [sys.executable, str(project.root / "run.py"), *arguments],
        cwd=project.root.parent,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    return Ended(done.returncode, done.stdout)


class Started:
    """A dashboard that is being started; leaving the block ends it, whatever happened in it."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def __enter__(self) -> "Started":
        self.child = subprocess.Popen(
            [sys.executable, str(self.project.root / "run.py"), "--tanpa-browser"],
            cwd=self.project.root.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_: object) -> None:
        self.child.terminate()
        self.child.communicate(timeout=30)

    def read_until(self, word: str) -> str:
        """Everything said up to and with the line that holds the word."""
        assert self.child.stdout
        said = ""
        for line in self.child.stdout:
            said += line
            if word in line:
                return said
        raise AssertionError(f"{word!r} was never said:\n{said}")

    def end(self, signal: int) -> Ended:
        self.child.send_signal(signal)
        said, _ = self.child.communicate(timeout=30)
        return Ended(self.child.returncode, said)
