"""Which indikator start again every year, so that their trend breaks there."""

from dataclasses import replace

import pytest

from iku.core.catalogue import Catalogue, Sifat, Variabel
from iku.core.formula import parse_formula
from iku.ui.gambar import berulang
from tests.charts.bahan import PERSEN


def katalog(pembilang: str, sifat: Sifat) -> Catalogue:
    variabel = {
        "dipagari": Variabel("dipagari", "Kebun dipagari", "kebun", sifat, "Umum", 0, None, True),
        "kebun": Variabel("kebun", "Kebun", "kebun", Sifat.POSISI, "Umum", 0, None, True),
    }
    return Catalogue("SK 1", 2024, {"X1": replace(PERSEN, pembilang=parse_formula(pembilang))}, variabel)


@pytest.mark.parametrize(
    ("pembilang", "sifat", "mulai_lagi"),
    [
        ("dipagari", Sifat.AKUMULASI, True),
        ("dipagari", Sifat.POSISI, False),
        ("kebun - akhir_tahun_lalu(kebun)", Sifat.POSISI, True),
        ("kebun - triwulan_sama_tahun_lalu(kebun)", Sifat.POSISI, False),
    ],
)
def test_flows_and_growth_since_last_year_start_again(pembilang: str, sifat: Sifat, mulai_lagi: bool) -> None:
    assert berulang("X1", katalog(pembilang, sifat)) is mulai_lagi
