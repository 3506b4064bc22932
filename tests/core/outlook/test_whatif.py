"""Hitung-hitungan: other entri, the same rules, and nothing kept."""

import pandas as pd
import pytest

from iku.core.outlook import pemakai, simulasi
from iku.core.reading import Jenis, Kunci
from iku.core.settings import BAWAAN
from tests.core.bahan import baris, deret, hitung, sasaran
from tests.core.outlook.bahan import KATALOG, SEMUA

ENTRI = [*deret("kedai_buka", [60, 70]), *deret("kedai", [100, 100]), *deret("skor", [70, 71])]
ANGKA = dict([*ENTRI, *sasaran("KEDAI", {1: 60, 2: 75})])


def kedai(tw: int) -> Kunci:
    return Kunci(Jenis.ENTRI, "kedai_buka", 2024, tw)


def test_without_a_change_it_is_what_stands() -> None:
    nyata = hitung(ENTRI, sasaran("KEDAI", {1: 60, 2: 75}), SEMUA)
    pd.testing.assert_frame_equal(simulasi(ANGKA, {}, SEMUA, BAWAAN), nyata)


def test_realisasi_capaian_predikat_and_status_move_with_an_entri() -> None:
    satu = baris(simulasi(ANGKA, {kedai(2): 75.0}, SEMUA, BAWAAN), "KEDAI", 2)
    assert (satu["realisasi"], satu["capaian"], satu["predikat"], satu["status"]) == (
        75,
        100,
        "Sangat Tinggi",
        "tercapai",
    )


def test_an_open_quarter_can_be_filled_and_a_filled_one_emptied() -> None:
    isi = {kedai(3): 80.0, Kunci(Jenis.ENTRI, "kedai", 2024, 3): 100.0, kedai(1): None}
    hasil = simulasi(ANGKA, isi, SEMUA, BAWAAN)
    assert baris(hasil, "KEDAI", 3)["realisasi"] == 80
    assert baris(hasil, "KEDAI", 1)["alasan"] == "data_kosong"


def test_nothing_of_it_stays() -> None:
    sebelum = dict(ANGKA)
    simulasi(ANGKA, {kedai(2): 1.0}, SEMUA, BAWAAN)
    assert sebelum == ANGKA


def test_a_target_is_not_played_with() -> None:
    with pytest.raises(ValueError, match="not targets"):
        simulasi(ANGKA, dict(sasaran("KEDAI", {2: 1})), SEMUA, BAWAAN)


def test_whoever_reads_a_changed_variabel_is_named_in_the_decrees_order() -> None:
    assert pemakai({"kedai"}, KATALOG) == ("KEDAI", "TUMBUH", "SELISIH")
    assert pemakai({"skor", "tersalur"}, KATALOG) == ("TITIP", "SKOR", "JUMLAH", "LAJU")
    assert pemakai(set(), KATALOG) == ()
