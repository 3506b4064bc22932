"""Expressions: what they look up, how they read in words, and that no text is ever evaluated."""

import ast

import pytest

from iku.core.formula import (
    Rujukan,
    Waktu,
    dalam_kata,
    parse_formula,
    rujukan,
)
from tests.core.bahan import AKAR

A, B, C = Rujukan("a"), Rujukan("b"), Rujukan("c")


def test_every_look_up_is_told_left_to_right() -> None:
    pohon = parse_formula("(b - akhir_tahun_lalu(a)) / -(b * 2)")
    assert list(rujukan(pohon)) == [B, Rujukan("a", Waktu.AKHIR_TAHUN_LALU), B]


NAMA_BACA = {"a": "Isian a - lama / baru", "b": "Isian b"}


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("b", "[Isian b]"),
        ("b * 0.5", "[Isian b] × 0,5"),
        ("-b / (b - 1)", "−[Isian b] ÷ ([Isian b] − 1)"),
        ("akhir_tahun_lalu(b)", "[Isian b pada akhir tahun lalu]"),
        ("triwulan_sama_tahun_lalu(b)", "[Isian b pada triwulan yang sama tahun lalu]"),
        ("a - b", "[Isian a - lama / baru] − [Isian b]"),
    ],
)
def test_a_formula_reads_in_words_and_leaves_names_as_they_are(teks: str, kata: str) -> None:
    assert dalam_kata(parse_formula(teks), NAMA_BACA) == kata


def test_nothing_in_the_product_evaluates_text() -> None:
    terlarang = {"eval", "exec", "compile", "__import__", "literal_eval", "import_module"}
    pemanggil = [
        f"{berkas.relative_to(AKAR)}:{simpul.lineno}"
        for berkas in sorted((AKAR / "iku").rglob("*.py"))
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(simpul, ast.Call) and _dipanggil(simpul.func) in terlarang
    ]
    assert pemanggil == []


def _dipanggil(fungsi: ast.expr) -> str:
    if isinstance(fungsi, ast.Name):
        return fungsi.id
    # re.compile makes a pattern, not code.
    milik_re = isinstance(fungsi, ast.Attribute) and ast.unparse(fungsi) == "re.compile"
    return fungsi.attr if isinstance(fungsi, ast.Attribute) and not milik_re else ""
