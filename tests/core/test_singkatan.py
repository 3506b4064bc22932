"""Singkatan: the table that ships says what offices mean; any fault refuses the whole file and is named."""

import pytest

from iku.core.finding import Ditolak, Kode
from iku.core.singkatan import Singkatan
from iku.core.singkatan_file import parse_singkatan
from tests.core.bahan import SEED, SINGKATAN

KEPALA = "jenis,tulisan,arti\n"


def baca(*baris: str, kepala: str = KEPALA) -> Singkatan:
    return parse_singkatan((kepala + "\n".join(baris) + "\n").encode(), "singkatan.csv")


def test_the_four_kinds_are_kept_apart() -> None:
    tabel = baca("kata,YG ,yang", "kata,anu,", "satuan,Org.,orang", "hiasan,jumlah,", "wilayah,Suka  Maju,")
    assert (dict(tabel.kata), dict(tabel.satuan)) == ({"yg": "yang", "anu": ""}, {"org": "orang"})
    assert (tabel.hiasan, tabel.wilayah) == ({"jumlah"}, {"suka maju"})


def test_a_unit_is_known_in_any_of_its_writings() -> None:
    tabel = baca("satuan,org,orang")
    assert tabel.satuan_baku(" ORG. ") == tabel.satuan_baku("orang") == "orang"
    assert tabel.satuan_baku("Ekor") == "ekor"
    assert [tabel.kenal_satuan(s) for s in ("Org", "orang", "ekor")] == [True, True, False]


@pytest.mark.parametrize(
    ("baris", "temuan"),
    [
        (["lain,yg,yang"], [("baris 2, kolom jenis", Kode.NILAI_TAK_DIKENAL)]),
        ([",yg,yang"], [("baris 2, kolom jenis", Kode.NILAI_KOSONG)]),
        (["kata,,yang"], [("baris 2, kolom tulisan", Kode.NILAI_KOSONG)]),
        (["satuan,org,"], [("baris 2, kolom arti", Kode.NILAI_KOSONG)]),
        (["hiasan,jumlah,banyak"], [("baris 2, kolom arti", Kode.NILAI_TAK_DIKENAL)]),
        (["wilayah,suka maju,lain"], [("baris 2, kolom arti", Kode.NILAI_TAK_DIKENAL)]),
        (["kata,yg,yang", "kata,YG,yaitu"], [("baris 3, kolom tulisan", Kode.KODE_GANDA)]),
        (["kata,yg,yang", "kata,yang,ialah"], [("baris 2, kolom arti", Kode.NILAI_TAK_DIKENAL)]),
        (["satuan,org,orang", "satuan,orang,jiwa"], [("baris 2, kolom arti", Kode.NILAI_TAK_DIKENAL)]),
        (["kata,dua kata,arti"], [("baris 2, kolom tulisan", Kode.NILAI_TAK_DIKENAL)]),
        (["hiasan,dua kata,"], [("baris 2, kolom tulisan", Kode.NILAI_TAK_DIKENAL)]),
        (["kata,yg"], [("baris 2", Kode.JUMLAH_KOLOM)]),
        ([], [("", Kode.BERKAS_KOSONG)]),
        (
            ["kata,,yang", "satuan,org,"],
            [("baris 2, kolom tulisan", Kode.NILAI_KOSONG), ("baris 3, kolom arti", Kode.NILAI_KOSONG)],
        ),
    ],
)
def test_every_fault_of_the_table_is_named(baris: list[str], temuan: list[tuple[str, Kode]]) -> None:
    with pytest.raises(Ditolak) as ditolak:
        baca(*baris)
    assert [(m.sel, m.kode) for m in ditolak.value.masalah] == temuan


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(Ditolak) as ditolak:
        baca("kata,yg", kepala="jenis,tulisan\n")
    assert [m.kode for m in ditolak.value.masalah] == [Kode.KOLOM_HILANG]


def test_one_writing_may_be_a_word_and_a_unit() -> None:
    tabel = baca("kata,tk,tenaga kerja", "satuan,tk,orang")
    assert (tabel.kata["tk"], tabel.satuan_baku("TK")) == ("tenaga kerja", "orang")


def test_every_unit_of_the_catalogue_stays_itself_or_its_standard_form() -> None:
    satuan = {v.satuan for v in SEED.variabel.values()} | {i.satuan for i in SEED.indikator.values()}
    baku = {s: SINGKATAN.satuan_baku(s) for s in satuan}
    # Only the two words for a score share one.
    assert len(set(baku.values())) == len(satuan) - 1
