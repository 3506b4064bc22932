"""The recap as a workbook that computes: change an entri in it and every figure follows."""

from collections import defaultdict
from typing import Final

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from iku.core import words
from iku.core.catalogue import Dasar, Indikator, Level
from iku.core.formula_traits import dihitung_bulat
from iku.reports.dokumen import gaya_excel as gaya
from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.gaya_excel import daftarkan, siapkan_cetak, tanda_tangan, tinggi, tulis
from iku.reports.dokumen.lembar_dasar import lembar_dasar
from iku.reports.dokumen.nilai_rumus import simpan
from iku.reports.dokumen.rumus_excel import Letak, Rumus, predikat, status
from iku.reports.dokumen.tren_xlsx import lembar_tren

LEMBAR: Final = "Rekap"
KEPALA: Final = 4
KOLOM: Final = (
    ("Kode", 7),
    ("Indikator", 46),
    ("Satuan", 9),
    ("Pembilang", 12),
    ("Penyebut", 12),
    ("Realisasi", 11),
    ("Target", 11),
    ("Capaian (%)", 11),
    ("Target setahun", 11),
    ("Capaian setahun (%)", 12),
    ("Predikat", 14),
    ("Status", 14),
    ("Keterangan realisasi", 28),
    ("Dasar rumus", 9),
)
_AWAL_RUMUS: Final = 4
_REALISASI: Final = 6
_DIRUJUK: Final = ("F", "G", "H", "I")
"""Realisasi, target, capaian and the year's target: what other columns read."""

Isi = defaultdict[str, dict[str, float | str]]


def rekap_xlsx(bahan: Bahan) -> bytes:
    """The recap of a triwulan, grouped by level, over its entri and targets, with a chart an indikator."""
    buku = Workbook()
    rekap = buku.active
    assert isinstance(rekap, Worksheet)
    rekap.title = LEMBAR
    daftarkan(buku)
    letak = lembar_dasar(buku, bahan)
    nilai: Isi = defaultdict(dict)
    akhir = _rekap(rekap, bahan, letak, nilai[LEMBAR])
    tanda_tangan(rekap, bahan, akhir + 2, len(KOLOM) - 3)
    lembar_tren(buku, bahan, letak, nilai)
    buku.properties.title, buku.properties.creator = bahan.tulis("rekap_judul"), bahan.naskah.lembaga.dinas
    return simpan(buku, bahan.waktu, nilai)


def _rekap(lembar: Worksheet, bahan: Bahan, letak: Letak, nilai: dict[str, float | str]) -> int:
    """Fill the sheet; tells its last row."""
    tulis(lembar, 1, 1, bahan.tulis("rekap_judul"), gaya.JUDUL)
    tulis(lembar, 2, 1, f"{bahan.lingkup}. Rumus usulan: SK {bahan.katalog.sk} tidak memberinya.", gaya.TTD)
    tulis(lembar, 3, 1, "; ".join(bahan.tanda), gaya.TANDA)
    for kolom, (judul, lebar) in enumerate(KOLOM, 1):
        tulis(lembar, KEPALA, kolom, judul, gaya.KEPALA)
        lembar.column_dimensions[get_column_letter(kolom)].width = lebar
    tinggi(lembar, KEPALA, KOLOM)
    baris = KEPALA
    for level in Level:
        milik = [b for b in bahan.butir if b.indikator.level is level]
        if milik:
            baris += 1
            for kolom in range(1, len(KOLOM) + 1):
                tulis(
                    lembar,
                    baris,
                    kolom,
                    "" if kolom > 1 else f"Indikator {words.LEVEL[level]}",
                    gaya.KELOMPOK,
                )
        for satu in milik:
            baris += 1
            _baris(lembar, baris, satu, bahan, letak, nilai)
    lembar.freeze_panes = f"C{KEPALA + 1}"
    siapkan_cetak(lembar, bahan, KEPALA)
    return baris


def _baris(
    lembar: Worksheet,
    nomor: int,
    satu: ButirDokumen,
    bahan: Bahan,
    letak: Letak,
    nilai: dict[str, float | str],
) -> None:
    i, b = satu.indikator, satu.baris
    for kolom, teks in enumerate((i.kode, i.nama, i.satuan), 1):
        tulis(lembar, nomor, kolom, teks, gaya.TEKS)
    f, g, h, k = (f"{kolom}{nomor}" for kolom in _DIRUJUK)
    r = Rumus(letak, i, bahan.periode.triwulan)
    isi: list[tuple[str, float | str | None, str]] = [
        (r.pembilang(), b.pembilang, _sisi(i, bahan, atas=True)),
        (r.penyebut(), b.penyebut, _sisi(i, bahan, atas=False)),
        (r.realisasi(), b.realisasi, gaya.angka(i.desimal)),
        (r.target(bahan.periode.triwulan), b.target, gaya.angka(i.desimal)),
        (r.capaian(f, g), b.capaian, gaya.angka(2)),
        (r.target(None), b.target_tahunan, gaya.angka(i.desimal)),
        (r.capaian(f, k), b.capaian_tahunan, gaya.angka(2)),
        (predikat(h, bahan.pengaturan), b.predikat, gaya.TENGAH),
        (status(h), words.STATUS.get(b.status or ""), gaya.TENGAH),
        (r.alasan(f), words.ALASAN.get(b.alasan or ""), gaya.TEKS),
    ]
    for kolom, (rumus, hasil, bentuk) in enumerate(isi, _AWAL_RUMUS):
        sel = lembar.cell(nomor, kolom, f"={rumus}")
        sel.style = bentuk
        nilai[sel.coordinate] = "" if hasil is None else hasil
    tulis(lembar, nomor, len(KOLOM), "usulan" if i.dasar is Dasar.USULAN else "SK", gaya.TENGAH)
    tinggi(lembar, nomor, [(i.nama, KOLOM[1][1])])
    if b.realisasi is None:
        lembar.cell(nomor, _REALISASI).comment = _catatan(satu)


def _sisi(i: Indikator, bahan: Bahan, *, atas: bool) -> str:
    """The style of a side: whole where it counts whole things."""
    sisi = i.pembilang if atas else i.penyebut
    return gaya.angka(0 if sisi is not None and dihitung_bulat(sisi, bahan.katalog) else None)


def _catatan(satu: ButirDokumen) -> Comment:
    """Why the cell is empty, and the formula with what is missing in it."""
    alasan = words.ALASAN[satu.baris.alasan or "data_kosong"]
    catatan = Comment(f"Kosong: {alasan}.\n{satu.rumus_angka}", "IKU")
    catatan.width, catatan.height = 380, 120
    return catatan
