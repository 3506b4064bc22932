"""The gate: a file is called by what its bytes say, and what is unsafe is refused unopened."""

import io
import os
import zipfile

import pytest

from iku.core.finding import Masalah
from iku.sheets.formats import gate, gate_zip, read_cells
from iku.sheets.formats.gate import Format, examine
from tests.sheets.formats.bahan import BERKAS, ISI_XLSX, arsip, bagian, tolak

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def utf16(teks: str) -> bytes:
    return teks.encode("utf-16-le")


@pytest.mark.parametrize(
    ("isi", "sebutan", "saran"),
    [
        (OLE + utf16("EncryptedPackage"), "kata sandi", "hapus kata sandi itu"),
        (OLE + utf16("WordDocument"), "Word lama (.doc)", "Salin tabelnya"),
        (arsip({"encrypted-package": b"x", "mimetype": ODS}), "kata sandi", "hapus kata sandi itu"),
        (
            arsip(
                {"mimetype": ODS, "META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": ""}
            ),
            "kata sandi",
            "hapus kata sandi itu",
        ),
        (b"%PDF-1.7\n1 0 obj", "PDF", "Minta berkas Excel aslinya"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "gambar PNG", "Minta berkas Excel aslinya"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "gambar JPEG", "Minta berkas Excel aslinya"),
        (b"Rar!\x1a\x07\x00", "arsip RAR", "Keluarkan berkas di dalamnya"),
        (arsip({"[Content_Types].xml": ISI_XLSX.replace(b"spread", b"wordproc")}), "arsip ZIP", "Keluarkan"),
        (
            arsip({"[Content_Types].xml": b"<Types>wordprocessingml</Types>", "word/document.xml": b"x"}),
            "Word (.docx)",
            "Salin tabelnya",
        ),
        (arsip({"word/document.xml": b"x"}), "Word (.docx)", "Salin tabelnya"),
        (arsip({"foto.jpg": b"x"}), "arsip ZIP", "Keluarkan berkas di dalamnya"),
        (arsip({"Index/Tables.iwa": b"x"}), "Apple Numbers", "Ekspor dari Numbers"),
        (
            arsip({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "bukan lembar kerja",
            "Salin tabelnya",
        ),
        (b"7z\xbc\xaf\x27\x1c" + bytes(20), "arsip 7z", "Keluarkan berkas di dalamnya"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "gambar", "Minta berkas Excel aslinya"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "rekaman video", "Minta berkas Excel aslinya"),
        (b"RIFF\x00\x00\x00\x00WEBP", "gambar WebP", "Minta berkas Excel aslinya"),
        (b"<?xml version='1.0'?><svg/>", "gambar SVG", "Minta berkas Excel aslinya"),
        (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(68), "pintasan Windows", "berkas yang ditunjuknya"),
        (b"[InternetShortcut]\r\nURL=https://contoh.go.id/a\r\n", "alamat web", "Buka alamat itu"),
        (b"[InternetShortcut]\r\nURL=https://docs.google.com/spreadsheets/d/x", "Google Sheets", "Download"),
        (b'{"url":"https://docs.google.com/spreadsheets/d/abc","doc_id":"abc"}', "Google Sheets", "Download"),
        (b'{"":"WARNING!","doc_id":"abc","resource_key":""}', "Google Sheets", "Download"),
        (b'[{"nama": "Koperasi"}]', "data JSON", "Ekspor tabelnya"),
        (OLE + utf16("__substg1.0_001A001E"), "surel Outlook", "simpan lampirannya"),
        (OLE + utf16("__substg1.0_001A001E") + utf16("Workbook"), "surel Outlook", "simpan lampirannya"),
        (
            b"Return-Path: <a@b>\r\nFrom: a\r\nTo: b\r\nSubject: c\r\nMIME-Version: 1.0\r\n\r\n<table>",
            "surel",
            "simpan lampirannya",
        ),
        (
            b"\x04Budi".ljust(55) + b"\x04\x00" + utf16("Budi".ljust(54)),
            "sedang dibuka",
            "tidak diawali ~$",
        ),
        (b"MZ\x90\x00" + bytes(60), "program Windows", "Minta berkas Excel aslinya"),
        (b"\x00\x01\x00\x00Standard ACE DB" + bytes(20), "Access", "Ekspor tabelnya"),
    ],
)
def test_a_file_that_is_no_spreadsheet_is_named_with_the_way_out(
    isi: bytes, sebutan: str, saran: str
) -> None:
    masalah = read_cells(isi)
    assert isinstance(masalah, Masalah)
    assert masalah.kode == "format_tak_didukung"
    assert sebutan in masalah.sebab
    assert saran in masalah.saran


@pytest.mark.parametrize(
    ("isi", "format"),
    [
        (arsip(bagian("")), Format.XLSX),
        ((BERKAS / "contoh.xls").read_bytes(), Format.XLS),
        ((BERKAS / "contoh.ods").read_bytes(), Format.ODS),
        (arsip({"xl/workbook.bin": b""}), Format.XLSB),
        (b"\r\n<html><body><table>", Format.HTML),
        (b"\xef\xbb\xbf<table border=1>", Format.HTML),
        (utf16("\ufeff<html><table>"), Format.HTML),
        (b"<html xmlns:x='urn:schemas-microsoft-com:office:spreadsheet'>", Format.HTML),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", Format.MHTML),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', Format.XML),
        (b"from: a\nsubject: b\n", Format.TEKS),
        (b"From: <Saved by Blink>\r\nSubject: Laporan\r\nMIME-Version: 1.0\r\n\r\nTo: b", Format.MHTML),
        (b"BM;nilai\n", Format.TEKS),
        (b"MZ;nilai\n", Format.TEKS),
        (b"[Data TW I]\nnama;nilai\n", Format.TEKS),
        (b"To: b\nnama;nilai\n", Format.TEKS),
        (b"a;b\n1;2\n", Format.TEKS),
    ],
)
def test_each_format_is_known_by_its_bytes(isi: bytes, format: Format) -> None:
    assert examine(isi) is format


@pytest.mark.parametrize("isi", [b"", b"  \r\n", b"\xef\xbb\xbf", bytes(50)])
def test_an_empty_file_is_empty(isi: bytes) -> None:
    masalah = read_cells(isi)
    assert isinstance(masalah, Masalah)
    assert (masalah.kode, "Unduh atau salin ulang" in masalah.saran) == ("berkas_kosong", True)


def test_a_file_over_the_limit_is_refused_unopened() -> None:
    assert tolak(b"a," * (gate.UKURAN_MAKS // 2 + 1))[0] == "berkas_terlalu_besar"


def test_what_unpacks_beyond_reason_is_refused_unopened() -> None:
    bom = bagian("") | {"xl/sharedStrings.xml": bytes(gate_zip.ISI_MAKS + 1)}
    banyak = bagian("") | {f"xl/{n}": b"" for n in range(gate_zip.ANGGOTA_MAKS + 1)}
    assert [tolak(arsip(isi))[0] for isi in (bom, banyak)] == ["berkas_terlalu_besar"] * 2


def test_a_document_type_inside_a_workbook_is_refused() -> None:
    isi = bagian("") | {"xl/workbook.xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
    assert tolak(arsip(isi))[0] == "berkas_rusak"


@pytest.mark.parametrize("cara", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_no_spreadsheet_uses_is_not_unpacked(cara: int) -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", cara) as berkas:
        for nama, isi in bagian("").items():
            berkas.writestr(nama, isi)
    assert tolak(keluar.getvalue())[0] == "berkas_rusak"


def test_a_part_that_lies_about_its_size_or_sum_is_damage() -> None:
    isi = arsip(bagian('<row r="1"><c r="A1"><v>1</v></c></row>'))
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        satu = berkas.getinfo("xl/worksheets/sheet1.xml")
    for lama, baru in ((satu.CRC, satu.CRC ^ 1), (satu.file_size, satu.file_size - 1)):
        bohong = isi.replace(lama.to_bytes(4, "little"), baru.to_bytes(4, "little"))
        assert tolak(bohong)[0] == "berkas_rusak"


@pytest.mark.parametrize("panjang", [1, 7, 100, 5000])
def test_random_bytes_never_raise(panjang: int) -> None:
    assert read_cells(os.urandom(panjang)) is not None
