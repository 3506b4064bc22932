"""Names: how offices call a row. Run: .venv/bin/python -m tests.workbooks.kantor.buat_nama"""

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import ANGKA, KEPALA, baris, halaman, isi, main, nama, satuan, tabel, xlsx

JUDUL = "DATA KINERJA TAHUN 2024"


def _sebutan(**sebut: str) -> Workbook:
    """One row a variabel, called as given; the figures are those of the variabel."""
    return tabel(JUDUL, [baris(kode, sebut=s, no=i) for i, (kode, s) in enumerate(sebut.items(), 1)])


def _asing(*sebut: str) -> Workbook:
    """Rows that are no variabel, then one that is."""
    rows = [(i, s, "unit", 31, 33, 34, 36) for i, s in enumerate(sebut, 1)]
    return tabel(JUDUL, [*rows, baris("koperasi", no=len(sebut) + 1)])


@xlsx
def nama_disingkat() -> Workbook:
    return _sebutan(
        pencaker_ditempatkan="TK yg ditempatkan",
        tk_formal="Jml TK formal",
        tk_informal="Jumlah TK Informal (orang)",
        usaha_mikro_berizin="UM yg mempunyai izin usaha",
        usaha_mikro_wirausaha="UM yg menjadi wirausaha",
        usaha_kecil="Jml. UK",
        usp="USP oleh koperasi yg ada",
        koperasi_dilatih="Koperasi yg mengikuti pendidikan & pelatihan",
    )


@xlsx
def nama_huruf_besar_dan_tanda_baca() -> Workbook:
    return _sebutan(
        koperasi_aktif=f"JUMLAH {nama('koperasi_aktif').upper()} :",
        sengketa="Sengketa  Pengusaha/Pekerja",
        koperasi_berkualitas=f"Banyaknya {nama('koperasi_berkualitas').lower()}.",
        kasus_pb=nama("kasus_pb").upper(),
    )


@xlsx
def nama_bernomor() -> Workbook:
    sebut = ("1. {}", "a) {}", "(3) {}", "- {}")
    kode = ("koperasi", "koperasi_aktif", "sengketa", "wirausaha_baru")
    return _sebutan(**{k: s.format(nama(k)) for k, s in zip(kode, sebut, strict=True)})


@xlsx
def nama_taksa() -> Workbook:
    """Which Tenaga kerja, which Usaha mikro?"""
    return _asing("Tenaga kerja", "Usaha mikro")


@xlsx
def nama_tak_dikenal() -> Workbook:
    return _asing("Jumlah UMKM binaan")


@xlsx
def nama_lawan_katanya() -> Workbook:
    """Near to a name of the catalogue, and the contrary of it or another thing."""
    return _asing("Koperasi tidak aktif", "Koperasi sehat", "UM yang belum mempunyai izin usaha")


@xlsx
def nama_salah_ketik() -> Workbook:
    """A slip of a finger suggests a name; it is not taken for it."""
    return _asing("Koperasi aktf", "Wirausha baru")


@xlsx
def nama_induk_dan_anak() -> Workbook:
    """'Aktif' means something only under the row above it."""
    rows = [baris("koperasi", no=1), baris("koperasi_aktif", sebut="a. Aktif")]
    return tabel(JUDUL, [*rows, baris("koperasi_berkualitas", sebut="b. Berkualitas")])


@xlsx
def kode_di_kolom_sendiri() -> Workbook:
    ws = halaman("Data", JUDUL)
    rows = [(k, nama(k), satuan(k), *ANGKA[k]) for k in ("koperasi", "tk_formal")]
    isi(ws, "A8", [("Kode", *KEPALA[1:]), *rows])
    return ws.parent


@xlsx
def kode_dan_nama_bertentangan() -> Workbook:
    ws = halaman("Data", JUDUL)
    rows = [("koperasi", nama("koperasi_aktif"), "unit", 80, 82, 83, 85)]
    isi(ws, "A8", [("Kode", *KEPALA[1:]), *rows, ("sengketa", nama("sengketa"), "kasus", 2, 1, 3, 2)])
    return ws.parent


@xlsx
def target_indikator_taksa() -> Workbook:
    """Two indikator of the decree bear nearly the name of the first row."""
    rows = [baris("T2A", 40, 41, 42, 43, sebut="Persentase TK bersertifikat"), baris("S3A", 56, 57, 58, 60)]
    return tabel("TARGET KINERJA TAHUN 2024", rows, ("No", "Indikator Kinerja", *KEPALA[2:]))


@xlsx
def indikator_tanpa_kata_target() -> Workbook:
    """Percentages of indikator a triwulan: planned or reached? Nothing says so."""
    rows = [baris("S3A", 56, 57, 58, 60), baris("P04", 35, 36, 36, 37)]
    return tabel("INDIKATOR KINERJA UTAMA TAHUN 2024", rows, ("No", "Indikator Kinerja", *KEPALA[2:]))


@xlsx
def realisasi_tanpa_pembilang() -> Workbook:
    """A ratio already worked out; what it was worked out of stands nowhere."""
    kepala = ("No", "Indikator", "Satuan", "Realisasi")
    rows = [baris("S3A", 57.34), baris("P04", 42.71), baris("S4", 0.22)]
    return tabel("REALISASI KINERJA TRIWULAN II TAHUN 2024", rows, kepala)


@xlsx
def target_pada_baris_variabel() -> Workbook:
    """The decree sets targets for indikator; a variabel has none."""
    ws = halaman("Data", "TARGET DAN REALISASI TRIWULAN II TAHUN 2024")
    rows = [baris("wirausaha_baru", 25, 20), baris("koperasi_dilatih", 16, 15)]
    isi(ws, "A8", [(*KEPALA[:3], "Target", "Realisasi"), *rows])
    return ws.parent


if __name__ == "__main__":
    main()
