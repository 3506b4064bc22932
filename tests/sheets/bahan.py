"""A small made-up catalogue, short ways to write files, and short ways to say what came out of them."""

import datetime
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from iku.core.catalogue import Catalogues
from iku.core.reading import Reading
from iku.sheets import Bacaan, read
from tests.core.bahan import buatan

_PERSEN = {"pembilang": "toko_aktif", "penyebut": "toko"}
_INDEKS = {"pembilang": "mutu", "penyebut": "", "pengali": "1", "satuan": "indeks", "bidang": "Dua"}
_SELISIH = {"pembilang": "toko - toko_aktif", "penyebut": "toko", "arah": "turun"}
_MUTU = {"satuan": "indeks", "maksimum": "5", "bulat": "tidak", "bidang": "Dua"}
KATALOG = buatan(
    [
        {"kode": "A", "indikator": "Persentase toko aktif", "nama_pendek": "Toko aktif (%)", **_PERSEN},
        {"kode": "B", "indikator": "Indeks mutu layanan", "nama_pendek": "Indeks mutu", **_INDEKS},
        {"kode": "C", "indikator": "Selisih toko", "nama_pendek": "Selisih toko", **_SELISIH},
    ],
    [
        {"kode": "toko", "nama": "Toko", "satuan": "unit"},
        {"kode": "toko_aktif", "nama": "Toko aktif", "satuan": "unit"},
        {"kode": "kunjungan", "nama": "Kunjungan ke toko", "satuan": "orang", "sifat": "akumulasi"},
        {"kode": "mutu", "nama": "Nilai mutu", **_MUTU},
    ],
)
CATALOGUES = Catalogues((KATALOG,))

Sel = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None
Isi = tuple[str, str, int, int | None, float | None]


def buku(**lembar: Sequence[Sequence[Sel]]) -> bytes:
    """A workbook; each sheet is given row by row from A1."""
    kerja = Workbook()
    kerja.remove(kerja.worksheets[0])
    for judul, rows in lembar.items():
        halaman = kerja.create_sheet(judul)
        for row in rows:
            halaman.append(list(row))
    return simpan(kerja)


def simpan(kerja: Workbook) -> bytes:
    """A workbook as bytes."""
    keluar = io.BytesIO()
    kerja.save(keluar)
    return keluar.getvalue()


def baca(isi: bytes | str, nama: str = "berkas", tahun: int | None = None) -> Bacaan:
    """Read bytes, or text as UTF-8, against the made-up catalogue."""
    return read(nama, isi.encode() if isinstance(isi, str) else isi, CATALOGUES, tahun)


def angka(bacaan: Bacaan) -> list[Isi]:
    """Every filled reading: place, kode, tahun, triwulan, value."""
    return [_satu(r) for r in bacaan.readings if r.nilai is not None]


def kosong(bacaan: Bacaan) -> list[str]:
    """The places of the empty readings."""
    return [r.sel for r in bacaan.readings if r.nilai is None]


def masalah(bacaan: Bacaan) -> list[tuple[str, str]]:
    """Every fault: place and code."""
    return [(m.sel, m.kode.value) for m in bacaan.masalah]


def dilewati(bacaan: Bacaan) -> list[str]:
    """The places that were passed over."""
    return [d.sel for d in bacaan.dilewati]


def _satu(reading: Reading) -> Isi:
    kunci = reading.kunci
    return (reading.sel, kunci.kode, kunci.tahun, kunci.triwulan, reading.nilai)


def baris_csv(*baris: str, kepala: str = "tahun,triwulan,variabel,nilai") -> str:
    """A tidy CSV text below its head."""
    return "\n".join([kepala, *baris]) + "\n"


def templat(rows: Iterable[Sequence[Sel]], judul: str = "Data IKU tahun 2024") -> list[Sequence[Sel]]:
    """Rows of a sheet in the template's form; the first row of figures is row 4."""
    kepala = ("Kode", "Variabel", "Satuan", "Sifat", "TW I 2024", "TW II 2024", "TW III 2024", "TW IV 2024")
    return [(judul,), (), kepala, *rows]
