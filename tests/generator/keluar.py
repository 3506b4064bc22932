"""A random book as addressed cells, and as a real file: xlsx, CSV or HTML."""

import csv
import datetime
import html
import io
import random
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from iku.core.numbers import angka_mesin
from iku.sheets.cells import Cell, Isi, Sheet, huruf_kolom
from tests.generator.model import Buku, Kertas, Tempat, Tulis

_TEKS = frozenset((Isi.TEKS, Isi.ANGKA, Isi.PERSEN, Isi.TANGGAL))


def lembar(kertas: Kertas) -> Sheet:
    """The sheet as a reader of files hands it on."""
    return Sheet(
        judul=kertas.judul,
        sel={t: _cell(isi) for t, isi in sorted(kertas.sel.items())},
        gabungan=tuple(kertas.gabungan),
        baris_tersembunyi=frozenset(kertas.baris_tersembunyi),
        kolom_tersembunyi=frozenset(kertas.kolom_tersembunyi),
        tersembunyi=kertas.tersembunyi,
    )


def _cell(tulis: Tulis) -> Cell:
    isi = tulis.isi
    if isinstance(isi, datetime.date):
        return Cell(Isi.TANGGAL, isi.isoformat(), format=tulis.format)
    if isinstance(isi, str):
        teks = isi.replace("\u00a0", " ").strip() if tulis.jenis is Isi.TEKS else isi
        return Cell(tulis.jenis, teks)
    teks = angka_mesin(float(isi)) if tulis.jenis is Isi.ANGKA else _persen(isi)
    return Cell(tulis.jenis, teks, float(isi), tulis.format)


def _persen(nilai: float) -> str:
    return f"{(Decimal(repr(nilai)) * 100).normalize():f}%".replace(".", ",")


def dapat_xlsx(buku: Buku) -> bool:
    """Whether openpyxl can write all of it: it makes no link to another file."""
    return all(t.jenis is not Isi.TAUTAN for k in buku.kertas for t in k.sel.values())


def xlsx(buku: Buku) -> bytes:
    """The book as a workbook, with some styled blanks around its figures."""
    kerja = Workbook()
    kerja.remove(kerja.worksheets[0])
    warna = PatternFill("solid", start_color="DDEBF7")
    for kertas in buku.kertas:
        halaman = kerja.create_sheet(kertas.judul)
        for (baris, kolom), tulis in kertas.sel.items():
            sel = halaman.cell(baris, kolom)
            sel.value = tulis.jenis is Isi.LOGIKA or tulis.isi
            sel.number_format = tulis.format or "General"
        for g in kertas.gabungan:
            halaman.merge_cells(None, *g)
        for jauh in range(1, 4):
            halaman.cell(kertas.bawah + 5 * jauh, kertas.kanan + jauh).fill = warna
        for baris in kertas.baris_tersembunyi:
            halaman.row_dimensions[baris].hidden = True
        for kolom in kertas.kolom_tersembunyi:
            halaman.column_dimensions[huruf_kolom(kolom)].hidden = True
        halaman.sheet_state = "hidden" if kertas.tersembunyi else "visible"
    keluar = io.BytesIO()
    kerja.save(keluar)
    return keluar.getvalue()


def dapat_teks(buku: Buku) -> bool:
    """Whether the book says the same as text, without formats, kinds of cells and names of sheets."""
    sel = [t for k in buku.kertas for t in k.sel.values()]
    biasa = all(t.jenis in _TEKS and ("#,##0," not in t.format) for t in sel)
    return biasa and not buku.hanya_buku and len(buku.kertas) == 1


def teks(tulis: Tulis) -> str:
    """What a program writes into a text file for a cell: as it is shown, the Indonesian way."""
    isi = tulis.isi
    if isinstance(isi, str):
        return isi
    if isinstance(isi, datetime.date):
        return f"{isi:%d/%m/%Y}"
    if tulis.jenis is Isi.PERSEN:
        return _persen(isi)
    if "#" in tulis.format and float(isi).is_integer():
        return ("Rp" if "Rp" in tulis.format else "") + f"{int(isi):,}".replace(",", ".")
    return angka_mesin(float(isi)).replace(".", ",")


def csv_bytes(buku: Buku) -> bytes:
    """The book's only sheet as text, in a separator and an encoding that its seed draws."""
    acak = random.Random(buku.benih)
    kertas = buku.kertas[0]
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar, delimiter=acak.choice(";;;\t|"), lineterminator="\r\n")
    for baris in range(1, kertas.bawah + 1):
        isi = [kertas.sel.get((baris, k)) for k in range(1, kertas.kanan + 1)]
        penulis.writerow([teks(t) if t else "" for t in isi])
    penyandian = acak.choice(("utf-8-sig", "utf-8", "utf-16"))
    return keluar.getvalue().encode(penyandian)


def html_bytes(buku: Buku) -> bytes:
    """The book's only sheet as a web application writes it when it says Excel."""
    kertas = buku.kertas[0]
    rentang = {(g.baris1, g.kolom1): g for g in kertas.gabungan}
    tertutup = {
        (b, k)
        for g in kertas.gabungan
        for b in range(g.baris1, g.baris2 + 1)
        for k in range(g.kolom1, g.kolom2 + 1)
    } - set(rentang)
    keluar = ["<html><head><meta charset='utf-8'></head><body><table border='1'>"]
    for baris in range(1, kertas.bawah + 1):
        isi = [
            _td(kertas, (baris, k), rentang.get((baris, k)))
            for k in range(1, kertas.kanan + 1)
            if (baris, k) not in tertutup
        ]
        keluar.append(f"<tr>{''.join(isi)}</tr>")
    return "\n".join([*keluar, "</table></body></html>"]).encode()


def _td(kertas: Kertas, tempat: Tempat, g: tuple[int, int, int, int] | None) -> str:
    tulis = kertas.sel.get(tempat)
    isi = html.escape(teks(tulis)).replace("\n", "<br>") if tulis else "&nbsp;"
    rentang = f" rowspan='{g[2] - g[0] + 1}' colspan='{g[3] - g[1] + 1}'" if g else ""
    return f"<td{rentang}>{isi}</td>"


def berkas(buku: Buku) -> tuple[str, bytes, bool] | None:
    """A file of a format that can hold the book, with its name, and whether its cells keep their addresses.

    None where no format of ours can: the book links to another file.
    """
    batang = buku.berkas.removesuffix(".xlsx")
    if dapat_teks(buku) and buku.benih % 3:
        if buku.benih % 3 == 1:
            return f"{batang}.csv", csv_bytes(buku), False
        return f"{batang}.xls", html_bytes(buku), False
    return (buku.berkas, xlsx(buku), True) if dapat_xlsx(buku) else None
