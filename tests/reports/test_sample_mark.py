"""A file of sample data is known by its name, whoever chose it."""

import pytest

from iku.reports.sample_mark import bertanda


@pytest.mark.parametrize(
    ("nama", "tertanda"),
    [
        ("rekap.csv", "DATA-CONTOH_rekap.csv"),
        ("DATA-CONTOH_rekap.csv", "DATA-CONTOH_rekap.csv"),
        ("rekap data contoh.csv", "rekap data contoh.csv"),
        ("rekap_data_contoh.csv", "rekap_data_contoh.csv"),
        ("contoh.csv", "DATA-CONTOH_contoh.csv"),
    ],
)
def test_a_sample_bears_the_mark_once(nama: str, tertanda: str) -> None:
    assert bertanda(nama, contoh=True) == tertanda


def test_real_figures_keep_their_name() -> None:
    assert bertanda("rekap.csv", contoh=False) == "rekap.csv"
