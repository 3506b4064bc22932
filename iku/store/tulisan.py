"""Cells of a table as text that comes back exactly: numbers with all their digits, words as they were."""

import re
from typing import Any, Final

from sqlalchemy import Column, Float, Integer, Table

KOSONG: Final = frozenset(("perubahan.nilai", "perubahan.berkas", "jawaban.nilai"))
"""Columns in which an empty cell is nothing, and not an empty word."""
# A spreadsheet would run these; a word that begins with an apostrophe itself gets a second one.
_BERTANDA: Final = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]*[=+\-@'\uff1d\uff0b\uff0d\uff20\x00]")


def tulis_sel(isi: object) -> str:
    """A cell as text."""
    if isi is None:
        return ""
    if isinstance(isi, str):
        return f"'{isi}" if _BERTANDA.match(isi) else isi
    return repr(isi)


def baca_sel(kata: str, kolom: Column[Any]) -> object:
    """The cell of that text.

    Raises: ValueError where it is no number in a column of numbers.
    """
    if not kata and _nama(kolom) in KOSONG:
        return None
    if isinstance(kolom.type, Float):
        return float(kata)
    if isinstance(kolom.type, Integer):
        return int(kata)
    return kata.removeprefix("'")


def _nama(kolom: Column[Any]) -> str:
    return f"{kolom.table.name}.{kolom.name}" if isinstance(kolom.table, Table) else kolom.name
