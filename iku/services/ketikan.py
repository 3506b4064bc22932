"""Ketikan: words typed or pasted into a grid, read by the same rules as the cells of a file."""

from collections.abc import Mapping

from iku.core.finding import Masalah
from iku.core.numbers import Tulisan
from iku.core.reading import Kunci, Reading
from iku.core.sebutan import sebut
from iku.services.impor import typed
from iku.services.preview import Bahan
from iku.services.workspace import Workspace
from iku.sheets.cells import Cell, Isi
from iku.sheets.values import read_value
from iku.store import Cara


def read_typed(
    ws: Workspace, ketikan: Mapping[Kunci, str], cara: Cara, dilihat: Mapping[Kunci, float | None]
) -> Bahan:
    """Read what was typed into a grid that showed ``dilihat``; an emptied cell withdraws its figure.

    Each reading's ``sel`` is the figure in words: a grid has no other address.
    """
    readings: list[Reading] = []
    masalah: list[Masalah] = []
    for kunci, teks in ketikan.items():
        sel = sebut(kunci, ws.catalogues.for_year(kunci.tahun))
        nilai = _baca(ws, kunci, teks, sel)
        if isinstance(nilai, Masalah):
            masalah.append(nilai)
        else:
            readings.append(Reading(kunci, nilai, "", sel))
    return typed(readings, masalah, cara, dilihat)


def _baca(ws: Workspace, kunci: Kunci, teks: str, sel: str) -> float | Masalah | None:
    # Pasted cells bring no-break spaces and line ends along.
    bersih = " ".join(teks.split())
    cell = Cell(Isi.TEKS, bersih) if bersih else None
    return read_value(cell, kunci, ws.catalogues.for_year(kunci.tahun), sel, Tulisan.TAK_TENTU)
