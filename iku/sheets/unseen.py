"""What a sheet does not show at a glance: hidden figures, and figures that show as another number."""

from openpyxl.worksheet.worksheet import Worksheet

from iku.core.finding import Kode, Masalah, peringatan
from iku.core.numbers import format_angka, format_utuh
from iku.sheets.cells import huruf_kolom
from iku.sheets.number_format import Tampilan, tampilan


def unseen(lembar: Worksheet) -> list[Masalah]:
    """The doubts about a sheet's figures, at most one of each kind; all of them are read all the same."""
    return [m for m in (_tersembunyi(lembar), _berskala(lembar)) if m is not None]


def _tersembunyi(lembar: Worksheet) -> Masalah | None:
    """Doubt hidden rows and columns with figures: a filter or an old copy, and read all the same."""
    baris = {n for n, d in lembar.row_dimensions.items() if d.hidden}
    kolom = {
        n
        for d in lembar.column_dimensions.values()
        if d.hidden
        for n in range(d.min or 0, (d.max or d.min or 0) + 1)
    }
    sel = [
        f"{huruf_kolom(k)}{b}"
        for (b, k), isi in sorted(lembar._cells.items())
        if (b in baris or k in kolom) and isinstance(isi.value, int | float)
    ]
    if not sel:
        return None
    ditemukan = f"baris atau kolom tersembunyi ikut dibaca: {_beberapa(sel, ', ')}"
    saran = "Tampilkan baris dan kolomnya di Excel, periksa angkanya, lalu unggah lagi bila ada yang salah."
    return peringatan(Kode.TERSEMBUNYI, lembar.title, ditemukan, "angka yang terlihat semuanya", saran)


def _berskala(lembar: Worksheet) -> Masalah | None:
    """Doubt figures whose format leaves out thousands: who checks the sheet sees another number."""
    sel = [
        f"{huruf_kolom(k)}{b} {_dua_wajah(isi.value, cara)}"
        for (b, k), isi in sorted(lembar._cells.items())
        if isinstance(isi.value, int | float)
        and (cara := tampilan(isi.number_format, isi.value)).ribuan
        and isi.value
    ]
    if not sel:
        return None
    saran = (
        "Yang diambil ialah yang tersimpan. Bila yang tampil itu yang benar, "
        "ubah format selnya menjadi Angka, ketik ulang, lalu unggah lagi."
    )
    harap = "angka yang tampil seperti yang tersimpan"
    return peringatan(Kode.FORMAT_SKALA, lembar.title, _beberapa(sel, "; "), harap, saran)


def _dua_wajah(nilai: float, cara: Tampilan) -> str:
    tampil = format_angka(cara.nilai(nilai), cara.desimal)
    return f"tampil {tampil} tersimpan {format_utuh(nilai)}"


def _beberapa(sebutan: list[str], pemisah: str) -> str:
    return pemisah.join(sebutan[:5]) + (" …" if len(sebutan) > 5 else "")
