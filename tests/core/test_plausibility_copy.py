"""A triwulan that is another one again, throughout: one doubt, and none where sameness says nothing."""

from collections.abc import Mapping

import pytest

from iku.core.finding import Kode, Tingkat
from iku.core.plausibility import check_plausible
from iku.core.reading import Jenis, Kunci, Reading
from tests.core.bahan import buatan

ARUS = [f"arus{n}" for n in range(6)]
STOK = [f"stok{n}" for n in range(12)]
KATALOG = buatan(
    [{"pembilang": "stok0", "penyebut": "stok1"}],
    [
        *({"kode": k, "nama": k, "sifat": "akumulasi"} for k in ARUS),
        *({"kode": k, "nama": k, "sifat": "posisi"} for k in STOK),
    ],
)
ENAM = dict(zip([*ARUS[:2], *STOK[:4]], (14, 120, 141, 80, 31220, 36778), strict=True))
Isi = dict[Kunci, float | None]


def isi(angka: Mapping[str, float], triwulan: int, tahun: int = 2024) -> Isi:
    return {Kunci(Jenis.ENTRI, kode, tahun, triwulan): float(n) for kode, n in angka.items()}


def ragu(baru: Isi, lama: Isi | None = None) -> list[tuple[str, str]]:
    """Where a copy is suspected, and the sentence."""
    readings = [Reading(k, n, "tw.xlsx", f"TW {k.triwulan}!{k.kode}") for k, n in baru.items()]
    semua = check_plausible(readings, {**(lama or {}), **baru}, KATALOG)
    salinan = [m for m in semua if m.kode is Kode.SALINAN_TRIWULAN]
    assert {(m.tingkat, m.berkas) for m in salinan} <= {(Tingkat.PERINGATAN, "tw.xlsx")}
    return [(m.sel, m.ditemukan) for m in salinan]


def test_a_sheet_copied_from_the_triwulan_before_is_doubted_once() -> None:
    assert ragu(isi(ENAM, 2), isi(ENAM, 1)) == [
        (
            "TW 2!arus0",
            "Semua 6 angka TW II 2024 sama persis dengan TW I 2024, seperti lembar yang disalin",
        )
    ]


def test_of_two_in_the_same_file_the_later_is_the_copy() -> None:
    assert [sel for sel, _ in ragu({**isi(ENAM, 1), **isi(ENAM, 2)})] == ["TW 2!arus0"]


def test_a_later_sheet_may_be_a_copy_of_any_in_its_year() -> None:
    lain = {k: n + 1 for k, n in ENAM.items()}
    ((_, sebut),) = ragu({**isi(ENAM, 1), **isi(lain, 2), **isi(lain | {"stok0": 9}, 3), **isi(ENAM, 4)})
    assert "TW IV 2024 sama persis dengan TW I 2024" in sebut


@pytest.mark.parametrize(("triwulan", "tahun"), [(4, 2023), (1, 2023), (2, 2024)])
def test_so_is_one_that_is_last_years_or_is_already_there_for_the_next(triwulan: int, tahun: int) -> None:
    assert [sel for sel, _ in ragu(isi(ENAM, 1), isi(ENAM, triwulan, tahun))] == ["TW 1!arus0"]


@pytest.mark.parametrize("kode", ENAM)
def test_one_figure_that_differs_is_enough_to_be_believed(kode: str) -> None:
    assert ragu(isi(ENAM | {kode: ENAM[kode] + 1}, 2), isi(ENAM, 1)) == []


@pytest.mark.parametrize("kode", ENAM)
def test_one_that_the_other_triwulan_does_not_have_as_well(kode: str) -> None:
    assert ragu(isi(ENAM, 2), isi({k: n for k, n in ENAM.items() if k != kode}, 1)) == []


def test_stocks_may_stand_still_and_a_few_flows_may_agree() -> None:
    diam = {k: 100.0 + n for n, k in enumerate(STOK[:8])}
    assert ragu(isi(diam, 2), isi(diam, 1)) == []
    assert ragu(isi(diam | {ARUS[0]: 3}, 2), isi(diam | {ARUS[0]: 3}, 1)) == []
    assert ragu(isi(dict.fromkeys(ARUS[:4], 3), 2), isi(dict.fromkeys(ARUS[:4], 3), 1)) == []


def test_many_stocks_to_the_last_digit_are_doubted_all_the_same() -> None:
    assert len(ragu(isi(dict.fromkeys(STOK, 7), 2), isi(dict.fromkeys(STOK, 7), 1))) == 1


def test_nothing_again_is_no_copy() -> None:
    nol = dict.fromkeys([*ARUS, *STOK], 0.0)
    assert ragu(isi(nol, 2), isi(nol, 1)) == []
    assert ragu(isi(nol | {"arus0": 3, "stok0": 5}, 2), isi(nol | {"arus0": 3, "stok0": 5}, 1)) == []
