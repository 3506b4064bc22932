"""Monthly columns and totals. Run: .venv/bin/python -m tests.workbooks.kantor.buat_bulanan"""

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import KEPALA, baris, gabung, halaman, isi, main, tabel, xlsx

JUDUL = "DATA KINERJA TAHUN 2024"
BULAN = ("Jan", "Peb", "Mar", "Apr", "Mei", "Juni", "Juli", "Agt", "Sept", "Okt", "Nop", "Des")
ALIR = (4, 5, 5, 7, 6, 7, 5, 6, 6, 9, 8, 9)
STOK = (140, 140, 141, 142, 142, 143, 143, 144, 144, 145, 145, 146)
JUMLAH = (*KEPALA, "Jumlah")


def _bulanan(alir: tuple[object, ...], stok: tuple[object, ...], *tambahan: object) -> Workbook:
    """Twelve columns from D: a flow in row 9, a stock in row 10."""
    rows = [baris("wirausaha_baru", *alir), baris("koperasi", *stok)]
    return tabel(JUDUL, rows, (*KEPALA[:3], *BULAN, *tambahan))


@xlsx
def bulanan_lengkap() -> Workbook:
    return _bulanan((*ALIR, 77), STOK, "Jumlah")


@xlsx
def bulan_kurang_satu() -> Workbook:
    """Nobody filled in May."""
    return _bulanan((*ALIR[:4], None, *ALIR[5:]), STOK)


@xlsx
def bulanan_sampai_agustus() -> Workbook:
    """The year is not over; September and what follows are blank."""
    return _bulanan(ALIR[:8], STOK[:8])


@xlsx
def bulanan_di_bawah_triwulan() -> Workbook:
    """Each triwulan over its months and their sum."""
    ws = halaman("Data", JUDUL, lebar=11)
    isi(ws, "A8", [("No", "Uraian", "Satuan", "Triwulan I", None, None, None, "Triwulan II")])
    isi(
        ws, "A9", [(None,) * 3 + ("Januari", "Februari", "Maret", "Jumlah", "April", "Mei", "Juni", "Jumlah")]
    )
    gabung(ws, "A8:A9", "B8:B9", "C8:C9", "D8:G8", "H8:K8")
    isi(ws, "A10", [baris("wirausaha_baru", 4, 5, 5, 14, 7, 6, 7, 20)])
    isi(ws, "A11", [baris("koperasi", 140, 140, 141, None, 142, 142, 143, None)])
    return ws.parent


@xlsx
def jumlah_salah() -> Workbook:
    """Two digits of one total are exchanged."""
    rows = [baris("wirausaha_baru", 14, 20, 17, 26, 77), baris("pencaker_terdaftar", 120, 96, 110, 95, 412)]
    return tabel(JUDUL, rows, JUMLAH)


@xlsx
def jumlah_dari_stok() -> Workbook:
    """Four year-ends of a stock added up: a sum that means nothing, and is nobody's figure."""
    return tabel(
        JUDUL, [baris("koperasi", 141, 143, 144, 146, 574), baris("sengketa", 2, 1, 3, 2, 8)], JUMLAH
    )


@xlsx
def baris_jumlah() -> Workbook:
    """A last row that adds two variabel; it could be taken for a third."""
    ws = tabel(JUDUL, [baris("tk_formal"), baris("tk_informal")])["Data"]
    isi(ws, "A11", [(None, "Jumlah", "orang", 67998, 68106, 68100, 68222)])
    return ws.parent


@xlsx
def subtotal_tanpa_label() -> Workbook:
    ws = tabel(JUDUL, [baris("tk_formal"), baris("tk_informal")])["Data"]
    isi(ws, "A11", [(None, None, None, 67998, 68106, 68100, 68222)])
    return ws.parent


@xlsx
def satu_kolom_bernama_jumlah() -> Workbook:
    """The only column of figures is called what totals are called."""
    rows = [baris("koperasi", 143), baris("wirausaha_baru", 20)]
    return tabel("DATA KINERJA TRIWULAN II TAHUN 2024", rows, (*KEPALA[:3], "Jumlah"))


@xlsx
def kecamatan_ke_bawah() -> Workbook:
    """Rows of kecamatan are parts of a figure, none of them the kabupaten's."""
    ws = halaman("Data", "DATA KOPERASI TRIWULAN II TAHUN 2024")
    kode = [str(baris(k)[1]) for k in ("koperasi", "koperasi_aktif")]
    rows = [(1, "Manggar", 62, 37), (2, "Gantung", 41, 22), (3, "Kelapa Kampit", 40, 23)]
    isi(ws, "A8", [("No", "Kecamatan", *kode), *rows, (None, "Jumlah", 143, 82)])
    return ws.parent


if __name__ == "__main__":
    main()
