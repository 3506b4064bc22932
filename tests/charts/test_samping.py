"""A chart of one year shows what stands beside it: the year before, the projection, a simulation."""

from dataclasses import replace

from iku import charts
from iku.trend.bahan import Bahan, Samping
from tests.charts.bahan import GAYA, bahan, hasil
from tests.charts.geometri import Bidang

BERJALAN = bahan(hasil([10.0, 20.0, 30.0, "data_kosong"], [15.0, 30.0, 45.0, 60.0]))


def dengan(samping: Samping) -> Bahan:
    return replace(BERJALAN, samping=samping)


def jejak(bahan: Bahan) -> dict[str, list[float | None]]:
    return {t.name: list(t.y) for t in charts.trend(bahan, GAYA).data if t.name != "keterangan"}


def test_the_year_before_is_a_thin_line_with_its_holes_left_open() -> None:
    gambar = charts.trend(dengan(Samping((8.0, None, 26.0, 41.0), "2022")), GAYA)
    (lalu,) = [t for t in gambar.data if t.name == "tahun lalu"]

    assert list(lalu.y) == [8.0, None, 26.0, 41.0]
    assert not lalu.connectgaps
    assert lalu.line.width < 2


def test_a_projection_is_dashed_from_the_last_figure_and_no_part_of_realisasi() -> None:
    gambar = charts.trend(dengan(Samping(proyeksi=40.0)), GAYA)
    (proyeksi,) = [t for t in gambar.data if t.name == "proyeksi"]
    (realisasi,) = [t for t in gambar.data if t.name == "realisasi"]

    assert (list(proyeksi.x), list(proyeksi.y)) == ([2, 3], [30.0, 40.0])
    assert proyeksi.line.dash == "dash"
    assert 40.0 not in list(realisasi.y)


def test_a_closed_year_has_no_projection() -> None:
    tutup = replace(bahan(hasil([1.0, 2.0, 3.0, 4.0], [5.0] * 4)), samping=Samping(proyeksi=9.0))

    assert "proyeksi" not in jejak(tutup)


def test_nothing_beside_is_drawn_where_there_is_nothing() -> None:
    assert set(jejak(BERJALAN)) == {"target", "realisasi"}
    assert set(jejak(dengan(Samping((None,) * 4, "2022", None, (None,) * 4)))) == {"target", "realisasi"}


def test_every_line_beside_is_named_at_its_end_and_no_name_lies_over_another() -> None:
    samping = Samping((8.0, 18.0, 29.0, 41.0), "2022", 40.5, (10.0, 20.0, 30.0, 41.5))
    kata = list(Bidang(charts.trend(dengan(samping), replace(GAYA, tinggi=320)), 700).tulisan())

    assert {"2022: 41 %", "proyeksi 40,5 %", "simulasi 41,5 %"} <= {k.apa for k in kata}
    assert [(a.apa, b.apa) for i, a in enumerate(kata) for b in kata[i + 1 :] if a.menimpa(b)] == []


def test_the_axis_holds_what_stands_beside() -> None:
    gambar = charts.trend(dengan(Samping(simulasi=(10.0, 20.0, 30.0, 300.0))), GAYA)

    assert gambar.layout.yaxis.range[1] >= 300
