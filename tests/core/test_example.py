"""The worked example of each indikator: what is written is what the product computes."""

from fractions import Fraction

import pandas as pd
import pytest

from iku.core.catalogue import Catalogues
from iku.core.example import Contoh, Hasil, contoh_for
from iku.core.example_file import CONTOH_COLUMNS, parse_contoh
from iku.core.finding import Ditolak, Kode
from iku.core.reading import entri_frame, target_frame
from iku.core.results import compute_results
from iku.core.settings import BAWAAN
from tests.core.arithmetic import baca, ditulis
from tests.regenerate import contoh_hitungan, katalog

KATALOG = katalog()
SEMUA = contoh_hitungan()
semua_contoh = pytest.mark.parametrize("contoh", SEMUA, ids=[f"{c.indikator}-{c.nomor}" for c in SEMUA])


def terhitung(contoh: Contoh) -> pd.Series:
    entri = entri_frame((i.kunci, i.nilai) for i in contoh.entri)
    target = target_frame((i.kunci, i.nilai) for i in contoh.target)
    hasil = compute_results(entri, target, Catalogues((KATALOG,)), BAWAAN)
    periode = (contoh.indikator, contoh.periode.tahun, contoh.periode.triwulan)
    return hasil.set_index(["indikator", "tahun", "triwulan"]).loc[periode]


def test_every_indikator_has_a_worked_example() -> None:
    assert [k for k in KATALOG.indikator if not contoh_for(SEMUA, k)] == []


def test_the_examples_stand_in_the_order_of_the_catalogue() -> None:
    assert list(dict.fromkeys(c.indikator for c in SEMUA)) == list(KATALOG.indikator)


@semua_contoh
def test_an_example_says_exactly_what_is_computed(contoh: Contoh) -> None:
    baris = terhitung(contoh)
    ada = {p: baris[p] for p in Hasil if pd.notna(baris[p])}
    assert set(ada) == set(contoh.hasil)
    for perihal, isi in contoh.hasil.items():
        nilai = ada[perihal]
        assert isi == (ditulis(float(nilai), isi) if perihal in (Hasil.REALISASI, Hasil.CAPAIAN) else nilai)


@semua_contoh
def test_every_line_of_arithmetic_is_right_and_leads_to_the_result(contoh: Contoh) -> None:
    baris = terhitung(contoh)
    for langkah in (x for x in contoh.langkah if x.hitungan):
        tertulis = baca(langkah.hitungan)
        assert ditulis(tertulis.kiri, tertulis.kanan) == tertulis.kanan, langkah.hitungan
        assert tertulis.dipotong == (langkah.perihal == "capaian" and tertulis.kiri < 0)
        if tertulis.dipotong:
            assert baris["capaian"] == 0
        elif langkah.perihal == "capaian":
            assert ditulis(float(baris["capaian"]), tertulis.kanan) == tertulis.kanan
        else:
            assert float(tertulis.kiri) == pytest.approx(baris[langkah.perihal], rel=1e-12)


@semua_contoh
def test_arithmetic_uses_only_figures_of_the_example(contoh: Contoh) -> None:
    isian = (*contoh.entri, *contoh.target)
    dikenal = {Fraction(repr(abs(i.nilai))) for i in isian if i.nilai is not None} | {
        Fraction(2),
        Fraction(100),
    }
    for langkah in (x for x in contoh.langkah if x.hitungan):
        tertulis = baca(langkah.hitungan)
        assert tertulis.dipakai <= dikenal, langkah.hitungan
        dikenal.add(abs(baca(f"{tertulis.kanan} = {tertulis.kanan}").kiri))


@semua_contoh
def test_arithmetic_is_written_wherever_something_is_computed(contoh: Contoh) -> None:
    ditulis_untuk = {x.perihal.value for x in contoh.langkah if x.hitungan}
    dibaca_langsung = KATALOG.indikator[contoh.indikator].penyebut is None
    perlu = {"realisasi"} - ({"realisasi"} if dibaca_langsung else set()) | {"capaian"}
    assert {p for p in perlu if p in contoh.hasil} <= ditulis_untuk


def test_the_reader_of_arithmetic_finds_a_wrong_line() -> None:
    salah = baca("100 × 80 / 141 = 56,75")
    assert ditulis(salah.kiri, salah.kanan) == "56,74"
    with pytest.raises(AssertionError, match="not arithmetic"):
        baca("__import__('os') = 1")


BENAR = (
    "S3A;1;judul;;2024;3;;Judul",
    "S3A;1;entri;koperasi;2024;3;147;",
    "S3A;1;hasil;realisasi;;;57,8231;",
)


def tolakan(*baris: str) -> list[tuple[str, Kode]]:
    isi = "\n".join((";".join(CONTOH_COLUMNS), *baris))
    with pytest.raises(Ditolak) as ditolak:
        parse_contoh(isi.encode(), "contoh.csv", KATALOG)
    return [(m.sel, m.kode) for m in ditolak.value.masalah]


def test_all_faults_of_the_file_are_named_at_once() -> None:
    assert tolakan(
        "X9;1;judul;;2024;5;;Judul",
        "X9;1;entri;koperasi_hilang;24;3;147;",
        "X9;1;langkah;hasil;;;1 + 1 = 2;",
        "X9;1;hasil;realisasi;;;lima;",
    ) == [
        ("baris 2, kolom indikator", Kode.INDIKATOR_TAK_DIKENAL),
        ("baris 2, kolom triwulan", Kode.TRIWULAN_SALAH),
        ("baris 3, kolom perihal", Kode.VARIABEL_TAK_DIKENAL),
        ("baris 3, kolom tahun", Kode.TAHUN_SALAH),
        ("baris 4, kolom perihal", Kode.NILAI_TAK_DIKENAL),
        ("baris 5, kolom isi", Kode.BUKAN_ANGKA),
    ]


def test_an_example_without_title_or_result_is_refused() -> None:
    assert tolakan(BENAR[1]) == [
        ("baris 2, kolom jenis", Kode.NILAI_TAK_DIKENAL),
        ("baris 2, kolom jenis", Kode.NILAI_KOSONG),
        ("baris 2, kolom uraian", Kode.NILAI_KOSONG),
    ]


def test_the_same_entri_twice_is_refused() -> None:
    assert tolakan(*BENAR[:2], *BENAR[1:]) == [("baris 4, kolom perihal", Kode.KUNCI_GANDA)]


def test_rows_of_one_example_stand_together() -> None:
    assert tolakan(*BENAR, *(b.replace(";1;", ";2;", 1) for b in BENAR), *BENAR) == [
        ("baris 8, kolom nomor", Kode.KODE_GANDA)
    ]
