"""Values: whatever a person writes in a cell is a figure or a Masalah, and never more than that."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.finding import Masalah
from iku.core.numbers import Tulisan
from iku.sheets.cells import Cell, Isi
from iku.sheets.values import Syarat, read_number
from tests.sheets.bahan import baca, masalah

TULISAN = st.text("0123456789.,+-% \u2212eE", max_size=12) | st.text(max_size=12)
SYARAT = st.builds(Syarat, st.booleans(), st.booleans(), st.just("angka"))


@given(TULISAN, SYARAT, st.sampled_from(Tulisan))
def test_any_text_is_a_figure_or_a_reason_why_not(teks: str, syarat: Syarat, tulisan: Tulisan) -> None:
    nilai = read_number(Cell(Isi.TEKS, teks), syarat, "A1", tulisan)
    assert isinstance(nilai, Masalah) or isfinite(nilai)


@pytest.mark.parametrize("tertulis", ["1.234 %", "1.234%"])
def test_a_percentage_with_a_lone_point_is_ambiguous_too(tertulis: str) -> None:
    bacaan = baca(f"tahun;triwulan;indikator;target\n2024;1;A;{tertulis}\n")
    assert masalah(bacaan) == [("baris 2", "angka_taksa")]
    assert "1.234 atau 1,234" in bacaan.masalah[0].pesan
