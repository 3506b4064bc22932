"""Figures: a cell is its variabel's figure by unit, range and column, or it is refused or asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.finding import Masalah, Tingkat
from iku.core.numbers import format_angka
from iku.core.reading import Jenis, Kunci
from iku.sheets.cells import Cell, Isi
from iku.sheets.values import Figur, KosongSel, read_figure
from iku.sheets.writing import Gaya
from tests.core.bahan import SINGKATAN, buatan
from tests.sheets.bahan import KATALOG

TOKO = Kunci(Jenis.ENTRI, "toko_aktif", 2024, 1)
ORANG = Kunci(Jenis.ENTRI, "kunjungan", 2024, 1)
MUTU = Kunci(Jenis.ENTRI, "mutu", 2024, 1)
PERSEN = Kunci(Jenis.TARGET, "A", 2024, 1)
INDEKS = Kunci(Jenis.TARGET, "B", 2024, 1)
INDONESIA, INGGRIS, TAK_TENTU = Gaya.INDONESIA, Gaya.INGGRIS, Gaya.TAK_TENTU
RP = '"Rp"#,##0'


def figur(
    cell: Cell | str, kunci: Kunci = TOKO, gaya: Gaya = TAK_TENTU, pasti: bool = False
) -> Figur | KosongSel | Masalah:
    isi = Cell(Isi.TEKS, cell) if isinstance(cell, str) else cell
    return read_figure(isi, kunci, KATALOG, "D7", gaya, SINGKATAN, pasti=pasti)


def angka(nilai: float, format_: str = "", jenis: Isi = Isi.ANGKA) -> Cell:
    return Cell(jenis, str(nilai), nilai, format_)


def kode(hasil: Figur | KosongSel | Masalah) -> str:
    assert isinstance(hasil, Masalah), hasil
    assert hasil.sel == "D7"
    assert hasil.diharapkan
    assert hasil.saran
    return f"{hasil.kode} {hasil.tingkat}"


@pytest.mark.parametrize(
    ("isi", "kunci", "nilai"),
    [
        (angka(12.0), TOKO, 12),
        (angka(12.0, "#,##0"), TOKO, 12),
        (angka(12.0, "General"), TOKO, 12),
        (angka(12.0, '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-'), TOKO, 12),
        (angka(12.0, '0" unit"'), TOKO, 12),
        (angka(12.0, '#,##0\\ "org"'), ORANG, 12),
        (angka(4.25, "0.00"), MUTU, 4.25),
        (angka(85.5, '0.0"%"'), PERSEN, 85.5),
        (angka(0.85, "0%", Isi.PERSEN), PERSEN, 85),
        (angka(0.07, "0%", Isi.PERSEN), PERSEN, 7),
        (angka(0.5812, "0.00%", Isi.PERSEN), PERSEN, 58.12),
        (angka(0.0, "#,##0,"), TOKO, 0),
        ("12", TOKO, 12),
        ("12 unit", TOKO, 12),
        ("12 buah", TOKO, 12),
        ("12 unit usaha", TOKO, 12),
        ("12 toko", TOKO, 12),
        ("12 toko aktif", TOKO, 12),
        ("12 Orang", ORANG, 12),
        ("12 jiwa", ORANG, 12),
        ("12 org.", ORANG, 12),
        ("12 kunjungan", ORANG, 12),
        ("85%", PERSEN, 85),
        ("85,5 persen", PERSEN, 85.5),
        ("85.5", PERSEN, 85.5),
        ("4,25", MUTU, 4.25),
        ("4,25 poin", MUTU, 4.25),
        ("12,00", TOKO, 12),
        ("1.234.567", TOKO, 1234567),
    ],
)
def test_a_figure_is_taken_as_its_variabel_counts_it(isi: Cell | str, kunci: Kunci, nilai: float) -> None:
    for gaya in Gaya:
        assert figur(isi, kunci, gaya) == Figur(nilai)


@pytest.mark.parametrize(("isi", "catatan"), [("nihil", "nihil = 0"), ("0", ""), ("0 unit", "")])
def test_nihil_and_zero_are_zero(isi: str, catatan: str) -> None:
    assert figur(isi) == Figur(0, catatan)


@pytest.mark.parametrize("isi", ["-", "n/a", "belum ada data", "…"])
def test_a_word_for_nothing_is_empty_and_never_zero(isi: str) -> None:
    assert isinstance(figur(isi), KosongSel)


@pytest.mark.parametrize(
    ("isi", "kunci", "masalah"),
    [
        ("85%", TOKO, "persen_bukan_jumlah galat"),
        ("85 persen", ORANG, "persen_bukan_jumlah galat"),
        (angka(0.85, "0%", Isi.PERSEN), TOKO, "persen_bukan_jumlah galat"),
        (angka(85.0, '0"%"'), TOKO, "persen_bukan_jumlah galat"),
        ("4%", MUTU, "satuan_beda galat"),
        (angka(0.04, "0%", Isi.PERSEN), MUTU, "satuan_beda galat"),
        ("Rp 12", TOKO, "rupiah galat"),
        ("Rp1.000", TOKO, "rupiah galat"),
        ("12 rupiah", TOKO, "rupiah galat"),
        ("12.000.000,-", TOKO, "rupiah galat"),
        (angka(12.0, RP), TOKO, "rupiah galat"),
        (angka(12.0, "[$Rp-421]#,##0"), TOKO, "rupiah galat"),
        (angka(12.0, '_("Rp"* #,##0_);_("Rp"* (#,##0)'), TOKO, "rupiah galat"),
        (angka(12.0, "\\R\\p\\ #,##0"), TOKO, "rupiah galat"),
        (angka(12.0, "[$IDR] #,##0"), TOKO, "rupiah galat"),
        (angka(12.0, "$#,##0"), TOKO, "rupiah galat"),
        (angka(85.0, RP), PERSEN, "rupiah galat"),
        ("12 orang", TOKO, "satuan_beda galat"),
        ("12 unit", ORANG, "satuan_beda galat"),
        ("12 toko mati", TOKO, "satuan_beda galat"),
        ("12 aktif", TOKO, "satuan_beda galat"),
        ("85 orang", PERSEN, "satuan_beda galat"),
        (angka(12.0, '0" orang"'), TOKO, "satuan_beda galat"),
        ("12 ribu", TOKO, "kelipatan galat"),
        ("1,2 juta", TOKO, "kelipatan galat"),
        ("12 rb orang", ORANG, "kelipatan galat"),
        (angka(12345.0, "#,##0,"), TOKO, "format_skala galat"),
        (angka(12345678.0, '0.0,,"jt"'), TOKO, "format_skala galat"),
        ("12/15", TOKO, "bukan_angka galat"),
        ("1O", TOKO, "bukan_angka galat"),
        ("12-", TOKO, "bukan_angka galat"),
        ("lihat lampiran", TOKO, "bukan_angka galat"),
        ("(12)", TOKO, "negatif galat"),
        ("-12", TOKO, "negatif galat"),
        (angka(-12.0), TOKO, "negatif galat"),
        (angka(12.5), TOKO, "pecahan galat"),
        ("12,5", TOKO, "pecahan galat"),
        (angka(5.1), MUTU, "di_luar_rentang galat"),
        ("42,5", MUTU, "di_luar_rentang galat"),
        ("6", INDEKS, "di_luar_rentang galat"),
        ("9999999999999999", TOKO, "di_luar_rentang galat"),
        (angka(float("nan")), MUTU, "di_luar_rentang galat"),
        (angka(float("inf")), TOKO, "di_luar_rentang galat"),
        (Cell(Isi.GALAT, "#DIV/0!"), TOKO, "sel_galat galat"),
        (Cell(Isi.RUMUS, "=A1+B1"), TOKO, "rumus_tak_dihitung galat"),
        (Cell(Isi.TAUTAN, "=[1]Data!A1"), TOKO, "tautan_luar galat"),
        (Cell(Isi.TANGGAL, "2024-03-31"), TOKO, "bukan_angka galat"),
        (Cell(Isi.LOGIKA, "TRUE"), TOKO, "bukan_angka galat"),
    ],
)
def test_what_is_no_figure_of_this_variabel_is_refused_as_what_it_is(
    isi: Cell | str, kunci: Kunci, masalah: str
) -> None:
    for gaya in Gaya:
        assert kode(figur(isi, kunci, gaya)) == masalah


@pytest.mark.parametrize(
    ("teks", "kunci", "gaya", "harap"),
    [
        # A count has no decimals: its lone point groups thousands, unless the column's points are decimal.
        ("1.234", TOKO, TAK_TENTU, 1234),
        ("1.234", TOKO, INDONESIA, 1234),
        ("1.234 unit", TOKO, TAK_TENTU, 1234),
        ("1.234", TOKO, INGGRIS, None),
        ("12,000", TOKO, INGGRIS, 12000),
        ("12,000", TOKO, TAK_TENTU, None),
        ("12,000", TOKO, INDONESIA, None),
        ("85,125", TOKO, TAK_TENTU, None),
        ("85,125", TOKO, INDONESIA, None),
        # An indeks from 0 to 5 can only be one of the two.
        ("1.234", MUTU, TAK_TENTU, 1.234),
        ("1,234", MUTU, TAK_TENTU, 1.234),
        ("1.234", MUTU, INGGRIS, 1.234),
        ("1,234", MUTU, INDONESIA, 1.234),
        ("1.234", MUTU, INDONESIA, None),
        ("1,234", MUTU, INGGRIS, None),
        ("1.234", INDEKS, TAK_TENTU, 1.234),
        # A target in per cent has no upper limit, so that only the column can tell.
        ("85,125", PERSEN, TAK_TENTU, None),
        ("85,125", PERSEN, INDONESIA, 85.125),
        ("85.125%", PERSEN, INGGRIS, 85.125),
        ("1.234", PERSEN, INDONESIA, 1234),
    ],
)
def test_one_group_of_three_is_settled_by_the_kind_and_the_column_or_asked(
    teks: str, kunci: Kunci, gaya: Gaya, harap: float | None
) -> None:
    hasil = figur(teks, kunci, gaya)
    if harap is None:
        assert kode(hasil) == "angka_taksa tanya"
    else:
        assert hasil == Figur(harap)


def test_a_question_names_both_numbers() -> None:
    hasil = figur("12,000")
    assert isinstance(hasil, Masalah)
    assert hasil.pesan == (
        '"12,000" dapat dibaca sebagai dua angka yang berbeda. Seharusnya bilangan bulat dalam unit. '
        "Pilih yang dimaksud: 12.000 atau 12."
    )


@pytest.mark.parametrize(
    ("teks", "gaya", "harap"), [("12,000", INDONESIA, 12), ("12,000", INGGRIS, 12000), ("1.000", INGGRIS, 1)]
)
def test_a_person_who_says_what_the_sign_means_is_not_asked_again(
    teks: str, gaya: Gaya, harap: float
) -> None:
    assert figur(teks, TOKO, gaya, pasti=True) == Figur(harap)


def test_an_answer_does_not_lift_the_other_checks() -> None:
    assert kode(figur("85,125", TOKO, INDONESIA, pasti=True)) == "pecahan galat"
    assert kode(figur("1.234", MUTU, INDONESIA, pasti=True)) == "di_luar_rentang galat"


def test_a_thing_that_is_its_own_unit_may_be_counted_in_unit() -> None:
    kios = {"kode": "kios", "nama": "Kios pasar", "satuan": "kios"}
    katalog = buatan([{"pembilang": "kios", "penyebut": "kios"}], [kios])
    kunci = Kunci(Jenis.ENTRI, "kios", 2024, 1)
    for teks, diterima in (("12 kios", True), ("12 unit", True), ("12 buah", True), ("12 orang", False)):
        hasil = read_figure(Cell(Isi.TEKS, teks), kunci, katalog, "D7", TAK_TENTU, SINGKATAN)
        assert (hasil == Figur(12)) is diterima


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (
            "1O",
            '"1O" bukan angka. Seharusnya bilangan bulat dalam unit. Ada huruf O, l, atau I',
        ),
        ("12 ribu", 'angkanya ditulis dalam ribu ("12 ribu"). Seharusnya bilangan bulat dalam unit. Tulis'),
        (
            "85%",
            "85% adalah persen, bukan jumlah. Seharusnya bilangan bulat dalam unit. Tulis jumlahnya, bukan",
        ),
        ("Rp 12", "Rp 12 adalah rupiah, bukan jumlah. Seharusnya bilangan bulat dalam unit. Isi jumlah unit"),
        ("12 orang", 'satuannya "orang". Seharusnya bilangan bulat dalam unit. Periksa barisnya'),
    ],
)
def test_a_refusal_says_what_was_found_and_what_to_do(isi: str, pesan: str) -> None:
    hasil = figur(isi)
    assert isinstance(hasil, Masalah)
    assert hasil.pesan.startswith(pesan)


NILAI = st.integers(0, 10**9)


@given(NILAI, st.sampled_from(Gaya), st.sampled_from(["{}", "{} unit", "{} toko", " {}*"]))
def test_a_count_in_any_form_is_itself_or_asked_and_never_another(nilai: int, gaya: Gaya, hias: str) -> None:
    indonesia = format_angka(nilai, 0)
    for angka_ in (
        str(nilai),
        indonesia,
        indonesia.replace(".", ","),
        indonesia.replace(".", "\u00a0"),
        f"{nilai},00",
    ):
        hasil = figur(hias.format(angka_), TOKO, gaya)
        if isinstance(hasil, Masalah):
            assert hasil.tingkat is Tingkat.TANYA
        else:
            assert isinstance(hasil, Figur)
            assert hasil.nilai == nilai


@given(st.decimals(0, 1, places=4, allow_nan=False))
def test_a_percent_cell_is_exactly_a_hundred_times_what_is_kept(pecahan: object) -> None:
    tersimpan = float(str(pecahan))
    hasil = figur(angka(tersimpan, "0.00%", Isi.PERSEN), PERSEN)
    assert isinstance(hasil, Figur)
    assert str(hasil.nilai) == str(float(f"{tersimpan * 100:.6f}"))


ISI = st.text(max_size=20) | st.text("0123456789.,-+()% RpOorangunit", max_size=14)


@given(ISI, st.sampled_from([TOKO, ORANG, MUTU, PERSEN, INDEKS]), st.sampled_from(Gaya), st.booleans())
def test_any_text_is_a_figure_in_its_range_or_none(teks: str, kunci: Kunci, gaya: Gaya, pasti: bool) -> None:
    hasil = figur(teks, kunci, gaya, pasti)
    if isinstance(hasil, Figur):
        assert hasil.nilai >= 0
        assert kunci.jenis is Jenis.TARGET or kunci is MUTU or hasil.nilai.is_integer()
        assert kunci not in (MUTU, INDEKS) or hasil.nilai <= 5


@given(st.text('0#,.%"Rp$;[]-\\ _*<>=1ab?', max_size=20), st.floats(0, 10**6).map(round).map(float))
def test_any_number_format_is_borne(format_: str, nilai: float) -> None:
    hasil = figur(angka(nilai, format_))
    assert isinstance(hasil, Masalah) or hasil == Figur(nilai) or (not nilai and isinstance(hasil, KosongSel))
