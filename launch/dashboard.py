"""`python run.py`: from a bare checkout to a dashboard in the browser."""

import subprocess
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from launch import environment, server, trouble
from launch.lock import turn
from launch.process import run_logged
from launch.project import LaunchError, Project, child_environment, say

FIRST_PORT = 8501
_OPEN_TO_OTHERS = """\
PERHATIAN: dashboard ini terbuka untuk komputer lain, di http://{name}:{port}
Setiap orang masuk dengan sandi kantor. Tanpa HTTPS, sandi dan angka dapat dibaca orang di jalur jaringan:
pakai hanya di jaringan kantor yang Anda percayai, atau di belakang proxy dengan HTTPS."""


def run(project: Project, first_port: int, browser: bool, name: str = "") -> int:
    """Prepare what is missing, serve, and stay until the person ends it.

    Raises: LaunchError with what the person can do.
    """
    with ExitStack() as until_it_answers:
        until_it_answers.enter_context(turn(project))
        environment.ensure(project, environment.APP)
        say("Paket sudah siap.")
        _prepare_store(project)
        say("Basis data sudah siap.")
        if name:
            _ask_for_password(project)
        port = server.free_port(first_port)
        if port != first_port:
            say(f"Port {first_port} sedang dipakai; memakai port {port}.")
        say("Menjalankan dashboard.")
        return _serve(project, port, browser, name, until_it_answers.close)


def _prepare_store(project: Project) -> None:
    log = project.log("penyiapan")
    code, output = run_logged([str(project.python), "-m", "iku", "siapkan"], log, project.root)
    if code == 0:
        return
    if trouble.is_broken_package(output):
        raise _broken(project, output, log)
    told = code == 1 and "Traceback" not in output
    raise LaunchError(output.strip() if told else f"Basis data tidak dapat disiapkan.\nRincian: {log}")


def _ask_for_password(project: Project) -> None:
    """Have a password set at the first start; the person types it into that very command."""
    command = [str(project.python), "-m", "iku", "sandi", "--bila-belum"]
    if subprocess.run(command, cwd=project.root, env=child_environment(), check=False).returncode:
        raise LaunchError("Dashboard tidak dibuka untuk jaringan: sandi kantor belum dipasang.")


def _serve(project: Project, port: int, browser: bool, name: str, answers: Callable[[], None]) -> int:
    log = project.log(f"dashboard-{port}")
    command = server.streamlit(project.python, project.root / "serve.py", port, name)
    try:
        with server.serving(command, port, log, project.root) as running, _looking_back(project, running):
            answers()
            if name:
                say(_OPEN_TO_OTHERS.format(name=name, port=port))
            say(f"Dashboard siap: {running.url}\nTekan Ctrl-C untuk menghentikannya.")
            if browser:
                webbrowser.open(running.url)
            code = server.wait_until_it_ends(running)
    except server.ServerDiedError as death:
        if trouble.is_broken_package(str(death)):
            raise _broken(project, str(death), log) from death
        raise LaunchError(f"Dashboard tidak dapat dijalankan. Jalankan lagi.\nRincian: {log}") from death
    except TimeoutError as late:
        raise LaunchError(f"Dashboard tidak menjawab. Jalankan lagi.\nRincian: {log}") from late
    raise LaunchError(f"Dashboard berhenti sendiri (kode {code}). Jalankan lagi.\nRincian: {log}")


@contextmanager
def _looking_back(project: Project, running: server.Server) -> Iterator[None]:
    """Have a package mended that a page alone needs: it stays unloaded until somebody opens that page."""
    try:
        yield
    finally:
        if trouble.is_broken_package(running.output()):
            say(str(_broken(project, running.output(), running.log)))


def _broken(project: Project, output: str, log: Path) -> LaunchError:
    environment.distrust(project)
    return LaunchError(trouble.broken_package(output, log))
