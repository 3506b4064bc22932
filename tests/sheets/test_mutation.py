"""Good sheets with one thing changed: the change is read as such or told of, never lost.

``IKU_SEED`` sets the first seed, as in test_random_sheets.
"""

from functools import cache

import pytest

from iku.sheets import Bacaan
from tests.generator import periksa
from tests.generator.acak import buku_acak, katalog_uji
from tests.generator.kebenaran import benar
from tests.generator.model import Buku
from tests.generator.mutasi import BERARTI, TANPA_ARTI, bahan_mutasi
from tests.sheets.bahan_acak import baca_sel, benih_awal

BENIH = benih_awal()
BUKU, DICARI = 10, 300
"""Good sheets for each change, and among how many they are looked for."""
MUTASI = BERARTI | TANPA_ARTI
BAIK = [buku_acak(BENIH + n, bercacat=False) for n in range(DICARI)]

Cap = tuple[frozenset[object], ...]


@cache
def _berubah(nama: str) -> tuple[tuple[Buku, Buku], ...]:
    """Good books before and after a change, the first that it can be made to."""
    jadi: list[tuple[Buku, Buku]] = []
    for asal in BAIK:
        buku = asal.salin()
        if MUTASI[nama](bahan_mutasi(buku, asal.benih), buku):
            jadi.append((asal, buku))
        if len(jadi) == BUKU:
            break
    return tuple(jadi)


def _cap(bacaan: Bacaan) -> Cap:
    """All that a reading says."""
    return (
        frozenset((r.kunci, r.nilai, r.sel) for r in bacaan.readings),
        frozenset((m.kode, m.sel, m.pesan) for m in bacaan.masalah),
        frozenset((d.sel, d.alasan) for d in bacaan.dilewati),
        frozenset((t.sel, t.makna, t.uraian) for t in bacaan.tafsir),
    )


def _angka_di_sel(buku: Buku) -> set[float | None]:
    return {p.nilai for k in buku.kertas for p in k.pernyataan}


@pytest.mark.parametrize("nama", BERARTI)
def test_a_change_is_read_as_such_or_told_of(nama: str) -> None:
    for asal, buku in _berubah(nama):
        lama, baru = benar(asal, katalog_uji()), benar(buku, katalog_uji())
        bacaan = baca_sel(buku)
        tentang = f"IKU_SEED={BENIH}, {nama}: {buku}"
        assert periksa.salah_diam(bacaan, baru) == [], tentang
        assert periksa.tak_dilaporkan(bacaan, buku) == [], tentang
        assert periksa.hilang(bacaan, baru) == [], tentang
        if lama.nilai != baru.nilai or any(k.lapor for k in buku.kertas):
            assert _cap(bacaan) != _cap(baca_sel(asal)), tentang


@pytest.mark.parametrize("nama", BERARTI)
def test_no_figure_comes_from_nowhere(nama: str) -> None:
    for _, buku in _berubah(nama):
        ada = _angka_di_sel(buku)
        hitungan = [r for r in periksa.terisi(baca_sel(buku)) if r.nilai not in ada and not r.uraian]
        assert hitungan == [], f"IKU_SEED={BENIH}, {nama}: {buku}"


@pytest.mark.parametrize("nama", TANPA_ARTI)
def test_a_change_without_meaning_changes_no_figure(nama: str) -> None:
    for asal, buku in _berubah(nama):
        sama = periksa.angka_terbaca(baca_sel(asal)) == periksa.angka_terbaca(baca_sel(buku))
        assert sama, f"IKU_SEED={BENIH}, {nama}: {buku}"
