"""From a seed to one random book whose truth is known."""

import random
from collections.abc import Mapping
from functools import cache

from iku.core.catalogue import Catalogue
from tests.generator import angka, nama
from tests.generator.bahan import Bahan
from tests.generator.cacat_lembar import CACAT
from tests.generator.dunia import Dunia
from tests.generator.model import Buku
from tests.generator.sasaran import target
from tests.generator.susunan import SUSUNAN
from tests.regenerate import katalog

TATA = {**SUSUNAN, "target": (6, target)}
"""Every layout by name, with its weight."""
TAHUN = (2024, 2025, 2026)


@cache
def katalog_uji() -> Catalogue:
    """The catalogue whose names the books bear."""
    return katalog()


def buku_acak(benih: int, bercacat: bool | None = None) -> Buku:
    """One random book; ``bercacat`` says whether it is spoilt, None leaves that to the seed."""
    acak = random.Random(benih)
    bahan = Bahan(
        acak,
        katalog_uji(),
        Dunia(benih, katalog_uji()),
        angka.pilih(acak),
        nama.pilih(acak),
        acak.choice(TAHUN),
    )
    buku = Buku(benih)
    pilihan = _undi(acak, {n: berat for n, (berat, _) in TATA.items()})
    bahan.ciri += [pilihan, bahan.gaya_angka, bahan.gaya_nama]
    TATA[pilihan][1](bahan, buku)
    buku.ciri = bahan.ciri
    banyak = acak.choices((0, 1, 2), (50, 40, 10))[0]
    if bercacat is not None:
        banyak = max(1, banyak) if bercacat else 0
    _rusak(bahan, buku, banyak)
    return buku


def _undi(acak: random.Random, berat: Mapping[str, int]) -> str:
    return acak.choices(list(berat), list(berat.values()))[0]


def _rusak(bahan: Bahan, buku: Buku, banyak: int) -> None:
    """Spoil a book in some ways, in the order of the list; what finds nothing to spoil is drawn anew."""
    berat = {n: b for n, (b, _) in CACAT.items()}
    for _ in range(40):
        if banyak <= len(buku.cacat):
            return
        cacat = _undi(bahan.acak, berat)
        urut = list(CACAT).index(cacat)
        lalu = [list(CACAT).index(c) for c in buku.cacat]
        if all(urut > u for u in lalu) and CACAT[cacat][1](bahan, buku):
            buku.cacat.append(cacat)
