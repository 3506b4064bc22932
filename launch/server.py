"""Streamlit as a child: a port of its own, an answer to wait for, a clean end."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from launch.process import stop
from launch.project import LaunchError, child_environment

HOST = "127.0.0.1"
PORTS = 20
PATIENCE = 120.0  # seconds; a virus scanner reads every module at the first start

# The office's proxy knows nothing of this machine.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class ServerDiedError(Exception):
    """The server ended before it answered."""


@dataclass(frozen=True)
class Server:
    """A Streamlit process and where it writes."""

    child: "subprocess.Popen[str]"
    port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def streamlit(python: Path, app: Path, port: int, name: str = "") -> list[str]:
    """The command that serves an app: to this machine alone, or to all who know it by a name."""
    options = [f"--server.address={HOST}", f"--server.port={port}", "--server.headless=true"]
    if name:
        options[0] = "--server.address=0.0.0.0"
        options += [f"--server.allowedHosts={each}" for each in (HOST, "localhost", name)]
        options.append(f"--browser.serverAddress={name}")
    return [str(python), "-m", "streamlit", "run", str(app), *options]


def free_port(first: int) -> int:
    """The first free port from the given one on.

    Raises: LaunchError when none of the next twenty is free.
    """
    for port in range(first, min(first + PORTS, 65536)):
        if is_free(port):
            return port
    last = min(first + PORTS, 65536) - 1
    raise LaunchError(
        f"Semua port dari {first} sampai {last} sedang dipakai. Tutup dashboard yang masih berjalan, "
        "atau pilih port lain: python run.py --port 8600"
    )


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # Windows lets two programs share a port unless one asks to have it alone.
        option = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        probe.setsockopt(socket.SOL_SOCKET, option, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


@contextmanager
def serving(command: list[str], port: int, log: Path, cwd: Path, **environment: str) -> Iterator[Server]:
    """A server that answers; it is ended on the way out.

    Raises: ServerDiedError when it ends first, with its output; TimeoutError when it never answers.
    """
    with log.open("w", encoding="utf-8") as output:
        child = subprocess.Popen(
            command,
            cwd=cwd,
            env=child_environment(**environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    server = Server(child, port, log)
    try:
        _wait_for_answer(server)
        yield server
    finally:
        stop(child)


def _wait_for_answer(server: Server) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        # The child first: another program's answer on the same port is not ours.
        if server.child.poll() is not None:
            raise ServerDiedError(server.output())
        if _answers(server.url):
            return
        time.sleep(0.05)
    raise TimeoutError(server.output())


def _answers(url: str) -> bool:
    try:
        with _DIRECT.open(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def wait_until_it_ends(server: Server) -> int:
    """Block until the server ends by itself; a signal interrupts at once, on Windows too."""
    while (code := server.child.poll()) is None:
        time.sleep(0.5)
    return code
