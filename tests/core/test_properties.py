"""The rules of computation, said without repeating the code: over the decree and over made-up decrees."""

import math
from collections.abc import Iterable
from itertools import product

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from iku.core.catalogue import Catalogues, Indikator, Sifat
from iku.core.expression import Rujukan, Waktu, rujukan
from iku.core.period import Triwulan
from iku.core.reading import PERANGKAT_DAERAH, Jenis, Kunci, entri_frame, target_frame
from iku.core.results import HASIL_COLUMNS, compute_results
from iku.core.settings import BAWAAN
from iku.core.summary import missing, periods_read
from tests.core.bahan import RESMI, SEED, baris, hitung, seragam

Isi = dict[Kunci, float]
TAHUN = (2023, 2024, 2025)
BENIH = st.integers(0, 2**32 - 1)
TW = (1, 2, 3, 4)
sedikit = settings(max_examples=15)


def entri_acak(benih: int, lubang: float = 0.0, nol: float = 0.05) -> Isi:
    """Entri of three years as offices count them, some 0, a share of them missing."""
    acak = np.random.default_rng(benih)
    isi: Isi = {}
    for variabel, tahun, tw in product(SEED.variabel.values(), TAHUN, TW):
        atas = variabel.maksimum or 10_000
        nilai = acak.integers(1, int(atas * 10)) / 10
        nilai = math.ceil(nilai) if variabel.bulat else nilai
        if acak.random() >= lubang:
            isi[Kunci(Jenis.ENTRI, variabel.kode, tahun, tw)] = 0.0 if acak.random() < nol else float(nilai)
    return isi


def target_acak(benih: int) -> Isi:
    """Targets for some triwulan and some years, a few of them 0."""
    acak = np.random.default_rng(benih)
    return {
        Kunci(Jenis.TARGET, kode, tahun, tw): float(np.round(acak.uniform(0, 100), 2) * (acak.random() > 0.1))
        for kode, tahun, tw in product(SEED.indikator, TAHUN, (None, *TW))
        if acak.random() < 0.7
    }


def hasil_dari(entri: Isi, target: Isi, catalogues: Catalogues = RESMI) -> pd.DataFrame:
    return hitung(entri.items(), target.items(), catalogues)


def bergeser(sebelum: pd.DataFrame, sesudah: pd.DataFrame) -> set[tuple[str, int, int]]:
    """The rows that are not the same in both frames."""
    kiri, kanan = (f.astype("object").where(f.notna(), None) for f in (sebelum, sesudah))
    beda = (kiri != kanan).to_numpy() & ~(kiri.isna() & kanan.isna()).to_numpy()
    return {(i, t, w) for i, t, w in kiri.loc[beda.any(axis=1), ["indikator", "tahun", "triwulan"]].values}


def terbaca(indikator: Indikator, kunci: Kunci) -> set[tuple[str, int, int]]:
    """The results of an indikator for which an entri counts, said in the words of the rules."""
    penyebut = rujukan(indikator.penyebut) if indikator.penyebut else ()
    return {
        (indikator.kode, *periode)
        for r in (*rujukan(indikator.pembilang), *penyebut)
        if r.variabel == kunci.kode
        for periode in _periode(r, kunci.tahun, kunci.triwulan or 0)
    }


def _periode(r: Rujukan, tahun: int, tw: int) -> Iterable[tuple[int, int]]:
    mengalir = SEED.variabel[r.variabel].sifat is not Sifat.POSISI
    if r.waktu is Waktu.AKHIR_TAHUN_LALU:
        # The year's end holds the last triwulan of a stock, all four of a flow.
        return [(tahun + 1, t) for t in TW] if mengalir or tw == 4 else []
    tahun += r.waktu is Waktu.TRIWULAN_SAMA_TAHUN_LALU
    return [(tahun, t) for t in TW if t == tw or (mengalir and t > tw)]


@sedikit
@given(BENIH)
def test_a_flow_at_tw_iv_is_the_sum_of_its_four_triwulan(benih: int) -> None:
    entri = entri_acak(benih)
    hasil = hasil_dari(entri, {}).set_index(["indikator", "tahun", "triwulan"])["pembilang"]
    mengalir = [
        i
        for i in SEED.indikator.values()
        if isinstance(i.pembilang, Rujukan) and SEED.variabel[i.pembilang.variabel].sifat is Sifat.AKUMULASI
    ]
    assert mengalir
    for i, tahun in product(mengalir, TAHUN):
        empat = [entri[Kunci(Jenis.ENTRI, i.variabel[0], tahun, tw)] for tw in TW]
        assert hasil[i.kode, tahun, 4] == sum(empat)


@settings(max_examples=60)
@given(BENIH, st.sampled_from(sorted(SEED.variabel)), st.sampled_from(TAHUN), st.sampled_from(TW))
def test_a_hole_never_becomes_a_number_and_moves_nothing_else(
    benih: int, variabel: str, tahun: int, tw: int
) -> None:
    kunci = Kunci(Jenis.ENTRI, variabel, tahun, tw)
    # Without a 0 every result has a value but those that look back before the first year.
    entri, target = entri_acak(benih, nol=0), target_acak(benih)
    utuh = hasil_dari(entri, target)
    berlubang = hasil_dari({k: n for k, n in entri.items() if k != kunci}, target)
    terkena = set().union(*(terbaca(i, kunci) for i in SEED.indikator.values()))
    assert bergeser(utuh, berlubang) <= terkena
    for kode, th, triwulan in terkena:
        if th not in TAHUN:
            continue
        satu = baris(berlubang, kode, triwulan, th)
        assert (satu["realisasi"], satu["capaian"], satu["predikat"], satu["status"]) == (None,) * 4
        assert satu["alasan"] in ("data_kosong", "triwulan_bolong")


@sedikit
@given(BENIH)
def test_every_empty_figure_has_its_reason_and_every_figure_has_none(benih: int) -> None:
    hasil = hasil_dari(entri_acak(benih, lubang=0.1), target_acak(benih))
    angka = hasil.select_dtypes("float64")
    assert not np.isinf(angka.to_numpy()).any()
    assert (hasil["realisasi"].isna() == hasil["alasan"].notna()).all()
    assert (hasil["capaian"].isna() == hasil["alasan_capaian"].notna()).all()
    for kata in ("predikat", "status"):
        assert (hasil["capaian"].isna() == hasil[kata].isna()).all()
    assert (angka[["capaian", "capaian_tahunan"]].fillna(0) >= 0).all(axis=None)


@sedikit
@given(BENIH)
def test_what_is_missing_is_named_wherever_a_figure_is_kept_from_being(benih: int) -> None:
    entri = entri_acak(benih, lubang=0.1)
    hasil = hasil_dari(entri, {}).set_index(["tahun", "triwulan", "indikator"])["alasan"]
    for tahun, tw in product(TAHUN, TW):
        kurang = missing(entri, SEED, Triwulan(tahun, tw))
        menunggu = {i for k in kurang for i in k.indikator}
        alasan = hasil.xs((tahun, tw), level=("tahun", "triwulan"))
        assert menunggu == set(alasan.index[alasan.isin(["data_kosong", "triwulan_bolong"])])


@given(st.sampled_from(sorted(SEED.variabel)), st.sampled_from(TAHUN), st.sampled_from(TW))
def test_the_entri_that_a_result_reads_are_those_that_count_for_it(
    variabel: str, tahun: int, tw: int
) -> None:
    kunci = Kunci(Jenis.ENTRI, variabel, tahun, tw)
    for indikator in SEED.indikator.values():
        membaca = {
            (indikator.kode, th, t)
            for th, t in product((tahun, tahun + 1), TW)
            if (SEED.variabel[variabel], Triwulan(tahun, tw))
            in periods_read(indikator, SEED, Triwulan(th, t))
        }
        assert membaca == terbaca(indikator, kunci)


@sedikit
@given(BENIH, st.sampled_from([0.5, 2, 3, 10, 1000]))
def test_scaling_both_sides_leaves_a_ratio(benih: int, kali: float) -> None:
    entri = entri_acak(benih, lubang=0.02)
    hasil = hasil_dari(entri, {})
    diperbesar = hasil_dari({k: n * kali for k, n in entri.items()}, {})
    rasio = hasil["indikator"].isin([i.kode for i in SEED.indikator.values() if i.penyebut])
    np.testing.assert_allclose(diperbesar["realisasi"][rasio], hasil["realisasi"][rasio], rtol=1e-12)
    np.testing.assert_allclose(diperbesar["realisasi"][~rasio], hasil["realisasi"][~rasio] * kali, rtol=1e-12)


@sedikit
@given(BENIH)
def test_the_order_of_the_rows_never_matters(benih: int) -> None:
    entri, target = (
        entri_frame(entri_acak(benih, lubang=0.1).items()),
        target_frame(target_acak(benih).items()),
    )
    acak = {"frac": 1.0, "random_state": benih}
    kocok = compute_results(entri.sample(**acak), target.sample(**acak), RESMI, BAWAAN)
    pd.testing.assert_frame_equal(kocok, compute_results(entri, target, RESMI, BAWAAN))


@sedikit
@given(BENIH)
def test_results_stand_by_indikator_of_the_decree_year_and_triwulan(benih: int) -> None:
    hasil = hasil_dari(entri_acak(benih, lubang=0.5), {})
    kunci = hasil[["indikator", "tahun", "triwulan"]].astype({"indikator": "str"}).values.tolist()
    assert kunci == [list(k) for k in product(SEED.indikator, TAHUN, TW)]
    assert tuple(hasil) == HASIL_COLUMNS


@sedikit
@given(BENIH, st.sampled_from(TAHUN))
def test_a_year_moves_another_only_where_a_formula_looks_back_at_it(benih: int, tahun: int) -> None:
    lama, baru = entri_acak(benih, lubang=0.05), entri_acak(benih + 1, lubang=0.05)
    campur = {k: n for isi in (lama, baru) for k, n in isi.items() if (k.tahun == tahun) is (isi is baru)}
    target = target_acak(benih)
    menengok = {
        i.kode
        for i in SEED.indikator.values()
        for r in (*rujukan(i.pembilang), *(rujukan(i.penyebut) if i.penyebut else ()))
        if r.waktu
    }
    geser = bergeser(hasil_dari(lama, target), hasil_dari(campur, target))
    lain = {(kode, th) for kode, th, _ in geser if th != tahun}
    assert lain <= {(kode, tahun + 1) for kode in menengok}
    assert {kode for kode, _ in lain} == (menengok if tahun + 1 in TAHUN else set())


@sedikit
@given(BENIH)
def test_a_target_moves_nothing_but_its_own_indikator_and_year(benih: int) -> None:
    entri, target = entri_acak(benih), target_acak(benih)
    kunci = next(iter(target))
    geser = bergeser(hasil_dari(entri, target), hasil_dari(entri, {**target, kunci: target[kunci] + 1}))
    assert {(kode, tahun) for kode, tahun, _ in geser} <= {(kunci.kode, kunci.tahun)}
    assert geser


KANTOR = ("Dinas B", "Dinas A", "Badan C")


@sedikit
@given(BENIH)
def test_offices_together_are_each_office_apart(benih: int) -> None:
    sendiri = {}
    for i, kantor in enumerate(KANTOR):
        entri = {k: n for k, n in entri_acak(benih + i, lubang=0.1).items() if k.tahun != TAHUN[i]}
        sendiri[kantor] = entri_frame(entri.items()), target_frame(target_acak(benih + i).items())
    bersama = (
        pd.concat([f[sisi].assign(perangkat_daerah=k) for k, f in sendiri.items()], ignore_index=True)
        for sisi in (0, 1)
    )
    hasil = compute_results(*bersama, RESMI, BAWAAN)
    assert tuple(hasil) == (PERANGKAT_DAERAH, *HASIL_COLUMNS)
    satu_satu = [
        compute_results(*sendiri[k], RESMI, BAWAAN).assign(perangkat_daerah=k) for k in sorted(KANTOR)
    ]
    harus = pd.concat(satu_satu, ignore_index=True)[list(hasil)]
    pd.testing.assert_frame_equal(seragam(hasil), seragam(harus), check_dtype=False)
