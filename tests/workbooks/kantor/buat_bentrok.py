"""The same key twice, and what is hidden. Run: .venv/bin/python -m tests.workbooks.kantor.buat_bentrok"""

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import KEPALA, baris, halaman, isi, libre, main, tabel, xlsx

JUDUL = "DATA KINERJA TAHUN 2024"
LAMA = (141, 134, 144, 146)
"""The figures of koperasi with two digits of TW II exchanged."""


def _dua_bagian(angka: tuple[float, ...]) -> Workbook:
    """Koperasi is reported by two sections of one sheet."""
    ws = halaman("Data", JUDUL)
    isi(ws, "A8", [KEPALA, baris("koperasi"), baris("koperasi_aktif")])
    ws["A12"] = "Ringkasan"
    isi(ws, "A13", [KEPALA, baris("koperasi", *angka), baris("sengketa")])
    return ws.parent


def _dengan_salinan(keadaan: str) -> Workbook:
    """A sheet and its stale copy, which is not shown."""
    kerja = tabel(JUDUL, [baris("koperasi"), baris("sengketa")])
    lama = halaman("Data lama", JUDUL, dalam=kerja)
    isi(lama, "A8", [KEPALA, baris("koperasi", *LAMA)])
    lama.sheet_state = keadaan
    return kerja


@xlsx
def kunci_dua_kali_nilai_sama() -> Workbook:
    return _dua_bagian((141, 143, 144, 146))


@xlsx
def kunci_dua_kali_nilai_beda() -> Workbook:
    return _dua_bagian(LAMA)


@xlsx
def rekap_dan_rincian_berbeda() -> Workbook:
    ws = halaman("Rekap", JUDUL)
    isi(ws, "A8", [KEPALA, baris("koperasi"), baris("sengketa")])
    rincian = halaman("Rincian Koperasi", JUDUL, dalam=ws.parent)
    isi(rincian, "A8", [KEPALA, baris("koperasi", *LAMA), baris("koperasi_aktif")])
    return ws.parent


@xlsx
def bentrok_antar_berkas_bidang() -> Workbook:
    ws = halaman("Bidang Koperasi", JUDUL)
    isi(ws, "A8", [KEPALA, baris("koperasi"), baris("koperasi_aktif")])
    return ws.parent


@xlsx
def bentrok_antar_berkas_sekretariat() -> Workbook:
    ws = halaman("Sekretariat", JUDUL)
    isi(ws, "A8", [KEPALA, baris("koperasi", *LAMA), baris("sengketa")])
    return ws.parent


@xlsx
def lembar_tersembunyi_salinan_lama() -> Workbook:
    return _dengan_salinan("hidden")


@xlsx
def lembar_sangat_tersembunyi() -> Workbook:
    """Hidden so that Excel's own menu does not offer it."""
    return _dengan_salinan("veryHidden")


def _berbaris_tersembunyi() -> Workbook:
    kerja = tabel(JUDUL, [baris("koperasi"), baris("koperasi_aktif"), baris("sengketa")])
    kerja["Data"].row_dimensions[10].hidden = True
    return kerja


@xlsx
def baris_tersembunyi_oleh_saringan() -> Workbook:
    kerja = _berbaris_tersembunyi()
    kerja["Data"].auto_filter.ref = "A8:G11"
    kerja["Data"].auto_filter.add_filter_column(1, ["x"])
    return kerja


@xlsx
def kolom_tersembunyi() -> Workbook:
    kerja = tabel(JUDUL, [baris("koperasi"), baris("sengketa")])
    kerja["Data"].column_dimensions["E"].hidden = True
    return kerja


@libre("xls")
def lembar_tersembunyi_di_xls() -> Workbook:
    return _dengan_salinan("hidden")


@libre("xls")
def baris_tersembunyi_di_xls() -> Workbook:
    return _berbaris_tersembunyi()


@libre("ods")
def baris_tersembunyi_di_ods() -> Workbook:
    return _berbaris_tersembunyi()


@xlsx
def lembar_kosong_di_antara() -> Workbook:
    """Sheet2 and Sheet3 as old Excel made them, with nothing in them."""
    kerja = tabel(JUDUL, [baris("koperasi"), baris("sengketa")])
    kerja.create_sheet("Sheet2", 0)
    kerja.create_sheet("Sheet3")
    return kerja


@xlsx
def lembar_petunjuk_dan_daftar_pegawai() -> Workbook:
    """Two sheets that hold no data of ours: words, and figures that are nobody's entri."""
    kerja = tabel(JUDUL, [baris("koperasi"), baris("sengketa")])
    petunjuk = kerja.create_sheet("Petunjuk", 0)
    isi(
        petunjuk,
        "A1",
        [("Cara mengisi",), ("1. Isi kolom TW I sampai TW IV",), ("2. Kirim paling lambat tanggal 5",)],
    )
    pegawai = halaman("Pegawai", "DAFTAR PEGAWAI", dalam=kerja)
    isi(pegawai, "A8", [("No", "Nama", "Golongan", "Masa Kerja (tahun)"), (1, "Rina Astuti", "III/b", 12)])
    return kerja


if __name__ == "__main__":
    main()
