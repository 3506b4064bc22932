"""Jam: what to say when this machine's clock stands before what was kept already."""

from datetime import datetime, timedelta
from typing import Final

from iku.services.saat import sebut_saat
from iku.store import Store

_LONGGAR: Final = timedelta(minutes=10)


def jam_mundur(store: Store, kini: datetime) -> str:
    """What is safe and what to do; empty where the clock is right."""
    kurun = store.span()
    if kurun is None or kurun[1] - kini < _LONGGAR:
        return ""
    return (
        f"Jam komputer ini lebih lambat dari perubahan terakhir ({sebut_saat(kurun[1])}). Data aman dan "
        "urutan riwayat tetap benar, tetapi waktu perubahan baru akan keliru. "
        "Betulkan tanggal dan jam komputer ini."
    )
