"""The faults of single cells: why one holds no figure, and what to do about it."""

from iku.core.finding import Kode, Masalah, Tingkat, galat, ringkas
from iku.core.numbers import format_angka, format_utuh
from iku.sheets.cells import Cell, Isi
from iku.sheets.number_format import Tampilan
from iku.sheets.syarat import Syarat
from iku.sheets.writing_words import SEBAB_UMUM, kelipatan

_SATUAN_UANG = "rp"


def bukan_angka(cell: Cell, syarat: Syarat, sel: str) -> Masalah:
    """A cell whose kind is no number at all."""
    harap = syarat.diharapkan
    match cell.jenis:
        case Isi.GALAT:
            return galat(
                Kode.SEL_GALAT, sel, cell.teks, harap, "Perbaiki rumusnya di Excel, atau tulis angkanya."
            )
        case Isi.RUMUS:
            saran = "Buka berkasnya di Excel atau LibreOffice, simpan, lalu unggah lagi."
            return galat(Kode.RUMUS_TAK_DIHITUNG, sel, ringkas(cell.teks), harap, saran)
        case Isi.TAUTAN:
            saran = "Buka di Excel bersama berkas sumbernya, simpan, lalu unggah lagi; atau tulis angkanya."
            return galat(Kode.TAUTAN_LUAR, sel, ringkas(cell.teks), harap, saran)
        case Isi.TANGGAL:
            saran = "Ubah format sel menjadi Angka, lalu ketik ulang angkanya."
        case Isi.GABUNGAN:
            saran = "Pisahkan sel gabungan itu, lalu isi setiap selnya."
        case Isi.PERSEN:
            saran = f"{syarat.tanpa_persen}, dan ubah format sel menjadi Angka."
        case _:
            saran = "Tulis angkanya saja."
    return galat(Kode.BUKAN_ANGKA, sel, ringkas(cell.teks), harap, saran)


def bukan_tulisan(teks: str, sebab: str, syarat: Syarat, sel: str) -> Masalah:
    """A text that cannot be read as a number."""
    if (satuan := kelipatan(teks)) is not None:
        return galat(
            Kode.KELIPATAN, sel, f'{satuan} ("{ringkas(teks)}")', syarat.diharapkan, "Tulis angka lengkapnya."
        )
    contoh = "" if syarat.bulat else " atau 12,5"
    alasan = "" if sebab == SEBAB_UMUM else f"{sebab[:1].upper()}{sebab[1:]}. "
    saran = f"{alasan}Tulis angkanya saja, misalnya 1234{contoh}, atau kosongkan selnya bila belum ada."
    return galat(Kode.BUKAN_ANGKA, sel, ringkas(teks), syarat.diharapkan, saran)


def satuan_lain(satuan: str, tampil: str, syarat: Syarat, sel: str) -> Masalah:
    """A figure in another unit than its own."""
    if satuan == _SATUAN_UANG:
        saran = f"Isi jumlah {syarat.satuan}, bukan anggarannya."
        return galat(Kode.RUPIAH, sel, ringkas(tampil), syarat.diharapkan, saran)
    if satuan == "%" and syarat.bulat:
        saran = f"{syarat.tanpa_persen}."
        return galat(Kode.PERSEN_BUKAN_JUMLAH, sel, ringkas(tampil), syarat.diharapkan, saran)
    saran = f"Periksa barisnya, lalu tulis angka dalam {syarat.satuan} tanpa satuan lain."
    return galat(Kode.SATUAN_BEDA, sel, ringkas(satuan), syarat.diharapkan, saran)


def tampil_lain(nilai: float, cara: Tampilan, syarat: Syarat, sel: str) -> Masalah:
    """A number whose format hides it or leaves out thousands: whoever checks the sheet sees another one."""
    tampil = "kosong" if cara.kosong else format_angka(cara.nilai(nilai), cara.desimal)
    ditemukan = f"tampil {tampil}, tersimpan {format_utuh(nilai)}"
    saran = "Ubah format selnya menjadi Angka, lalu pastikan angkanya."
    return galat(Kode.FORMAT_SKALA, sel, ditemukan, syarat.diharapkan, saran)


def tanya_tulisan(teks: str, pilihan: tuple[float, float], syarat: Syarat, sel: str) -> Masalah:
    """A figure that is a thousand to some and a fraction to others."""
    besar, kecil = sorted(pilihan, key=abs, reverse=True)
    saran = f"Pilih yang dimaksud: {format_utuh(besar)} atau {format_utuh(kecil)}."
    return Masalah(Kode.ANGKA_TAKSA, Tingkat.TANYA, sel, ringkas(teks), syarat.diharapkan, saran)
