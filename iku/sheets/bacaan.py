"""Bacaan: everything one file gave, with nothing dropped unseen."""

from dataclasses import dataclass, field

from iku.core.finding import Masalah
from iku.core.reading import Reading


@dataclass(frozen=True, slots=True)
class Dilewati:
    """Something in a file that is not data, and why it was passed over."""

    sel: str
    alasan: str
    berkas: str = ""


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What was read from one file.

    ``terbaca`` is False where the file could not be opened or no table in it was known. ``contoh``
    says that the file calls itself DATA CONTOH. Missing: an empty cell is a Reading of None.
    """

    berkas: str
    readings: tuple[Reading, ...] = ()
    masalah: tuple[Masalah, ...] = ()
    dilewati: tuple[Dilewati, ...] = ()
    terbaca: bool = True
    contoh: bool = False


@dataclass(slots=True)
class Temuan:
    """What the readers of tables gather, each adding to all three lists."""

    readings: list[Reading] = field(default_factory=list)
    masalah: list[Masalah] = field(default_factory=list)
    dilewati: list[Dilewati] = field(default_factory=list)
