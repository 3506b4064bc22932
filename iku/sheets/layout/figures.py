"""Figures: every cell of a table that may hold one, with what it claims to be."""

from iku.core.finding import Masalah, Tingkat
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell
from iku.sheets.layout import pilihan
from iku.sheets.layout.akun import Klaim
from iku.sheets.layout.asking import (
    ask_ambiguous,
    ask_column,
    ask_moment,
    ask_note,
    ask_period,
    ask_title,
)
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.judul import Judul
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.meaning import meaning_of
from iku.sheets.layout.meja import Arti, Lain, Masa, Meja, Rencana
from iku.sheets.layout.obstacles import is_kept_out
from iku.sheets.layout.records import take_nameless
from iku.sheets.layout.rows import Baris
from iku.sheets.layout.waktu import Ragu, Saat
from iku.sheets.layout.when import settle_period
from iku.sheets.tanya import LEWATI, JenisTanya
from iku.sheets.values import KosongSel, read_figure
from iku.sheets.writing import Gaya


def read_figure_cell(meja: Meja, satu: Baris, k: int, seksi: Judul) -> None:
    tempat = (satu.nomor, k)
    cell = meja.lembaran.baris[satu.nomor].get(k)
    if cell is None and meja.lembaran.jangkar.get(tempat, tempat) != tempat:
        return
    rencana = _plan_of(meja, satu, k, seksi)
    if isinstance(rencana, Rencana):
        _claim(meja, satu, tempat, cell, rencana, seksi)
    elif cell is not None:
        _leave(meja, satu, tempat, cell, rencana)


def _plan_of(meja: Meja, satu: Baris, k: int, seksi: Judul) -> Rencana | Lain | None:
    """What a figure of this column is on a row of this name: settled once for all rows that are called so."""
    kunci = (k, satu.kode, satu.peran, id(seksi), bool(satu.kurun) and not satu.asing)
    if kunci not in meja.rencana:
        meja.rencana[kunci] = _plan(meja, satu, meja.blok.kolom[k], seksi)
    return meja.rencana[kunci]


def _plan(meja: Meja, satu: Baris, kolom: Kolom, seksi: Judul) -> Rencana | Lain | None:
    kode = _kode_of(meja, satu, kolom, seksi)
    if kode is None:
        return None
    var, ind = meja.konteks.pisah_kode(kode)
    arti = meaning_of(meja, kolom, bool(var), bool(ind), seksi, satu)
    pilihan_kode = var if arti.jenis is Jenis.ENTRI else ind
    if arti.tanya or arti.jenis is None or len(pilihan_kode) > 1:
        return Lain(arti, pilihan_kode)
    (satu_kode,) = pilihan_kode
    posisi = arti.jenis is Jenis.ENTRI and meja.konteks.stok(satu_kode)
    return Rencana(kolom, arti, arti.jenis, satu_kode, posisi)


def _leave(meja: Meja, satu: Baris, tempat: Tempat, cell: Cell, rencana: Lain | None) -> None:
    """A figure that is nobody's, is never kept, or must be asked about."""
    kolom = meja.blok.kolom[tempat[1]]
    if rencana is None:
        take_nameless(meja, satu, tempat, cell, kolom)
    elif (arti := rencana.arti).tanya:
        (ask_title if arti.judul else ask_column)(meja, kolom, tempat, arti.tanya, arti.pilih)
    elif arti.jenis is None:
        meja.akun.catat(meja.lembaran.sheet, tempat, Makna.DILEWATI, arti.lewat)
    else:
        ask_ambiguous(meja, satu, tempat, rencana.kode)


def _kode_of(meja: Meja, satu: Baris, kolom: Kolom, seksi: Judul) -> frozenset[str] | None:
    if satu.kode and kolom.kode:
        sama = satu.kode & kolom.kode
        return sama or None
    return (
        satu.kode
        or kolom.kode
        or ((seksi.kode or meja.judul.kode) if satu.kurun and not satu.asing else None)
        or None
    )


def _claim(
    meja: Meja, satu: Baris, tempat: Tempat, cell: Cell | None, rencana: Rencana, seksi: Judul
) -> None:
    kolom, arti, jenis, kode, _ = rencana
    sheet, sel = meja.lembaran.sheet, meja.alamat(tempat, kolom)
    masa = _period_of(meja, satu, rencana, seksi)
    if isinstance(masa, Ragu):
        if cell is not None:
            ask_period(meja, masa, kolom, tempat, sel, jenis)
        return
    saat = masa.saat
    if kode not in masa.dikenal:
        masalah = meja.konteks.names(jenis, saat.tahun).unknown(sel, kode)
        meja.akun.tolak(sheet, tempat, masalah)
        return
    kunci = Kunci(jenis, kode, saat.tahun, masa.triwulan)
    if cell is None:
        klaim = Klaim(kunci, saat, None, sheet, tempat, sel, masa.kumulatif, arti.jumlah)
        meja.akun.klaim.append(klaim)
        return
    if ask_moment(meja, kolom, tempat, kunci, saat, arti):
        return
    if meja.blok.catatan and not arti.jumlah:
        berjalan = saat.kumulatif or arti.kumulatif
        catatan = ask_note(meja, satu, kolom, tempat, kunci, berjalan=berjalan)
        if catatan is None:
            return
        if catatan == LEWATI:
            meja.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", kunci, sel=sel)
            return
        if catatan == pilihan.KUMULATIF:
            masa = masa._replace(kumulatif=saat.akhir % 3 == 0)
    if is_kept_out(meja, satu, tempat, cell, kolom, kunci, sel, jumlah=arti.jumlah):
        return
    _read_amount(meja, cell, kunci, masa, tempat, sel, arti)


def _period_of(meja: Meja, satu: Baris, rencana: Rencana, seksi: Judul) -> Masa | Ragu:
    """When a figure is; told once for all rows of one period."""
    kolom, arti, jenis, _, posisi = rencana
    kunci = (kolom.nomor, id(satu.kurun), satu.kosong_waktu, satu.dibawa, id(seksi), id(arti), posisi)
    if kunci not in meja.masa:
        saat = settle_period(meja, satu, kolom, seksi, arti, posisi=posisi)
        # The key names the periods by the object that holds them, which has to last as long.
        meja.masa[kunci] = (satu.kurun, saat if isinstance(saat, Ragu) else _span(meja, saat, arti, jenis))
    return meja.masa[kunci][1]


def _span(meja: Meja, saat: Saat, arti: Arti, jenis: Jenis) -> Masa:
    setahun = saat.setahun and jenis is Jenis.TARGET
    triwulan = None if setahun else min(4, (saat.akhir + 2) // 3)
    katalog = meja.konteks.catalogue(saat.tahun)
    dikenal = katalog.variabel if jenis is Jenis.ENTRI else katalog.indikator
    kumulatif = (saat.kumulatif or arti.kumulatif) and saat.akhir % 3 == 0
    return Masa(saat, triwulan, kumulatif, katalog, dikenal)


def _read_amount(
    meja: Meja,
    cell: Cell,
    kunci: Kunci,
    masa: Masa,
    tempat: Tempat,
    sel: str,
    arti: Arti,
) -> None:
    sheet, saat, gaya = meja.lembaran.sheet, masa.saat, meja.gaya.get(tempat[1], Gaya.TAK_TENTU)
    figur = read_figure(cell, kunci, masa.katalog, sel, gaya, meja.konteks.singkatan)
    if isinstance(figur, Masalah) and figur.tingkat is Tingkat.TANYA:
        jawab = meja.konteks.jawaban.get(meja.kunci_angka(kunci.kode, cell.teks), "")
        if (dijawab := pilihan.gaya_jawaban(jawab, cell.teks)) is not None:
            figur = read_figure(cell, kunci, masa.katalog, sel, dijawab, meja.konteks.singkatan, pasti=True)
    if isinstance(figur, KosongSel):
        meja.akun.catat(sheet, tempat, Makna.KOSONG, figur.alasan, kunci, sel=sel)
        meja.akun.klaim.append(
            Klaim(kunci, saat, None, sheet, tempat, sel, masa.kumulatif, arti.jumlah, figur.alasan)
        )
    elif isinstance(figur, Masalah):
        _take_unreadable(meja, figur, cell.teks, kunci, tempat, sel, arti)
    else:
        meja.akun.klaim.append(
            Klaim(kunci, saat, figur.nilai, sheet, tempat, sel, masa.kumulatif, arti.jumlah, figur.catatan)
        )


def _take_unreadable(
    meja: Meja, masalah: Masalah, teks: str, kunci: Kunci, tempat: Tempat, sel: str, arti: Arti
) -> None:
    sheet = meja.lembaran.sheet
    if arti.jumlah:
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "kolom jumlah; tidak terbaca sebagai angka", sel=sel)
    elif masalah.tingkat is Tingkat.TANYA:
        soal = meja.kunci_angka(kunci.kode, teks)
        if meja.konteks.jawaban.get(soal) == LEWATI:
            meja.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", kunci, sel=sel)
            return
        tanda = "koma" if "," in teks else "titik"
        berlaku = f"Jawaban berlaku untuk semua angka bertanda {tanda} milik variabel ini di tabel ini."
        meja.akun.tanyakan(soal, JenisTanya.ANGKA, masalah, pilihan.TULISAN, sheet, berlaku=berlaku)
        meja.akun.tunggu(soal, sheet, tempat, masalah.pesan, sel)
    else:
        meja.akun.tolak(sheet, tempat, masalah, kunci)
