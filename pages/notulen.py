"""Notulen: the meeting of the filter as one page, to be printed or taken along."""

from iku.ui import notulen

notulen.tampilkan()
