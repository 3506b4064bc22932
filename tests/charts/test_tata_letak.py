"""No word of a trend chart lies over another, over a mark or over the target's steps, and none is cut off."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iku import charts
from iku.core.period import Triwulan
from tests.charts.bahan import GAYA, bahan, hasil
from tests.charts.geometri import Bidang

KARTU = 365
"""Pixels that a chart has on a card of a page 1366 wide."""

_alasan = st.sampled_from(["data_kosong", "triwulan_bolong", "penyebut_nol"])
_angka = st.integers(-5000, 15000).map(lambda x: x / 100)
_target = st.integers(0, 15000).map(lambda x: x / 100)


@st.composite
def tabel(draw: st.DrawFn) -> pd.DataFrame:
    banyak = draw(st.integers(1, 3)) * 4
    realisasi = st.lists(_angka | _alasan, min_size=banyak, max_size=banyak)
    target = st.lists(st.none() | _target, min_size=banyak, max_size=banyak)
    return hasil(draw(realisasi), draw(target))


def timpaan(isi: pd.DataFrame, tinggi: int = 180) -> list[tuple[str, str]]:
    gambar = charts.trend(bahan(isi), replace(GAYA, tinggi=tinggi, contoh=True))
    bidang = Bidang(gambar, KARTU)
    kata = [k for k in bidang.tulisan() if not k.apa.startswith("Belum ada")]
    lain = [*bidang.garis_target(), *bidang.titik()]
    pasangan = [(a, b) for i, a in enumerate(kata) for b in [*kata[i + 1 :], *lain]]
    return [(a.apa, b.apa) for a, b in pasangan if a.menimpa(b)]


@pytest.mark.parametrize(
    ("realisasi", "target"),
    [
        ([5.0, 9.0, "data_kosong", 12.0, "data_kosong", 16.0, 17.65, "data_kosong"], [8.0, 14.0, 24.0, 56.0]),
        (
            [19.0, 31.0, 41.0, 47.46, *["triwulan_bolong"] * 4],
            [None, None, None, 0.0, 14.0, 20.0, 45.0, 37.0],
        ),
        ([58.0, "data_kosong", "data_kosong", 61.75, *["data_kosong"] * 4], [60.0] * 4 + [None] * 3 + [65.0]),
    ],
    ids=["a hole at the end", "a year of holes under the target", "a figure as high as the target"],
)
def test_the_last_figure_is_written_clear_of_what_follows_it(
    realisasi: list[float | str], target: list[float | None]
) -> None:
    assert timpaan(hasil(realisasi, target)) == []


@settings(deadline=None)
@given(tabel())
def test_no_word_lies_over_another_mark(isi: pd.DataFrame) -> None:
    assert timpaan(isi) == []


@settings(deadline=None)
@given(tabel())
def test_no_word_leaves_the_picture(isi: pd.DataFrame) -> None:
    bidang = Bidang(charts.trend(bahan(isi), replace(GAYA, contoh=True)), KARTU)
    kata = list(bidang.tulisan())

    assert [k for k in kata if k.kiri < 0 or k.kanan > KARTU + 1] == []
    assert [k for k in kata if k.bawah < -bidang.dasar or k.atas > bidang.tinggi] == []


def test_a_low_target_carries_the_word_of_its_hole() -> None:
    rendah = charts.trend(bahan(hasil([80.0, "data_kosong"], [90.0, 10.0])), GAYA)
    tinggi = charts.trend(bahan(hasil([80.0, "data_kosong"], [90.0, 70.0])), GAYA)

    kata = [g.layout.annotations[0].yshift for g in (rendah, tinggi)]
    assert kata[0] > 10 / 100 * (GAYA.tinggi - 50)
    assert kata[1] == 0


def test_the_label_of_an_earlier_target_says_of_when_it_is() -> None:
    isi = hasil([*[10.0] * 5], [50.0] * 4)
    teks = [k.apa for k in Bidang(charts.trend(bahan(isi, sampai=Triwulan(2024, 1)), GAYA), KARTU).tulisan()]

    assert [t.split("<br>")[1].strip() for t in teks if "target" in t] == ["TW IV 2023"]
