"""Indikator: one indikator whole, from its trend down to the cell that each figure came from."""

from iku.ui import satu_indikator

if satu_indikator.kepala():
    satu_indikator.tren()
    satu_indikator.rincian()
