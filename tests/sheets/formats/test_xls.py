"""xls of Excel 95 (BIFF 5), record by record; what LibreOffice writes is in test_same_sheet."""

import struct

import pytest

from tests.sheets.formats.bahan import buku, sel, teks, tolak

BIFF5, LEMBAR, GRAFIK = 0x0500, 0x0010, 0x0020


def rekaman(jenis: int, data: bytes) -> bytes:
    return struct.pack("<HH", jenis, len(data)) + data


def bof(jenis: int) -> bytes:
    return rekaman(0x0809, struct.pack("<HHHH", BIFF5, jenis, 0, 0))


def untai(teks: str, panjang: str = "<H") -> bytes:
    return struct.pack(panjang, len(teks)) + teks.encode("cp1252")


EOF = rekaman(0x000A, b"")
ISI = b"".join(
    [
        rekaman(0x0203, struct.pack("<HHHd", 0, 0, 0, 12.5)),
        rekaman(0x0204, struct.pack("<HHH", 0, 1, 0) + untai("Koperasi – aktif")),
        rekaman(0x0205, struct.pack("<HHHBB", 0, 2, 0, 0x07, 1)),
        rekaman(0x0205, struct.pack("<HHHBB", 0, 3, 0, 1, 0)),
        rekaman(0x0006, struct.pack("<HHHdHIH", 1, 0, 0, 25.0, 0, 0, 0)),
        rekaman(0x0208, struct.pack("<HHHHHHI", 1, 0, 3, 255, 0, 0, 0x20)),
        rekaman(0x007D, struct.pack("<HHHHH", 1, 1, 2000, 0, 1)),
    ]
)


def biff5(*lembar: tuple[str, int, bytes], tambahan: bytes = b"") -> bytes:
    """A stream of Excel 95 without its container; each sheet has a name, a type and records."""
    daftar = [bytes(6) + untai(nama, "<B") for nama, _, _ in lembar]
    kepala = bof(5) + rekaman(0x0042, struct.pack("<H", 1252)) + tambahan
    tempat = len(kepala) + sum(len(satu) + 4 for satu in daftar) + len(EOF)
    batas, badan = [], b""
    for (nama, jenis, isi), _ in zip(lembar, daftar, strict=True):
        tipe = 2 if jenis == GRAFIK else 0
        batas.append(rekaman(0x0085, struct.pack("<iBB", tempat + len(badan), 0, tipe) + untai(nama, "<B")))
        badan += bof(jenis) + isi + EOF
    return kepala + b"".join(batas) + EOF + badan


def test_a_workbook_of_excel_95_is_read_with_errors_formulas_and_hidden_parts() -> None:
    isi = biff5(("Data", LEMBAR, ISI))
    assert teks(isi) == {
        "A1": "angka 12.5",
        "B1": "teks Koperasi – aktif",
        "C1": "galat #DIV/0!",
        "D1": "logika TRUE",
        "A2": "angka 25",
    }
    assert {tempat for tempat, cell in sel(isi).items() if cell.rumus} == {"A2"}
    lembar = buku(isi).lembar[0]
    assert (lembar.judul, lembar.baris_tersembunyi, lembar.kolom_tersembunyi) == ("Data", {2}, {2})


def test_a_sheet_that_is_a_chart_is_named() -> None:
    hasil = buku(biff5(("Data", LEMBAR, ISI), ("Bagan", GRAFIK, b"")))
    assert [lembar.judul for lembar in hasil.lembar] == ["Data"]
    assert [(d.sel, d.alasan) for d in hasil.dilewati] == [("Bagan", "lembar grafik")]


def test_a_chart_within_a_sheet_does_not_end_it() -> None:
    bagan = bof(GRAFIK) + EOF
    assert teks(biff5(("Data", LEMBAR, bagan + ISI)))["A2"] == "angka 25"
    assert sel(biff5(("Data", LEMBAR, bagan + ISI)))["A2"].rumus


def test_a_workbook_behind_a_password_is_called_that() -> None:
    kode, sebab = tolak(biff5(("Data", LEMBAR, ISI), tambahan=rekaman(0x002F, bytes(4))))
    assert (kode, "kata sandi" in sebab) == ("format_tak_didukung", True)


@pytest.mark.parametrize("panjang", [12, 30, 60])
def test_a_workbook_cut_short_is_damaged_or_read_but_never_raises(panjang: int) -> None:
    assert tolak(biff5(("Data", LEMBAR, ISI))[:panjang])[0] == "berkas_rusak"
