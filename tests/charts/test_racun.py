"""Plotly knows tags and links: no word of the catalogue may reach a figure as one, wherever it holds text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from iku import charts
from iku.core.period import Triwulan
from iku.trend.bahan import Samping
from tests.charts.bahan import GAYA, PERSEN, bahan, hasil

RACUN = '<a href="http://jahat.example">x</a> <img src=x> <b style="color:red">\u202ebalik & $\\frac{1}{2}$'
OURS = re.compile(r"</?b>|<br>|<extra></extra>")


def kata(isi: object) -> Iterator[str]:
    """Every string of a figure, however deep it lies and whatever it is for."""
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, dict):
        for satu in isi.values():
            yield from kata(satu)
    elif isinstance(isi, list | tuple):
        for satu in isi:
            yield from kata(satu)


def test_poison_in_units_names_reasons_and_words_is_text_in_a_chart() -> None:
    tabel = hasil([10.0, 20.0, "data_kosong"], [15.0, 30.0, 45.0], [RACUN, RACUN])
    gaya = replace(GAYA, skala=(RACUN, "Rendah"))
    beracun = replace(
        bahan(tabel),
        indikator=replace(PERSEN, nama=RACUN, nama_pendek=RACUN, satuan=RACUN, program=RACUN, bidang=RACUN),
        satuan_pembilang=RACUN,
        satuan_penyebut=RACUN,
        kurang={Triwulan(2023, 3): RACUN},
        samping=Samping(lalu=(8.0, 9.0), nama_lalu="2022", proyeksi=40.0, simulasi=(11.0, 21.0)),
    )
    semua = list(kata(charts.trend(beracun, gaya).to_dict()))

    assert sum("jahat.example" in satu for satu in semua) > 5
    assert [satu for satu in semua if "<" in OURS.sub("", satu) or "\u202e" in satu] == []
