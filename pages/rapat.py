"""Rapat: the meeting, one screen after the other; every number answers for itself."""

from iku.ui.rapat import ruang

ruang.buka()
