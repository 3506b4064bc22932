"""Proyeksi: where TW IV would end, by each sifat, and why it often cannot be said."""

import pytest

from iku.core.outlook import Proyeksi, SebabProyeksi, TanpaProyeksi, proyeksi
from tests.core.bahan import deret, sasaran
from tests.core.outlook.bahan import KATALOG, Isi, indikator, pada


def maju(kode: str, tw: int, entri: Isi, target: float | None = None) -> Proyeksi | TanpaProyeksi:
    tujuan = [] if target is None else sasaran(kode, {None: target})
    entri = list(entri)
    return proyeksi(indikator(kode), KATALOG, dict(entri), pada(kode, tw, entri, tujuan))


def ada(hasil: Proyeksi | TanpaProyeksi) -> Proyeksi:
    assert isinstance(hasil, Proyeksi), hasil
    return hasil


def tanpa(hasil: Proyeksi | TanpaProyeksi) -> tuple[SebabProyeksi, str | None]:
    assert isinstance(hasil, TanpaProyeksi), hasil
    return hasil.sebab, hasil.variabel.kode if hasil.variabel else None


def test_a_flow_runs_on_as_it_has_so_far() -> None:
    p = ada(maju("TITIP", 2, [*deret("tersalur", [12, 20]), *deret("melamar", [100, 90])], 20))
    assert (p.pembilang, p.penyebut) == (64, 380)
    assert p.realisasi == pytest.approx(100 * 64 / 380)
    assert p.capaian == pytest.approx(100 * 100 * 64 / 380 / 20)


def test_a_stock_follows_the_straight_line_through_its_quarters() -> None:
    p = ada(maju("KEDAI", 3, [*deret("kedai_buka", [60, 65, 76]), *deret("kedai", [100, 100, 100])]))
    # Slope 8 through the mean of 67 at TW II.
    assert (p.pembilang, p.penyebut, p.capaian) == (83, 100, None)
    assert p.variabel == {"kedai_buka": 83, "kedai": 100}


def test_a_line_goes_through_the_quarters_that_are_there() -> None:
    p = ada(maju("SKOR", 3, deret("skor", [70, None, 74])))
    assert (p.pembilang, p.penyebut, p.realisasi) == (76, None, 76)


def test_a_mean_stays_the_mean_so_far() -> None:
    p = ada(maju("RERATA", 2, [*deret("antre", [4, 8]), *deret("rumah", [100, 100])]))
    assert (p.pembilang, p.realisasi) == (6, 60)


def test_a_look_back_reads_what_last_year_truly_was() -> None:
    tumbuh = [*deret("kedai", [None, None, None, 100], 2023), *deret("kedai", [110, 120])]
    p = ada(maju("TUMBUH", 2, tumbuh))
    assert (p.pembilang, p.penyebut) == (40, 140)
    laju = [*deret("tersalur", [10, 10, 10, 10], 2023), *deret("tersalur", [12])]
    assert ada(maju("LAJU", 1, laju)).realisasi == pytest.approx(20)


def test_a_ceiling_is_judged_as_one() -> None:
    p = ada(maju("ADUAN", 2, [*deret("aduan", [1, 1]), *deret("rumah", [100, 100])], 5))
    assert (p.realisasi, p.capaian) == (4, pytest.approx(120))


@pytest.mark.parametrize(
    ("kode", "tw", "entri", "sebab", "variabel"),
    [
        ("SKOR", 4, deret("skor", [1, 2, 3, 4]), SebabProyeksi.TAHUN_TUTUP, None),
        ("SKOR", 1, deret("skor", [70]), SebabProyeksi.SATU_TRIWULAN, "skor"),
        ("SKOR", 3, deret("skor", [None, None, 70]), SebabProyeksi.SATU_TRIWULAN, "skor"),
        ("SKOR", 3, deret("skor", [70, 71]), SebabProyeksi.DATA_KOSONG, "skor"),
        ("SKOR", 2, deret("skor", [60, 90]), SebabProyeksi.DI_LUAR_RENTANG, "skor"),
        ("SKOR", 2, deret("skor", [60, 20]), SebabProyeksi.DI_LUAR_RENTANG, "skor"),
        ("JUMLAH", 3, deret("tersalur", [5, None, 5]), SebabProyeksi.TRIWULAN_BOLONG, "tersalur"),
        (
            "RERATA",
            2,
            [*deret("antre", [None, 5]), *deret("rumah", [1, 1])],
            SebabProyeksi.TRIWULAN_BOLONG,
            "antre",
        ),
        (
            "TITIP",
            1,
            [*deret("tersalur", [0]), *deret("melamar", [0])],
            SebabProyeksi.PENYEBUT_NOL,
            None,
        ),
        (
            "KEDAI",
            2,
            [*deret("kedai_buka", [50, 90]), *deret("kedai", [100, 100])],
            SebabProyeksi.MELEBIHI_KESELURUHAN,
            "kedai_buka",
        ),
        ("TUMBUH", 2, deret("kedai", [1, 2]), SebabProyeksi.TAHUN_LALU_KOSONG, "kedai"),
        (
            "LAJU",
            1,
            [*deret("tersalur", [9, None, 9, 9], 2023), *deret("tersalur", [9])],
            SebabProyeksi.TAHUN_LALU_KOSONG,
            "tersalur",
        ),
    ],
)
def test_where_nothing_can_be_projected_the_reason_and_the_variabel_are_told(
    kode: str, tw: int, entri: Isi, sebab: SebabProyeksi, variabel: str | None
) -> None:
    assert tanpa(maju(kode, tw, entri)) == (sebab, variabel)


def test_what_is_the_whole_stays_the_whole() -> None:
    p = ada(maju("KEDAI", 3, [*deret("kedai_buka", [31, 37, 41]), *deret("kedai", [31, 37, 41])]))
    assert p.realisasi == pytest.approx(100)
