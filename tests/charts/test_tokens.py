"""The colours can be told apart by whoever looks, and are the same in Streamlit's theme."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from iku.tokens import BENTUK, GELAP, TERANG, Warna, peringkat
from tests.charts.penglihatan import MATA, beda, kontras, terlihat

TEMA = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
HALAMAN = pytest.mark.parametrize("warna", [TERANG, GELAP], ids=["terang", "gelap"])


def test_the_measure_agrees_with_its_published_pairs() -> None:
    assert beda((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert beda((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


@HALAMAN
@pytest.mark.parametrize("mata", MATA)
def test_the_five_predikat_stay_apart_for_every_eye(warna: Warna, mata: str) -> None:
    dekat = {
        (satu, dua): round(beda(terlihat(satu, mata), terlihat(dua, mata)), 1)
        for satu, dua in combinations(warna.predikat, 2)
    }

    assert {pasangan: jarak for pasangan, jarak in dekat.items() if jarak < 10} == {}


@HALAMAN
@pytest.mark.parametrize("mata", MATA)
def test_no_predikat_looks_like_a_line(warna: Warna, mata: str) -> None:
    for garis in (warna.realisasi, warna.target, warna.simulasi):
        jarak = [beda(terlihat(garis, mata), terlihat(p, mata)) for p in warna.predikat]
        assert min(jarak) >= 10


@HALAMAN
@pytest.mark.parametrize("mata", MATA)
def test_a_simulation_looks_like_no_other_line(warna: Warna, mata: str) -> None:
    garis = terlihat(warna.simulasi, mata)

    assert min(beda(garis, terlihat(lain, mata)) for lain in (warna.realisasi, warna.target)) >= 10


@HALAMAN
@pytest.mark.parametrize("dasar", ["halaman", "panel"])
def test_words_and_marks_have_contrast(warna: Warna, dasar: str) -> None:
    di = getattr(warna, dasar)

    kata = (warna.teks, warna.redup, warna.realisasi, warna.target, warna.simulasi)
    assert min(kontras(t, di) for t in kata) >= 4.5
    assert min(kontras(p, di) for p in warna.predikat) >= 3


@pytest.mark.parametrize(("warna", "tema"), [(TERANG, TEMA["light"]), (GELAP, TEMA["dark"])])
def test_streamlit_has_the_same_colours(warna: Warna, tema: dict[str, str]) -> None:
    assert tema["primaryColor"] == warna.realisasi
    assert tema["backgroundColor"] == warna.halaman
    assert tema["secondaryBackgroundColor"] == warna.panel
    assert tema["borderColor"] == warna.garis
    assert tema["textColor"] == warna.teks
    assert [tema[f"{b.nama_warna}Color"] for b in BENTUK] == list(warna.predikat)


def test_shapes_differ_too() -> None:
    assert len({b.simbol for b in BENTUK}) == len({b.huruf for b in BENTUK}) == len(BENTUK)


def test_a_scale_of_three_spans_the_five_looks() -> None:
    assert [peringkat(p, ["Baik", "Cukup", "Kurang"]) for p in ("Baik", "Cukup", "Kurang")] == [0, 2, 4]
