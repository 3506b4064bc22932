"""Pohon Kinerja: what serves what, and where each stands."""

from iku.ui.pohon import halaman_pohon

halaman_pohon("Pohon kinerja")
