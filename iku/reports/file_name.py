"""The name of a file that leaves: what it is, its filter and when it was made."""

import re
from collections.abc import Iterable
from datetime import datetime

from iku.reports.sample_mark import bertanda


def nama_berkas(
    awal: str,
    tahun: int,
    triwulan: int,
    saringan: Iterable[str | None],
    waktu: datetime,
    akhiran: str,
    *,
    contoh: bool,
) -> str:
    """The name that carries filter and time: ``rekap-iku_2024-tw4_kukm_20261124-2005.csv``.

    ``waktu`` is written as it is given, in its own time zone. ASCII only, fit for every disk.
    """
    bagian = [awal, f"{tahun}-tw{triwulan}", *(potongan(s) for s in saringan if s), f"{waktu:%Y%m%d-%H%M}"]
    return bertanda("_".join(b for b in bagian if b) + akhiran, contoh=contoh)


def potongan(teks: str) -> str:
    """A filter as a part of a name: small ASCII letters and digits, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", teks.lower()).strip("-")[:40].rstrip("-")
