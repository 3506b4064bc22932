"""A workbook given back with one cell marked: the one that a figure came from, and opened there."""

import re
from typing import Final

from iku.core.words import ASAL_ANGKA, LEMBAR_CATATAN
from iku.reports.annotated import Bertanda, Buku, TakTersunting, Tanda
from iku.reports.annotated_notes import Tempat, nomor
from iku.reports.annotated_sheet import gabungan
from iku.reports.annotated_styles import ASAL
from iku.reports.annotated_view import hidden, open_at, show_cell, unselect

_SEL: Final = re.compile(r"(.+)!([A-Z]{1,3})([1-9][0-9]{0,6})", re.DOTALL)
_LEMBAR: Final = ("worksheet", "chartsheet")


def mark_origin(isi: bytes, sel: str, pesan: str) -> Bertanda:
    """Mark the cell ``Lembar!D7`` of an xlsx or xlsm, say ``pesan`` at it and open the workbook there.

    A hidden sheet is shown; all else stays as it is, byte for byte.
    Raises: TakTersunting where there is no such cell, or the workbook cannot be changed so.
    """
    try:
        buku = Buku(isi)
        di = _tempat(sel, buku)
        _tandai(buku, di, pesan)
        _buka_di(buku, di)
        return buku.tutup()
    except (ValueError, IndexError, UnicodeDecodeError) as salah:
        raise TakTersunting(str(salah)) from salah


def _tempat(sel: str, buku: Buku) -> Tempat:
    cocok = _SEL.fullmatch(sel)
    if cocok is None or cocok[1] not in buku.lembar:
        raise TakTersunting(f"no such cell: {sel}")
    return Tempat(cocok[1], int(cocok[3]), nomor(cocok[2]))


def _tandai(buku: Buku, di: Tempat, pesan: str) -> None:
    bagian = buku.lembar[di.lembar]
    pertama = _sel_pertama(di, gabungan(buku.paket.baca(bagian)))
    bagian_gaya, gaya = buku.gaya()
    teks = f"{LEMBAR_CATATAN} ({ASAL_ANGKA}): {' '.join(pesan.split())}"
    tanda = Tanda(teks, lambda asal: gaya.bertanda(asal, ASAL))
    buku.pasang(di.lembar, bagian, {pertama: tanda}, gaya)
    buku.paket.tulis(bagian_gaya, gaya.hasil())


def _sel_pertama(di: Tempat, gabungan: list[tuple[int, int, int, int]]) -> Tempat:
    """The cell of a merged range that is to be seen."""
    for baris1, kolom1, baris2, kolom2 in gabungan:
        if baris1 <= di.baris <= baris2 and kolom1 <= di.kolom <= kolom2:
            return Tempat(di.lembar, baris1, kolom1)
    return di


def _buka_di(buku: Buku, di: Tempat) -> None:
    paket, sasaran = buku.paket, buku.lembar[di.lembar]
    lembar = buku.daftar().anak
    tempat = next(n for n, satu in enumerate(lembar) if satu.atribut.get("name", "") == di.lembar)
    if hidden(lembar[tempat]):
        buku.hilang.append(f"Lembar {di.lembar} tersembunyi di berkas aslinya; di salinan ini ditampilkan.")
    paket.tulis(buku.buku, open_at(paket.baca(buku.buku), tempat))
    for bagian in {r.sasaran for r in paket.relasi(buku.buku) if r.macam in _LEMBAR and paket.ada(r.sasaran)}:
        lama = paket.baca(bagian)
        baru = show_cell(lama, di) if bagian == sasaran else unselect(lama)
        if baru != lama:
            paket.tulis(bagian, baru)
