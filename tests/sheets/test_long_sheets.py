"""A long or wide sheet takes time by its length, whatever is wrong with it: nobody waits for its square."""

import time
from collections.abc import Sequence

import pytest

from iku.core.numbers import angka_mesin
from iku.services.workspace import DATA, load_catalogues
from iku.sheets.cells import Cell, Isi, Rentang, Sheet
from iku.sheets.formats import BukuKerja
from iku.sheets.konteks import Konteks
from iku.sheets.reader import read_sheets

CATALOGUES = load_catalogues(DATA)
VARIABEL = list(CATALOGUES.terbaru.variabel.values())
BANYAK = 5000
DETIK = 12.0
"""Far more than it takes, and far less than the square of BANYAK would."""
Isian = str | float | None
KEPALA: tuple[Isian, ...] = ("No", "Uraian", "Satuan", "TW I", "TW II", "TW III", "TW IV")
ENTRI: list[Sequence[Isian]] = [
    (n, VARIABEL[n % len(VARIABEL)].nama, None, 1, 2, 3, 4) for n in range(BANYAK)
]


def _cell(isi: str | float) -> Cell:
    return (
        Cell(Isi.TEKS, isi) if isinstance(isi, str) else Cell(Isi.ANGKA, angka_mesin(float(isi)), float(isi))
    )


def lembar(baris: Sequence[Sequence[Isian]], gabungan: tuple[Rentang, ...] = ()) -> Sheet:
    isi = {
        (b, k): _cell(c) for b, satu in enumerate(baris, 1) for k, c in enumerate(satu, 1) if c is not None
    }
    return Sheet("Data", isi, gabungan=gabungan)


def satuan(tulis: str) -> list[Sequence[Isian]]:
    return [(n, nama, tulis, *sisa) for n, nama, _, *sisa in ENTRI]


PANJANG = {
    "the same rows again and again": lembar([KEPALA, *ENTRI]),
    "names that nobody knows": lembar([KEPALA, ENTRI[0], *((n, f"hal {n}", *e[2:]) for n, *e in ENTRI)]),
    "no names at all": lembar([KEPALA, ENTRI[0], *((None, None, None, n, 2, 3, 4) for n, *_ in ENTRI)]),
    "every unit wrong": lembar([KEPALA, *satuan("kilogram")]),
    "every figure merged": lembar([KEPALA, *ENTRI], tuple(Rentang(b, 4, b, 5) for b in range(2, BANYAK))),
    "words between all rows": lembar([KEPALA, *(s for e in ENTRI for s in (e, ("Seksi lain",)))]),
    "a table in every third row": lembar([s for e in ENTRI[::3] for s in (("Tabel",), KEPALA, e)]),
    "a long text above many tables": lembar(
        [*(("Catatan tahun 2024",) for _ in ENTRI), *(s for e in ENTRI[::3] for s in (KEPALA, e))]
    ),
    "columns without a head": lembar([("No", "Uraian"), (1, VARIABEL[0].nama, *(1,) * BANYAK)]),
    "columns of totals": lembar(
        [("No", "Uraian", *("Jumlah",) * BANYAK), (1, VARIABEL[0].nama, *(1,) * BANYAK)]
    ),
    "one figure in each of many columns": lembar(
        [
            ("No", "Uraian", *("TW I 2024",) * BANYAK),
            *((n, e[1], *(None,) * n, 1) for n, e in enumerate(ENTRI[:1500])),
        ]
    ),
    "months": lembar(
        [("No", "Uraian", "Januari", "Februari", "Maret"), *((e[0], e[1], 1, 2, 3) for e in ENTRI)]
    ),
}


@pytest.mark.parametrize("apa", PANJANG)
def test_it_is_read_in_time_and_to_the_last_cell(apa: str) -> None:
    sheet = PANJANG[apa]
    mulai = time.process_time()
    bacaan = read_sheets("data 2024.xlsx", BukuKerja((sheet,), ()), Konteks(CATALOGUES))
    assert time.process_time() - mulai < DETIK
    assert len(bacaan.tafsir) == len(sheet.sel)
