"""BukuKerja: every cell of one file, before anyone asks what it means."""

from dataclasses import dataclass

from iku.core.finding import Masalah
from iku.sheets.bacaan import Dilewati
from iku.sheets.cells import Sheet


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """All sheets of a file, the hidden ones too, and what was left out unread.

    ``masalah`` is for doubts about the file as a whole.
    """

    lembar: tuple[Sheet, ...]
    dilewati: tuple[Dilewati, ...] = ()
    masalah: tuple[Masalah, ...] = ()
