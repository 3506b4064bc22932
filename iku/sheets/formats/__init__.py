"""Bytes of a spreadsheet to addressed cells, whatever its format, without harm to the server."""

from iku.sheets.formats.buku import BukuKerja
from iku.sheets.formats.induk import read_cells

__all__ = ["BukuKerja", "read_cells"]
