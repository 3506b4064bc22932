"""Catalogues: the decree's loads whole; any other is refused whole, with every fault named in its order."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.catalogue import Arah, Banding, Catalogues, Dasar, Level, Sifat
from iku.core.catalogue_columns import IKU_COLUMNS, VARIABEL_COLUMNS
from iku.core.catalogue_file import parse_catalogue
from iku.core.finding import Ditolak, Kode, Masalah
from tests.core.bahan import SEED, Baris, buatan, indikator_csv, variabel_csv

VARIABEL = ({"kode": "a"}, {"kode": "b"})


def test_the_decree_has_its_indikator_levels_and_bidang() -> None:
    assert (len(SEED.indikator), len(SEED.variabel), len(SEED.bidang)) == (21, 29, 3)
    assert Counter(i.level for i in SEED.indikator.values()) == {
        Level.TUJUAN: 5,
        Level.SASARAN: 5,
        Level.PROGRAM: 11,
    }
    assert SEED.berlaku_sejak == 2024
    assert [i.kode for i in SEED.indikator.values() if i.arah is Arah.TURUN] == ["S4"]


def test_every_program_of_the_decree_has_a_code_of_its_own_and_no_other_level_has_one() -> None:
    program = [i for i in SEED.indikator.values() if i.level is Level.PROGRAM]
    assert len(SEED.program) == len(program)
    assert list(SEED.program) == sorted(SEED.program)
    assert [i.kode for i in SEED.indikator.values() if bool(i.kode_program) != (i in program)] == []


def test_no_two_names_of_the_decree_are_the_same() -> None:
    nama = [v.nama for v in SEED.variabel.values()] + [i.kode for i in SEED.indikator.values()]
    assert [n for n, kali in Counter(map(str.casefold, nama)).items() if kali > 1] == []


def test_values_that_are_read_off_are_no_percentage() -> None:
    dibaca = [i for i in SEED.indikator.values() if i.penyebut is None]
    assert dibaca
    assert {i.pengali for i in dibaca} == {1.0}


def test_counts_of_the_decree_are_whole_and_never_negative() -> None:
    for variabel in SEED.variabel.values():
        assert variabel.minimum == 0
        assert variabel.bulat == (variabel.maksimum is None)


def test_a_part_and_its_whole_are_counted_in_one_bidang() -> None:
    bagian = [v for v in SEED.variabel.values() if v.bagian_dari]
    assert len(bagian) == 8
    assert [v.kode for v in bagian if SEED.variabel[v.bagian_dari or ""].bidang != v.bidang] == []


def test_a_row_becomes_an_indikator() -> None:
    katalog = buatan([{"pengali": "1000", "desimal": "", "arah": "turun", "dasar": "SK"}], VARIABEL)
    satu = katalog.indikator["A"]
    assert (satu.pengali, satu.desimal, satu.arah, satu.dasar) == (1000.0, 2, Arah.TURUN, Dasar.SK)
    assert (str(satu.level), satu.program, satu.variabel) == ("sasaran", "", ("a", "b"))
    assert [i.kode for i in katalog.dipakai_oleh("b")] == ["A"]


def test_a_row_becomes_a_variabel() -> None:
    bagian = {"kode": "a", "sifat": "rata_rata", "minimum": "-1.5", "maksimum": "", "bulat": "tidak"}
    bagian |= {"bagian_dari": "b", "bagian_menurut": "tahun_berjalan"}
    satu = buatan([{}], [bagian, {"kode": "b"}]).variabel["a"]
    assert (satu.sifat, satu.minimum, satu.maksimum, satu.bulat) == (Sifat.RATA_RATA, -1.5, None, False)
    assert (satu.bagian_dari, satu.bagian_menurut) == ("b", Banding.TAHUN_BERJALAN)


def masalah(iku: bytes, variabel: bytes) -> tuple[Masalah, ...]:
    with pytest.raises(Ditolak) as ditolak:
        parse_catalogue(iku, variabel, "indikator.csv", "variabel.csv")
    return ditolak.value.masalah


def satu_masalah(indikator: Baris | None = None, variabel: Baris | None = None) -> Masalah:
    (satu,) = masalah(
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
    (satu,) = masalah(indikator_csv({}), variabel_csv({"kode": kode}, {"kode": "a"}, {"kode": "b"}))
    assert (satu.sel, satu.kode) == ("baris 2, kolom kode", Kode.NILAI_TAK_DIKENAL)


def test_a_kode_stands_once_in_each_file() -> None:
    semua = masalah(indikator_csv({}, {}, {"kode": "B"}, {}), variabel_csv(*VARIABEL, {"kode": "a"}))
    assert [(m.berkas, m.sel, m.kode) for m in semua] == [
        ("indikator.csv", "baris 3, kolom kode", Kode.KODE_GANDA),
        ("indikator.csv", "baris 5, kolom kode", Kode.KODE_GANDA),
        ("variabel.csv", "baris 4, kolom kode", Kode.KODE_GANDA),
    ]


def test_a_program_needs_its_name_and_its_code() -> None:
    semua = masalah(indikator_csv({"level": "program"}), variabel_csv(*VARIABEL))
    assert [m.sel for m in semua] == ["baris 2, kolom program_baku", "baris 2, kolom kode_program"]


def test_one_decree_stands_on_every_row() -> None:
    semua = masalah(
        indikator_csv({}, {"kode": "B", "sk": "SK 2"}, {"kode": "C", "sk": ""}), variabel_csv(*VARIABEL)
    )
    assert [(m.sel, m.kode) for m in semua] == [
        ("baris 3, kolom sk", Kode.NILAI_TAK_DIKENAL),
        ("baris 4, kolom sk", Kode.NILAI_KOSONG),
    ]


def test_a_decree_that_the_first_row_leaves_out_is_missing_there_only() -> None:
    semua = masalah(indikator_csv({"sk": ""}, {"kode": "B"}, {"kode": "C"}), variabel_csv(*VARIABEL))
    assert [(m.sel, m.kode) for m in semua] == [("baris 2, kolom sk", Kode.NILAI_KOSONG)]


def test_an_unknown_variabel_is_found_where_it_stands_and_not_inside_a_longer_name() -> None:
    (satu,) = masalah(indikator_csv({"pembilang": "a_x + x"}), variabel_csv({"kode": "a_x"}, {"kode": "b"}))
    assert "karakter ke-7" in satu.pesan


UTUH = (indikator_csv({}), variabel_csv(*VARIABEL))


def test_the_made_up_catalogue_itself_is_sound() -> None:
    assert list(parse_catalogue(*UTUH, "indikator.csv", "variabel.csv").indikator) == ["A"]


@pytest.mark.parametrize(
    ("ubah", "sel", "kode"),
    [
        (lambda isi: isi.replace(b"Isian", b"Is\xeban"), "baris 2", Kode.PENYANDIAN),
        (lambda isi: isi.decode().encode("utf-16"), "baris 1", Kode.PENYANDIAN),
        (lambda isi: b"", "", Kode.BERKAS_KOSONG),
        (lambda isi: b"\n\n", "", Kode.BERKAS_KOSONG),
        (lambda isi: isi.split(b"\n")[0], "", Kode.BERKAS_KOSONG),
        (lambda isi: isi.replace(b"satuan,", b""), "baris 1", Kode.KOLOM_HILANG),
        (lambda isi: isi.replace(b"satuan", b"unit"), "baris 1", Kode.KOLOM_HILANG),
        (lambda isi: isi.replace(b",satuan", b",satuan,satuan", 1), "baris 1", Kode.KOLOM_GANDA),
        (lambda isi: isi.replace(b",satuan", b",unit,satuan", 1), "baris 1", Kode.KOLOM_TAK_DIKENAL),
        (lambda isi: isi.replace(b",ya,", b",ya,,", 1), "baris 2", Kode.JUMLAH_KOLOM),
        (lambda isi: b'"' + isi, "baris 1", Kode.BERKAS_RUSAK),
        (lambda isi: isi + b'c,"dibuka', "baris 4", Kode.BERKAS_RUSAK),
        (lambda isi: isi + b'c,"dibuka"lagi,x\n', "baris 4", Kode.BERKAS_RUSAK),
        (lambda isi: isi + b"c," + b"x" * 200_000, "baris 4", Kode.BERKAS_RUSAK),
    ],
)
def test_a_file_that_is_not_the_table_expected_is_refused(ubah: object, sel: str, kode: Kode) -> None:
    rusak = ubah(UTUH[1])  # type: ignore[operator]
    pertama, *_ = [m for m in masalah(UTUH[0], rusak) if m.berkas == "variabel.csv"]
    assert (pertama.sel, pertama.kode) == (sel, kode)


@pytest.mark.parametrize("urutan", [0, 1])
def test_a_file_that_cannot_be_read_is_not_held_against_the_other(urutan: int) -> None:
    isi = list(UTUH)
    isi[urutan] = b"\xff"
    assert [m.kode for m in masalah(*isi)] == [Kode.PENYANDIAN]


def test_a_byte_order_mark_blank_lines_and_windows_line_ends_do_no_harm() -> None:
    iku, variabel = (b"\xef\xbb\xbf" + isi.replace(b"\n", b"\r\n\r\n") for isi in UTUH)
    assert list(parse_catalogue(iku, variabel, "i", "v").variabel) == ["a", "b"]


def test_a_fault_is_told_on_the_line_that_an_editor_shows() -> None:
    kepala, a, b = UTUH[1].decode().splitlines()
    dua_baris = a.replace("Isian a", '"Isian\na"')
    isi = "\n".join([kepala, "", dua_baris, b.replace("posisi", "stok")])
    assert [m.sel for m in masalah(UTUH[0], isi.encode())] == ["baris 5, kolom sifat"]


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
    assert [(m.berkas, m.sel, m.kode) for m in masalah(iku, variabel)] == [
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
    for satu in masalah(indikator_csv({"arah": "?", "pengali": "0", "pembilang": "("}), variabel_csv({})):
        assert satu.lokasi
        assert satu.diharapkan
        assert str(satu).startswith(f"{satu.lokasi}: ")


SEL = st.sampled_from(
    ["", "a", "b", "0", "100", "naik", "posisi", "Satu", "program", "(", "9" * 400, "2024", "=1"]
)


@given(
    st.dictionaries(st.sampled_from(IKU_COLUMNS), SEL, max_size=8),
    st.dictionaries(st.sampled_from(VARIABEL_COLUMNS), SEL, max_size=8),
)
def test_whatever_stands_in_the_cells_is_taken_or_refused_with_its_place(iku: Baris, variabel: Baris) -> None:
    isi = indikator_csv(iku), variabel_csv(variabel, {"kode": "b"})
    try:
        parse_catalogue(*isi, "indikator.csv", "variabel.csv")
    except Ditolak as ditolak:
        tempat = [m.lokasi for m in ditolak.masalah]
    else:
        tempat = ["diterima"]
    assert all(tempat)


@given(st.binary(max_size=200), st.integers(0, 1))
def test_bytes_of_any_kind_are_refused_with_a_reason(isi: bytes, urutan: int) -> None:
    berkas = list(UTUH)
    berkas[urutan] = isi
    assert masalah(*berkas)


def test_the_decree_of_a_year_is_the_latest_that_applies_and_before_all_the_first() -> None:
    lama, baru = (buatan([{"berlaku_sejak": t}], VARIABEL) for t in ("2024", "2026"))
    keduanya = Catalogues((lama, baru))
    assert [keduanya.for_year(t) for t in (2022, 2024, 2025, 2026, 2030)] == [lama, lama, lama, baru, baru]
    assert [keduanya.mendahului(t) for t in (2022, 2023, 2024, 2026)] == [True, True, False, False]
    assert keduanya.terbaru is baru


def test_decrees_run_by_year_one_a_year() -> None:
    lama, baru = (buatan([{"berlaku_sejak": t}], VARIABEL) for t in ("2024", "2026"))
    for salah in ((), (baru, lama), (lama, lama)):
        with pytest.raises(ValueError, match="run by year"):
            Catalogues(salah)
