"""What cannot be meant is refused before it reaches a table."""

import pytest

from iku.core.reading import Jenis, Kunci
from iku.store import BerkasMasuk, Cara, Perubahan, Unggahan
from tests.store.bahan import entri, target, unggahan


@pytest.mark.parametrize("nilai", [float("nan"), float("inf"), float("-inf")])
def test_a_figure_is_finite(nilai: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Perubahan(entri(), nilai)


@pytest.mark.parametrize(
    "kunci", [Kunci(Jenis.ENTRI, "ayam", 2024, None), entri(triwulan=5), target(triwulan=0)]
)
def test_a_key_has_a_period(kunci: Kunci) -> None:
    with pytest.raises(ValueError, match="triwulan"):
        Perubahan(kunci, 1)


def test_an_upload_names_who_made_it() -> None:
    with pytest.raises(ValueError, match="who"):
        unggahan("  ")


def test_files_of_one_upload_have_names_of_their_own() -> None:
    with pytest.raises(ValueError, match="names"):
        unggahan("Ani", BerkasMasuk("a.csv", b"1"), BerkasMasuk("a.csv", b"2"))


@pytest.mark.parametrize(("cara", "undone"), [(Cara.BATAL, None), (Cara.UNGGAH, 1)])
def test_what_undoes_names_what_it_undoes(cara: Cara, undone: int | None) -> None:
    with pytest.raises(ValueError, match="undoes"):
        Unggahan("Ani", cara, membatalkan=undone)
