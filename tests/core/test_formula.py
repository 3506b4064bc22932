"""Formulas: what the grammar takes, what it refuses and where, and that nothing else gets past it."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iku.core.formula import (
    KEDALAMAN_MAKS,
    PANJANG_MAKS,
    Angka,
    Ekspresi,
    Hitungan,
    Negatif,
    Rujukan,
    RumusSalah,
    Waktu,
    cetak,
    parse_formula,
)

A, B, C = Rujukan("a"), Rujukan("b"), Rujukan("c")


@pytest.mark.parametrize(
    ("teks", "pohon"),
    [
        ("a", A),
        ("  a  ", A),
        ("0", Angka(0)),
        ("12.50", Angka(12.5)),
        ("a_1", Rujukan("a_1")),
        ("(((a)))", A),
        ("-a", Negatif(A)),
        ("--a", Negatif(Negatif(A))),
        ("a+b", Hitungan("+", A, B)),
        ("a - -b", Hitungan("-", A, Negatif(B))),
        ("a - b - c", Hitungan("-", Hitungan("-", A, B), C)),
        ("a - (b - c)", Hitungan("-", A, Hitungan("-", B, C))),
        ("a + b * c", Hitungan("+", A, Hitungan("*", B, C))),
        ("(a + b) * c", Hitungan("*", Hitungan("+", A, B), C)),
        ("a / b / c", Hitungan("/", Hitungan("/", A, B), C)),
        ("-a * b", Hitungan("*", Negatif(A), B)),
        ("-(a * b)", Negatif(Hitungan("*", A, B))),
        ("akhir_tahun_lalu(a)", Rujukan("a", Waktu.AKHIR_TAHUN_LALU)),
        ("triwulan_sama_tahun_lalu ( a )", Rujukan("a", Waktu.TRIWULAN_SAMA_TAHUN_LALU)),
        ("a\n/\tb", Hitungan("/", A, B)),
    ],
)
def test_the_grammar_takes(teks: str, pohon: Ekspresi) -> None:
    assert parse_formula(teks) == pohon


@pytest.mark.parametrize(
    ("teks", "posisi", "alasan"),
    [
        ("", 1, "diharapkan variabel, angka, atau kurung, ditemukan akhir rumus"),
        ("   ", 1, "diharapkan variabel, angka, atau kurung, ditemukan akhir rumus"),
        ("a +", 4, "diharapkan variabel, angka, atau kurung, ditemukan akhir rumus"),
        ("+ a", 1, 'diharapkan variabel, angka, atau kurung, ditemukan "+"'),
        ("a + * b", 5, 'diharapkan variabel, angka, atau kurung, ditemukan "*"'),
        ("()", 2, 'diharapkan variabel, angka, atau kurung, ditemukan ")"'),
        ("(a", 3, 'diharapkan ")", ditemukan akhir rumus'),
        ("(a b", 4, 'diharapkan ")", ditemukan "b"'),
        ("a)", 2, '")" tidak diharapkan di sini'),
        ("a b", 3, '"b" tidak diharapkan di sini'),
        ("2a", 2, '"a" tidak diharapkan di sini'),
        ("a ^ b", 3, '"^" tidak dikenal'),
        ("a ** b", 4, 'diharapkan variabel, angka, atau kurung, ditemukan "*"'),
        ("a // b", 4, 'diharapkan variabel, angka, atau kurung, ditemukan "/"'),
        ("a.b", 2, '"." tidak dikenal'),
        ("a[0]", 2, '"[" tidak dikenal'),
        ("1,5", 2, '"," tidak dikenal'),
        (".5", 1, '"." tidak dikenal'),
        ("1.", 2, '"." tidak dikenal'),
        ("1e5", 2, '"e5" tidak diharapkan di sini'),
        ("0x1", 2, '"x1" tidak diharapkan di sini'),
        ("1_000", 2, '"_" tidak dikenal'),
        ("A", 1, '"A" tidak dikenal'),
        ("__import__", 1, '"_" tidak dikenal'),
        ("a__class__.b", 11, '"." tidak dikenal'),
        ("lambda: a", 7, '":" tidak dikenal'),
        ("a if b else c", 3, '"if" tidak diharapkan di sini'),
        ("٣", 1, '"٣" tidak dikenal'),
        ("a × b", 3, '"×" tidak dikenal'),
        ("'a'", 1, '"\'" tidak dikenal'),
        ("abs(a)", 1, 'fungsi "abs" tidak ada; yang ada: akhir_tahun_lalu, triwulan_sama_tahun_lalu'),
        ("a (b)", 1, 'fungsi "a" tidak ada; yang ada: akhir_tahun_lalu, triwulan_sama_tahun_lalu'),
        ("akhir_tahun_lalu()", 18, "akhir_tahun_lalu memerlukan satu nama variabel"),
        ("akhir_tahun_lalu(1)", 18, "akhir_tahun_lalu memerlukan satu nama variabel"),
        ("akhir_tahun_lalu(a + b)", 20, 'diharapkan ")", ditemukan "+"'),
        ("akhir_tahun_lalu(akhir_tahun_lalu(a))", 34, 'diharapkan ")", ditemukan "("'),
        ("1 + akhir_tahun_lalu", 5, "akhir_tahun_lalu memerlukan kurung: akhir_tahun_lalu(variabel)"),
    ],
)
def test_the_grammar_refuses_with_position_and_reason(teks: str, posisi: int, alasan: str) -> None:
    with pytest.raises(RumusSalah) as salah:
        parse_formula(teks)
    assert (salah.value.posisi, salah.value.alasan) == (posisi, alasan)
    assert str(salah.value) == f"karakter ke-{posisi}: {alasan}"


@pytest.mark.parametrize(
    "teks",
    [
        "(" * 10_000,
        "(" * 10_000 + "a" + ")" * 10_000,
        "-" * 10_000 + "a",
        "(" * 400 + "a" + ")" * 400,
        "-" * 900 + "a",
        "a+" * 400 + "a",
        "a*" * 400 + "a",
        "9" * 400,
        "a" * 2_000,
    ],
    ids=lambda teks: f"{teks[:3]}…{len(teks)}",
)
def test_what_is_too_big_is_refused_like_anything_else(teks: str) -> None:
    with pytest.raises(RumusSalah):
        parse_formula(teks)


def test_brackets_that_are_not_needed_do_not_make_a_formula_deeper_when_printed() -> None:
    panjang = "(" + " + ".join("a" * 30) + ")" + " + b" * 30
    with pytest.raises(RumusSalah, match="terlalu rumit"):
        parse_formula(panjang)


def test_a_formula_close_to_the_longest_still_reads_back() -> None:
    nama = "a" * (PANJANG_MAKS // 2 - 1)
    pohon = parse_formula(f"{nama}+{nama}")
    assert parse_formula(cetak(pohon)) == pohon


NAMA = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(lambda n: n not in set(Waktu))
ANGKA = st.floats(min_value=0, max_value=1e15, allow_subnormal=False).map(Angka)
POHON = st.recursive(
    st.one_of(ANGKA, st.builds(Rujukan, NAMA, st.sampled_from(Waktu))),
    lambda isi: st.one_of(
        st.builds(Negatif, isi), st.builds(Hitungan, st.sampled_from(["+", "-", "*", "/"]), isi, isi)
    ),
    max_leaves=20,
)


@given(POHON)
def test_what_is_printed_reads_back_to_the_same_tree(pohon: Ekspresi) -> None:
    teks = cetak(pohon)
    assume(len(teks) <= PANJANG_MAKS)
    assert parse_formula(teks) == pohon


@given(POHON, st.lists(st.sampled_from(["", " ", "  ", "\t"]), min_size=1, max_size=5))
def test_space_between_the_tokens_means_nothing(pohon: Ekspresi, sela: list[str]) -> None:
    kata = re.findall(r"[a-z][a-z0-9_]*|[0-9.]+|\S", cetak(pohon))
    longgar = "".join(satu + sela[i % len(sela)] for i, satu in enumerate(kata))
    assume(len(longgar) <= PANJANG_MAKS)
    assert parse_formula(longgar) == pohon


def _menurut_tata_bahasa(teks: str) -> bool:
    """Whether a text is a formula, told apart from the parser: melt operands together until one is left."""
    token = re.findall(r"\s*(?:([0-9]+(?:\.[0-9]+)?|[a-z][a-z0-9_]*|[-+*/()])|(\S))", teks)
    if any(asing for _, asing in token):
        return False
    bentuk = "".join(map(_jenis, (kata for kata, _ in token))).replace("f(v)", "x")
    # A name before a bracket calls what does not exist: found before operands melt together.
    if re.search(r"v\(|f", bentuk):
        return False
    bentuk, sebelum = re.sub(r"[vn]", "x", bentuk), ""
    while bentuk != sebelum:
        sebelum = bentuk
        bentuk = re.sub(r"(?<![x)])-x", "x", bentuk)
        bentuk = re.sub(r"x[-+*/]x", "x", bentuk).replace("(x)", "x")
    return bentuk == "x"


def _jenis(kata: str) -> str:
    """f for a function, v for a variabel, n for a number; operators and brackets stand for themselves."""
    if kata in ("akhir_tahun_lalu", "triwulan_sama_tahun_lalu"):
        return "f"
    return "v" if kata[0].isalpha() else "n" if kata[0].isdigit() else kata


BENAR = ["a", "koperasi", "akhir_tahun_lalu", "triwulan_sama_tahun_lalu", "akhir_tahun_lalu(a)", "1", "2.5"]
TANDA = ["(", ")", "+", "-", "*", "/", " "]
ASING = ["0x1", "1e5", "**", ".", ",", "_", "A", "lambda", "\u0663", "["]
SUP = st.lists(st.sampled_from([*BENAR, *TANDA, *TANDA, *ASING]), max_size=12).map("".join)


@settings(max_examples=600)
@given(st.one_of(SUP, st.text(max_size=30), st.text("a1+-*/() .", max_size=14)))
def test_nothing_gets_past_but_what_the_grammar_says(teks: str) -> None:
    if _menurut_tata_bahasa(teks):
        assert parse_formula(cetak(parse_formula(teks))) == parse_formula(teks)
    else:
        with pytest.raises(RumusSalah) as salah:
            parse_formula(teks)
        assert 1 <= salah.value.posisi <= len(teks) + 1


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_are_refused_as_a_formula_or_are_one(isi: bytes) -> None:
    teks = isi.decode("latin-1")
    try:
        pohon = parse_formula(teks)
    except RumusSalah:
        return
    assert parse_formula(cetak(pohon)) == pohon


def test_the_depth_that_is_allowed_is_enough_for_a_sum_of_many() -> None:
    parse_formula("a" + " + a" * (KEDALAMAN_MAKS - 1))
