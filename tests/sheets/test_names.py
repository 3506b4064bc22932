"""Names: two writings of one name meet, two names never do, and likeness only suggests."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.reading import Jenis
from iku.core.singkatan import TANPA_SINGKATAN
from iku.sheets.names import Names, normal
from tests.core.bahan import SEED, SINGKATAN, buatan
from tests.sheets.bahan import KATALOG

ENTRI = Names(KATALOG, Jenis.ENTRI, SINGKATAN)
TARGET = Names(KATALOG, Jenis.TARGET, SINGKATAN)
RESMI = {jenis: Names(SEED, jenis, SINGKATAN) for jenis in Jenis}
NAMA = {
    Jenis.ENTRI: [(v.kode, v.nama, v.satuan) for v in SEED.variabel.values()],
    Jenis.TARGET: [(i.kode, n, i.satuan) for i in SEED.indikator.values() for n in {i.nama, i.nama_pendek}],
}
SEMUA = [(jenis, kode, nama, satuan) for jenis, isi in NAMA.items() for kode, nama, satuan in isi]


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [
        ("Toko aktif", "toko_aktif"),
        ("TOKO  AKTIF", "toko_aktif"),
        ("toko\naktif", "toko_aktif"),
        ("toko\u00a0aktif", "toko_aktif"),
        ("Toko-aktif", "toko_aktif"),
        ("Toko (aktif)", "toko_aktif"),
        ('"Toko aktif"', "toko_aktif"),
        ("Toko aktif.", "toko_aktif"),
        ("Toko aktif :", "toko_aktif"),
        ("Jumlah toko aktif", "toko_aktif"),
        ("Jml. toko aktif", "toko_aktif"),
        ("Banyaknya toko yang aktif", "toko_aktif"),
        ("Toko yg aktif", "toko_aktif"),
        ("1. Toko aktif", "toko_aktif"),
        ("1.2 Toko aktif", "toko_aktif"),
        ("1) Toko aktif", "toko_aktif"),
        ("(3) Toko aktif", "toko_aktif"),
        ("a. Toko aktif", "toko_aktif"),
        ("b) Jumlah toko aktif", "toko_aktif"),
        ("IV. Toko aktif", "toko_aktif"),
        ("- Toko aktif", "toko_aktif"),
        ("• Toko aktif", "toko_aktif"),
        ("Toko aktif*)", "toko_aktif"),
        ("Toko aktif **", "toko_aktif"),
        ("Toko aktif¹", "toko_aktif"),
        ("Toko aktif 1)", "toko_aktif"),
        ("Toko aktif (unit)", "toko_aktif"),
        ("Toko aktif [Unit]", "toko_aktif"),
        ("Toko aktif (dalam unit)", "toko_aktif"),
        ("Toko aktif (satuan: buah)", "toko_aktif"),
        ("Kunjungan ke toko (org)", "kunjungan"),
        ("Kunjungan ke toko (jiwa) *)", "kunjungan"),
        ("toko_aktif", "toko_aktif"),
        ("TOKO_AKTIF", "toko_aktif"),
        ("Toko", "toko"),
        ("Jumlah", None),
        ("Jumlah toko (orang)", None),
        ("Toko aktif (%)", None),
        ("% toko aktif", None),
        ("Persentase toko aktif", None),
        ("Toko tidak aktif", None),
        ("Toko non-aktif", None),
        ("Toko nonaktif", None),
        ("Toko aktif dan tidak aktif", None),
        ("Toko aktif < 5 tahun", None),
        ("Toko aktif 2", None),
        ("Tokoaktif", None),
        ("Aktif", None),
        ("aktif toko", None),
        ("", None),
        ("-", None),
    ],
)
def test_a_name_is_known_by_its_words_and_by_nothing_less(tulisan: str, kode: str | None) -> None:
    assert ENTRI.find(tulisan) == kode
    assert ENTRI.candidates(tulisan) == (() if kode is None else (kode,))


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [
        ("Persentase toko aktif", "A"),
        ("Prosentase toko yg aktif", "A"),
        ("% toko aktif", "A"),
        ("%toko aktif", "A"),
        ("Persentase toko aktif (%)", "A"),
        ("Persentase toko aktif (persen)", "A"),
        ("Toko aktif (%)", "A"),
        ("Indeks mutu", "B"),
        ("Indeks mutu layanan (poin)", "B"),
        ("a", "A"),
    ],
)
def test_an_indikator_is_known_by_its_long_or_short_name(tulisan: str, kode: str) -> None:
    assert TARGET.find(tulisan) == kode


def test_an_abbreviation_says_the_same_as_its_words() -> None:
    assert normal("Jml. TK yg dilatih utk UK baru", SINGKATAN) == normal(
        f"Tenaga kerja yang dilatih untuk {SINGKATAN.kata['uk']} baru", SINGKATAN
    )
    assert normal("T.K. terampil", SINGKATAN) == normal("tenaga kerja terampil", SINGKATAN)
    assert normal("Kesepakatan dgn PB", SINGKATAN) == normal(
        "Kesepakatan dengan Perjanjian Bersama (PB)", SINGKATAN
    )


def test_a_name_of_words_that_say_nothing_is_not_empty() -> None:
    assert normal("yang", SINGKATAN) == "yang"
    assert normal("Jumlah", SINGKATAN) == "jumlah"
    assert normal("1.", SINGKATAN) == "1"


def test_without_a_table_an_abbreviation_means_itself() -> None:
    assert normal("Jml. Toko", TANPA_SINGKATAN) == "jml toko"


@pytest.mark.parametrize("tulisan", ["UMKM", "Umum", "TKI", "uks", "pbb"])
def test_an_abbreviation_inside_a_word_is_none(tulisan: str) -> None:
    assert normal(tulisan, SINGKATAN) == tulisan.casefold()


@pytest.mark.parametrize("jenis", Jenis)
def test_normalising_keeps_all_names_of_the_catalogue_apart(jenis: Jenis) -> None:
    per_bentuk = defaultdict(set)
    for kode, nama, _ in NAMA[jenis]:
        per_bentuk[normal(nama, SINGKATAN)].add(kode)
    assert {b: k for b, k in per_bentuk.items() if len(k) > 1} == {}


def test_no_name_of_an_indikator_is_that_of_a_variabel_unless_it_is_written_the_same() -> None:
    variabel = {normal(nama, SINGKATAN): nama.casefold() for _, nama, _ in NAMA[Jenis.ENTRI]}
    for _, nama, _ in NAMA[Jenis.TARGET]:
        assert variabel.get(normal(nama, SINGKATAN), nama.casefold()) == nama.casefold()


PANJANG_PENDEK = {arti: tulisan for tulisan, arti in SINGKATAN.kata.items() if arti}


def _disingkat(nama: str) -> str:
    for arti in sorted(PANJANG_PENDEK, key=len, reverse=True):
        nama = f" {nama.casefold()} ".replace(f" {arti} ", f" {PANJANG_PENDEK[arti]} ").strip()
    return nama


@given(
    st.sampled_from(SEMUA),
    st.sampled_from(["", "Jumlah ", "Jml. ", "1. ", "b) ", "- ", "(2) Banyaknya "]),
    st.sampled_from(["", "*)", " 1)", "¹", ":", " ({satuan})", " [{satuan}]", " ({satuan}) *"]),
    st.sampled_from(
        [str.upper, str.lower, str.title, str.swapcase, lambda t: t.replace(" ", "\n  "), _disingkat]
    ),
    st.booleans(),
)
def test_every_name_of_the_catalogue_is_found_in_an_offices_writing(
    siapa: tuple[Jenis, str, str, str], depan: str, belakang: str, ubah: object, tanpa_yang: bool
) -> None:
    jenis, kode, nama, satuan = siapa
    if tanpa_yang:
        nama = nama.replace(" yang ", " ")
    tulisan = depan + ubah(nama) + belakang.format(satuan=satuan)
    assert RESMI[jenis].find(tulisan) == kode, tulisan


@given(
    st.sampled_from(SEMUA), st.sampled_from(["tidak", "non", "belum", "bukan", "calon", "mantan"]), st.data()
)
def test_a_word_that_turns_the_meaning_is_never_lost(
    siapa: tuple[Jenis, str, str, str], kata: str, data: st.DataObject
) -> None:
    jenis, _, nama, _ = siapa
    semua = nama.split()
    letak = data.draw(st.integers(0, len(semua)))
    assert RESMI[jenis].candidates(" ".join([*semua[:letak], kata, *semua[letak:]])) == ()


@given(st.sampled_from(SEMUA), st.data())
def test_a_name_with_a_word_missing_is_another_name_or_none(
    siapa: tuple[Jenis, str, str, str], data: st.DataObject
) -> None:
    """What is left may be the whole of which the name is a part; never the name itself."""
    jenis, kode, nama, _ = siapa
    semua = [k for k in nama.split() if normal(k, SINGKATAN) and k != "(PB)"]
    letak = data.draw(st.integers(0, len(semua) - 1))
    sisa = " ".join(semua[:letak] + semua[letak + 1 :])
    sama = normal(nama, SINGKATAN) == normal(sisa, SINGKATAN) or sisa.casefold() == kode
    assert sama or RESMI[jenis].find(sisa) != kode


@given(st.sampled_from(SEMUA), st.sampled_from(["orang", "unit", "%", "kasus", "Rp", "layanan"]))
def test_a_name_with_another_unit_is_not_that_name(siapa: tuple[Jenis, str, str, str], satuan: str) -> None:
    jenis, kode, nama, sendiri = siapa
    cocok = RESMI[jenis].candidates(f"{nama} ({satuan})")
    assert (cocok == (kode,)) is (satuan == sendiri)


def test_a_name_that_two_fit_is_nobodys_and_both_are_told() -> None:
    kembar = buatan(
        [{"pembilang": "a", "penyebut": "b"}],
        [{"kode": "a", "nama": "Toko & kios"}, {"kode": "b", "nama": "Toko dan kios"}],
    )
    names = Names(kembar, Jenis.ENTRI, SINGKATAN)
    assert names.candidates("Jumlah toko dan kios") == ("a", "b")
    assert names.find("Jumlah toko dan kios") is None
    # Its very own writing is one of them.
    assert names.find("Toko & kios") == "a"


def test_a_kode_and_a_name_must_agree() -> None:
    assert ENTRI.find("toko", "Jml toko") == "toko"
    assert ENTRI.find("toko", "Toko aktif") is None


def test_likeness_suggests_the_nearest_first_and_takes_nothing() -> None:
    saran = ENTRI.suggest("Jumlah toko yang masih aktif")
    assert saran[0].kode == "toko_aktif"
    assert saran[0].nama == "Toko aktif"
    assert [s.skor for s in saran] == sorted((s.skor for s in saran), reverse=True)
    assert ENTRI.candidates("Jumlah toko yang masih aktif") == ()
    assert ENTRI.suggest("Jumlah toko yang masih aktif", 1) == saran[:1]
    assert ENTRI.suggest("zzz") == ()


@given(st.text(max_size=40))
def test_any_text_is_normalised_and_looked_up_without_a_fault(teks: str) -> None:
    bentuk = normal(teks, SINGKATAN)
    assert bentuk == bentuk.strip()
    assert bentuk or not any(t.isalpha() or t.isdecimal() for t in teks)
    ENTRI.candidates(teks)
    ENTRI.suggest(teks)
