"""Settings: the file that ships is the usual scale; any fault refuses the whole file and is named."""

import pytest

from iku.core.finding import Ditolak, Kode
from iku.core.settings import BAWAAN, BatasPredikat, Pengaturan
from iku.core.settings_file import parse_settings
from tests.core.bahan import AKAR

BERKAS = AKAR / "data" / "pengaturan.toml"
DUA = '[[predikat]]\nnama = "Baik"\nmulai = 75.5\n[[predikat]]\nnama = "Kurang"\nmulai = 0\n'


def baca(teks: str) -> Pengaturan:
    return parse_settings(teks.encode(), "pengaturan.toml")


def test_the_file_that_ships_holds_the_usual_settings() -> None:
    assert parse_settings(BERKAS.read_bytes(), BERKAS.name) == BAWAAN


@pytest.mark.parametrize(
    ("baris", "batas"),
    [
        ("batas_capaian = 100", 100),
        ("batas_capaian = 110.5", 110.5),
        ('batas_capaian = "tanpa"', None),
        ("", BAWAAN.batas_capaian),
    ],
)
def test_the_ceiling_is_a_number_or_none_and_the_usual_one_where_nobody_says(
    baris: str, batas: float | None
) -> None:
    assert baca(f"{baris}\n{DUA}").batas_capaian == batas


def test_another_scale_is_taken() -> None:
    assert baca(DUA).predikat == (BatasPredikat("Baik", 75.5), BatasPredikat("Kurang", 0))


@pytest.mark.parametrize(
    ("teks", "temuan"),
    [
        ("batas_capaian = 99\n" + DUA, [("batas_capaian", Kode.NILAI_TAK_DIKENAL)]),
        ("batas_capaian = nan\n" + DUA, [("batas_capaian", Kode.NILAI_TAK_DIKENAL)]),
        ("batas_capaian = inf\n" + DUA, [("batas_capaian", Kode.NILAI_TAK_DIKENAL)]),
        ("batas_capaian = true\n" + DUA, [("batas_capaian", Kode.NILAI_TAK_DIKENAL)]),
        ('batas_capaian = "120"\n' + DUA, [("batas_capaian", Kode.NILAI_TAK_DIKENAL)]),
        ("batas = 120\n" + DUA, [("batas", Kode.NILAI_TAK_DIKENAL)]),
        ("batas_capaian = 120", [("predikat", Kode.NILAI_KOSONG)]),
        ("predikat = 5", [("predikat", Kode.NILAI_KOSONG)]),
        (DUA.replace("mulai = 0", "mulai = 1"), [("predikat", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("mulai = 0", "mulai = 80"), [("predikat", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("75.5", "nan"), [("predikat ke-1", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("75.5", "inf"), [("predikat ke-1", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("75.5", '"75"'), [("predikat ke-1", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("75.5", "75.555"), [("predikat ke-1", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("Kurang", " "), [("predikat ke-2", Kode.NILAI_TAK_DIKENAL)]),
        (DUA.replace("Kurang", "Baik"), [("predikat", Kode.KODE_GANDA)]),
        (DUA.replace('nama = "Kurang"', ""), [("predikat ke-2", Kode.NILAI_TAK_DIKENAL)]),
        (
            "batas_capaian = 5\nlain = 1",
            [
                ("batas_capaian", Kode.NILAI_TAK_DIKENAL),
                ("predikat", Kode.NILAI_KOSONG),
                ("lain", Kode.NILAI_TAK_DIKENAL),
            ],
        ),
        ("batas_capaian = \n" + DUA, [("baris 1", Kode.BERKAS_RUSAK)]),
        (DUA + "mulai =", [("baris 7", Kode.BERKAS_RUSAK)]),
        ('batas_capaian = "tanpa', [("baris 1", Kode.BERKAS_RUSAK)]),
    ],
)
def test_every_fault_is_named(teks: str, temuan: list[tuple[str, Kode]]) -> None:
    with pytest.raises(Ditolak) as ditolak:
        baca(teks)
    assert [(m.sel, m.kode) for m in ditolak.value.masalah] == temuan
    assert {m.berkas for m in ditolak.value.masalah} == {"pengaturan.toml"}


def test_a_file_in_another_encoding_is_refused() -> None:
    with pytest.raises(Ditolak) as ditolak:
        parse_settings(DUA.replace("Baik", "Baïk").encode("cp1252"), "pengaturan.toml")
    assert [(m.sel, m.kode) for m in ditolak.value.masalah] == [("baris 2", Kode.PENYANDIAN)]


def test_what_is_told_of_a_broken_file_is_in_indonesian() -> None:
    with pytest.raises(Ditolak) as ditolak:
        baca("batas_capaian = \n")
    assert str(ditolak.value) == (
        "pengaturan.toml, baris 1: berkas tidak dapat dibuka: penulisannya bukan TOML. "
        "Seharusnya nama = nilai, dan teks di antara tanda kutip. Perbaiki baris itu."
    )


@pytest.mark.parametrize(
    ("predikat", "batas"),
    [
        ((), None),
        ((BatasPredikat("Baik", 75),), None),
        ((BatasPredikat("Baik", 0), BatasPredikat("Kurang", 75)), None),
        ((BatasPredikat("Baik", 75), BatasPredikat("Baik", 0)), None),
        ((BatasPredikat("Baik", 0),), 99),
    ],
)
def test_settings_that_contradict_themselves_are_the_programmers_mistake(
    predikat: tuple[BatasPredikat, ...], batas: float | None
) -> None:
    with pytest.raises(ValueError, match=r"predikat|batas_capaian"):
        Pengaturan(predikat, batas)
