"""From realisasi to capaian, predikat and status: both directions, every kind of target."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iku.core.catalogue import Catalogues
from iku.core.numbers import Tulisan, format_angka, parse_angka
from iku.core.reading import PERANGKAT_DAERAH
from iku.core.results import compute_results
from iku.core.settings import BAWAAN
from tests.core.bahan import baris, buatan, deret, hitung, sasaran, satu_rumus

TW = (1, 2, 3, 4)


@given(st.lists(st.floats(0.01, 1000), min_size=4, max_size=4), st.floats(0.01, 1000))
def test_turun_mirrors_naik_at_the_target(isi: list[float], target: float) -> None:
    def capaian(arah: str) -> list[float]:
        katalog = buatan([{"penyebut": "", "pengali": "1", "arah": arah}], [{"bulat": "tidak"}])
        capaian = hitung(deret("a", isi), sasaran("A", dict.fromkeys(TW, target)), Catalogues((katalog,)))
        return capaian["capaian"].tolist()

    for naik, turun, nilai in zip(capaian("naik"), capaian("turun"), isi, strict=True):
        if nilai == target:
            assert naik == turun == 100
        elif turun > 0:
            assert naik + turun == pytest.approx(200)
        else:
            assert naik >= 200


@pytest.mark.parametrize("arah", ["naik", "turun"])
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=5)
def test_at_the_target_itself_capaian_is_100_to_the_last_bit(arah: str, benih: int) -> None:
    banyak = 2000
    nilai = np.random.default_rng(benih).uniform(0, 10.0 ** np.arange(-3, 7).repeat(banyak // 10))
    kantor = [f"{i:05}" for i in range(banyak)]
    entri = pd.DataFrame(
        {PERANGKAT_DAERAH: kantor, "tahun": 2024, "triwulan": 1, "variabel": "a", "nilai": nilai}
    )
    target = entri.drop(columns=["variabel", "nilai"]).assign(indikator="A", target=nilai)
    katalog = buatan([{"penyebut": "", "pengali": "1", "arah": arah}], [{"bulat": "tidak"}])
    hasil = compute_results(entri, target, Catalogues((katalog,)), BAWAAN)
    pertama = hasil[hasil["triwulan"] == 1]
    assert set(pertama["capaian"]) == {100.0}
    assert set(pertama["status"]) == {"tercapai"}


@pytest.mark.parametrize(
    ("arah", "realisasi", "target", "capaian", "alasan"),
    [
        ("naik", 5, 10, 50, None),
        ("naik", 30, 10, 300, None),
        ("naik", -5, 10, 0, None),
        ("naik", 0, 10, 0, None),
        ("naik", 5, 0, None, "target_nol"),
        ("naik", 0, 0, None, "target_nol"),
        ("naik", 5, None, None, "target_kosong"),
        ("naik", None, 10, None, "realisasi_kosong"),
        ("naik", None, 0, None, "realisasi_kosong"),
        ("naik", None, None, None, "realisasi_kosong"),
        ("turun", 5, 10, 150, None),
        ("turun", 10, 10, 100, None),
        ("turun", 15, 10, 50, None),
        ("turun", 20, 10, 0, None),
        ("turun", 30, 10, 0, None),
        ("turun", 0, 10, 200, None),
        ("turun", 0, 0, 100, None),
        ("turun", 5, 0, 0, None),
        ("turun", None, 0, None, "realisasi_kosong"),
        ("turun", 5, None, None, "target_kosong"),
    ],
)
def test_capaian_of_every_kind_of_target(
    arah: str, realisasi: float | None, target: float | None, capaian: float | None, alasan: str | None
) -> None:
    katalog = buatan([{"penyebut": "", "pengali": "1", "arah": arah}], [{"bulat": "tidak"}])
    # An entri of another triwulan gives the year its rows.
    entri = deret("a", [realisasi, None, None, 1])
    hasil = hitung(entri, [] if target is None else sasaran("A", {1: target}), Catalogues((katalog,)))
    satu = baris(hasil, "A", 1)
    assert (satu["capaian"], satu["alasan_capaian"]) == (capaian, alasan)


@pytest.mark.parametrize(
    ("isi", "target_iv", "target_tahunan"),
    [
        ({4: 10.0, None: 20.0}, 10, 20),
        ({4: 10.0}, 10, 10),
        ({None: 20.0}, 20, 20),
        ({3: 10.0}, None, None),
        ({4: 0.0, None: 20.0}, 0, 20),
        ({4: 10.0, None: 0.0}, 10, 0),
    ],
)
def test_the_years_target_and_that_of_tw_iv_stand_in_for_each_other_and_no_other_does(
    isi: dict[int | None, float], target_iv: float | None, target_tahunan: float | None
) -> None:
    hasil = hitung(deret("a", [1]), sasaran("A", isi), satu_rumus("a", "", a="posisi"))
    assert baris(hasil, "A", 4)["target"] == target_iv
    assert [baris(hasil, "A", tw)["target_tahunan"] for tw in TW] == [target_tahunan] * 4
    assert [baris(hasil, "A", tw)["target"] for tw in (1, 2, 3)] == [isi.get(tw) for tw in (1, 2, 3)]


@pytest.mark.parametrize(
    ("capaian", "predikat"),
    [
        (0, "Sangat Rendah"),
        (50.99, "Sangat Rendah"),
        (50.994, "Sangat Rendah"),
        (50.9949999, "Sangat Rendah"),
        (50.995, "Rendah"),
        (51, "Rendah"),
        (65.99, "Rendah"),
        (65.995, "Sedang"),
        (66, "Sedang"),
        (75.99, "Sedang"),
        (75.995, "Tinggi"),
        (90.5, "Tinggi"),
        (90.994, "Tinggi"),
        (90.995, "Sangat Tinggi"),
        (91, "Sangat Tinggi"),
        (1000, "Sangat Tinggi"),
    ],
)
def test_the_predikat_is_of_the_capaian_rounded_to_two_decimals(capaian: float, predikat: str) -> None:
    hasil = hitung(deret("a", [capaian]), sasaran("A", {1: 100.0}), satu_rumus("a", "", a="posisi"))
    assert baris(hasil, "A", 1)["predikat"] == predikat


@given(st.floats(0, 130), st.sampled_from([51, 66, 76, 91]))
def test_a_predikat_agrees_with_the_figure_that_is_shown(geser: float, batas: float) -> None:
    for capaian in (geser, batas + (geser - 65) / 10_000, math.nextafter(batas - 0.005, geser)):
        hasil = hitung(deret("a", [capaian]), sasaran("A", {1: 100.0}), satu_rumus("a", "", a="posisi"))
        satu = baris(hasil, "A", 1)
        tampil = parse_angka(format_angka(float(str(satu["capaian"]))), Tulisan.INDONESIA)
        assert satu["predikat"] == next(b.predikat for b in BAWAAN.predikat if tampil >= b.mulai)


def test_a_status_is_reached_only_at_100_unrounded() -> None:
    hasil = hitung(
        deret("a", [99.999, 100, 100.001]),
        sasaran("A", {1: 100, 2: 100, 3: 100}),
        satu_rumus("a", "", a="posisi"),
    )
    assert [baris(hasil, "A", tw)["status"] for tw in TW] == ["belum", "tercapai", "tercapai", None]
