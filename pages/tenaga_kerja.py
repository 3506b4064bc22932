"""Tenaga Kerja: one card an indikator of the bidang."""

from iku.ui.kartu import halaman_bidang

halaman_bidang("Tenaga Kerja")
