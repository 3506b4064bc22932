"""Heads of several rows. Run: .venv/bin/python -m tests.workbooks.kantor.buat_kepala"""

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import (
    ANGKA,
    KATALOG,
    KEPALA,
    baris,
    gabung,
    halaman,
    isi,
    lebarkan,
    main,
    tanda_tangan,
    xlsx,
)

ROMAWI = ("I", "II", "III", "IV")
JUDUL = "REKAPITULASI DATA KINERJA TAHUN 2024"
KOPERASI = ("koperasi", "koperasi_aktif")


@xlsx
def kepala_dua_baris_target_realisasi() -> Workbook:
    ws = halaman("IKU", "PENGUKURAN INDIKATOR KINERJA UTAMA", "TAHUN 2024", lebar=11)
    atas = ["No", "Indikator Kinerja", "Satuan"]
    for r in ROMAWI:
        atas += [f"Triwulan {r}", None]
    isi(ws, "A8", [atas, (None, None, None, *("Target", "Realisasi") * 4)])
    gabung(ws, "A8:A9", "B8:B9", "C8:C9", "D8:E8", "F8:G8", "H8:I8", "J8:K8")
    persen = (56, 56.74, 57, 57.34, 58, 57.64, 60, 58.22)
    isi(ws, "A10", [baris("S1", *("-",) * 6, 68, 67.31, no=1), baris("S3A", *persen, no=2)])
    isi(ws, "A12", [baris("T1", None, None, None, None, 79, 78.73, None, None, no=3)])
    lebarkan(ws, 11)
    tanda_tangan(ws, 15)
    return ws.parent


@xlsx
def kepala_tiga_baris_k_rp() -> Workbook:
    """Evaluasi hasil Renja: kinerja beside rupiah, a row of column numbers, a program above its indikator."""
    ws = halaman("E81", "EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH", "TAHUN 2024", lebar=13)
    tengah = [None] * 5
    for r in ROMAWI:
        tengah += [r, None]
    atas = ("No", "Program / Indikator Program", "Satuan", "Target Tahun 2024", None)
    realisasi = ("Realisasi Kinerja pada Triwulan", *[None] * 7)
    isi(ws, "A8", [(*atas, *realisasi), tengah, (None, None, None, *("K", "Rp") * 5), range(1, 14)])
    gabung(ws, "A8:A10", "B8:B10", "C8:C10", "D8:E9", "F8:M8", "F9:G9", "H9:I9", "J9:K9", "L9:M9")
    for atas_baris, kode, target, capai in ((12, "P05", 18, (14.89, 15.38)), (14, "P07", 30, (8.51, 10.49))):
        isi(ws, f"A{atas_baris}", [("", KATALOG.indikator[kode].program)])
        uang = [capai[0], 21500000, capai[1], 47250000, None, None, None, None]
        isi(ws, f"A{atas_baris + 1}", [baris(kode, target, 112000000, *uang)])
    lebarkan(ws, 13, 14)
    return ws.parent


@xlsx
def kepala_tiga_baris_variabel_k_rp() -> Workbook:
    ws = halaman("Data", "LAPORAN KEGIATAN", lebar=11)
    tengah = [None] * 3
    for r in ROMAWI:
        tengah += [f"Triwulan {r}", None]
    isi(ws, "A8", [("No", "Uraian", "Satuan", "Tahun 2024", *[None] * 7), tengah])
    isi(ws, "A10", [(None, None, None, *("K", "Rp") * 4)])
    gabung(ws, "A8:A10", "B8:B10", "C8:C10", "D8:K8", "D9:E9", "F9:G9", "H9:I9", "J9:K9")
    for b, kode in ((11, "koperasi_dilatih"), (12, "pencaker_ditempatkan")):
        isi(ws, f"A{b}", [baris(kode, *(x for n in ANGKA[kode] for x in (n, n * 750000)))])
    lebarkan(ws, 11)
    return ws.parent


@xlsx
def kepala_empat_baris() -> Workbook:
    ws = halaman("Data", "LAPORAN KINERJA", lebar=11)
    rows = [
        ("No", "Uraian", "Satuan", "TAHUN 2024", *[None] * 7),
        (None, None, None, "SEMESTER I", None, None, None, "SEMESTER II", None, None, None),
        (None, None, None, *(x for r in ROMAWI for x in (f"TRIWULAN {r}", None))),
        (None, None, None, *("Realisasi", "%") * 4),
        baris("koperasi_aktif", 80, 56.7, 82, 57.3, 83, 57.6, 85, 58.2),
        baris("wirausaha_baru", 14, 18.2, 20, 26, 17, 22.1, 26, 33.8),
    ]
    isi(ws, "A8", rows)
    gabung(ws, "A8:A11", "B8:B11", "C8:C11", "D8:K8", "D9:G9", "H9:K9", "D10:E10", "F10:G10", "H10:I10")
    gabung(ws, "J10:K10")
    return ws.parent


@xlsx
def jumlah_dan_persen_di_bawah_triwulan() -> Workbook:
    """Jumlah means a count here, but it is what totals are called."""
    ws = halaman("Data", JUDUL)
    isi(ws, "A8", [("No", "Uraian", "Satuan", "TW I", None, "TW II", None)])
    isi(ws, "A9", [(None, None, None, "Jumlah", "%", "Jumlah", "%")])
    gabung(ws, "A8:A9", "B8:B9", "C8:C9", "D8:E8", "F8:G8")
    isi(ws, "A10", [baris("koperasi_aktif", 80, 56.7, 82, 57.3), baris("wirausaha_baru", 14, 18.2, 20, 26)])
    return ws.parent


@xlsx
def judul_gabungan_tiga_baris() -> Workbook:
    ws = halaman("Data", "LAPORAN DATA KINERJA", "BIDANG KOPERASI", "TAHUN ANGGARAN 2024")
    isi(ws, "A9", [KEPALA, *(baris(k) for k in KOPERASI)])
    return ws.parent


@xlsx
def kolom_capaian_dan_pagu() -> Workbook:
    """Only target and the realisasi of what is read off are data; capaian and money are not."""
    ws = halaman("LKjIP", "CAPAIAN KINERJA TRIWULAN IV TAHUN 2024", lebar=8)
    kepala = ("No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Pagu (Rp)")
    isi(ws, "A8", [(*kepala, "Realisasi Anggaran (Rp)")])
    isi(ws, "A9", [baris("S1", 68, 67.31, 98.99, 250000000, 231500000)])
    isi(ws, "A10", [baris("S3A", 60, 58.22, 97.03, 112000000, 101250000)])
    return ws.parent


@xlsx
def nomor_kolom_di_bawah_kepala() -> Workbook:
    ws = halaman("Data", JUDUL)
    isi(ws, "A8", [(*KEPALA, "Jumlah"), (1, 2, 3, 4, 5, 6, 7, "8 = 4+5+6+7")])
    isi(ws, "A10", [baris("wirausaha_baru", 14, 20, 17, 26, 77), baris("sengketa", 2, 1, 3, 2, 8)])
    return ws.parent


if __name__ == "__main__":
    main()
