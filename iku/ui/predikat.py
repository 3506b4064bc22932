"""Badges: a predikat as a word with its mark, and what takes its place where there is none."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from iku.core.words import ALASAN, ALASAN_CAPAIAN
from iku.tokens import BENTUK, peringkat
from iku.ui import teks
from iku.ui.gambar import skala

Isi = Mapping[str, Any] | pd.Series
"""A row of results, by the names of its columns."""
BELUM: Final = "Belum bisa dinilai"


def sebutan(predikat: object) -> str:
    """A predikat with its mark, for a table: ``▲ Sangat Tinggi``; KOSONG where there is none."""
    if not teks.ada(predikat):
        return teks.KOSONG
    return f"{BENTUK[peringkat(str(predikat), skala())].huruf} {predikat}"


def lencana(baris: Isi) -> str:
    """The badge of one row of results as Markdown, and its capaian or the reason why there is none."""
    if teks.ada(baris["predikat"]):
        nama_warna = BENTUK[peringkat(str(baris["predikat"]), skala())].nama_warna
        badge = f":{nama_warna}-badge[{teks.polos(sebutan(baris['predikat']))}]"
    else:
        badge = f":gray-badge[{BELUM}]"
    return f"{badge} :small[{teks.polos(kalimat(baris))}]"


def kalimat(baris: Isi) -> str:
    """How far the row's target is reached, or why that cannot be said."""
    if teks.ada(baris["capaian"]):
        return f"capaian {teks.persen(baris['capaian'])}, {baris['status']}"
    if teks.ada(baris["alasan"]):
        return ALASAN[baris["alasan"]]
    return teks.kata(baris["alasan_capaian"], ALASAN_CAPAIAN)


def sebab(baris: pd.DataFrame) -> list[str]:
    """Why a row has no predikat, for whom the dashes of a table do not stand in a column."""
    return ["" if teks.ada(satu["predikat"]) else kalimat(satu) for _, satu in baris.iterrows()]


LENCANA_USULAN: Final = ":blue-badge[Rumus usulan]"
"""Says that the decree gives no formula; a look of its own, no predikat's."""
