"""Writing: a number in any form of an office is read back as itself, or asked about, never as another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.checks import ANGKA_TERBESAR
from iku.core.numbers import format_angka
from iku.sheets.writing import Angka, Bukan, Gaya, Kosong, Taksa, baca_tulisan, gaya_kolom

TAK_TENTU, INDONESIA, INGGRIS = Gaya.TAK_TENTU, Gaya.INDONESIA, Gaya.INGGRIS


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("0", 0, ""),
        ("12", 12, ""),
        ("1234", 1234, ""),
        ("1.234.567", 1234567, ""),
        ("1,234,567", 1234567, ""),
        ("1.234,5", 1234.5, ""),
        ("1,234.50", 1234.5, ""),
        ("1.234,567", 1234.567, ""),
        ("1234,5", 1234.5, ""),
        ("1234.5", 1234.5, ""),
        ("12.5", 12.5, ""),
        ("12,5", 12.5, ""),
        ("0.85", 0.85, ""),
        ("0,85", 0.85, ""),
        ("0,125", 0.125, ""),
        ("0.125", 0.125, ""),
        ("12,00", 12, ""),
        ("12.0000", 12, ""),
        ("1234.567", 1234.567, ""),
        ("-12", -12, ""),
        ("\u221212", -12, ""),
        ("-0", 0, ""),
        ("'12", 12, ""),
        (" 12 ", 12, ""),
        ("12\n", 12, ""),
        ("1 234", 1234, ""),
        ("1\u00a0234", 1234, ""),
        ("1\u202f234\u202f567", 1234567, ""),
        ("1\u2009234,5", 1234.5, ""),
        ("\u200b12\ufeff", 12, ""),
        ("12 orang", 12, "orang"),
        ("12orang", 12, "orang"),
        ("12\u00a0Orang", 12, "orang"),
        ("12 org.", 12, "org"),
        ("1.234,5 unit usaha", 1234.5, "unit usaha"),
        ("85%", 85, "%"),
        ("85 %", 85, "%"),
        ("85,5 persen", 85.5, "persen"),
        ("Rp 1.000,00", 1000, "rp"),
        ("Rp. 12", 12, "rp"),
        ("Rp12", 12, "rp"),
        ("RP 1.000.000", 1000000, "rp"),
        ("IDR 5", 5, "rp"),
        ("Rp 12.000.000,-", 12000000, "rp"),
        ("12.000.000,-", 12000000, "rp"),
        ("12 rupiah", 12, "rupiah"),
    ],
)
def test_a_number_is_read_in_its_form_whatever_the_column(teks: str, nilai: float, satuan: str) -> None:
    for gaya in Gaya:
        assert baca_tulisan(teks, gaya) == Angka(nilai, satuan)


@pytest.mark.parametrize(
    ("teks", "nilai", "catatan"),
    [
        ("nihil", 0, "nihil = 0"),
        ("NIHIL.", 0, "nihil = 0"),
        ("nol", 0, "nol = 0"),
        ("12*", 12, "tanda * diabaikan"),
        ("12 *)", 12, "tanda * diabaikan"),
        ("12**", 12, "tanda ** diabaikan"),
        ("12¹", 12, "tanda ¹ diabaikan"),
        ("12 ²)", 12, "tanda ² diabaikan"),
        ("12†", 12, "tanda † diabaikan"),
        ("(12)", -12, "tanda kurung = negatif"),
        ("(1.234,5)", -1234.5, "tanda kurung = negatif"),
    ],
)
def test_what_was_understood_or_left_out_is_said(teks: str, nilai: float, catatan: str) -> None:
    assert baca_tulisan(teks, TAK_TENTU) == Angka(nilai, "", catatan)


@pytest.mark.parametrize(
    ("teks", "ribuan", "pecahan"),
    [
        ("1.234", 1234, 1.234),
        ("1.000", 1000, 1),
        ("12,000", 12000, 12),
        ("85,125", 85125, 85.125),
        ("-1.234", -1234, -1.234),
    ],
)
def test_one_group_of_three_is_two_numbers_until_the_column_says_which(
    teks: str, ribuan: float, pecahan: float
) -> None:
    indonesia, inggris = (ribuan, pecahan) if "." in teks else (pecahan, ribuan)
    assert baca_tulisan(teks, TAK_TENTU) == Taksa((indonesia, inggris))
    assert baca_tulisan(teks, INDONESIA) == Angka(indonesia)
    assert baca_tulisan(teks, INGGRIS) == Angka(inggris)


def test_an_ambiguous_number_keeps_its_unit_and_its_note() -> None:
    assert baca_tulisan("1.234 orang*", TAK_TENTU) == Taksa((1234, 1.234), "orang", "tanda * diabaikan")


KOSONG = (
    "|-|--|–|—|(-)|- %|Rp -|n/a|N/A|NA|n.a.|tad|...|…|kosong|belum ada data|Belum Ada|blm ada data|menyusul"
)
KOSONG += "|tidak ada data|data belum tersedia|belum dilaporkan|dalam proses|-\u00a0|- *)| "


@pytest.mark.parametrize("teks", KOSONG.split("|"))
def test_a_word_for_no_figure_is_empty_and_says_why(teks: str) -> None:
    kosong = baca_tulisan(teks, TAK_TENTU)
    assert isinstance(kosong, Kosong)
    assert kosong.alasan


@pytest.mark.parametrize(
    ("teks", "sebab"),
    [
        ("1,2E+06", "notasi ilmiah"),
        ("1e5", "notasi ilmiah"),
        ("±12", "perkiraan"),
        ("sekitar 12", "perkiraan"),
        ("~12", "perkiraan"),
        (">100", "batas"),
        ("≤ 5", "batas"),
        ("12/15", "garis miring"),
        ("12-15", "rentang"),
        ("12 s.d. 15", "rentang"),
        ("12 – 15", "rentang"),
        ("12-", "minus di belakang"),
        ("- 12", "terpisah"),
        ("+12", "kenaikan"),
        ("12+", "lebih dari"),
        ("1O", "huruf O"),
        ("l2", "huruf O"),
        ("I2", "huruf O"),
        ("12 O", "huruf O"),
        ("1O0 orang", "huruf O"),
        ("１２", "bukan 0 sampai 9 biasa"),
        ("٣٤", "bukan 0 sampai 9 biasa"),
        ("½", "bukan 0 sampai 9 biasa"),
        ("²12", "bukan 0 sampai 9 biasa"),
        ("007", "diawali angka 0"),
        ("00", "diawali angka 0"),
        ("12 ribu", "satuan besar"),
        ("1,2 juta", "satuan besar"),
        ("12rb", "satuan besar"),
        ("5 jt orang", "satuan besar"),
        ("12 dari 15", "lebih dari satu angka"),
        ("12 orang dan 5 unit", "lebih dari satu angka"),
        ("1 23", "spasi"),
        ("12 34", "spasi"),
        ("1 234.567", "spasi"),
        ("12.", "terpotong"),
        ("12,", "terpotong"),
        (",5", "di depan"),
        (".5", "di depan"),
        ("1.23.4", "tidak dapat dipastikan"),
        ("1,2,3", "tidak dapat dipastikan"),
        ("1.234.56", "tidak dapat dipastikan"),
        ("1,234,567.89,1", "tidak dapat dipastikan"),
        ("tidak ada", "0 atau belum"),
        ("x", "tidak berupa angka"),
        ("Mengetahui", "tidak berupa angka"),
        ("12 (1)", ""),
        ("12 1)", ""),
        ("--12", ""),
        ("(-12)", ""),
        ("Rp 12 orang", ""),
        ("12:30", ""),
        ("12 " + "x" * 80, "panjang"),
    ],
)
def test_a_form_in_which_a_digit_may_be_lost_or_mistaken_is_refused_with_its_reason(
    teks: str, sebab: str
) -> None:
    for gaya in Gaya:
        bukan = baca_tulisan(teks, gaya)
        assert isinstance(bukan, Bukan), bukan
        assert sebab in bukan.sebab
        assert bukan.sebab


@pytest.mark.parametrize(
    ("kolom", "gaya"),
    [
        (["1.234,5"], INDONESIA),
        (["1.234.567"], INDONESIA),
        (["12,5"], INDONESIA),
        (["0,125"], INDONESIA),
        (["1.234", "12,5 %"], INDONESIA),
        (["Rp 1.000,00"], INDONESIA),
        (["1,234.50"], INGGRIS),
        (["1,234,567"], INGGRIS),
        (["12.5"], INGGRIS),
        (["12,000", "3,456,789 orang"], INGGRIS),
        ([], TAK_TENTU),
        (["1.234"], TAK_TENTU),
        (["12,000", "1.234"], TAK_TENTU),
        (["12", "nihil", "-", "Toko A, B.", "12.5.6"], TAK_TENTU),
        (["12,5", "12.5"], TAK_TENTU),
        (["1.234,5", "1,234.5"], TAK_TENTU),
    ],
)
def test_a_column_tells_its_style_by_the_cells_that_have_one_reading(kolom: list[str], gaya: Gaya) -> None:
    assert gaya_kolom(kolom) is gaya
    assert gaya_kolom(reversed(kolom)) is gaya


NILAI = st.integers(0, 10**9).map(float) | st.decimals(0, 10**6, places=3, allow_nan=False).map(float)


def _inggris(teks: str) -> str:
    return teks.translate(str.maketrans(".,", ",."))


def _bentuk(nilai: float) -> list[str]:
    """A number in every form of an office."""
    indonesia = format_angka(nilai, 3, tetap=False).replace("\u2212", "-")
    polos = indonesia.replace(".", "")
    dua = [indonesia, _inggris(indonesia), polos, polos.replace(",", ".")]
    spasi = indonesia.replace(".", "\u00a0")
    bentuk = [*dua, spasi] if "," not in indonesia or len(indonesia.split(",")[1]) != 3 else dua
    hias = ["{}", " {} ", "{} orang", "{} unit", "{}%", "{} %", "Rp {}", "{}*", "{} *)", "{}¹", "'{}"]
    return [h.format(b) for h in hias for b in bentuk]


@given(NILAI, st.sampled_from(Gaya))
def test_a_number_comes_back_as_itself_or_as_two_of_which_it_is_one(nilai: float, gaya: Gaya) -> None:
    for teks in _bentuk(nilai):
        dibaca = baca_tulisan(teks, TAK_TENTU)
        assert isinstance(dibaca, Angka | Taksa), teks
        assert nilai in ((dibaca.nilai,) if isinstance(dibaca, Angka) else dibaca.pilihan), teks
        # A style settles what is ambiguous and changes nothing else.
        menurut = baca_tulisan(teks, gaya)
        if isinstance(dibaca, Angka):
            assert menurut == dibaca
        elif gaya is not TAK_TENTU:
            assert isinstance(menurut, Angka)
            assert menurut.nilai in dibaca.pilihan


@given(NILAI)
def test_a_number_written_in_its_columns_style_comes_back_as_itself(nilai: float) -> None:
    indonesia = format_angka(nilai, 3, tetap=False)
    assert baca_tulisan(indonesia, INDONESIA) == Angka(nilai)
    assert baca_tulisan(_inggris(indonesia), INGGRIS) == Angka(nilai)


@given(NILAI, st.lists(NILAI, max_size=4))
def test_evidence_in_a_column_never_turns_a_number_into_another(nilai: float, lain: list[float]) -> None:
    for tulis in (
        lambda n: format_angka(n, 3, tetap=False),
        lambda n: _inggris(format_angka(n, 3, tetap=False)),
    ):
        dibaca = baca_tulisan(tulis(nilai), gaya_kolom([tulis(n) for n in lain]))
        assert isinstance(dibaca, Angka | Taksa)
        assert nilai in ((dibaca.nilai,) if isinstance(dibaca, Angka) else dibaca.pilihan)


@given(NILAI.filter(lambda n: n >= 10), st.data())
def test_a_digit_that_became_a_letter_or_was_cut_off_is_never_read_over(
    nilai: float, data: st.DataObject
) -> None:
    teks = format_angka(nilai, 3, tetap=False)
    letak = data.draw(st.integers(0, len(teks) - 1))
    rusak = teks[:letak] + data.draw(st.sampled_from("OolI|")) + teks[letak + 1 :]
    assert isinstance(baca_tulisan(rusak, TAK_TENTU), Bukan), rusak


@given(st.text(max_size=30) | st.text("0123456789.,-+()% RpE*Oorang'", max_size=14), st.sampled_from(Gaya))
def test_any_text_is_read_or_refused_without_a_fault(teks: str, gaya: Gaya) -> None:
    dibaca = baca_tulisan(teks, gaya)
    if isinstance(dibaca, Bukan):
        assert dibaca.sebab
    # What a double cannot hold is refused by the checks of its value.
    if isinstance(dibaca, Angka) and 0 < abs(dibaca.nilai) <= ANGKA_TERBESAR:
        # No digit of the text is lost, and none comes from elsewhere.
        asal = [t for t in teks if t in "0123456789"]
        assert asal
        assert sum(t != "0" for t in asal) == sum(
            t in "123456789" for t in format(abs(dibaca.nilai), "f").rstrip("0")
        )
    assert not isinstance(dibaca, Taksa) or gaya is TAK_TENTU
