"""The sheets that a recap computes from: the entri of two years and the targets of one."""

from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from iku.core import words
from iku.core.catalogue import Variabel
from iku.core.formula_traits import semua_rujukan
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci
from iku.reports.dokumen import gaya_excel as gaya
from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.gaya_excel import siapkan_cetak, tinggi, tulis
from iku.reports.dokumen.rumus_excel import KOLOM_LALU, KOLOM_TARGET, LEMBAR_ENTRI, LEMBAR_TARGET, Letak

KEPALA: Final = 4
_TRIWULAN: Final = (1, 2, 3, 4)
_LEBAR_ANGKA: Final = 13
_ENTRI: Final = (22, 46, 12, 46)
_TARGET: Final = (8, 60, 12)


def dipakai(bahan: Bahan) -> list[Variabel]:
    """The variabel that the indikator of a document read, in the catalogue's order."""
    kode = {r.variabel for b in bahan.butir for r in semua_rujukan(b.indikator)}
    return [v for v in bahan.katalog.variabel.values() if v.kode in kode]


def lembar_dasar(buku: Workbook, bahan: Bahan) -> Letak:
    """Add both sheets; tells where each figure stands in them."""
    entri = {v.kode: KEPALA + n for n, v in enumerate(dipakai(bahan), 1)}
    target = {b.indikator.kode: KEPALA + n for n, b in enumerate(bahan.butir, 1)}
    letak = Letak(bahan.katalog, entri, target)
    _entri(buku.create_sheet(LEMBAR_ENTRI), bahan, letak)
    _target(buku.create_sheet(LEMBAR_TARGET), bahan, letak)
    return letak


def _entri(lembar: Worksheet, bahan: Bahan, letak: Letak) -> None:
    tahun = bahan.periode.tahun
    waktu = [Triwulan(t, n) for t in (tahun - 1, tahun) for n in _TRIWULAN]
    petunjuk = "Ubah angka di lembar ini: lembar Rekap dan Tren menghitung ulang. Kosong bukan nol."
    _kepala(
        lembar, bahan, f"Entri {tahun - 1} dan {tahun}", petunjuk, ("Kode", "Variabel", "Satuan", "Sifat")
    )
    for kolom, tw in enumerate(waktu, KOLOM_LALU):
        tulis(lembar, KEPALA, kolom, str(tw), gaya.KEPALA)
    for kode, baris in letak.entri.items():
        v = bahan.katalog.variabel[kode]
        for kolom, teks in enumerate((v.kode, v.nama, v.satuan, words.SIFAT[v.sifat]), 1):
            tulis(lembar, baris, kolom, teks, gaya.TEKS)
        for kolom, tw in enumerate(waktu, KOLOM_LALU):
            nilai = bahan.angka.get(Kunci(Jenis.ENTRI, kode, tw.tahun, tw.triwulan))
            _angka(lembar, baris, kolom, nilai, 0 if v.bulat else None)
        tinggi(lembar, baris, [(v.nama, _ENTRI[1]), (words.SIFAT[v.sifat], _ENTRI[3])])
    _lebar(lembar, _ENTRI, KOLOM_LALU + len(waktu))


def _target(lembar: Worksheet, bahan: Bahan, letak: Letak) -> None:
    tahun = bahan.periode.tahun
    waktu = [*_TRIWULAN, None]
    petunjuk = "Target setahun dan target TW IV saling menggantikan bila salah satunya kosong."
    _kepala(lembar, bahan, f"Target {tahun}", petunjuk, ("Kode", "Indikator", "Satuan"))
    for kolom, n in enumerate(waktu, KOLOM_TARGET):
        teks = f"Setahun {tahun}" if n is None else str(Triwulan(tahun, n))
        tulis(lembar, KEPALA, kolom, teks, gaya.KEPALA)
    for kode, baris in letak.target.items():
        i = bahan.katalog.indikator[kode]
        for kolom, teks in enumerate((i.kode, i.nama, i.satuan), 1):
            tulis(lembar, baris, kolom, teks, gaya.TEKS)
        for kolom, n in enumerate(waktu, KOLOM_TARGET):
            _angka(lembar, baris, kolom, bahan.angka.get(Kunci(Jenis.TARGET, kode, tahun, n)), i.desimal)
        tinggi(lembar, baris, [(i.nama, _TARGET[1])])
    _lebar(lembar, _TARGET, KOLOM_TARGET + len(waktu))


def _kepala(lembar: Worksheet, bahan: Bahan, judul: str, petunjuk: str, kolom: tuple[str, ...]) -> None:
    tulis(lembar, 1, 1, judul, gaya.JUDUL)
    tulis(lembar, 2, 1, "; ".join(bahan.tanda), gaya.TANDA)
    tulis(lembar, 3, 1, petunjuk, gaya.TTD)
    for nomor, teks in enumerate(kolom, 1):
        tulis(lembar, KEPALA, nomor, teks, gaya.KEPALA)
    siapkan_cetak(lembar, bahan, KEPALA)


def _angka(lembar: Worksheet, baris: int, kolom: int, nilai: float | None, desimal: int | None) -> None:
    sel = lembar.cell(baris, kolom, nilai)
    sel.style = gaya.angka(desimal)


def _lebar(lembar: Worksheet, teks: tuple[int, ...], sampai: int) -> None:
    for kolom in range(1, sampai):
        lebar = teks[kolom - 1] if kolom <= len(teks) else _LEBAR_ANGKA
        lembar.column_dimensions[get_column_letter(kolom)].width = lebar
    lembar.freeze_panes = f"C{KEPALA + 1}"
