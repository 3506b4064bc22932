"""A catalogue whose files are not the tables expected is refused, whatever their bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.core.catalogue_columns import IKU_COLUMNS, VARIABEL_COLUMNS
from iku.core.catalogue_file import parse_catalogue
from iku.core.finding import Ditolak, Kode
from tests.core.bahan import Baris, indikator_csv, masalah_katalog, variabel_csv

VARIABEL = ({"kode": "a"}, {"kode": "b"})


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
    pertama, *_ = [m for m in masalah_katalog(UTUH[0], rusak) if m.berkas == "variabel.csv"]
    assert (pertama.sel, pertama.kode) == (sel, kode)


@pytest.mark.parametrize("urutan", [0, 1])
def test_a_file_that_cannot_be_read_is_not_held_against_the_other(urutan: int) -> None:
    isi = list(UTUH)
    isi[urutan] = b"\xff"
    assert [m.kode for m in masalah_katalog(*isi)] == [Kode.PENYANDIAN]


def test_a_byte_order_mark_blank_lines_and_windows_line_ends_do_no_harm() -> None:
    iku, variabel = (b"\xef\xbb\xbf" + isi.replace(b"\n", b"\r\n\r\n") for isi in UTUH)
    assert list(parse_catalogue(iku, variabel, "i", "v").variabel) == ["a", "b"]


def test_a_fault_is_told_on_the_line_that_an_editor_shows() -> None:
    kepala, a, b = UTUH[1].decode().splitlines()
    dua_baris = a.replace("Isian a", '"Isian\na"')
    isi = "\n".join([kepala, "", dua_baris, b.replace("posisi", "stok")])
    assert [m.sel for m in masalah_katalog(UTUH[0], isi.encode())] == ["baris 5, kolom sifat"]


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
    assert masalah_katalog(*berkas)
