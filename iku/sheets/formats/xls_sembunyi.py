"""Merges of an xls sheet, and the rows and columns that nobody sees: hidden, or of no height or width."""

from xlrd.sheet import Sheet

from iku.sheets.formats.mentah import Lembar

_TIPIS, _SEMPIT = 20, 26
"""A point in height, a tenth of a digit in width."""


def tandai(lembar: Lembar, sheet: Sheet) -> None:
    """Mark merges and what is not seen."""
    lembar.gabungan = [(b1 + 1, k1 + 1, b2, k2) for b1, b2, k1, k2 in sheet.merged_cells]
    lembar.baris_tersembunyi = {b + 1 for b in range(sheet.nrows) if _baris(sheet, b)}
    lembar.kolom_tersembunyi = {k + 1 for k in range(sheet.ncols) if _kolom(sheet, k)}


def _baris(sheet: Sheet, nomor: int) -> bool:
    sifat = sheet.rowinfo_map.get(nomor)
    if sifat is None:
        return bool(sheet.default_row_hidden)
    return bool(sifat.hidden) or (not sifat.has_default_height and sifat.height < _TIPIS)


def _kolom(sheet: Sheet, nomor: int) -> bool:
    sifat = sheet.colinfo_map.get(nomor)
    if sifat is None:
        return sheet.standardwidth == 0 or (sheet.standardwidth is None and sheet.defcolwidth == 0)
    return bool(sifat.hidden) or sifat.width < _SEMPIT
