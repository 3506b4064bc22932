"""Records: rows that cannot be taken as they stand: of another width, or without a name."""

import math
import re
from bisect import bisect_left
from typing import Final

from iku.core.finding import Kode, Masalah, galat
from iku.core.numbers import Tulisan
from iku.core.reading import Jenis
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.roles import TERLEWAT, Peran
from iku.sheets.layout.rows import Baris

_DEPAN, _BELAKANG = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}")
"""A thousand and what follows its comma."""
_SUBTOTAL_MAKS: Final = 200
"""Rows that a subtotal without a name may add up."""


def _lebar_kepala(meja: Meja) -> int:
    """The number of fields in the head of a text file; 0 where there is none."""
    lebar, kepala = meja.lembaran.sheet.lebar, meja.blok.pita.kepala
    return lebar[kepala[-1]] if lebar and kepala else 0


def record_fault(meja: Meja, baris: int) -> Masalah | None:
    """A record of a text file with more or fewer fields than its head: a comma moved its figures."""
    lebar, perlu = meja.lembaran.sheet.lebar, _lebar_kepala(meja)
    if lebar is None or not perlu or lebar[baris] == perlu:
        return None
    harap = f"{perlu} kolom seperti pada judul kolom"
    saran = "Periksa pemisah, tanda kutip, dan koma desimal pada baris ini."
    return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", str(lebar[baris]), harap, saran)


def has_split(meja: Meja) -> bool:
    """Whether a comma-separated file has a record that is too long for its commas, yet not filled by them.

    There a record of the right length may be such a one with fewer figures. Where records are too long by
    just their thousands, all are written to their end, and the length of the others speaks for them.
    """
    sheet, perlu = meja.lembaran.sheet, _lebar_kepala(meja)
    if sheet.lebar is None or sheet.tulisan is not Tulisan.MESIN or not perlu:
        return False
    lebih = ((b, sheet.lebar[b] - perlu) for b in meja.blok.pita.isi if sheet.lebar[b] > perlu)
    return any(len(_thousands(meja, b)) > banyak for b, banyak in lebih)


def _thousands(meja: Meja, baris: int) -> list[tuple[int, str]]:
    """Neighbouring fields that may be one figure, as ``1`` and ``205``; none is half of two."""
    isi, hasil, sesudah = meja.lembaran.baris[baris], [], 0
    for k in sorted(isi):
        if k > sesudah and k >= min(meja.blok.angka) and k + 1 in isi:
            depan, belakang = isi[k].teks, isi[k + 1].teks
            if _DEPAN.fullmatch(depan) and _BELAKANG.fullmatch(belakang):
                hasil.append((k, f"{depan},{belakang}"))
                sesudah = k + 1
    return hasil


def refuse_moved(meja: Meja, baris: int) -> bool:
    """Refuse the figures of a record that a comma moved; False where they stand in their columns."""
    if (masalah := record_fault(meja, baris)) is not None:
        meja.akun.sekali(masalah)
        _leave_moved(meja, baris, f"{masalah.sebab}, jadi angka ini mungkin milik kolom lain")
        return True
    penuh = max(meja.lembaran.baris[baris], default=0) == _lebar_kepala(meja)
    pecahan = _thousands(meja, baris) if meja.terpecah and penuh else []
    for k, teks in pecahan:
        harap = "ribuan tanpa koma, atau di antara tanda kutip"
        saran = "Baris lain di berkas ini kelebihan kolom karena koma seperti itu. Periksa dan simpan ulang."
        sel = meja.alamat((baris, k), meja.blok.kolom[k])
        masalah = galat(Kode.ANGKA_TAKSA, sel, teks, harap, saran)
        meja.akun.tolak(meja.lembaran.sheet, (baris, k), masalah)
    if pecahan:
        _leave_moved(meja, baris, "baris ini mungkin bergeser oleh koma ribuan")
    return bool(pecahan)


def _leave_moved(meja: Meja, baris: int, uraian: str) -> None:
    sheet, kolom, perlu = meja.lembaran.sheet, meja.blok.kolom, _lebar_kepala(meja)
    for k in meja.lembaran.baris[baris]:
        if k in meja.blok.angka or k > perlu:
            judul = kolom[k].teks if k in kolom else ""
            sel = sheet.alamat(baris, k, judul or str(k))
            meja.akun.catat(sheet, (baris, k), Makna.GALAT, uraian, sel=sel)


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
