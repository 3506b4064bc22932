"""A catalogue is refused whole, with every fault of its cells named in the order of file, row and column."""

import pytest

from iku.core.finding import Kode, Masalah
from tests.core.bahan import Baris, indikator_csv, masalah_katalog, variabel_csv

VARIABEL = ({"kode": "a"}, {"kode": "b"})


def satu_masalah(indikator: Baris | None = None, variabel: Baris | None = None) -> Masalah:
    (satu,) = masalah_katalog(
        indikator_csv(indikator or {}), variabel_csv({"kode": "a", **(variabel or {})}, {"kode": "b"})
    )
    return satu


@pytest.mark.parametrize(
    ("isi", "kode", "pesan"),
    [
        (
            {"pembilang": "a + hilang"},
            Kode.VARIABEL_TAK_DIKENAL,
            'variabel "hilang" tidak ada di katalog. Seharusnya kode dari berkas variabel (karakter ke-5).',
        ),
        (
            {"pembilang": "a * (a + b"},
            Kode.RUMUS_SALAH,
            'rumus salah: karakter ke-11: diharapkan ")", ditemukan akhir rumus. '
            "Seharusnya rumus yang dapat dibaca. Rumusnya: a * (a + b",
        ),
        ({"pembilang": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya pembilang terisi."),
        (
            {"arah": "naek"},
            Kode.NILAI_TAK_DIKENAL,
            '"naek" tidak dikenal. Seharusnya salah satu dari naik, turun.',
        ),
        ({"arah": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya salah satu dari naik, turun."),
        (
            {"level": "Sasaran"},
            Kode.NILAI_TAK_DIKENAL,
            '"Sasaran" tidak dikenal. Seharusnya salah satu dari tujuan, sasaran, program.',
        ),
        (
            {"dasar": "sk"},
            Kode.NILAI_TAK_DIKENAL,
            '"sk" tidak dikenal. Seharusnya salah satu dari SK, usulan.',
        ),
        (
            {"pengali": "0"},
            Kode.PENGALI_NOL,
            "pengali 0 membuat semua realisasi 0. Seharusnya 1 atau 100.",
        ),
        ({"pengali": "0.0"}, Kode.PENGALI_NOL, "pengali 0 membuat semua realisasi 0. Seharusnya 1 atau 100."),
        (
            {"pengali": "-100"},
            Kode.NEGATIF,
            "-100 lebih kecil dari 0. Seharusnya 1 atau 100. Arah turun ditulis di kolom arah.",
        ),
        (
            {"pengali": "seratus"},
            Kode.BUKAN_ANGKA,
            '"seratus" bukan angka. Seharusnya angka. Tulis dengan titik desimal, misalnya 100 atau 0.5.',
        ),
        ({"pengali": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya pengali terisi."),
        (
            {"desimal": "2.5"},
            Kode.DI_LUAR_RENTANG,
            "2.5 di luar rentang. Seharusnya bilangan bulat 0 sampai 6.",
        ),
        ({"kode": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya kode terisi."),
        ({"baris_lampiran": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya baris_lampiran terisi."),
        (
            {"baris_rumus": "7"},
            Kode.NILAI_TAK_DIKENAL,
            '"7" tidak dikenal. Seharusnya nomor baris lampiran yang ada di kolom baris_lampiran.',
        ),
        (
            {"berlaku_sejak": "24"},
            Kode.TAHUN_SALAH,
            '"24" bukan tahun. Seharusnya tahun 2000 sampai 2100.',
        ),
        ({"berlaku_sejak": ""}, Kode.NILAI_KOSONG, "sel kosong. Seharusnya berlaku_sejak terisi."),
    ],
    ids=lambda isi: "-".join(f"{k}={v}" for k, v in isi.items()) if isinstance(isi, dict) else None,
)
def test_a_fault_of_an_indikator_is_named(isi: Baris, kode: Kode, pesan: str) -> None:
    satu = satu_masalah(indikator=isi)
    (kolom,) = isi
    assert (satu.lokasi, satu.kode) == (f"indikator.csv, baris 2, kolom {kolom}", kode)
    assert satu.pesan == pesan


@pytest.mark.parametrize(
    ("isi", "kolom", "kode"),
    [
        ({"sifat": "stok"}, "sifat", Kode.NILAI_TAK_DIKENAL),
        ({"sifat": ""}, "sifat", Kode.NILAI_KOSONG),
        ({"bulat": "1"}, "bulat", Kode.NILAI_TAK_DIKENAL),
        ({"bulat": ""}, "bulat", Kode.NILAI_KOSONG),
        ({"nama": "  "}, "nama", Kode.NILAI_KOSONG),
        ({"satuan": ""}, "satuan", Kode.NILAI_KOSONG),
        ({"bidang": "Dua"}, "bidang", Kode.BIDANG_TANPA_INDIKATOR),
        ({"bidang": ""}, "bidang", Kode.NILAI_KOSONG),
        ({"minimum": "nol"}, "minimum", Kode.BUKAN_ANGKA),
        ({"maksimum": "9" * 400}, "maksimum", Kode.BUKAN_ANGKA),
        ({"minimum": "5", "maksimum": "4"}, "maksimum", Kode.DI_LUAR_RENTANG),
        ({"bagian_dari": "hilang", "bagian_menurut": "triwulan"}, "bagian_dari", Kode.VARIABEL_TAK_DIKENAL),
        ({"bagian_dari": "a", "bagian_menurut": "triwulan"}, "bagian_dari", Kode.VARIABEL_TAK_DIKENAL),
        ({"bagian_dari": "b", "bagian_menurut": "bulan"}, "bagian_menurut", Kode.NILAI_TAK_DIKENAL),
        ({"bagian_dari": "b"}, "bagian_menurut", Kode.NILAI_KOSONG),
    ],
)
def test_a_fault_of_a_variabel_is_named(isi: Baris, kolom: str, kode: Kode) -> None:
    satu = satu_masalah(variabel=isi)
    assert (satu.lokasi, satu.kode) == (f"variabel.csv, baris 2, kolom {kolom}", kode)


@pytest.mark.parametrize("kode", ["Huruf", "dua kata", "1a", "a-b", "_a", "akhir_tahun_lalu", "5", "a)"])
def test_a_variabel_needs_a_kode_that_a_formula_can_speak(kode: str) -> None:
    (satu,) = masalah_katalog(indikator_csv({}), variabel_csv({"kode": kode}, {"kode": "a"}, {"kode": "b"}))
    assert (satu.sel, satu.kode) == ("baris 2, kolom kode", Kode.NILAI_TAK_DIKENAL)


def test_a_kode_stands_once_in_each_file() -> None:
    semua = masalah_katalog(indikator_csv({}, {}, {"kode": "B"}, {}), variabel_csv(*VARIABEL, {"kode": "a"}))
    assert [(m.berkas, m.sel, m.kode) for m in semua] == [
        ("indikator.csv", "baris 3, kolom kode", Kode.KODE_GANDA),
        ("indikator.csv", "baris 5, kolom kode", Kode.KODE_GANDA),
        ("variabel.csv", "baris 4, kolom kode", Kode.KODE_GANDA),
    ]


def test_a_program_needs_its_name_and_its_code() -> None:
    semua = masalah_katalog(indikator_csv({"level": "program"}), variabel_csv(*VARIABEL))
    assert [m.sel for m in semua] == ["baris 2, kolom program_baku", "baris 2, kolom kode_program"]


def test_one_decree_stands_on_every_row() -> None:
    semua = masalah_katalog(
        indikator_csv({}, {"kode": "B", "sk": "SK 2"}, {"kode": "C", "sk": ""}), variabel_csv(*VARIABEL)
    )
    assert [(m.sel, m.kode) for m in semua] == [
        ("baris 3, kolom sk", Kode.NILAI_TAK_DIKENAL),
        ("baris 4, kolom sk", Kode.NILAI_KOSONG),
    ]


def test_a_decree_that_the_first_row_leaves_out_is_missing_there_only() -> None:
    semua = masalah_katalog(indikator_csv({"sk": ""}, {"kode": "B"}, {"kode": "C"}), variabel_csv(*VARIABEL))
    assert [(m.sel, m.kode) for m in semua] == [("baris 2, kolom sk", Kode.NILAI_KOSONG)]


def test_an_unknown_variabel_is_found_where_it_stands_and_not_inside_a_longer_name() -> None:
    (satu,) = masalah_katalog(
        indikator_csv({"pembilang": "a_x + x"}), variabel_csv({"kode": "a_x"}, {"kode": "b"})
    )
    assert "karakter ke-7" in satu.pesan


def test_many_faults_are_named_at_once_in_the_order_of_file_row_and_column() -> None:
    iku = indikator_csv(
        {"kode": "A", "bidang": "", "pembilang": "a +", "penyebut": "b / hilang", "arah": "naek"},
        {"kode": "A", "level": "program", "pengali": "0", "desimal": "7", "dasar": "?"},
        {"kode": "C", "level": "?", "satuan": "", "baris_rumus": "9", "sk": "SK 2", "berlaku_sejak": "2025"},
    )
    variabel = variabel_csv(
        {"kode": "a", "sifat": "?", "bidang": "Dua", "minimum": "x", "bulat": "?"},
        {"kode": "b", "nama": "", "bagian_dari": "z", "bagian_menurut": "?"},
        {"kode": "b"},
    )
    assert [(m.berkas, m.sel, m.kode) for m in masalah_katalog(iku, variabel)] == [
        ("indikator.csv", "baris 2, kolom bidang", Kode.NILAI_KOSONG),
        ("indikator.csv", "baris 2, kolom pembilang", Kode.RUMUS_SALAH),
        ("indikator.csv", "baris 2, kolom penyebut", Kode.VARIABEL_TAK_DIKENAL),
        ("indikator.csv", "baris 2, kolom arah", Kode.NILAI_TAK_DIKENAL),
        ("indikator.csv", "baris 3, kolom kode", Kode.KODE_GANDA),
        ("indikator.csv", "baris 3, kolom program_baku", Kode.NILAI_KOSONG),
        ("indikator.csv", "baris 3, kolom kode_program", Kode.NILAI_KOSONG),
        ("indikator.csv", "baris 3, kolom pengali", Kode.PENGALI_NOL),
        ("indikator.csv", "baris 3, kolom desimal", Kode.DI_LUAR_RENTANG),
        ("indikator.csv", "baris 3, kolom dasar", Kode.NILAI_TAK_DIKENAL),
        ("indikator.csv", "baris 4, kolom level", Kode.NILAI_TAK_DIKENAL),
        ("indikator.csv", "baris 4, kolom satuan", Kode.NILAI_KOSONG),
        ("indikator.csv", "baris 4, kolom baris_rumus", Kode.NILAI_TAK_DIKENAL),
        ("indikator.csv", "baris 4, kolom sk", Kode.NILAI_TAK_DIKENAL),
        ("indikator.csv", "baris 4, kolom berlaku_sejak", Kode.NILAI_TAK_DIKENAL),
        ("variabel.csv", "baris 2, kolom sifat", Kode.NILAI_TAK_DIKENAL),
        ("variabel.csv", "baris 2, kolom bidang", Kode.BIDANG_TANPA_INDIKATOR),
        ("variabel.csv", "baris 2, kolom minimum", Kode.BUKAN_ANGKA),
        ("variabel.csv", "baris 2, kolom bulat", Kode.NILAI_TAK_DIKENAL),
        ("variabel.csv", "baris 3, kolom nama", Kode.NILAI_KOSONG),
        ("variabel.csv", "baris 3, kolom bagian_dari", Kode.VARIABEL_TAK_DIKENAL),
        ("variabel.csv", "baris 3, kolom bagian_menurut", Kode.NILAI_TAK_DIKENAL),
        ("variabel.csv", "baris 4, kolom kode", Kode.KODE_GANDA),
    ]


def test_every_fault_says_where_and_what_is_expected() -> None:
    for satu in masalah_katalog(
        indikator_csv({"arah": "?", "pengali": "0", "pembilang": "("}), variabel_csv({})
    ):
        assert satu.lokasi
        assert satu.diharapkan
        assert str(satu).startswith(f"{satu.lokasi}: ")
