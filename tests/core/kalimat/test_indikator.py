"""The sentence of an indikator, case by case; the cases stand in kasus.toml."""

import tomllib
from pathlib import Path

import pytest

from iku.core.sentences import kalimat_indikator
from tests.core.kalimat.bahan import Kasus, fakta_dari

KASUS: list[Kasus] = tomllib.loads(Path(__file__).with_name("kasus.toml").read_text("utf-8"))["kasus"]


@pytest.mark.parametrize("kasus", [pytest.param(k, id=k["nama"]) for k in KASUS])
def test_the_sentence_is_the_cases_letter_by_letter(kasus: Kasus) -> None:
    assert kalimat_indikator(fakta_dari(kasus)) == kasus["harus"]
