"""Results of one made-up indikator, quarter by quarter, for charts to draw."""

from collections.abc import Sequence

import pandas as pd

from iku.core.catalogue import Arah, Dasar, Indikator, Level
from iku.core.formula import parse_formula
from iku.core.period import Triwulan
from iku.core.settings import BAWAAN
from iku.tokens import TERANG
from iku.trend.bahan import Bahan, Gaya

GAYA = Gaya(TERANG, tuple(b.predikat for b in BAWAAN.predikat))
PERSEN = Indikator(
    kode="X1",
    level=Level.PROGRAM,
    bidang="Umum",
    program="Program Umum",
    kode_program="1.01.01",
    nama="Persentase kebun yang dipagari",
    nama_pendek="Persentase kebun dipagari",
    pembilang=parse_formula("dipagari"),
    penyebut=parse_formula("kebun"),
    pengali=100,
    satuan="%",
    desimal=2,
    arah=Arah.NAIK,
    dasar=Dasar.SK,
    catatan_sk="",
    tujuan="",
    sasaran="",
    rumus_sk="",
    annex={},
)


def hasil(
    realisasi: Sequence[float | str],
    target: Sequence[float | None] = (),
    predikat: Sequence[str | None] = (),
    mulai: int = 2023,
) -> pd.DataFrame:
    """One row a triwulan; a word in ``realisasi`` is the reason why there is no figure."""
    baris = []
    for i, r in enumerate(realisasi):
        angka = None if isinstance(r, str) else r
        baris.append(
            {
                "tahun": mulai + i // 4,
                "triwulan": i % 4 + 1,
                "pembilang": angka,
                "penyebut": None if angka is None else 100.0,
                "realisasi": angka,
                "alasan": r if isinstance(r, str) else None,
                "target": target[i] if i < len(target) else None,
                "capaian": 95.5 if i < len(predikat) and predikat[i] else None,
                "predikat": predikat[i] if i < len(predikat) else None,
            }
        )
    return pd.DataFrame(baris)


def bahan(tabel: pd.DataFrame, *, berulang: bool = False, sampai: Triwulan | None = None) -> Bahan:
    return Bahan(PERSEN, tabel, berulang, "kebun", "kebun", sampai=sampai)
