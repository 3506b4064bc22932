"""The sentences for a file that is not read."""

from typing import Final

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import format_angka
from iku.sheets.formats.anak import DETIK_MAKS
from iku.sheets.formats.mentah import KELUARAN_MAKS, SEL_MAKS, Tolak

HARAP: Final = "lembar kerja (.xlsx, .xls, .xlsb, .ods), tabel HTML, atau berkas teks (.csv)"
_UNDUH_ULANG: Final = "Buka laporannya di aplikasi asalnya, lalu unduh ulang; atau minta berkas Excel-nya."
_MASUK_LAGI: Final = "Masuk lagi ke aplikasi itu, unduh ulang laporannya, lalu unggah hasilnya."
_SALIN_ULANG: Final = "Unduh atau salin ulang berkasnya dari asalnya; yang ini tidak berisi apa-apa."
_SIMPAN_ULANG: Final = (
    "Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi. "
    "Bila di sana pun tidak terbuka, minta berkas yang utuh kepada pembuatnya."
)
_SANDI: Final = "buku kerja yang dikunci kata sandi"
_BUKA_SANDI: Final = "Buka dengan kata sandinya, hapus kata sandi itu, lalu simpan sebagai .xlsx."
_RINGKAS: Final = "Salin tabelnya saja ke berkas baru, tanpa baris dan kolom yang tidak diperlukan."


def not_supported(nama: str, saran: str) -> Masalah:
    """The file is something else; ``nama`` says what."""
    return galat(Kode.FORMAT_TAK_DIDUKUNG, "", nama, HARAP, saran)


def locked() -> Masalah:
    """The file asks for a password."""
    return not_supported(_SANDI, _BUKA_SANDI)


def too_large(ditemukan: str, diharapkan: str) -> Masalah:
    """The file would take too much memory or time."""
    return galat(Kode.BERKAS_TERLALU_BESAR, "", ditemukan, diharapkan, _RINGKAS)


def damaged(sebab: str, sel: str = "") -> Masalah:
    """The file claims to be what it is not, or is cut off."""
    return galat(Kode.BERKAS_RUSAK, sel, sebab, HARAP, _SIMPAN_ULANG)


def empty() -> Masalah:
    """The file holds nothing."""
    return galat(Kode.BERKAS_KOSONG, "", "", "berkas yang berisi data", _SALIN_ULANG)


def too_slow() -> Masalah:
    """The file was given up after a while."""
    return too_large(f"tidak selesai dibaca dalam {DETIK_MAKS} detik", "isi lembar kerja yang wajar")


def exhausted() -> Masalah:
    """The file needs more memory than it is given."""
    return too_large("membacanya memerlukan memori yang terlalu banyak", "isi lembar kerja yang wajar")


def explain(tolak: Tolak) -> Masalah:
    """What a reader refused, in words."""
    match tolak.kode:
        case "sandi":
            return locked()
        case "makro":
            saran = "Salin datanya ke lembar kerja biasa, lalu simpan sebagai .xlsx."
            return not_supported("buku kerja yang hanya berisi makro, tanpa lembar berisi data", saran)
        case "tanpa_tabel":
            sebab = "halaman web itu tidak memuat tabel"
            return galat(Kode.BENTUK_TAK_DIKENAL, "", sebab, HARAP, _UNDUH_ULANG)
        case "halaman_masuk":
            return not_supported("halaman masuk (login) sebuah aplikasi web, bukan laporannya", _MASUK_LAGI)
        case "tanpa_lembar":
            return damaged("tidak ada lembar berisi sel di dalamnya")
        case "sel":
            harap = f"paling banyak {format_angka(SEL_MAKS, 0)} sel"
            return too_large(f"{format_angka(float(tolak.rincian), 0)} sel", harap)
        case "teks":
            harap = f"teks paling banyak {mb(KELUARAN_MAKS)} MB"
            return too_large(f"teks di dalamnya {mb(int(tolak.rincian))} MB", harap)
        case "memori":
            return exhausted()
        case "penyandian":
            sel, _, ditemukan = tolak.rincian.partition("|")
            saran = "Ini tampaknya bukan berkas teks yang utuh. Simpan sebagai .xlsx atau CSV UTF-8."
            return galat(Kode.PENYANDIAN, sel, ditemukan, "teks biasa", saran)
        case "csv":
            sel, _, sebab = tolak.rincian.partition("|")
            return damaged(sebab, sel)
        case "rusak":
            return damaged(tolak.rincian)
    return damaged("isinya tidak tersusun sebagaimana mestinya, mungkin terpotong atau cacat")


def mb(bita: int) -> str:
    """Bytes as megabytes in Indonesian form."""
    return format_angka(bita / 1024 / 1024, 1, tetap=False)
