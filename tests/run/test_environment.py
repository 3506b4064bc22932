"""`.venv` is made once, filled when the pins changed, and mended when it is broken."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from launch import environment
from launch.environment import APP, DEVELOPMENT
from launch.project import LaunchError, Project
from tests.run.conftest import CLOSED


def packages(project: Project) -> Path:
    return next(project.venv.rglob("site-packages"))


def test_the_second_time_nothing_is_installed(
    installed: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PIP_FIND_LINKS")
    capsys.readouterr()
    environment.ensure(installed, APP)

    assert capsys.readouterr().out == ""


def test_changed_pins_are_installed_again_into_the_same_environment(
    installed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    pins = installed.root / APP
    pins.write_text(f"# diubah\n{pins.read_text()}", encoding="utf-8")
    capsys.readouterr()
    environment.ensure(installed, APP)

    assert capsys.readouterr().out == (
        "Memasang paket dari requirements.txt (sekali saja, beberapa menit, perlu internet).\n"
    )


def test_development_pins_come_on_top_and_each_list_is_remembered_by_itself(
    installed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.ensure(installed, APP, DEVELOPMENT)
    capsys.readouterr()
    environment.ensure(installed, APP)
    environment.ensure(installed, APP, DEVELOPMENT)

    assert capsys.readouterr().out == ""
    assert (packages(installed) / "pytest.py").exists()


def test_without_a_network_the_message_says_so_and_the_next_run_mends_it(
    project: Project, quick: None, monkeypatch: pytest.MonkeyPatch, wheelhouse: Path
) -> None:
    with pytest.raises(LaunchError, match="Periksa sambungan internet") as told:
        environment.ensure(project, APP)
    assert "pemasangan.log" in str(told.value)
    assert CLOSED.removeprefix("http://127.0.0.1:9") in project.log("pemasangan").read_text(encoding="utf-8")

    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheelhouse))
    environment.ensure(project, APP)
    assert (packages(project) / "streamlit" / "__main__.py").exists()


@pytest.mark.parametrize("make", [Path.touch, lambda venv: venv.symlink_to("tidak-ada")])
def test_what_is_no_folder_gives_way_to_the_environment(
    make: Callable[[Path], None],
    project: Project,
    online: None,
    quick: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(project.venv)
    environment.ensure(project, APP)

    assert "dibuat ulang" in capsys.readouterr().out
    assert (packages(project) / "streamlit" / "__main__.py").exists()


def test_losing_the_network_leaves_a_working_environment_alone(
    installed: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins = installed.root / APP
    pins.write_text(f"{pins.read_text()}lain==2.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    monkeypatch.delenv("PIP_NO_INDEX")
    with pytest.raises(LaunchError, match="sambungan internet"):
        environment.ensure(installed, APP)

    assert (packages(installed) / "streamlit" / "__main__.py").exists()


def test_a_download_that_is_not_what_was_pinned_is_not_installed(
    project: Project, online: None, quick: None
) -> None:
    pins = project.root / APP
    pins.write_text(f"streamlit==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")

    with pytest.raises(LaunchError, match="tidak sama dengan yang diharapkan"):
        environment.ensure(project, APP)
    assert not (packages(project) / "streamlit").exists()


def lose_the_interpreter(project: Project) -> None:
    project.python.unlink()


def become_of_another_python(project: Project) -> None:
    config = project.venv / "pyvenv.cfg"
    version = f"version = {sys.version_info.major}.{sys.version_info.minor}."
    config.write_text(config.read_text(encoding="utf-8").replace(version, "version = 3.9."), encoding="utf-8")


def be_half_made(project: Project) -> None:
    shutil.rmtree(project.venv)
    project.venv.mkdir()


def lose_a_package(project: Project) -> None:
    shutil.rmtree(packages(project) / "streamlit")


def have_a_hollow_package(project: Project) -> None:
    lose_a_package(project)
    (packages(project) / "streamlit").mkdir()


def be_cut_short(project: Project) -> None:
    shutil.rmtree(packages(project) / "streamlit")
    environment.distrust(project)


@pytest.mark.parametrize(
    "damage",
    [
        lose_the_interpreter,
        become_of_another_python,
        be_half_made,
        lose_a_package,
        have_a_hollow_package,
        be_cut_short,
    ],
)
def test_a_broken_environment_is_noticed_and_made_anew(
    installed: Project, capsys: pytest.CaptureFixture[str], damage: Callable[[Project], None]
) -> None:
    damage(installed)
    capsys.readouterr()
    environment.ensure(installed, APP)

    assert "Pemasangan sebelumnya tidak utuh" in capsys.readouterr().out
    assert (packages(installed) / "streamlit" / "__main__.py").exists()


def test_a_stamp_that_cannot_be_read_only_costs_another_look(
    installed: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (installed.venv / "iku-requirements.json").write_text('{"sha256": ', encoding="utf-8")
    capsys.readouterr()
    environment.ensure(installed, APP)

    assert capsys.readouterr().out.startswith("Memasang paket dari requirements.txt")


def test_a_python_with_neither_ensurepip_nor_pip_is_told_what_to_install(
    project: Project, online: None, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pip", None)

    with pytest.raises(LaunchError, match="apt install python3-venv"):
        environment.ensure(project, APP)


def test_an_environment_made_by_hand_is_kept_and_filled(project: Project, online: None, quick: None) -> None:
    environment._make(project)
    (packages(project) / "milik_sendiri.py").touch()
    environment.ensure(project, APP)

    assert (packages(project) / "milik_sendiri.py").exists()
    assert (packages(project) / "streamlit").exists()
