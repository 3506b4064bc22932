"""`run.bat` as it stands: Windows alone can run it, so its own words are held to each other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LINES = (ROOT / "run.bat").read_text(encoding="ascii").splitlines()


def test_every_jump_has_its_place_and_every_place_is_reached() -> None:
    jumps = {word for line in LINES for word in re.findall(r"\bgoto (\w+)", line)}

    assert jumps == {line.removeprefix(":") for line in LINES if line.startswith(":")}


def test_every_file_it_looks_for_is_in_the_checkout() -> None:
    files = {name for line in LINES for name in re.findall(r"%~dp0([\w\\.]+)", line)}

    assert files == {"run.py", r"launch\main.py"}
    assert all((ROOT / name.replace("\\", "/")).is_file() for name in files)


def test_the_folder_is_always_quoted_for_the_spaces_in_its_name() -> None:
    assert all('"%~dp0' in line for line in LINES if "%~dp0" in line)


def test_the_window_stays_open_at_every_message() -> None:
    told = "\n".join(LINES).split("\n:")[2:]

    assert len(told) == 3
    assert all(part.rstrip().endswith("pause\nexit /b 1") for part in told)
