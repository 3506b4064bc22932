"""Text that leaves for a spreadsheet, made safe from being run as a formula there."""

import re
from typing import Final

# Full-width forms are folded to the plain signs by some programs.
_TANDA: Final = r"=+\-@\uff1d\uff0b\uff0d\uff20"
_SPASI: Final = r"[ \u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff]*"
_ANGKA = re.compile(r"\s*[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?\s*", re.ASCII)
_AWAL = re.compile(rf"{_SPASI}[{_TANDA}\t\r\n\x00]")
# A file opened with another separator than its own is cut there, so each piece is guarded as well.
_POTONGAN = re.compile(rf"([;,|\t\r\n]{_SPASI})([{_TANDA}])")


def neutralise(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; a plain number stays."""
    if _ANGKA.fullmatch(text):
        return text
    aman = _POTONGAN.sub(r"\1'\2", text)
    return f"'{aman}" if _AWAL.match(aman) else aman
