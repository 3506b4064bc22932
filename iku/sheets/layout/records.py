"""Records: rows that cannot be taken as they stand: of another width, or without a name."""

import math
from bisect import bisect_left
from typing import Final

from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import Jenis
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.roles import TERLEWAT, Peran
from iku.sheets.layout.rows import Baris

_SUBTOTAL_MAKS: Final = 200
"""Rows that a subtotal without a name may add up."""


def record_fault(meja: Meja, baris: int) -> Masalah | None:
    """A record of a text file with more or fewer fields than its head: a comma moved its figures."""
    lebar = meja.lembaran.sheet.lebar
    if lebar is None or not meja.blok.pita.kepala:
        return None
    perlu = lebar[meja.blok.pita.kepala[-1]]
    if lebar[baris] == perlu:
        return None
    harap = f"{perlu} kolom seperti pada judul kolom"
    saran = "Periksa pemisah, tanda kutip, dan koma desimal pada baris ini."
    return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", str(lebar[baris]), harap, saran)


def tell_other_records(meja: Meja) -> None:
    """Records cut by another separator than the head: one field that holds several."""
    lebar, pita = meja.lembaran.sheet.lebar, meja.blok.pita
    if lebar is None or not pita.kepala or lebar[pita.kepala[-1]] < 2:
        return
    for baris in (*pita.teks, *pita.isi):
        isi = meja.lembaran.baris[baris]
        if lebar[baris] != 1 or not isi:
            continue
        kolom, cell = next(iter(isi.items()))
        bagian = max((cell.teks.split(p) for p in ";,\t|"), key=len)
        if len(bagian) < 3 or not any(meja.konteks.kamus.teks(b.strip()).angka for b in bagian):
            continue
        masalah = record_fault(meja, baris)
        if masalah is not None and meja.akun.sekali(masalah):
            sheet = meja.lembaran.sheet
            meja.akun.catat(sheet, (baris, kolom), Makna.GALAT, masalah.pesan, sel=masalah.sel)


def take_nameless(meja: Meja, satu: Baris, tempat: Tempat, cell: Cell, kolom: Kolom) -> None:
    sheet = meja.lembaran.sheet
    if satu.kode and kolom.kode:
        uraian = "baris dan kolomnya menyebut dua hal yang berbeda"
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, uraian)
        return
    if meja.konteks.kamus.kata(cell).kosong or kolom.peran in (*TERLEWAT, Peran.JUMLAH):
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "baris tanpa nama")
        return
    if satu.peran is not None and satu.peran in TERLEWAT:
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, f"baris {TERLEWAT[satu.peran]}")
        return
    if satu.jumlah or (kolom.asing and not kolom.kode and not meja.blok.nama):
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "kolom tanpa nama variabel")
        return
    if cell.jenis is Isi.TEKS and not meja.konteks.kamus.kata(cell).angka:
        meja.akun.catat(sheet, tempat, Makna.CATATAN, "teks pada baris tanpa nama")
        return
    if _is_subtotal(meja, tempat, cell):
        meja.akun.catat(sheet, tempat, Makna.JUMLAH, "jumlah dari baris-baris di atasnya, tanpa nama")
        return
    nama = meja.jenis_baris()
    sel = sheet.alamat(satu.nomor, min(meja.blok.kolom))
    harap = f"kode atau nama {'variabel' if nama is Jenis.ENTRI else 'indikator'} dari katalog"
    masalah = galat(Kode.NILAI_KOSONG, sel, "", harap, "Isi namanya, atau hapus angka pada baris ini.")
    # One row, one fault.
    if satu.nomor not in meja.tak_bernama:
        meja.tak_bernama.add(satu.nomor)
        meja.akun.masalah.append(masalah)
    meja.akun.catat(sheet, tempat, Makna.GALAT, masalah.pesan, sel=meja.alamat(tempat, kolom))


def _is_subtotal(meja: Meja, tempat: Tempat, cell: Cell) -> bool:
    """Whether a figure adds up those right above it."""
    jumlah, banyak = 0.0, 0
    isi = meja.blok.pita.isi
    sampai = bisect_left(isi, tempat[0])
    for b in reversed(isi[max(0, sampai - _SUBTOTAL_MAKS) : sampai]):
        atas = meja.lembaran.baris[b].get(tempat[1])
        if atas is None or atas.angka is None:
            return False
        jumlah, banyak = jumlah + atas.angka, banyak + 1
        if banyak > 1 and cell.angka is not None and math.isclose(jumlah, cell.angka):
            return True
    return False
