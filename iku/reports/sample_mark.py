"""The mark of sample data in the name of a file: all that a CSV of fixed columns can carry."""

from typing import Final

TANDA: Final = "DATA-CONTOH"


def bertanda(nama: str, *, contoh: bool) -> str:
    """The file name with the mark before it where the figures are a sample; a mark it bears is kept."""
    ada = TANDA in nama.upper().replace(" ", "-").replace("_", "-")
    return nama if ada or not contoh else f"{TANDA}_{nama}"
