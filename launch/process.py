"""Programs that are started, listened to and ended."""

import contextlib
import os
import signal
import subprocess
from pathlib import Path

from launch.project import child_environment


def run_logged(command: list[str], log: Path, cwd: Path, **extra: str) -> tuple[int, str]:
    """Run to the end, with all output to the log; give the exit code and the output.

    The output is kept in memory as well: on a full disk there is no log to read the reason from.
    """
    child = subprocess.Popen(
        command,
        cwd=cwd,
        env=child_environment(**extra),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    try:
        output, _ = child.communicate()
    except BaseException:
        stop(child)
        raise
    with contextlib.suppress(OSError), log.open("a", encoding="utf-8") as file:
        file.write(f"$ {' '.join(command)}\n{output}\n")
    return child.returncode, output


def run_attached(command: list[str], cwd: Path, **extra: str) -> int:
    """Run to the end with its output on our screen; give the exit code."""
    child = subprocess.Popen(command, cwd=cwd, env=child_environment(**extra), text=True)
    try:
        return child.wait()
    except BaseException:
        # Ctrl-C in a terminal has reached the child too; asked twice, it would leave its own children behind.
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(5.0)
        stop(child, patience=10.0, ask=signal.SIGINT)
        raise


def stop(child: "subprocess.Popen[str]", patience: float = 5.0, ask: int = signal.SIGTERM) -> None:
    """End a child: ask, wait, and only then insist."""
    if os.name != "nt":  # on Windows terminate() does not ask, and Ctrl-C has reached the child by itself
        child.send_signal(ask)
    try:
        child.wait(patience)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
