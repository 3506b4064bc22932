"""Changes: what a reading does to the figure it meets."""

import pytest

from iku.core.changes import Ubah, decide, overlay
from iku.core.reading import Jenis, Kunci, Reading

K = Kunci(Jenis.ENTRI, "a", 2024, 1)
LAIN = Kunci(Jenis.ENTRI, "b", 2024, 1)


@pytest.mark.parametrize(
    ("lama", "baru", "ditarik", "ubah", "ditulis"),
    [
        (None, 5.0, False, Ubah.BARU, True),
        (None, 0.0, False, Ubah.BARU, True),
        (4.0, 5.0, False, Ubah.BERUBAH, True),
        (4.0, 0.0, False, Ubah.BERUBAH, True),
        (0.0, 5.0, False, Ubah.BERUBAH, True),
        (5.0, 5.0, False, Ubah.SAMA, False),
        (0.0, -0.0, False, Ubah.SAMA, False),
        (5.0, None, False, Ubah.TETAP, False),
        (0.0, None, False, Ubah.TETAP, False),
        (5.0, None, True, Ubah.DITARIK, True),
        (0.0, None, True, Ubah.DITARIK, True),
        (4.0, 5.0, True, Ubah.BERUBAH, True),
    ],
)
def test_a_reading_meets_a_figure(
    lama: float | None, baru: float | None, ditarik: bool, ubah: Ubah, ditulis: bool
) -> None:
    (selisih,) = decide([Reading(K, baru)], {K: lama}, frozenset({K} if ditarik else ()))
    assert (selisih.ubah, selisih.lama, selisih.ditulis) == (ubah, lama, ditulis)


@pytest.mark.parametrize("kini", [{}, {K: None}])
@pytest.mark.parametrize("tarik", [frozenset(), frozenset({K})])
def test_an_empty_cell_over_nothing_says_nothing(kini: dict[Kunci, None], tarik: frozenset[Kunci]) -> None:
    assert decide([Reading(K, None)], kini, tarik) == ()


def test_the_figures_as_they_will_stand() -> None:
    kini = {K: 4.0, LAIN: 7.0}
    baru = Kunci(Jenis.TARGET, "A", 2024, None)
    readings = [Reading(K, None), Reading(LAIN, None), Reading(baru, 60.0)]
    assert overlay(kini, decide(readings, kini, frozenset({K}))) == {K: None, LAIN: 7.0, baru: 60.0}
    assert kini == {K: 4.0, LAIN: 7.0}
