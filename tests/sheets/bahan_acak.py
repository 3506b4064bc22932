"""How the random books are read: as cells for most, as real files for some; and the seed of a run."""

import datetime
import os
from functools import cache

from iku.core.catalogue import Catalogues
from iku.core.singkatan import Singkatan
from iku.core.singkatan_file import parse_singkatan
from iku.sheets import Bacaan, read
from iku.sheets.konteks import Konteks
from iku.sheets.reader import BukuKerja, read_sheets
from tests.generator.acak import katalog_uji
from tests.generator.keluar import lembar
from tests.generator.model import Buku
from tests.regenerate import DATA

CATALOGUES = Catalogues((katalog_uji(),))


def benih_awal() -> int:
    """The first seed of a run: the day's, or what IKU_SEED says."""
    return int(os.environ.get("IKU_SEED") or f"{datetime.date.today():%Y%m%d}000")


@cache
def singkatan() -> Singkatan:
    """The product's own table of abbreviations."""
    berkas = DATA / "singkatan.csv"
    return parse_singkatan(berkas.read_bytes(), berkas.name)


def baca_sel(buku: Buku) -> Bacaan:
    """Read a book as the addressed cells that a reader of files hands on."""
    kerja = BukuKerja(tuple(lembar(k) for k in buku.kertas), ())
    return read_sheets(buku.berkas, kerja, Konteks(CATALOGUES, None, singkatan()))


def baca_berkas(nama: str, isi: bytes) -> Bacaan:
    """Read a file the whole way."""
    return read(nama, isi, CATALOGUES, singkatan=singkatan())
