"""Words that stand on a colour of Streamlit's own can be read, in the light and in the dark."""

import tomllib

import pytest

from iku.tokens import GELAP, TERANG, Warna
from tests.charts.test_tokens import kontras
from tests.pages.conftest import AKAR

TEMA = tomllib.loads((AKAR / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]


@pytest.mark.parametrize("tema", ["light", "dark"])
def test_the_grey_of_badges_carries_its_words(tema: str) -> None:
    assert kontras(TEMA[tema]["grayTextColor"], TEMA[tema]["grayBackgroundColor"]) >= 4.5


@pytest.mark.parametrize(("warna", "kata"), [(TERANG, "#FFFFFF"), (GELAP, GELAP.halaman)])
def test_a_primary_buttons_words_stand_out_from_the_accent(warna: Warna, kata: str) -> None:
    assert kontras(kata, warna.realisasi) >= 4.5
