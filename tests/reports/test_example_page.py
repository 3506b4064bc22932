"""The page of worked examples is generated, and up to date."""

import re

from tests.regenerate import AKAR, halaman


def test_generated_pages_are_up_to_date() -> None:
    usang = [
        str(berkas.relative_to(AKAR))
        for berkas, isi in halaman().items()
        if not berkas.exists() or berkas.read_text(encoding="utf-8") != isi
    ]
    assert usang == [], "run: python -m tests.regenerate"


def test_no_figure_of_the_page_has_a_decimal_point() -> None:
    isi = (AKAR / "docs" / "contoh_perhitungan.md").read_text(encoding="utf-8")
    assert re.findall(r"\b\d+\.\d{1,2}\b", isi) == []
