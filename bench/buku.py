"""Workbooks of any size that a bench reads: the names are the catalogue's, the figures made up."""

import io
from collections.abc import Iterator, Mapping
from itertools import islice, product
from typing import Final

from openpyxl import Workbook

from iku.core.catalogue import Catalogue
from iku.core.period import ROMAWI, TAHUN_MAX, TAHUN_MIN
from iku.core.reading import Jenis, Kunci

Sel = str | float | None
_Petak = tuple[str, int | None]
TRIWULAN: Final = (1, 2, 3, 4)


def daftar(katalog: Catalogue, baris: int) -> bytes:
    """A tidy list, one figure a row and no key twice: every variabel for a hundred years, then targets.

    Shape: ``baris`` rows of figures below a head, over two sheets.
    """
    entri: list[tuple[Sel, ...]] = [
        ("Tahun", "Triwulan", "Variabel", "Nilai"),
        *islice(_entri(katalog), baris),
    ]
    kepala: tuple[Sel, ...] = ("Tahun", "Triwulan", "Indikator", "Target")
    target = [kepala, *islice(_target(katalog), baris + 1 - len(entri))]
    if len(entri) + len(target) - 2 != baris:
        raise ValueError(f"the catalogue has not {baris} keys in a hundred years")
    return _simpan({"Data": entri, "Target": target})


def biasa(katalog: Catalogue, tahun: int) -> bytes:
    """The ordinary file of a year: a title, a row a variabel, a column a triwulan."""
    isi: dict[_Petak, float | None] = {
        (v.kode, tw): angka(nomor, tw - 1, 0, v.maksimum)
        for nomor, v in enumerate(katalog.variabel.values(), 1)
        for tw in TRIWULAN
    }
    return _setahun(katalog, tahun, isi)


def lanjutan(katalog: Catalogue, kini: Mapping[Kunci, float | None]) -> bytes:
    """The ordinary file that goes on from what is kept: the last year once more, every third row moved."""
    tahun = max(k.tahun for k in kini)
    isi = {(k.kode, k.triwulan): n for k, n in kini.items() if k.jenis is Jenis.ENTRI and k.tahun == tahun}
    naik = {kode for kode in list(katalog.variabel)[::3] if katalog.variabel[kode].bulat}
    return _setahun(katalog, tahun + 1, {(k, tw): n and n + (k in naik) for (k, tw), n in isi.items()})


def _setahun(katalog: Catalogue, tahun: int, isi: Mapping[_Petak, float | None]) -> bytes:
    kepala = ("No", "Uraian", "Satuan", *(f"TW {r}" for r in ROMAWI))
    rincian: list[tuple[Sel, ...]] = [
        (nomor, v.nama, v.satuan, *(isi.get((v.kode, tw)) for tw in TRIWULAN))
        for nomor, v in enumerate(katalog.variabel.values(), 1)
    ]
    return _simpan({"Data": [(f"DATA KINERJA TAHUN {tahun}",), (), kepala, *rincian]})


def _entri(katalog: Catalogue) -> Iterator[tuple[Sel, ...]]:
    for tahun, tw in product(range(TAHUN_MIN, TAHUN_MAX + 1), range(4)):
        for nomor, v in enumerate(katalog.variabel.values()):
            yield tahun, f"TW {ROMAWI[tw]}", v.nama, angka(nomor, tw, tahun, v.maksimum)


def _target(katalog: Catalogue) -> Iterator[tuple[Sel, ...]]:
    for tahun, tw in product(range(TAHUN_MIN, TAHUN_MAX + 1), range(4)):
        for nomor, i in enumerate(katalog.indikator.values()):
            yield tahun, f"TW {ROMAWI[tw]}", i.nama, angka(nomor, tw, tahun, 5)


def angka(nomor: int, tw: int, tahun: int, maksimum: float | None) -> float:
    """A figure that no variabel refuses: small where it has a highest one, else about a level of its own."""
    return 1 + (nomor + tw + tahun) % 4 if maksimum else 1000 + 40 * nomor + (7 * tw + 3 * tahun) % 11


def _simpan(lembar: dict[str, list[tuple[Sel, ...]]]) -> bytes:
    buku = Workbook(write_only=True)
    for judul, baris in lembar.items():
        ws = buku.create_sheet(judul)
        for satu in baris:
            ws.append(satu)
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()
