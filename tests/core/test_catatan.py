"""What somebody typed, without what no eye sees."""

import pytest

from iku.core.catatan import KunciCatatan, bersihkan


@pytest.mark.parametrize(
    ("diketik", "disimpan"),
    [
        ("  Panen raya.  ", "Panen raya."),
        ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
        ("satu\n\n\n\n\ndua  \n", "satu\n\ndua"),
        ("a\tb\x00c\x07\x1b[31m", "a bc[31m"),
        ("\u202eterbalik\u2066 \ufeff", "terbalik"),
        ("naik 5 % – bagus", "naik 5 % – bagus"),
        ("\u200b \n ", ""),
    ],
)
def test_only_what_is_seen_is_kept(diketik: str, disimpan: str) -> None:
    assert bersihkan(diketik) == disimpan
    assert bersihkan(disimpan) == disimpan


def test_a_key_knows_its_triwulan() -> None:
    assert str(KunciCatatan("A", 2024, 3).periode) == "TW III 2024"
