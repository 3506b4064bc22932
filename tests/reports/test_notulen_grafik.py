"""The small chart of a notulen: runs, holes, steps, zero, and words that do not cover each other."""

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise

from iku.reports.notulen_grafik import LEBAR, TINGGI, gambar, svg
from iku.reports.notulen_isi import Grafik

PENUH = Grafik(
    (50.0, 55.0, 58.7, 60.0), (50.0, 55.0, 60.0, 65.0), (40.0, 45.0, 47.0, 52.0), 2023, 2, "Grafik A."
)
_NS = "{http://www.w3.org/2000/svg}"


def unsur(grafik: Grafik, nama: str) -> list[ET.Element]:
    return list(ET.fromstring(svg(grafik)).iter(f"{_NS}{nama}"))


def kata(grafik: Grafik) -> list[str]:
    return [e.text or "" for e in unsur(grafik, "text")][4:]


def test_realisasi_and_last_year_are_lines_and_target_is_steps() -> None:
    assert [len((e.get("points") or "").split()) for e in unsur(PENUH, "polyline")] == [4, 4]
    assert len([e for e in unsur(PENUH, "line") if e.get("stroke-dasharray")]) == 4
    assert len(unsur(PENUH, "circle")) == 4


def test_the_last_figure_of_each_is_written_with_what_it_is() -> None:
    assert sorted(kata(PENUH)) == ["2023: 52", "TW IV: 60", "target 65"]
    assert "TW II: 55" in kata(replace(PENUH, realisasi=(50.0, 55.0, None, None)))


def test_a_hole_breaks_the_line() -> None:
    bolong = replace(PENUH, realisasi=(50.0, None, 58.0, 60.0), lalu=(None,) * 4)

    assert [len((e.get("points") or "").split()) for e in unsur(bolong, "polyline")] == [2]
    assert len(unsur(bolong, "circle")) == 3
    assert not any(k.startswith("2023") for k in kata(bolong))


def test_words_that_would_lie_upon_each_other_are_moved_apart() -> None:
    rapat = replace(PENUH, realisasi=(60.0,) * 4, target=(60.0,) * 4, lalu=(60.0,) * 4)
    y = sorted(float(e.get("y") or 0) for e in unsur(rapat, "text")[4:])

    assert all(b - a >= 13 for a, b in pairwise(y))


def test_everything_stays_within_the_picture_also_below_zero() -> None:
    for satu in (
        replace(PENUH, realisasi=(-5.0, -80.0, None, 12.0), target=(None,) * 4),
        replace(PENUH, realisasi=(0.0,) * 4, target=(None,) * 4, lalu=(None,) * 4),
        replace(PENUH, realisasi=(1e12, 2e12, 3e12, 4e12)),
    ):
        for angka in re.findall(r'\b(?:y|y1|y2|cy)="([^"]+)"', svg(satu)):
            assert 0 <= float(angka) <= TINGGI
        for angka in re.findall(r'\b(?:x|x1|x2|cx)="([^"]+)"', svg(satu)):
            assert 0 <= float(angka) <= LEBAR


def test_zero_is_always_on_the_chart() -> None:
    nol = unsur(PENUH, "line")[0]
    tinggi = [float(e.get("cy") or 0) for e in unsur(PENUH, "circle")]

    assert float(nol.get("y1") or 0) > max(tinggi)


def test_the_picture_carries_itself_and_its_words() -> None:
    img = str(gambar(PENUH))
    data = re.search(r"base64,([^\"]+)", img)

    assert 'alt="Grafik A."' in img
    assert data is not None
    assert b64decode(data[1]).decode() == svg(PENUH)
