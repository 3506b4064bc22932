"""Numbers: how offices write them. Run: .venv/bin/python -m tests.workbooks.kantor.buat_angka"""

import datetime

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import KEPALA, baris, gabung, main, tabel, xlsx

JUDUL = "DATA KINERJA TAHUN 2024"
RP = '"Rp"#,##0'


def _baris(*rows: list[object], judul: str = JUDUL) -> Workbook:
    return tabel(judul, rows)


@xlsx
def ribuan_titik_sebagai_teks() -> Workbook:
    return _baris(
        baris("tk_formal", "31.220", "31.305", "31.410", "31.502"),
        baris("usaha_mikro", "12.904", "12.987", "13.050", "13.063"),
    )


@xlsx
def ribuan_koma_ala_inggris() -> Workbook:
    """An export with two decimals: 31,220.00 says how the whole column writes."""
    return _baris(
        baris("tk_formal", "31,220.00", "31,305.00", "31,410.00", "31,502.00"),
        baris("tk_informal", "36,778", "36,801", "36,690", "36,720"),
    )


@xlsx
def koma_tiga_angka_taksa() -> Workbook:
    """36,778 alone: a thousand people or a fraction; nothing beside it tells."""
    return _baris(baris("tk_informal", "36,778", 36801, 36690, 36720), baris("koperasi"))


@xlsx
def titik_dan_koma_satu_kolom() -> Workbook:
    """Two persons wrote one column, each in another way."""
    return _baris(
        baris("tk_formal", "31.220,00", 31305, 31410, 31502),
        baris("tk_informal", "36,778.00", 36801, 36690, 36720),
        baris("usaha_mikro", "12,904", 12987, 13050, 13063),
    )


@xlsx
def angka_bersatuan() -> Workbook:
    return _baris(
        baris("koperasi", "141 unit", "143 Unit", "144 koperasi", 146),
        baris("tk_formal", "31.220 orang", "31.305 Orang", "31410 org", 31502),
        baris("sengketa", "2 kasus", "1 Kasus", 3, 2),
    )


@xlsx
def satuan_beda() -> Workbook:
    """Wirausaha are people; somebody counted businesses."""
    return _baris(baris("wirausaha_baru", "14 unit usaha", 20, 17, 26), baris("sengketa", 2, "1 orang", 3, 2))


@xlsx
def persen_bukan_jumlah() -> Workbook:
    kerja = _baris(baris("koperasi_aktif", "56,7%", 0.57, 83, 85), baris("koperasi"))
    kerja["Data"]["E9"].number_format = "0%"
    return kerja


@xlsx
def kolom_satuan_persen() -> Workbook:
    """The unit says percent, the figures are whole: 57 is no count of koperasi."""
    kerja = _baris(baris("koperasi_aktif", 57, 57, 58, 58), baris("koperasi"))
    kerja["Data"]["C9"] = "%"
    return kerja


@xlsx
def rupiah_di_sel_hitungan() -> Workbook:
    kerja = _baris(baris("koperasi_dilatih", "Rp 1.000", 15000000, 9, 18), baris("koperasi"))
    kerja["Data"]["E9"].number_format = RP
    return kerja


@xlsx
def kelipatan_di_sel() -> Workbook:
    """Thousands: once in words, once by a number format that hides three digits."""
    kerja = _baris(baris("tk_formal", "31,2 ribu", 31305, 31410, 31502))
    kerja["Data"]["E9"].number_format = "#,##0,"
    return kerja


@xlsx
def kelipatan_di_judul() -> Workbook:
    return _baris(
        baris("tk_formal", 31.2, 31.3, 31.4, 31.5),
        judul="DATA KETENAGAKERJAAN TAHUN 2024 (DALAM RIBUAN ORANG)",
    )


@xlsx
def kurung_negatif() -> Workbook:
    return _baris(baris("wirausaha_baru", "(14)", -20, 17, 26), baris("koperasi"))


@xlsx
def bintang_dan_tanda_catatan() -> Workbook:
    kerja = _baris(baris("koperasi_aktif", "80*", "82 *)", "83¹", 85), baris("koperasi"))
    kerja["Data"]["A12"] = "*) angka sementara"
    kerja["Data"]["A13"] = "¹ setelah pemutakhiran"
    return kerja


@xlsx
def nihil_strip_dan_belum_ada() -> Workbook:
    """Nihil is 0; a dash, n/a and 'belum ada data' are empty."""
    return _baris(
        baris("wirausaha_baru", "nihil", "-", "n/a", "belum ada data"),
        baris("koperasi_dilatih", 0, "–", None, "NIHIL"),
    )


@xlsx
def spasi_tak_putus() -> Workbook:
    """Thousands set apart by spaces that are none, blanks around, an apostrophe in front."""
    kerja = _baris(baris("usaha_mikro", "12\u00a0904", "12\u202f987", "\u00a0 13.050 ", "13063"))
    kerja["Data"]["G9"].quotePrefix = True
    return kerja


@xlsx
def indeks_bertitik_dan_berkoma() -> Workbook:
    """Of 3.125 only one reading lies between 0 and 5."""
    kosong = (None, None, None)
    return _baris(
        baris("nilai_akip", *kosong, "67,31"),
        baris("indeks_kepatuhan", *kosong, "78.73"),
        baris("indeks_daya_saing", *kosong, "3.125"),
    )


@xlsx
def koma_hilang_pada_indeks() -> Workbook:
    kosong = (None, None, None)
    return _baris(baris("nilai_akip", *kosong, 6731), baris("indeks_kepatuhan", *kosong, 78.73))


@xlsx
def bukan_angka() -> Workbook:
    """A range, a bound, a hint, a letter O for a nought."""
    return _baris(baris("pencaker_ditempatkan", "30-32", ">40", "lihat lampiran", "3O"), baris("koperasi"))


@xlsx
def angka_menjadi_tanggal() -> Workbook:
    """Excel made 1-2 a date."""
    return _baris(baris("sengketa", 2, datetime.date(2024, 2, 1), 3, 2), baris("perusahaan"))


@xlsx
def pecahan_pada_hitungan() -> Workbook:
    return _baris(baris("koperasi_aktif", 80, 82.5, "83,25", 85), baris("koperasi"))


@xlsx
def angka_gabungan_dua_triwulan() -> Workbook:
    """One figure across two triwulan: of which, nobody can say."""
    kerja = _baris(baris("wirausaha_baru", 34, None, 17, 26), baris("koperasi"))
    gabung(kerja["Data"], "D9:E9")
    return kerja


@xlsx
def target_pecahan_berformat_persen() -> Workbook:
    """Targets as Excel keeps a percentage: 0.85 shown as 85%."""
    rows = [baris("S3A", 0.56, 0.57, 0.585, 0.6), baris("P04", "35%", "35 %", "36,5 persen", 37)]
    kerja = tabel("TARGET INDIKATOR KINERJA UTAMA TAHUN 2024", rows, ("No", "Indikator", *KEPALA[2:]))
    for sel in kerja["Data"][9][3:7]:
        sel.number_format = "0.0%"
    return kerja


if __name__ == "__main__":
    main()
