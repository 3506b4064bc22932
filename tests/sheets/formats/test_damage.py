"""One good file a format, cut short and with bytes flipped: refused or read, never a failure."""

import random
from collections.abc import Iterator

import pytest

from iku.core.finding import Masalah
from iku.sheets.formats import BukuKerja, read_cells
from tests.sheets.formats.bahan import BERKAS
from tests.sheets.formats.test_xls import ISI as REKAMAN
from tests.sheets.formats.test_xls import LEMBAR, biff5
from tests.sheets.formats.test_xlsb import baris, satu, xlsb
from tests.sheets.formats.test_xml2003 import ISI as XML

BAIK = {
    "xlsx": (BERKAS / "contoh.xlsx").read_bytes(),
    "xls": (BERKAS / "contoh.xls").read_bytes(),
    "biff5": biff5(("Data", LEMBAR, REKAMAN)),
    "ods": (BERKAS / "contoh.ods").read_bytes(),
    "xlsb": xlsb(baris(0) + satu(5, 0, bytes(8)) + satu(7, 1, bytes(4))),
    "html": (BERKAS / "contoh.html").read_bytes(),
    "xml": XML.encode(),
    "csv": "variabel;nilai\nkoperasi – aktif;12,5\n".encode() * 20,
}
BENIH = 20240331


def rusakan(isi: bytes, acak: random.Random, banyak: int) -> Iterator[bytes]:
    for _ in range(banyak):
        if acak.random() < 0.3:
            yield isi[: acak.randrange(len(isi))]
        else:
            hasil = bytearray(isi)
            for _ in range(acak.choice((1, 1, 3, 20))):
                hasil[acak.randrange(len(hasil))] = acak.randrange(256)
            yield bytes(hasil)


@pytest.mark.parametrize("nama", BAIK)
def test_damage_is_refused_or_read_and_never_raised(nama: str) -> None:
    assert isinstance(read_cells(BAIK[nama]), BukuKerja)
    acak = random.Random(f"{BENIH}{nama}")
    for nomor, isi in enumerate(rusakan(BAIK[nama], acak, 25)):
        hasil = read_cells(isi)
        assert isinstance(hasil, BukuKerja | Masalah), f"{nama}, damage {nomor} of seed {BENIH}"
        assert isinstance(hasil, BukuKerja) or "Error" not in str(hasil)
