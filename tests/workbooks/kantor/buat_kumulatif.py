"""Cumulative figures. Run: .venv/bin/python -m tests.workbooks.kantor.buat_kumulatif"""

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import KEPALA, baris, gabung, halaman, isi, main, nama, tabel, xlsx

JUDUL = "DATA KINERJA TAHUN 2024"
SD = ("s.d. TW I", "s.d. TW II", "s.d. TW III", "s.d. TW IV")
SEJAK_JANUARI = (14, 34, 51, 77)
"""One flow, summed since January."""


def _sd(kepala: tuple[str, ...], alir: tuple[object, ...], stok: tuple[object, ...]) -> Workbook:
    """A flow in row 9, a stock in row 10."""
    return tabel(JUDUL, [baris("wirausaha_baru", *alir), baris("koperasi", *stok)], (*KEPALA[:3], *kepala))


@xlsx
def kumulatif_per_kolom() -> Workbook:
    return _sd(SD, SEJAK_JANUARI, (141, 143, 144, 146))


@xlsx
def kumulatif_di_judul() -> Workbook:
    """The columns say TW I to TW IV; only the title says that they are sums."""
    rows = [baris("wirausaha_baru", *SEJAK_JANUARI), baris("koperasi")]
    return tabel("DATA KINERJA KUMULATIF TAHUN 2024", rows)


@xlsx
def bukan_kumulatif_di_judul() -> Workbook:
    return tabel(
        "DATA KINERJA PER TRIWULAN (TIDAK KUMULATIF) TAHUN 2024", [baris("wirausaha_baru"), baris("koperasi")]
    )


@xlsx
def kumulatif_turun() -> Workbook:
    return _sd(SD, (14, 34, 31, 77), (141, 143, 144, 146))


@xlsx
def kumulatif_satu_kolom_sd_tw3() -> Workbook:
    return _sd(("s.d. Triwulan III",), (51,), (144,))


@xlsx
def kumulatif_di_samping_triwulan() -> Workbook:
    """Each triwulan with its sum beside it, as monitoring forms have it."""
    kepala = ("TW I", "TW II", "s.d. TW II", "TW III", "s.d. TW III")
    return _sd(kepala, (14, 20, 34, 17, 51), (141, 143, 143, 144, 144))


@xlsx
def kumulatif_tak_sama_dengan_triwulannya() -> Workbook:
    return _sd(("TW I", "TW II", "s.d. TW II"), (14, 20, 35), (141, 143, 143))


@xlsx
def kumulatif_tanpa_awal() -> Workbook:
    return _sd(("s.d. TW II", "s.d. TW III"), (34, 51), (143, 144))


@xlsx
def kumulatif_berlubang() -> Workbook:
    return _sd(SD, (14, "-", 51, 77), (141, 143, 144, 146))


@xlsx
def kumulatif_sd_bulan() -> Workbook:
    """Written by months; a sum that stands still is a triwulan of 0."""
    kepala = ("s.d. Maret", "s/d Juni", "sd. September", "sampai dengan Desember")
    return _sd(kepala, (14, 14, 51, 77), (141, 143, 144, 146))


@xlsx
def kumulatif_sd_agustus() -> Workbook:
    """August ends no triwulan."""
    return _sd(("s.d. Agustus",), (45,), (144,))


@xlsx
def kumulatif_satu_lembar_satu_triwulan() -> Workbook:
    """What each triwulan counted stands on two sheets together."""
    kerja = None
    for r, alir, stok in (("I", 14, 141), ("II", 34, 143), ("III", 51, 144)):
        ws = halaman(f"TW {r}", f"REALISASI S.D. TRIWULAN {r} TAHUN 2024", dalam=kerja)
        rows = [baris("wirausaha_baru", alir), baris("koperasi", stok)]
        isi(ws, "A8", [(*KEPALA[:3], "Realisasi"), *rows])
        kerja = ws.parent
    return kerja


@xlsx
def semester_dan_setahun_di_samping_triwulan() -> Workbook:
    kepala = ("TW I", "TW II", "Semester I", "TW III", "TW IV", "Setahun")
    rows = [baris("wirausaha_baru", 14, 20, 34, 17, 26, 77), baris("sengketa", 2, 1, 3, 3, 2, 8)]
    return tabel(JUDUL, rows, (*KEPALA[:3], *kepala))


@xlsx
def kumulatif_hanya_satu_tabel() -> Workbook:
    """Two tables on a sheet; the word kumulatif stands over the second alone."""
    ws = halaman("Data", JUDUL)
    isi(ws, "A8", [KEPALA, baris("sengketa")])
    ws["A12"] = "B. Data kumulatif sejak Januari"
    gabung(ws, "A12:G12")
    isi(ws, "A13", [KEPALA, (None, nama("wirausaha_baru"), "orang", *SEJAK_JANUARI)])
    return ws.parent


if __name__ == "__main__":
    main()
