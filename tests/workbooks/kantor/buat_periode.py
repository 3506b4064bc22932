"""Periods: how offices write when. Run: .venv/bin/python -m tests.workbooks.kantor.buat_periode"""

import datetime

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import (
    ANGKA,
    KEPALA,
    baris,
    halaman,
    isi,
    main,
    nama,
    tabel,
    tanda_tangan,
    xlsx,
)

TAHUN_2024 = "DATA KINERJA TAHUN 2024"
DUA = ("koperasi", "wirausaha_baru")


def _berkepala(judul: str, *periode: object) -> Workbook:
    """The ordinary sheet of a stock and a flow under these periods."""
    return tabel(judul, [baris(k, *ANGKA[k][: len(periode)]) for k in DUA], (*KEPALA[:3], *periode))


def _satu_kolom(
    lembar: str, judul: str, i: int, kolom: str = "Nilai", kode: tuple[str, ...] = DUA
) -> Workbook:
    """One figure a row, of the triwulan number ``i``; the period stands elsewhere."""
    ws = halaman(lembar, judul)
    isi(ws, "A8", [(*KEPALA[:3], kolom), *(baris(k, ANGKA[k][i]) for k in kode)])
    return ws.parent


@xlsx
def periode_trw_angka() -> Workbook:
    return _berkepala("DATA KINERJA TA. 2024", "TRW 1", "TRW 2", "TRW 3", "TRW 4")


@xlsx
def periode_triwulan_pertama() -> Workbook:
    urut = ("Pertama", "Kedua", "Ketiga", "Keempat")
    return _berkepala(TAHUN_2024, *(f"Triwulan {u}" for u in urut))


@xlsx
def periode_rentang_bulan() -> Workbook:
    return _berkepala(TAHUN_2024, "Jan – Mar", "April - Juni", "Juli s/d September", "Okt-Des")


@xlsx
def periode_q1_bertahun() -> Workbook:
    return _berkepala("DATA KINERJA", "Q1 2024", "Q2 2024", "Q3/2024", "Q4/2024")


@xlsx
def periode_triwulan_berbagai_singkatan() -> Workbook:
    return _berkepala(TAHUN_2024, "Triw. I", "TW-II", "TW.3", "Tri Wulan IV")


@xlsx
def periode_tanggal_di_kepala() -> Workbook:
    """Date cells as heads: a stock on that day; what a flow under a day means is not said."""
    hari = [datetime.date(2024, *akhir) for akhir in ((3, 31), (6, 30), (9, 30), (12, 31))]
    kerja = _berkepala("POSISI DATA KINERJA", *hari)
    for sel in kerja["Data"][8][3:7]:
        sel.number_format = "dd/mm/yyyy"
    return kerja


@xlsx
def periode_hanya_di_judul() -> Workbook:
    return _satu_kolom("Sheet1", "KEADAAN TRIWULAN II TAHUN 2024", 1)


@xlsx
def periode_hanya_di_nama_lembar() -> Workbook:
    return _satu_kolom("TW II 2024", "DATA KINERJA PERANGKAT DAERAH", 1)


@xlsx
def periode_hanya_di_nama_berkas_tw3_2024() -> Workbook:
    return _satu_kolom("Sheet1", "DATA KINERJA PERANGKAT DAERAH", 2)


@xlsx
def tahun_tidak_ada() -> Workbook:
    ws = halaman("Data", "DATA KINERJA PERANGKAT DAERAH")
    isi(ws, "A8", [KEPALA, *map(baris, DUA)])
    tanda_tangan(ws, 13, tanggal="")
    return ws.parent


@xlsx
def tahun_judul_dan_kepala_bertentangan() -> Workbook:
    """Last year's title above this year's columns: an old file filled in again."""
    return _berkepala("DATA KINERJA TAHUN 2023", *(f"TW {r} 2024" for r in ("I", "II", "III", "IV")))


@xlsx
def triwulan_lembar_dan_judul_bertentangan() -> Workbook:
    return _satu_kolom("TW II", "DATA KINERJA TRIWULAN I TAHUN 2024", 1)


@xlsx
def triwulan_berkas_dan_judul_bertentangan_tw1_2024() -> Workbook:
    return _satu_kolom("Sheet1", "DATA KINERJA TRIWULAN II TAHUN 2024", 1)


@xlsx
def semester() -> Workbook:
    """Of a flow nobody knows what each triwulan counted; a stock at the end of a semester is known."""
    return _berkepala(TAHUN_2024, "Semester I", "Semester II")


@xlsx
def setahun_saja() -> Workbook:
    return _berkepala("DATA KINERJA", "Tahun 2024")


@xlsx
def peraturan_bertahun_lain() -> Workbook:
    ws = halaman("Data", TAHUN_2024, "(Peraturan Bupati Nomor 12 Tahun 2019 tentang Indikator Kinerja Utama)")
    isi(ws, "A8", [KEPALA, *map(baris, DUA)])
    return ws.parent


@xlsx
def juara_romawi_bukan_triwulan() -> Workbook:
    kerja = tabel(TAHUN_2024, map(baris, DUA))
    ws = kerja["Data"]
    ws["A20"] = "LOMBA KOPERASI BERPRESTASI TAHUN 2024"
    isi(ws, "A21", [("Juara", "Nama Koperasi", "Nilai Akhir"), ("I", "KSP Bina Sejahtera", 92.5)])
    isi(ws, "A23", [("II", "Koperasi Nelayan Lenggang", 89), ("III", "KUD Usaha Bersama", 88.25)])
    return kerja


@xlsx
def dua_tahun_dalam_judul() -> Workbook:
    """The title names two years, the columns none."""
    return _berkepala("DATA KINERJA TAHUN 2023 DAN 2024", *KEPALA[3:])


@xlsx
def keadaan_per_30_juni() -> Workbook:
    return _satu_kolom("Sheet1", "KEADAAN PER 30 JUNI 2024", 1, "Keadaan", ("koperasi", "koperasi_aktif"))


@xlsx
def tahun_sebagai_angka_di_kepala() -> Workbook:
    """The year a number in the row above the triwulan, written once over the first of them."""
    ws = halaman("Data", "DATA KINERJA")
    isi(ws, "A8", [("No", "Uraian", "Satuan", 2024, None, None, None), (None, None, None, *KEPALA[3:])])
    ws.merge_cells("D8:G8")
    isi(ws, "A10", map(baris, DUA))
    return ws.parent


@xlsx
def tahun_dan_triwulan_di_baris_keterangan() -> Workbook:
    """A form: 'Tahun : 2024' and 'Triwulan : III' in cells beside their labels."""
    ws = halaman("Form", "FORMULIR PENGUMPULAN DATA KINERJA")
    isi(ws, "A6", [("Tahun", ":", 2024), ("Triwulan", ":", "III")])
    isi(ws, "A9", [(*KEPALA[:3], "Nilai"), baris("koperasi", 144), baris("wirausaha_baru", 17)])
    ws["B13"] = f"Keterangan: {nama('koperasi')} termasuk yang baru berdiri"
    return ws.parent


if __name__ == "__main__":
    main()
