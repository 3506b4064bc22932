"""Ordinary figures raise none of the doubts over copies, sums and rows, however they are uploaded."""

import csv
import io
from collections.abc import Iterator
from itertools import combinations, groupby

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iku.core.catalogue import Sifat, Variabel
from iku.core.finding import Kode
from iku.core.plausibility import check_plausible
from iku.core.reading import Jenis, Kunci, Reading
from tests.core.bahan import AKAR, SEED

Isi = dict[Kunci, float | None]
RAGU = {Kode.SALINAN_TRIWULAN, Kode.POSISI_SAMA_JUMLAH, Kode.SALAH_BARIS}
TAHUN = (2022, 2023, 2024)


def contoh() -> Isi:
    teks = (AKAR / "data" / "contoh_entri.csv").read_text(encoding="utf-8-sig")
    return {
        Kunci(Jenis.ENTRI, b["variabel"], int(b["tahun"]), int(b["triwulan"])): float(
            b["nilai"].replace(",", ".")
        )
        for b in csv.DictReader(io.StringIO(teks), delimiter=";")
        if b["nilai"]
    }


def per_triwulan(isi: Isi) -> Iterator[Isi]:
    """The figures as they are uploaded through the years, one triwulan at a time."""
    urut = sorted(isi.items(), key=lambda satu: (satu[0].tahun, satu[0].triwulan or 0))
    for _, milik in groupby(urut, key=lambda satu: (satu[0].tahun, satu[0].triwulan)):
        yield dict(milik)


def ragu(unggahan: Iterator[Isi]) -> list[str]:
    """What is doubted of several uploads in a row."""
    kini: Isi = {}
    pesan = []
    for isi in unggahan:
        kini |= isi
        readings = [Reading(k, n) for k, n in isi.items()]
        pesan += [str(m) for m in check_plausible(readings, kini, SEED) if m.kode in RAGU]
    return pesan


def test_the_sample_triwulan_by_triwulan_and_at_once() -> None:
    assert ragu(per_triwulan(contoh())) == []
    assert ragu(iter([contoh()])) == []


@pytest.mark.parametrize("kode", SEED.variabel)
def test_the_sample_variabel_by_variabel(kode: str) -> None:
    sisa = {k: n for k, n in contoh().items() if k.kode != kode}
    assert ragu(iter([sisa, {k: n for k, n in contoh().items() if k.kode == kode}])) == []


def kantor(benih: int) -> Isi:
    """Three years of an office: stocks that creep, flows that come and go, each about a level of its own."""
    acak = np.random.default_rng(benih)
    return {
        Kunci(Jenis.ENTRI, v.kode, tahun, tw): nilai
        for v in SEED.variabel.values()
        for (tahun, tw), nilai in zip(
            ((t, w) for t in TAHUN for w in range(1, 5)), _deret(v, acak), strict=True
        )
        if acak.random() > 0.03
    }


def _deret(variabel: Variabel, acak: np.random.Generator) -> list[float]:
    if variabel.sifat is Sifat.AKUMULASI:
        return [float(n) for n in acak.poisson(10 ** acak.uniform(0, 2.5), 12)]
    awal = (variabel.maksimum or 10 ** acak.uniform(1.5, 4.5)) * 0.6
    nilai = awal * np.cumprod(1 + acak.uniform(-0.01, 0.03, 12))
    return [float(n) for n in (nilai.round() if variabel.bulat else nilai.round(2))]


@settings(max_examples=150)
@given(st.integers(0, 2**32 - 1))
def test_an_office_that_counts_as_offices_do_is_believed(benih: int) -> None:
    assert ragu(per_triwulan(kantor(benih))) == []


@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1), st.sampled_from(range(2, 5)))
def test_a_copied_triwulan_is_one_doubt(benih: int, triwulan: int) -> None:
    isi = kantor(benih)
    asal = {k: n for k, n in isi.items() if (k.tahun, k.triwulan) == (2024, triwulan - 1)}
    salinan: Isi = {k._replace(triwulan=triwulan): n for k, n in asal.items()}
    lama = {k: n for k, n in isi.items() if (k.tahun, k.triwulan or 0) < (2024, triwulan)}
    semua = check_plausible([Reading(k, n) for k, n in salinan.items()], {**lama, **salinan}, SEED)
    assert [m.kode for m in semua if m.kode in RAGU] == [Kode.SALINAN_TRIWULAN]


@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1))
def test_two_stocks_of_a_bidang_that_changed_rows_are_one_doubt_that_names_both(benih: int) -> None:
    isi = kantor(benih)
    for a, b in _berlainan(isi):
        tertukar = isi | {a: isi[b], b: isi[a]}
        semua = check_plausible([Reading(k, tertukar[k]) for k in (a, b)], tertukar, SEED)
        (satu,) = (m for m in semua if m.kode is Kode.SALAH_BARIS)
        assert SEED.variabel[a.kode].nama in satu.ditemukan
        assert SEED.variabel[b.kode].nama in satu.ditemukan


def _berlainan(isi: Isi) -> list[tuple[Kunci, Kunci]]:
    """Counted stocks at the last triwulan, pair by pair, that differ by more than they ever move."""
    akhir = {
        k: n
        for k, n in isi.items()
        if n is not None and n > 200 and (k.tahun, k.triwulan) == (2024, 4) and _stok(k)
    }
    return [
        (a, b)
        for a, b in combinations(akhir, 2)
        if SEED.variabel[a.kode].bidang == SEED.variabel[b.kode].bidang
        and max(akhir[a], akhir[b]) > 2 * min(akhir[a], akhir[b])
    ]


def _stok(kunci: Kunci) -> bool:
    return SEED.variabel[kunci.kode].sifat is Sifat.POSISI
