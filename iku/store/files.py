"""Files that are there whole or not at all, also after the power went."""

import os
import shutil
from hashlib import sha256
from pathlib import Path


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        total = sha256()
        while block := file.read(1 << 20):
            total.update(block)
    return total.hexdigest()


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands in a place, whatever it holds; None where none does."""
    try:
        ada = path.stat()
    except OSError:
        return None
    return ada.st_dev, ada.st_ino


def sync(path: Path) -> None:
    """Wait until what was written to a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def give_name(made: Path, wanted: Path) -> Path:
    """Give a finished file its name, or that name with a number where it is taken; never overwrites."""
    sync(made)
    number = 1
    while True:
        name = wanted if number == 1 else wanted.with_name(f"{wanted.stem}_{number}{wanted.suffix}")
        if _named(made, name):
            sync_folder(name.parent)
            return name
        number += 1


def copy_whole(source: Path, beside: Path) -> None:
    """Copy a file and wait until the copy is on the disk."""
    shutil.copyfile(source, beside)
    sync(beside)


def _named(made: Path, name: Path) -> bool:
    try:
        os.link(made, name)
    except FileExistsError:
        return False
    except OSError:
        # FAT and some network drives know no second name for a file.
        if name.exists():
            return False
        made.rename(name)
        return True
    made.unlink()
    return True
