"""The other sentences: the opening, a projection, a chart told; and what holds for each of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.baris import semua_baris
from iku.core.outlook import proyeksi
from iku.core.period import Triwulan
from iku.core.reading import Kunci
from iku.core.sentences import (
    Gerakan,
    fakta,
    kalimat_grafik,
    kalimat_indikator,
    kalimat_pembuka,
    kalimat_proyeksi,
    subjek,
)
from iku.core.settings import BAWAAN
from tests.core.bahan import deret, hitung, sasaran
from tests.core.kalimat.bahan import KATALOG, SEMUA, Kasus, fakta_dari, isi

TW1, TW3 = Triwulan(2024, 1), Triwulan(2024, 3)


def status(tercapai: int, belum: int, lain: int) -> list[str | None]:
    return ["tercapai"] * tercapai + ["belum"] * belum + [None] * lain


def test_the_opening_says_where_we_stand_what_moved_and_what_is_missing() -> None:
    gerakan = [Gerakan(Triwulan(2024, 2), 3, 1, 1)]
    kalimat = kalimat_pembuka("Dagang", TW3, status(2, 3, 1), gerakan, {"Dagang": 3, "Warga": 1})
    assert kalimat == (
        "Dagang, Triwulan III 2024: 2 dari 6 indikator mencapai target, 3 belum, 1 belum bisa dinilai. "
        "Realisasi dibanding TW II: 3 naik, 1 turun, dan 1 tetap. 4 angka belum diisi: Dagang 3 dan Warga 1."
    )


def test_an_opening_leaves_out_what_nothing_is_known_of() -> None:
    kalimat = kalimat_pembuka("", TW1, status(0, 0, 2), [Gerakan(TW3, 0, 0, 0)], {"Dagang": 0})
    assert kalimat == (
        "Triwulan I 2024: belum satu pun dari 2 indikator bisa dinilai. Semua angka sudah diisi."
    )


def test_an_opening_tells_apart_what_each_indikator_compares_with() -> None:
    gerakan = [Gerakan(Triwulan(2023, 4), 2, 0, 0), Gerakan(Triwulan(2023, 1), 0, 1, 0)]
    kalimat = kalimat_pembuka("", TW1, status(1, 2, 0), gerakan, {})
    assert "Realisasi dibanding TW IV 2023: 2 naik; dibanding TW I 2023: 1 turun." in kalimat


def terproyeksi(kasus: Kasus) -> str:
    f = fakta_dari(kasus)
    angka, _ = isi(kasus)
    return kalimat_proyeksi(f.indikator, f.baris.periode, proyeksi(f.indikator, KATALOG, angka, f.baris))


@pytest.mark.parametrize(
    ("kasus", "harus"),
    [
        (
            {
                "indikator": "TITIP",
                "pada": "II 2024",
                "entri": ["tersalur 2024: 12 20", "melamar 2024: 100 90"],
                "target": ["TITIP 2024: setahun=20"],
            },
            "Proyeksi akhir 2024 bila berlanjut seperti sampai TW II 2024: 16,8 %, "
            "3,2 poin di bawah target tahunan 20 %.",
        ),
        (
            {
                "indikator": "ADUAN",
                "pada": "II 2024",
                "entri": ["aduan 2024: 2 1", "rumah 2024: 1000 1000"],
                "target": ["ADUAN 2024: setahun=0,5"],
            },
            "Proyeksi akhir 2024 bila berlanjut seperti sampai TW II 2024: 0,6 %, "
            "0,1 poin di atas batas target tahunan 0,5 %.",
        ),
        (
            {
                "indikator": "ADUAN",
                "pada": "II 2024",
                "entri": ["aduan 2024: 2 1", "rumah 2024: 1000 1000"],
                "target": ["ADUAN 2024: setahun=0,6"],
            },
            "Proyeksi akhir 2024 bila berlanjut seperti sampai TW II 2024: 0,6 %, "
            "tepat di batas target tahunan 0,6 %.",
        ),
        (
            {"indikator": "SKOR", "pada": "II 2024", "entri": ["skor 2024: 70 71"]},
            "Proyeksi akhir 2024 bila berlanjut seperti sampai TW II 2024: 73; target tahunan belum ada.",
        ),
        (
            {"indikator": "SKOR", "pada": "I 2024", "entri": ["skor 2024: 70"]},
            "Belum ada proyeksi: nilai pelayanan baru terisi satu triwulan, perlu dua.",
        ),
        (
            {"indikator": "SKOR", "pada": "III 2024", "entri": ["skor 2024: 70 71"]},
            "Belum ada proyeksi: nilai pelayanan TW III 2024 belum diisi.",
        ),
        (
            {"indikator": "SKOR", "pada": "IV 2024", "entri": ["skor 2024: 70 71 72 73"]},
            "Tidak ada proyeksi: TW IV adalah triwulan terakhir 2024.",
        ),
        (
            {
                "indikator": "TITIP",
                "pada": "II 2024",
                "entri": ["tersalur 2024: - 20", "melamar 2024: 100 90"],
            },
            "Belum ada proyeksi: pelamar tersalur belum diisi pada triwulan sebelumnya.",
        ),
        (
            {"indikator": "SKOR", "pada": "II 2024", "entri": ["skor 2024: 70 20"]},
            "Tidak ada proyeksi: garis lurus nilai pelayanan sampai akhir tahun "
            "keluar dari nilai yang mungkin.",
        ),
        (
            {"indikator": "TUMBUH", "pada": "II 2024", "entri": ["kedai 2024: 70 71"]},
            "Belum ada proyeksi: kedai tahun 2023 belum lengkap.",
        ),
        (
            {"indikator": "TITIP", "pada": "I 2024", "entri": ["tersalur 2024: 0", "melamar 2024: 0"]},
            "Tidak ada proyeksi: penyebutnya menjadi 0.",
        ),
    ],
)
def test_a_projection_is_told_as_one_or_told_why_not(kasus: Kasus, harus: str) -> None:
    assert terproyeksi(kasus) == harus


def tergambar(isian: list[float | None], target: dict[int | None, float] | None = None) -> str:
    entri = [*deret("kedai_buka", isian), *deret("kedai", [100] * 4)]
    hasil = hitung(entri, sasaran("KEDAI", target or {}), SEMUA)
    return kalimat_grafik(KATALOG.indikator["KEDAI"], semua_baris(hasil, "KEDAI"), TW3)


def test_a_chart_is_told_from_its_last_figure_to_its_lowest_and_highest() -> None:
    assert tergambar([50, 62, 58], {3: 65}) == (
        "Grafik Persentase kedai yang buka tiap hari: realisasi TW III 2024 58 %, target 65 %; "
        "sejak TW I 2024 terendah TW I 2024 50 %, tertinggi TW II 2024 62 %."
    )


def test_a_chart_counts_its_holes_but_not_what_nobody_reported_yet() -> None:
    assert tergambar([50, None, None]) == (
        "Grafik Persentase kedai yang buka tiap hari: realisasi TW I 2024 50 %, belum ada target; "
        "2 triwulan tanpa realisasi."
    )


def test_a_level_chart_and_an_empty_one_are_told_as_such() -> None:
    assert tergambar([50, 50]).endswith("tetap sejak TW I 2024; 1 triwulan tanpa realisasi.")
    assert tergambar([None]) == "Grafik Persentase kedai yang buka tiap hari: belum ada realisasi."


def test_a_subject_drops_the_persentase_that_the_percent_sign_says_again() -> None:
    assert [subjek(i) for i in KATALOG.indikator.values()][:5] == [
        "Kedai yang buka",
        "Kedai yang bersih",
        "Angka aduan warga",
        "Pelamar yang tersalur",
        "Nilai pelayanan",
    ]


ANGKA = st.one_of(st.none(), st.integers(0, 300))
TARGET = st.dictionaries(st.sampled_from([None, 1, 2, 3, 4]), st.integers(0, 3000).map(lambda n: n / 10))


@given(
    st.sampled_from(list(KATALOG.indikator)),
    st.integers(1, 4),
    st.lists(ANGKA, min_size=8, max_size=8),
    st.lists(ANGKA, min_size=8, max_size=8),
    TARGET,
)
def test_whatever_the_figures_the_sentence_is_one_and_never_against_them(
    kode: str, tw: int, atas: list[float | None], bawah: list[float | None], target: dict[int | None, float]
) -> None:
    pertama, *lain = KATALOG.indikator[kode].variabel
    entri = [
        satu
        for nama, isian in [(pertama, atas), *((v, bawah) for v in lain)]
        for satu in _dua_tahun(nama, isian)
    ]
    tujuan = sasaran(kode, target)
    hasil = hitung(entri, tujuan, SEMUA)
    f = fakta(kode, Triwulan(2024, tw), dict([*entri, *tujuan]), hasil, SEMUA, BAWAAN, contoh=False)
    kalimat = kalimat_indikator(f)
    assert re.fullmatch(r"[^.]+(\.\d{3}[^.]*)*\.", kalimat)
    assert not {"None", "nan", "inf"} & set(re.split(r"\W+", kalimat))
    assert not re.search(r" [ ,;.]", kalimat)
    assert (f.baris.realisasi is None) == ("dapat dihitung" in kalimat and "sisanya" not in kalimat)
    if f.baris.status is not None and f.baris.target:
        utama = kalimat.partition("; ")[0]
        tercapai = any(kata in utama for kata in ("sudah ", "tepat di target", "memenuhi "))
        assert tercapai == (f.baris.status == "tercapai")


def _dua_tahun(variabel: str, isian: list[float | None]) -> list[tuple[Kunci, float | None]]:
    return [*deret(variabel, isian[:4], 2023), *deret(variabel, isian[4:], 2024)]
