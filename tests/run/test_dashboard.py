"""`python run.py` from start to Ctrl-C."""

import re
import signal
import socket
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from launch import environment, server
from launch.main import UsageError, Wish, parse
from launch.project import LaunchError, Project
from tests.run.started import Started, run


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.socket() as other:
        other.bind((server.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_tells_each_step_gives_the_address_and_ends_without_a_trace(started: Started, ending: int) -> None:
    with started:
        said = started.read_until("Ctrl-C")
        address = next(word for word in said.split() if word.startswith("http://127.0.0.1:"))
        port = int(address.rpartition(":")[2])
        steps = [line.partition(":")[0] for line in said.splitlines() if not line.startswith("Port ")]
        ended = started.end(ending)

    assert steps == [
        "Paket sudah siap.",
        "Basis data sudah siap.",
        "Menjalankan dashboard.",
        "Dashboard siap",
        "Tekan Ctrl-C untuk menghentikannya.",
    ]
    assert (ended.code, ended.said) == (0, "Dihentikan.\n")
    assert server.is_free(port)


def test_two_starts_at_once_take_two_ports(started: Started, installed: Project) -> None:
    """Started in the same moment, the second waits its turn: else it would find the same port free."""
    with started, Started(installed) as second:
        first_said = started.read_until("Dashboard siap")
        second_said = second.read_until("Dashboard siap")

    assert first_said.split()[-1] != second_said.split()[-1]


def test_a_first_start_from_nothing_but_python_installs_and_answers(project: Project, online: None) -> None:
    with Started(project) as started:
        said = started.read_until("Dashboard siap")
        address = said.split()[-1]
        with urllib.request.urlopen(f"{address}/_stcore/health") as answer:
            assert answer.status == 200

    assert said.startswith("Membuat lingkungan Python (.venv).\nMemasang paket dari requirements.txt")


def test_a_proxy_of_the_office_is_not_asked_about_this_machine(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with started:
        assert "Dashboard siap" in started.read_until("Dashboard siap")


def test_a_store_that_cannot_be_prepared_is_told_in_its_own_words(installed: Project) -> None:
    ended = run(installed, "--tanpa-browser", BASIS_DATA_RUSAK="1")

    assert ended.code == 1
    assert ended.said == (
        "Paket sudah siap.\nvar/iku.db bukan basis data. Pindahkan berkas itu, lalu jalankan lagi.\n"
    )


def test_a_server_that_dies_on_the_way_is_told_with_its_log(installed: Project) -> None:
    ended = run(installed, "--tanpa-browser", SERVER_MATI="1")
    log = Path(ended.said.strip().rpartition("Rincian: ")[2])

    assert ended.code == 1
    assert "Dashboard tidak dapat dijalankan. Jalankan lagi." in ended.said
    assert "Traceback" not in ended.said
    assert "peladen mati" in log.read_text(encoding="utf-8")


def test_a_package_that_does_not_load_is_mended_by_the_next_run(
    installed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    module = next(installed.venv.rglob("streamlit/__init__.py"))
    module.write_text("import tidak_ada\n", encoding="utf-8")
    ended = run(installed, "--tanpa-browser")
    environment.ensure(installed, environment.APP)

    assert ended.code == 1
    assert "Salah satu paket rusak. Jalankan lagi: pemasangan akan diperbaiki." in ended.said
    assert "Pemasangan sebelumnya tidak utuh: dibuat ulang dari awal." in capsys.readouterr().out
    assert module.read_text(encoding="utf-8") == ""


def test_a_package_that_only_a_page_needs_is_mended_by_the_next_run_as_well(
    started: Started, installed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with started:
        address = re.findall(r"http://\S+", started.read_until("Dashboard siap"))[0]
        urllib.request.urlopen(f"{address}/rusak").close()
        ended = started.end(signal.SIGINT)
    environment.ensure(installed, environment.APP)

    assert ended.code == 0
    assert "Salah satu paket rusak. Jalankan lagi" in ended.said
    assert "dibuat ulang dari awal" in capsys.readouterr().out


def test_a_taken_port_gives_way_to_the_next_free_one(taken: int) -> None:
    assert taken < server.free_port(taken) < taken + server.PORTS


def test_when_every_port_is_taken_the_message_says_what_to_do() -> None:
    with ExitStack() as everybody:
        first = 0
        while not first or first + server.PORTS > 65535:
            first = everybody.enter_context(listener(0)).getsockname()[1]
        for port in range(first + 1, first + server.PORTS):
            if server.is_free(port):
                everybody.enter_context(listener(port))

        with pytest.raises(LaunchError, match="--port 8600"):
            server.free_port(first)


def listener(port: int) -> socket.socket:
    other = socket.socket()
    other.bind((server.HOST, port))
    other.listen()
    return other


def test_the_real_streamlit_answers_on_this_machine_alone(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import streamlit as st\nst.write('Halo')\n", encoding="utf-8")
    port = server.free_port(8701)
    command = server.streamlit(Path(sys.executable), app, port)
    with server.serving(command, port, tmp_path / "dashboard.log", tmp_path) as running:
        assert running.child.poll() is None

    assert f"started on 127.0.0.1:{port}" in running.output()
    assert server.is_free(port)


@pytest.mark.parametrize(
    ("arguments", "wish"),
    [
        ([], Wish()),
        (["--tanpa-browser"], Wish(browser=False)),
        (["--port", "8600"], Wish(port=8600)),
        (["--jaringan", "Kantor.test"], Wish(jaringan="kantor.test")),
        (["--port=8600", "--tanpa-browser"], Wish(port=8600, browser=False)),
    ],
)
def test_options_are_read(arguments: list[str], wish: Wish) -> None:
    assert parse(arguments) == wish


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--por", "8600"], '"--por"'),
        (["--port"], 'Port ""'),
        (["--port", "80"], 'Port "80"'),
        (["--port=8600x"], 'Port "8600x"'),
        (["tes"], '"tes"'),
    ],
)
def test_an_option_that_means_nothing_is_refused_by_name(arguments: list[str], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        parse(arguments)


def test_help_is_in_indonesian_and_needs_no_installation(project: Project) -> None:
    ended = run(project, "--help")

    assert ended.code == 0
    assert "--tanpa-browser" in ended.said
    assert not project.venv.exists()
