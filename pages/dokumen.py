"""Dokumen: every document of the filter, with what is missing before it may leave."""

from iku.ui import dokumen

dokumen.tampilkan()
