"""Rekap: the table of the filter, and the files that hold the same."""

from iku.ui import rekap

rekap.unduhan()
rekap.tabel()
