"""What a trend chart draws, read off the figure that plotly is given."""

from dataclasses import replace
from typing import Any

import pytest

from iku import charts
from iku.core.period import Triwulan
from iku.tokens import BENTUK, GELAP
from tests.charts.bahan import GAYA, bahan, hasil

EMPAT = [10.0, 20.0, 30.0, 40.0]


def jejak(gambar: Any, nama: str) -> Any:
    return next(t for t in gambar.data if t.name == nama)


def titik(gambar: Any, nama: str) -> list[tuple[float | None, float | None]]:
    return list(zip(jejak(gambar, nama).x, jejak(gambar, nama).y, strict=True))


def tulisan(gambar: Any) -> list[str]:
    return [a.text for a in gambar.layout.annotations]


def label(gambar: Any) -> list[str]:
    """The words at the right end, from the lowest up."""
    return [t for t in jejak(gambar, "keterangan").text if t]


def test_realisasi_stands_at_its_triwulan() -> None:
    gambar = charts.trend(bahan(hasil(EMPAT)), GAYA)

    assert titik(gambar, "realisasi") == [(0, 10), (1, 20), (2, 30), (3, 40)]


def test_a_hole_is_a_gap_that_is_neither_bridged_nor_zero() -> None:
    gambar = charts.trend(bahan(hasil([10.0, "data_kosong", 30.0, 40.0])), GAYA)

    assert titik(gambar, "realisasi")[1] == (1, None)
    assert jejak(gambar, "realisasi").connectgaps is False


@pytest.mark.parametrize(
    ("alasan", "kata"),
    [("data_kosong", "kosong"), ("triwulan_bolong", "bolong"), ("penyebut_nol", "penyebut 0")],
)
def test_the_reason_stands_upright_in_the_hole(alasan: str, kata: str) -> None:
    gambar = charts.trend(bahan(hasil([10.0, alasan])), GAYA)

    tegak = [a for a in gambar.layout.annotations if a.textangle == -90]
    assert [(a.x, a.text) for a in tegak] == [(1, kata)]


def test_what_nobody_has_reported_yet_is_not_called_a_hole() -> None:
    isi = hasil([10.0, "data_kosong", "data_kosong", "data_kosong"])
    gambar = charts.trend(bahan(isi, sampai=Triwulan(2023, 2)), GAYA)

    assert [a.x for a in gambar.layout.annotations if a.textangle == -90] == [1]


def test_a_flow_breaks_between_years() -> None:
    isi = hasil([*EMPAT, 5.0], [60.0] * 5)
    gambar = charts.trend(bahan(isi, berulang=True), GAYA)

    assert titik(gambar, "realisasi")[3:] == [(3, 40), (3.5, None), (4, 5)]
    assert (None, None) in titik(gambar, "target")


def test_a_stock_runs_through_the_years() -> None:
    gambar = charts.trend(bahan(hasil([*EMPAT, 5.0], [60.0] * 5)), GAYA)

    assert None not in jejak(gambar, "realisasi").y
    assert None not in jejak(gambar, "target").y


def test_a_target_is_a_step_half_a_triwulan_to_each_side() -> None:
    gambar = charts.trend(bahan(hasil(EMPAT[:2], [50.0, 60.0])), GAYA)

    assert titik(gambar, "target") == [(-0.5, 50), (0.5, 50), (0.5, 60), (1.5, 60)]


def test_a_triwulan_without_target_leaves_a_gap_in_the_steps() -> None:
    gambar = charts.trend(bahan(hasil(EMPAT[:3], [50.0, None, 60.0])), GAYA)

    assert titik(gambar, "target") == [(-0.5, 50), (0.5, 50), (None, None), (1.5, 60), (2.5, 60)]


def test_the_last_figures_are_written_beside_their_ends() -> None:
    gambar = charts.trend(bahan(hasil([10.0, 58.7], [60.0, 65.0])), GAYA)

    assert label(gambar) == ["<b>58,7 %</b>", "target 65"]


def test_a_last_figure_that_is_not_the_latest_says_of_when_it_is() -> None:
    gambar = charts.trend(bahan(hasil([10.0, 58.7, "data_kosong"]), sampai=Triwulan(2023, 3)), GAYA)

    assert label(gambar) == ["<b>58,7 %</b><br>TW II"]


def test_two_labels_at_one_height_part() -> None:
    gambar = charts.trend(bahan(hasil([64.9], [65.0])), GAYA)

    realisasi, target = jejak(gambar, "keterangan").y
    sekala = (GAYA.tinggi - gambar.layout.margin.t - gambar.layout.margin.b) / gambar.layout.yaxis.range[1]
    assert (target - realisasi) * sekala >= GAYA.huruf


def test_a_predikat_is_told_by_shape_as_well_as_colour() -> None:
    skala = list(GAYA.skala)
    gambar = charts.trend(bahan(hasil([1.0, 2.0, 3.0, 4.0, 5.0], [1.0] * 5, skala)), GAYA)

    mark = jejak(gambar, "realisasi").marker
    assert list(mark.symbol) == [b.simbol for b in BENTUK]
    assert list(mark.color) == list(GAYA.warna.predikat)


def test_without_a_predikat_the_mark_is_a_ring_in_the_colour_of_realisasi() -> None:
    mark = jejak(charts.trend(bahan(hasil([1.0])), GAYA), "realisasi").marker

    assert (mark.color[0], mark.line.color[0]) == (GAYA.warna.halaman, GAYA.warna.realisasi)


def test_the_hover_speaks_indonesian() -> None:
    gambar = charts.trend(bahan(hasil([1234.5], [1300.0], ["Sangat Tinggi"])), GAYA)

    assert jejak(gambar, "realisasi").text[0].split("<br>") == [
        "<b>Triwulan I 2023</b>",
        "Realisasi: 1.234,5 %",
        "Target: 1.300 %",
        "Capaian: 95,50 %, Sangat Tinggi",
        "1.234,5 kebun / 100 kebun",
    ]


def test_a_hole_can_be_asked_what_it_lacks() -> None:
    isi = replace(bahan(hasil(["data_kosong"])), kurang={Triwulan(2023, 1): "kebun kosong (Umum)"})
    lubang = jejak(charts.trend(isi, GAYA), "keterangan")

    assert lubang.hovertext[0].split("<br>")[1:3] == ["Realisasi: belum bisa dihitung", "kebun kosong (Umum)"]


def test_figures_run_from_zero_and_only_below_it_when_negative() -> None:
    assert charts.trend(bahan(hasil([40.0, 50.0])), GAYA).layout.yaxis.range[0] == 0
    assert charts.trend(bahan(hasil([-40.0, 50.0])), GAYA).layout.yaxis.range[0] < -40


def test_ticks_are_written_in_indonesian_with_the_unit_at_the_top() -> None:
    assert charts.trend(bahan(hasil([0.9])), GAYA).layout.yaxis.ticktext == (
        "0",
        "0,25",
        "0,5",
        "0,75",
        "1 %",
    )
    assert charts.trend(bahan(hasil([3600.0])), GAYA).layout.yaxis.ticktext[-1] == "4.000 %"


def test_triwulan_stand_below_with_the_year_once() -> None:
    gambar = charts.trend(bahan(hasil([*EMPAT, 5.0])), GAYA)

    assert gambar.layout.xaxis.ticktext == ("I<br>2023", "II", "III", "IV", "I<br>2024")


def test_many_years_leave_room_for_the_years_alone() -> None:
    gambar = charts.trend(bahan(hasil(EMPAT * 6)), GAYA)

    assert [t for t in gambar.layout.xaxis.ticktext if t][:2] == ["<br>2023", "<br>2024"]


def test_the_chosen_triwulan_has_a_quiet_band() -> None:
    isi = replace(bahan(hasil(EMPAT)), dipilih=Triwulan(2023, 3))
    band = [s for s in charts.trend(isi, GAYA).layout.shapes if s.type == "rect"]

    assert [(s.x0, s.x1) for s in band] == [(1.5, 2.5)]


def test_nothing_can_be_zoomed_and_there_is_no_legend() -> None:
    layout = charts.trend(bahan(hasil(EMPAT)), GAYA).layout

    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange
    assert layout.showlegend is False
    assert charts.KONFIGURASI["displayModeBar"] is False


def test_the_margin_leaves_room_for_the_longest_figure() -> None:
    pendek = charts.trend(bahan(hasil([40.0])), GAYA).layout.margin.l
    panjang = charts.trend(bahan(hasil([4_000_000.0])), GAYA).layout.margin.l

    assert panjang > pendek >= 2 * GAYA.huruf


def test_a_sample_marks_itself_in_the_picture() -> None:
    assert "DATA CONTOH" in label(charts.trend(bahan(hasil(EMPAT)), replace(GAYA, contoh=True)))
    assert "DATA CONTOH" not in label(charts.trend(bahan(hasil(EMPAT)), GAYA))


def test_an_empty_sample_marks_itself_too() -> None:
    gambar = charts.trend(bahan(hasil(["data_kosong"]).iloc[:0]), replace(GAYA, contoh=True))

    assert label(gambar) == ["DATA CONTOH"]


def test_the_last_figures_tell_the_pointer_what_their_triwulan_is() -> None:
    gambar = charts.trend(bahan(hasil([10.0, 58.7], [60.0, 65.0])), GAYA)

    assert {t.split("<br>")[0] for t in jejak(gambar, "keterangan").hovertext} == {"<b>Triwulan II 2023</b>"}


def test_a_dark_page_has_its_own_colours() -> None:
    gambar = charts.trend(bahan(hasil(EMPAT)), replace(GAYA, warna=GELAP))

    assert jejak(gambar, "realisasi").line.color == GELAP.realisasi


def test_without_any_figure_the_chart_says_so() -> None:
    gambar = charts.trend(bahan(hasil(["data_kosong"] * 4)), GAYA)

    assert "Belum ada realisasi maupun target" in tulisan(gambar)


def test_without_any_row_there_is_still_a_chart() -> None:
    gambar = charts.trend(bahan(hasil(["data_kosong"]).iloc[:0]), GAYA)

    assert "Belum ada realisasi maupun target" in tulisan(gambar)


def test_the_chart_can_be_told_in_a_sentence() -> None:
    kalimat = charts.kalimat(bahan(hasil([50.0, 58.74, "data_kosong"], [60.0, 65.0])))

    assert kalimat == (
        "Grafik Persentase kebun yang dipagari: realisasi TW II 2023 58,7 %, target 65 %; "
        "sejak TW I 2023 terendah TW I 2023 50 %, tertinggi TW II 2023 58,7 %."
    )


def test_marks_grow_with_the_type() -> None:
    def ukuran(huruf: int) -> int:
        gambar = charts.trend(bahan(hasil([80.0], [90.0])), replace(GAYA, huruf=huruf))
        return next(t for t in gambar.data if t.name == "realisasi").marker.size[0]

    assert (ukuran(12), ukuran(20)) == (8, 15)
