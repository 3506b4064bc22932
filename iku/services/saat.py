"""Saat: a moment in words, as people read it."""

from datetime import date, datetime

from iku.core.period import BULAN


def sebut_saat(saat: datetime) -> str:
    """A moment on this machine's clock: ``24 November 2026 pukul 09.05``."""
    sini = saat.astimezone()
    return f"{sebut_tanggal(sini)} pukul {sini:%H.%M}"


def sebut_tanggal(hari: date) -> str:
    """A day: ``24 November 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"
