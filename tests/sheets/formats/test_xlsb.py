"""xlsb, record by record, as [MS-XLSB] describes it."""

import struct

from iku.sheets.cells import Rentang
from tests.sheets.formats.bahan import HUBUNGAN, arsip, buku, sel, teks, tolak

ISI_XLSB = b'<Types><Default ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'


def rekaman(jenis: int, data: bytes = b"") -> bytes:
    nomor = bytes([jenis]) if jenis < 128 else bytes([jenis & 0x7F | 0x80, jenis >> 7])
    panjang = bytes([len(data)]) if len(data) < 128 else bytes([len(data) & 0x7F | 0x80, len(data) >> 7])
    return nomor + panjang + data


def untai(teks: str) -> bytes:
    return struct.pack("<I", len(teks)) + teks.encode("utf-16-le")


def baris(nomor: int, *, tersembunyi: bool = False) -> bytes:
    return rekaman(0, struct.pack("<IIHBBBI", nomor, 0, 300, 0, 0x10 if tersembunyi else 0, 0, 0))


def satu(jenis: int, kolom: int, isi: bytes, gaya: int = 0) -> bytes:
    return rekaman(jenis, struct.pack("<II", kolom, gaya) + isi)


def gaya_sel() -> bytes:
    """Styles whose number formats are General, 0.00%, rupiah and a date."""
    xf = b"".join(rekaman(47, struct.pack("<HH", 0, format) + bytes(12)) for format in (0, 10, 170, 14))
    format = rekaman(44, struct.pack("<H", 170) + untai('"Rp"#,##0'))
    return format + rekaman(47, bytes(16)) + rekaman(617) + xf + rekaman(618)


def xlsb(
    data: bytes,
    kepala: bytes = b"",
    ekor: bytes = b"",
    sifat: bytes = b"",
    gaya: bytes | None = None,
    teks: bytes = rekaman(19, b"\x00" + untai("Koperasi – aktif" * 8)),
) -> bytes:
    daftar = [("rId1", "Data", 0), ("rId2", "Bagan", 0), ("rId3", "Lama", 1)]
    lembar = b"".join(
        rekaman(156, struct.pack("<II", status, n) + untai(id) + untai(nama))
        for n, (id, nama, status) in enumerate(daftar)
    )
    hubungan = {
        "rId1": ("worksheet", "sheet1"),
        "rId2": ("chartsheet", "sheet2"),
        "rId3": ("worksheet", "sheet3"),
        "rId4": ("styles", "styles"),
        "rId5": ("sharedStrings", "sharedStrings"),
    }
    relasi = "".join(
        f'<Relationship Id="{id}" Type="{HUBUNGAN}/{jenis}" Target="{nama}.bin"/>'
        for id, (jenis, nama) in hubungan.items()
    )
    return arsip(
        {
            "[Content_Types].xml": ISI_XLSB,
            "xl/workbook.bin": sifat + lembar,
            "xl/_rels/workbook.bin.rels": f"<Relationships>{relasi}</Relationships>",
            "xl/styles.bin": gaya_sel() if gaya is None else gaya,
            "xl/sharedStrings.bin": teks,
            "xl/sheet1.bin": kepala + rekaman(145) + data + rekaman(146) + ekor,
            "xl/sheet3.bin": rekaman(145) + rekaman(146),
        }
    )


RK_85 = struct.pack("<I", 85 << 2 | 3)
"""85 as a whole number of hundredths: 0.85."""


def test_each_record_is_read_as_what_it_is() -> None:
    isi = xlsb(
        baris(0)
        + satu(2, 0, struct.pack("<I", (-7 & 0x3FFFFFFF) << 2 | 2))
        + satu(2, 1, RK_85, gaya=1)
        + satu(5, 2, struct.pack("<d", 1234.5), gaya=2)
        + satu(3, 3, b"\x07")
        + satu(4, 4, b"\x01")
        + satu(6, 5, untai("langsung"))
        + satu(7, 6, struct.pack("<I", 0))
        + satu(1, 7, b"")
        + satu(62, 8, b"\x01" + untai("kaya"))
        + baris(4, tersembunyi=True)
        + satu(8, 0, untai("hasil") + bytes(2))
        + satu(9, 1, struct.pack("<d", 45382.0) + bytes(2), gaya=3)
        + satu(10, 2, b"\x00\x00\x00")
        + satu(11, 3, b"\x2a\x00\x00"),
        kepala=rekaman(60, struct.pack("<IIIIH", 3, 3, 2000, 0, 1)),
        ekor=rekaman(176, struct.pack("<IIII", 0, 1, 0, 0)),
    )
    assert teks(isi) == {
        "A1": "angka -7",
        "B1": "persen 85%",
        "C1": "angka 1234.5",
        "D1": "galat #DIV/0!",
        "E1": "logika TRUE",
        "F1": "teks langsung",
        "G1": f"teks {'Koperasi – aktif' * 8}",
        "I1": "teks kaya",
        "A5": "teks hasil",
        "B5": "tanggal 2024-03-31",
        "C5": "logika FALSE",
        "D5": "galat #N/A",
    }
    assert sel(isi)["C1"].format == '"Rp"#,##0'
    assert [tempat for tempat, cell in sel(isi).items() if cell.rumus] == ["A5", "B5", "C5", "D5"]
    data, lama = buku(isi).lembar
    assert (data.gabungan, data.baris_tersembunyi, data.kolom_tersembunyi) == (
        (Rentang(1, 1, 2, 1),),
        {5},
        {4},
    )
    assert (lama.judul, lama.tersembunyi) == ("Lama", True)
    assert [(d.sel, d.alasan) for d in buku(isi).dilewati] == [("Bagan", "lembar grafik")]


def test_a_workbook_of_1904_counts_its_days_from_there() -> None:
    isi = xlsb(
        baris(0) + satu(5, 0, struct.pack("<d", 43920.0), gaya=3), sifat=rekaman(153, struct.pack("<I", 1))
    )
    assert teks(isi) == {"A1": "tanggal 2024-03-31"}


def test_records_that_are_cut_off_are_damage() -> None:
    assert tolak(xlsb(baris(0) + satu(5, 0, b"\x00")))[0] == "berkas_rusak"
    assert tolak(xlsb(b"", ekor=b"\x91"))[0] == "berkas_rusak"
