"""The gate: what is refused before anything is opened, and that it is called by its name."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iku.sheets.formats import gate, gate_zip
from tests.sheets.bahan import baca, baris_csv, buku, masalah, templat

WORKBOOKS = Path(__file__).resolve().parents[1] / "workbooks"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def arsip(**anggota: bytes) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, isi in anggota.items():
            berkas.writestr(nama.replace("__", "/"), isi)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "sebutan"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "gambar PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "gambar JPEG"),
        (arsip(word__document=b"x"), ".docx"),
        (arsip(foto=b"x"), "arsip ZIP"),
    ],
)
def test_a_file_of_another_kind_is_named_and_the_way_out_is_told(isi: bytes, sebutan: str) -> None:
    bacaan = baca(isi, "laporan.xlsx")
    assert (masalah(bacaan), bacaan.terbaca) == ([("", "format_tak_didukung")], False)
    assert sebutan in bacaan.masalah[0].sebab
    assert bacaan.masalah[0].saran


def test_the_name_of_a_file_decides_nothing() -> None:
    assert not baca(buku(Data=templat([])), "gambar.png").masalah
    assert not baca(baris_csv("2024,1,toko,1"), "buku.xlsx").masalah


@pytest.mark.parametrize("isi", [b"", b"  \r\n", b"\xef\xbb\xbf", bytes(50)])
def test_an_empty_file_is_empty(isi: bytes) -> None:
    assert masalah(baca(isi)) == [("", "berkas_kosong")]


def test_a_workbook_of_words_alone_has_no_table_and_one_without_a_word_is_empty() -> None:
    bacaan = baca(buku(Petunjuk=[("1. Isi angkanya",)], Data=[]))
    assert (masalah(bacaan), bacaan.terbaca) == ([("Petunjuk", "bentuk_tak_dikenal")], False)
    assert masalah(baca(buku(Data=[]))) == [("", "berkas_kosong")]


@pytest.mark.parametrize("batas", [30, 400, 2000])
def test_a_workbook_cut_short_is_damaged(batas: int) -> None:
    assert masalah(baca(buku(Data=templat([]))[:batas])) == [("", "berkas_rusak")]


def diubah(bagian: str, isi: bytes | None) -> bytes:
    """A good workbook with one part written anew, or left out."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(buku(Data=templat([])))) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            baru = isi if nama == bagian else asal.read(nama)
            if baru is not None:
                tujuan.writestr(nama, baru)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("bagian", "isi"),
    [
        ("xl/workbook.xml", None),
        ("xl/_rels/workbook.xml.rels", None),
        ("xl/worksheets/sheet1.xml", None),
        ("xl/worksheets/sheet1.xml", b"<worksheet"),
        ("xl/styles.xml", b""),
    ],
)
def test_a_workbook_with_a_part_amiss_is_damaged_in_indonesian_words(bagian: str, isi: bytes | None) -> None:
    bacaan = baca(diubah(bagian, isi))
    assert (masalah(bacaan), bacaan.terbaca) == ([("", "berkas_rusak")], False)
    assert "Error" not in bacaan.masalah[0].pesan
    assert "minta berkas yang utuh" in bacaan.masalah[0].saran


@pytest.mark.parametrize("cara", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_no_spreadsheet_uses_is_not_unpacked(cara: int) -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", cara) as berkas:
        berkas.writestr("xl/workbook.xml", b"<workbook/>")
    assert masalah(baca(keluar.getvalue())) == [("", "berkas_rusak")]


UTUH = buku(Data=templat([("toko", "Toko", "unit", None, 1, 2, 3, 4)]))


# A process is started for each; how long that takes is the machine's affair.
@settings(deadline=None)
@given(st.integers(0, len(UTUH) - 1), st.binary(min_size=1, max_size=40))
def test_no_damage_to_its_bytes_makes_reading_a_workbook_fail(mulai: int, bita: bytes) -> None:
    bacaan = baca(UTUH[:mulai] + bita + UTUH[mulai + len(bita) :])
    assert bacaan.terbaca or bacaan.masalah


def test_a_file_over_the_limit_is_refused_unopened() -> None:
    assert masalah(baca(b"a," * (gate.UKURAN_MAKS // 2 + 1))) == [("", "berkas_terlalu_besar")]


def test_what_expands_beyond_reason_is_refused_unopened() -> None:
    bom = arsip(xl__sharedStrings=bytes(gate_zip.ISI_MAKS + 1))
    banyak = arsip(**{f"xl__{n}": b"" for n in range(gate_zip.ANGGOTA_MAKS + 1)})
    assert masalah(baca(bom)) == masalah(baca(banyak)) == [("", "berkas_terlalu_besar")]


def test_a_document_type_inside_a_workbook_is_refused() -> None:
    isi = {"xl__workbook.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
    assert masalah(baca(arsip(**isi))) == [("", "berkas_rusak")]


def test_random_bytes_never_raise() -> None:
    for panjang in (1, 7, 100, 5000):
        assert baca(os.urandom(panjang)).masalah
