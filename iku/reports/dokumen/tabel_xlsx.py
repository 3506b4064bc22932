"""Documents of one table as workbooks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from iku.reports.dokumen import gaya_excel as gaya
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.gaya_excel import (
    daftarkan,
    dua_pihak,
    siapkan_cetak,
    tanda_tangan,
    tinggi,
    tulis,
)
from iku.reports.dokumen.isi_e81 import e81
from iku.reports.dokumen.isi_target import perjanjian, rencana_aksi
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.nilai_rumus import simpan
from iku.reports.dokumen.tabel import Angka, DokumenTabel, Lajur, Tabel

_LEBAR = 170
"""Units: letters, of all columns together on A4 across."""
_LEBAR_E81 = 200
_PALING_SEMPIT = 5
_TEBAL = 0.85
"""How many letters of bold print stand where one stands in plain print."""


def e81_xlsx(bahan: Bahan) -> bytes:
    """Formulir E.81."""
    return tabel_xlsx(e81(bahan), bahan, "E.81", _LEBAR_E81)


def perjanjian_xlsx(bahan: Bahan) -> bytes:
    """The attachment of the agreement of performance."""
    return tabel_xlsx(perjanjian(bahan), bahan, "Perjanjian Kinerja")


def rencana_aksi_xlsx(bahan: Bahan) -> bytes:
    """The action plan by triwulan."""
    return tabel_xlsx(rencana_aksi(bahan), bahan, "Rencana Aksi")


def tabel_xlsx(isi: DokumenTabel, bahan: Bahan, nama: str, lebar: int = _LEBAR) -> bytes:
    """The workbook: title, marks, table, what is said after it, and who signs."""
    buku, lembar = buku_baru(nama, isi.judul, bahan)
    isi_lembar(lembar, isi, bahan, lebar)
    return simpan(buku, bahan.waktu)


def buku_baru(nama: str, judul: str, bahan: Bahan) -> tuple[Workbook, Worksheet]:
    """A workbook that knows our styles, and its first sheet."""
    buku = Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)
    lembar.title = nama
    daftarkan(buku)
    buku.properties.title, buku.properties.creator = kata(judul), kata(bahan.naskah.lembaga.dinas)
    return buku, lembar


def isi_lembar(lembar: Worksheet, isi: DokumenTabel, bahan: Bahan, lebar: int) -> None:
    """Write title, marks, table, what is said after it, and who signs. Units: ``lebar`` in letters."""
    huruf = _lebar(isi.tabel.lajur, lebar)
    tulis(lembar, 1, 1, kata(isi.judul), gaya.JUDUL)
    for nomor, teks in enumerate(isi.awal, 2):
        tulis(lembar, nomor, 1, kata(teks), gaya.TTD)
    baris = len(isi.awal) + 2
    tulis(lembar, baris, 1, "; ".join(bahan.tanda), gaya.TANDA)
    awal, baris = baris + 1, _kepala(lembar, isi.tabel, huruf, baris + 1)
    baris = _akhir(lembar, isi, huruf, _baris(lembar, isi.tabel, huruf, baris))
    kanan = max(1, len(isi.tabel.lajur) - 2)
    if isi.dua_pihak:
        dua_pihak(lembar, bahan, baris + 1, (2, kanan))
    else:
        tanda_tangan(lembar, bahan, baris + 1, kanan)
    lembar.freeze_panes = f"A{awal + len(isi.tabel.kepala)}"
    siapkan_cetak(lembar, bahan, awal)
    lembar.print_title_rows = f"{awal}:{awal + len(isi.tabel.kepala) - 1}"


def _lebar(lajur: Sequence[Lajur], huruf: int) -> list[int]:
    """The width of each column. Units: letters."""
    penuh = sum(satu.lebar for satu in lajur)
    return [max(_PALING_SEMPIT, round(huruf * satu.lebar / penuh)) for satu in lajur]


def _kepala(lembar: Worksheet, tabel: Tabel, huruf: list[int], awal: int) -> int:
    """Write the head, equal neighbours joined; tells the row after it."""
    for nomor, lebar in enumerate(huruf, 1):
        lembar.column_dimensions[get_column_letter(nomor)].width = lebar
    for geser, isi in enumerate(tabel.kepala):
        for kolom, teks in enumerate(isi, 1):
            tulis(lembar, awal + geser, kolom, kata(teks), gaya.KEPALA)
        # A head that takes both rows needs no room of its own in the second.
        sendiri = ("" if geser and t == a else t for t, a in zip(isi, tabel.kepala[0], strict=True))
        tinggi(lembar, awal + geser, _berlebar(sendiri, huruf))
        _gabung(lembar, awal + geser, isi)
    _gabung_turun(lembar, tabel, awal)
    return awal + len(tabel.kepala)


def _berlebar(isi: Iterable[str], huruf: list[int]) -> Iterator[tuple[str, int]]:
    """Each head with the width of the neighbours that it shares, in letters of bold print."""
    for teks, bersama in groupby(zip(isi, huruf, strict=True), key=itemgetter(0)):
        yield teks, round(_TEBAL * sum(lebar for _, lebar in bersama))


def _gabung(lembar: Worksheet, baris: int, isi: tuple[str, ...]) -> None:
    """Join equal neighbours of a row of heads."""
    mulai = 0
    for kolom in range(1, len(isi) + 1):
        if kolom < len(isi) and isi[kolom] == isi[mulai]:
            continue
        if kolom - mulai > 1:
            lembar.merge_cells(start_row=baris, end_row=baris, start_column=mulai + 1, end_column=kolom)
        mulai = kolom


def _gabung_turun(lembar: Worksheet, tabel: Tabel, awal: int) -> None:
    """A head that shares nothing takes both rows."""
    if not any(satu.di_bawah for satu in tabel.lajur):
        return
    for kolom, satu in enumerate(tabel.lajur, 1):
        if not satu.di_bawah:
            lembar.cell(awal + 1, kolom).value = None
            lembar.merge_cells(start_row=awal, end_row=awal + 1, start_column=kolom, end_column=kolom)


def _baris(lembar: Worksheet, tabel: Tabel, huruf: list[int], awal: int) -> int:
    for geser, isi in enumerate(tabel.baris):
        judul = geser in tabel.kelompok
        for kolom, sel in enumerate(isi, 1):
            if isinstance(sel, Angka):
                kotak = lembar.cell(awal + geser, kolom, sel.nilai)
                kotak.style = gaya.angka(sel.desimal)
            else:
                tulis(lembar, awal + geser, kolom, kata(sel), gaya.KELOMPOK if judul else gaya.TEKS)
        if not judul:
            tinggi(lembar, awal + geser, [(str(s), n) for s, n in zip(isi, huruf, strict=True)])
    return awal + len(tabel.baris)


def _akhir(lembar: Worksheet, isi: DokumenTabel, huruf: list[int], awal: int) -> int:
    """What is said after the table, a name and its words across the rest of the width."""
    lebar = len(isi.tabel.lajur)
    nama = min(3, lebar - 1)
    for geser, (judul, teks) in enumerate(isi.akhir):
        nomor = awal + geser
        for kolom in range(1, lebar + 1):
            tulis(lembar, nomor, kolom, "", gaya.TEKS)
        tulis(lembar, nomor, 1, kata(judul), gaya.TEKS)
        tulis(lembar, nomor, nama + 1, kata(teks), gaya.TEKS)
        lembar.merge_cells(start_row=nomor, end_row=nomor, start_column=1, end_column=nama)
        lembar.merge_cells(start_row=nomor, end_row=nomor, start_column=nama + 1, end_column=lebar)
        tinggi(lembar, nomor, [(judul, sum(huruf[:nama])), (teks, sum(huruf[nama:]))])
    return awal + len(isi.akhir)
