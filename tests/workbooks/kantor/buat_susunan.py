"""Layouts: how offices lay a table out. Run: .venv/bin/python -m tests.workbooks.kantor.buat_susunan"""

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.workbooks.kantor.kertas import (
    ANGKA,
    KEPALA,
    baris,
    gabung,
    halaman,
    isi,
    libre,
    main,
    nama,
    satuan,
    tabel,
    tanda_tangan,
    xlsx,
)

ROMAWI = ("I", "II", "III", "IV")
JUDUL = "REKAPITULASI DATA KINERJA TAHUN 2024"
KOPERASI = ("koperasi", "koperasi_aktif")


@xlsx
def periode_ke_kanan() -> Workbook:
    """As most offices do it, with a note, a remark column and a signature of the year after."""
    ws = halaman("Data", JUDUL)
    rows = [
        baris("koperasi", no=1, sebut=f"Jumlah {nama('koperasi')}"),
        baris("koperasi_aktif", no=2, sebut=f"Jml. {nama('koperasi_aktif').lower()}"),
        baris("wirausaha_baru", no=3),
        baris("pencaker_ditempatkan", no=4, sebut="TK yg ditempatkan"),
    ]
    isi(ws, "A8", [(*KEPALA, "Ket."), *rows])
    ws["H9"] = "ODS"
    ws["A14"] = "Catatan: data koperasi bersumber dari ODS (Online Data System) 141 koperasi."
    tanda_tangan(ws, 16)
    return ws.parent


@xlsx
def variabel_ke_kanan() -> Workbook:
    """The reverse: one column a variabel, one row a triwulan, the unit in a row of its own."""
    ws = halaman("Rekap", JUDUL)
    kode = (*KOPERASI, "wirausaha_baru")
    isi(ws, "A8", [("Triwulan", *map(nama, kode)), (None, *map(satuan, kode))])
    isi(ws, "A10", [(f"TW {r}", *(ANGKA[k][i] for k in kode)) for i, r in enumerate(ROMAWI)])
    tanda_tangan(ws, 16)
    return ws.parent


@xlsx
def satu_lembar_satu_triwulan() -> Workbook:
    kerja = None
    for i, r in enumerate(ROMAWI):
        ws = halaman(f"TW {r}", f"DATA KINERJA TRIWULAN {r} TAHUN 2024", dalam=kerja)
        rows = [baris(k, ANGKA[k][i]) for k in (*KOPERASI, "wirausaha_baru")]
        isi(ws, "A8", [("No", "Uraian", "Satuan", "Nilai", "Keterangan"), *rows])
        kerja = ws.parent
    return kerja


@xlsx
def satu_bagian_satu_triwulan() -> Workbook:
    """One below another on one sheet, each with its own head."""
    ws = halaman("Laporan", JUDUL)
    for i, (r, atas) in enumerate((("I", 8), ("II", 14), ("III", 20))):
        ws.cell(atas, 1, f"{'ABC'[i]}. TRIWULAN {r}")
        rows = [baris(k, ANGKA[k][i]) for k in (*KOPERASI, "wirausaha_baru")]
        isi(ws, f"A{atas + 1}", [("No", "Uraian", "Satuan", "Nilai"), *rows])
    return ws.parent


def _rapi(kepala: tuple[str, ...], urut: tuple[object, ...], kode: str) -> list[tuple[object, ...]]:
    return [kepala, *((nama(kode), 2024, tw, n) for tw, n in zip(urut, ANGKA[kode], strict=True))]


@xlsx
def rapi_ke_bawah() -> Workbook:
    ws = halaman("Data", "DAFTAR ISIAN DATA KINERJA")
    kepala = ("Uraian", "Tahun", "Triwulan", "Nilai")
    isi(ws, "A8", _rapi(kepala, (1, 2, 3, 4), "koperasi"))
    isi(ws, "A13", _rapi(kepala, (1, 2, 3, 4), "sengketa")[1:])
    return ws.parent


@xlsx
def tw_romawi_di_kolom_sendiri() -> Workbook:
    ws = halaman("Data", "DAFTAR ISIAN DATA KINERJA")
    isi(ws, "A8", _rapi(("Uraian", "Tahun", "TW", "Nilai"), ROMAWI, "tk_formal"))
    return ws.parent


@xlsx
def dua_tabel_atas_bawah() -> Workbook:
    """The second has other columns than the first."""
    ws = halaman("Data", JUDUL)
    isi(ws, "A8", [KEPALA, *(baris(k) for k in KOPERASI)])
    ws["A13"] = "B. Ketenagakerjaan"
    isi(ws, "A14", [("No", "Uraian", "TW I", "TW II")])
    isi(ws, "A15", [(1, nama("sengketa"), 2, 1), (2, nama("perusahaan"), 450, 460)])
    tanda_tangan(ws, 20)
    return ws.parent


@xlsx
def dua_tabel_bersebelahan() -> Workbook:
    ws = halaman("Data", JUDUL)
    kepala = ("No", "Uraian", "TW I", "TW II")
    isi(ws, "A8", [kepala, (1, nama("koperasi"), 141, 143), (2, nama("koperasi_aktif"), 80, 82)])
    isi(ws, "F8", [kepala, (1, nama("sengketa"), 2, 1), (2, nama("wirausaha_baru"), 14, 20)])
    return ws.parent


@xlsx
def bagian_dengan_kepala_sendiri() -> Workbook:
    """Sections numbered I and II, which are no triwulan."""
    ws = halaman("Data", JUDUL)
    for atas, judul, kode in (
        (8, "I. KOPERASI", KOPERASI),
        (13, "II. KETENAGAKERJAAN", ("sengketa", "perusahaan")),
    ):
        ws.cell(atas, 1, judul)
        isi(ws, f"A{atas + 1}", [KEPALA, *(baris(k, no=i) for i, k in enumerate(kode, 1))])
    tanda_tangan(ws, 19)
    return ws.parent


@libre("ods")
def dua_tahun_berdampingan() -> Workbook:
    ws = halaman("Data", "PERBANDINGAN DATA KINERJA TAHUN 2023 DAN 2024", lebar=11)
    isi(ws, "A8", [("No", "Uraian", "Satuan", "Tahun 2023", None, None, None, "Tahun 2024")])
    isi(ws, "A9", [(None, None, None, *KEPALA[3:], *KEPALA[3:])])
    gabung(ws, "A8:A9", "B8:B9", "C8:C9", "D8:G8", "H8:K8")
    isi(ws, "A10", [baris("koperasi", 136, 138, 139, 140, *ANGKA["koperasi"])])
    isi(ws, "A11", [baris("wirausaha_baru", 11, 16, 15, 22, *ANGKA["wirausaha_baru"])])
    return ws.parent


@xlsx
def baris_bergaya_kosong() -> Workbook:
    """Two thousand blank rows with a fill, and a coloured cell far to the right."""
    kerja = tabel(JUDUL, [baris(k) for k in KOPERASI])
    warna = PatternFill("solid", fgColor="FFF2CC")
    for b in range(30, 2030):
        for k in range(1, 9):
            kerja["Data"].cell(b, k).fill = warna
    kerja["Data"]["XDY2100"].fill = warna
    return kerja


@xlsx
def triwulan_ke_bawah_dalam_variabel() -> Workbook:
    """The name merged over its four triwulan, the years side by side."""
    ws = halaman("Data", "PERKEMBANGAN DATA KINERJA")
    isi(ws, "A8", [("No", "Uraian", "Triwulan", 2023, 2024)])
    for no, (kode, lama) in enumerate((("koperasi", (136, 138, 139, 140)), ("sengketa", (3, 2, 2, 1)))):
        atas = 9 + 4 * no
        pasang = zip(ROMAWI, lama, ANGKA[kode], strict=True)
        isi(ws, f"A{atas}", [(None, None, *satu) for satu in pasang])
        ws.cell(atas, 1, no + 1)
        ws.cell(atas, 2, nama(kode))
        gabung(ws, f"A{atas}:A{atas + 3}", f"B{atas}:B{atas + 3}")
    return ws.parent


if __name__ == "__main__":
    main()
