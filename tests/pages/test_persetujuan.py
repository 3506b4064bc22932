"""Every kind of warning that the code can raise has words of its own beside its box on the page."""

import ast
from pathlib import Path

from iku.core.finding import Kode
from iku.ui.simpan import SETUJU

IKU = Path(__file__).resolve().parents[2] / "iku"
PENANYA = {"peringatan", "ragu"}


def diperingatkan() -> set[Kode]:
    """The codes that some module gives to a warning by name."""
    return {
        Kode[kode.attr]
        for berkas in IKU.rglob("*.py")
        for panggilan in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(panggilan, ast.Call)
        and isinstance(panggilan.func, ast.Name)
        and panggilan.func.id in PENANYA
        for kode in panggilan.args[:1]
        if isinstance(kode, ast.Attribute)
    }


def test_what_can_be_warned_of_can_be_agreed_to_in_its_own_words() -> None:
    assert Kode.SALAH_BARIS in diperingatkan()
    # What is hidden is asked about, and its answer is all the consent there is.
    assert {kode.name for kode in diperingatkan() - set(SETUJU) - {Kode.TERSEMBUNYI}} == set()


def test_no_two_kinds_share_their_words() -> None:
    assert len(set(SETUJU.values())) == len(SETUJU)
