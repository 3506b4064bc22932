"""Figures: every cell of a table that may hold one, with what it claims to be."""

from bisect import bisect_right
from collections.abc import Sequence

from iku.core.finding import Kode, Masalah, Tingkat, galat
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, huruf_kolom
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
from iku.sheets.layout.meja import Arti, Meja
from iku.sheets.layout.records import take_nameless
from iku.sheets.layout.roles import Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.layout.waktu import Ragu, Saat
from iku.sheets.layout.when import settle_period
from iku.sheets.tanya import LEWATI, JenisTanya
from iku.sheets.traits import periksa_ciri
from iku.sheets.values import KosongSel, read_figure
from iku.sheets.writing import Gaya


def read_figure_cell(meja: Meja, satu: Baris, k: int, seksi: Judul) -> None:
    kolom, tempat = meja.blok.kolom[k], (satu.nomor, k)
    sheet = meja.lembaran.sheet
    cell = meja.lembaran.baris[satu.nomor].get(k)
    if cell is None and meja.lembaran.jangkar.get(tempat, tempat) != tempat:
        return
    kode = _kode_of(meja, satu, kolom, seksi)
    if kode is None:
        if cell is not None:
            take_nameless(meja, satu, tempat, cell, kolom)
        return
    var, ind = meja.konteks.pisah_kode(kode)
    arti = meaning_of(meja, kolom, bool(var), bool(ind), seksi, satu)
    if arti.tanya:
        if cell is not None:
            (ask_title if arti.judul else ask_column)(meja, kolom, tempat, arti.tanya, arti.pilih)
        return
    if arti.jenis is None:
        if cell is not None:
            meja.akun.catat(sheet, tempat, Makna.DILEWATI, arti.lewat)
        return
    pilihan_kode = var if arti.jenis is Jenis.ENTRI else ind
    if len(pilihan_kode) > 1:
        if cell is not None:
            ask_ambiguous(meja, satu, tempat, pilihan_kode)
        return
    (satu_kode,) = pilihan_kode
    _claim(meja, satu, kolom, tempat, cell, arti, satu_kode, seksi)


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
    meja: Meja,
    satu: Baris,
    kolom: Kolom,
    tempat: Tempat,
    cell: Cell | None,
    arti: Arti,
    kode: str,
    seksi: Judul,
) -> None:
    assert arti.jenis is not None
    sheet, sel = meja.lembaran.sheet, meja.alamat(tempat, kolom)
    posisi = arti.jenis is Jenis.ENTRI and meja.konteks.stok(kode)
    saat = settle_period(meja, satu, kolom, seksi, arti, posisi=posisi)
    if isinstance(saat, Ragu):
        if cell is not None:
            ask_period(meja, saat, kolom, tempat, sel)
        return
    triwulan = None if saat.setahun and arti.jenis is Jenis.TARGET else min(4, (saat.akhir + 2) // 3)
    kunci = Kunci(arti.jenis, kode, saat.tahun, triwulan)
    katalog = meja.konteks.catalogue(saat.tahun)
    dikenal = katalog.variabel if arti.jenis is Jenis.ENTRI else katalog.indikator
    if kode not in dikenal:
        masalah = meja.konteks.names(arti.jenis, saat.tahun).unknown(sel, kode)
        meja.akun.tolak(sheet, tempat, masalah)
        return
    if cell is not None and ask_moment(meja, kolom, tempat, kunci, saat, arti):
        return
    berjalan = saat.kumulatif or arti.kumulatif
    catatan: str | None = ""
    if cell is not None and not arti.jumlah:
        catatan = ask_note(meja, satu, kolom, tempat, kunci, berjalan=berjalan)
    if catatan is None:
        return
    if catatan == LEWATI:
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", kunci, sel=sel)
        return
    kumulatif = (berjalan or catatan == pilihan.KUMULATIF) and saat.akhir % 3 == 0
    nama = meja.konteks.nama(kunci)
    if cell is None:
        meja.akun.klaim.append(Klaim(kunci, saat, None, sheet, tempat, sel, nama, kumulatif, arti.jumlah))
        return
    ciri = _check_row_traits(meja, satu, kolom, kunci) if not arti.jumlah else []
    if ciri:
        for masalah in ciri:
            meja.akun.sekali(masalah)
        meja.akun.catat(sheet, tempat, Makna.GALAT, ciri[0].pesan, kunci, sel=sel)
        return
    if _is_shared(meja, tempat, kolom):
        harap, saran = "satu angka di setiap sel", "Pisahkan sel gabungan itu, lalu isi setiap selnya."
        r = meja.lembaran.rentang[tempat]
        sampai = f"{huruf_kolom(r.kolom2)}{r.baris2}"
        ditemukan = f"{cell.teks} (sel gabungan {huruf_kolom(r.kolom1)}{r.baris1}:{sampai})"
        meja.akun.tolak(sheet, tempat, galat(Kode.BUKAN_ANGKA, sel, ditemukan, harap, saran), kunci)
        return
    if meja.judul.kelipatan and not arti.jumlah:
        harap, saran = "angka utuh", "Tulis angka lengkapnya, lalu hapus keterangan kelipatan itu."
        masalah = galat(Kode.KELIPATAN, _first_cell(meja, sel), meja.judul.kelipatan.casefold(), harap, saran)
        meja.akun.sekali(masalah)
        meja.akun.catat(sheet, tempat, Makna.GALAT, masalah.pesan, kunci, sel=sel)
        return
    _read_amount(meja, cell, kunci, saat, tempat, sel, arti, kumulatif)


def _read_amount(
    meja: Meja,
    cell: Cell,
    kunci: Kunci,
    saat: Saat,
    tempat: Tempat,
    sel: str,
    arti: Arti,
    kumulatif: bool,
) -> None:
    sheet, katalog = meja.lembaran.sheet, meja.konteks.catalogue(kunci.tahun)
    nama = meja.konteks.nama(kunci)
    gaya, dijawab = meja.gaya.get(tempat[1], Gaya.TAK_TENTU), meja.kunci_angka(tempat[1])
    figur = read_figure(
        cell, kunci, katalog, sel, gaya, meja.konteks.singkatan, pasti=dijawab in meja.konteks.jawaban
    )
    if isinstance(figur, KosongSel):
        meja.akun.catat(sheet, tempat, Makna.KOSONG, figur.alasan, kunci, sel=sel)
        meja.akun.klaim.append(
            Klaim(kunci, saat, None, sheet, tempat, sel, nama, kumulatif, arti.jumlah, figur.alasan)
        )
    elif isinstance(figur, Masalah):
        _take_unreadable(meja, figur, kunci, tempat, sel, arti)
    else:
        meja.akun.klaim.append(
            Klaim(kunci, saat, figur.nilai, sheet, tempat, sel, nama, kumulatif, arti.jumlah, figur.catatan)
        )


def _take_unreadable(
    meja: Meja, masalah: Masalah, kunci: Kunci, tempat: Tempat, sel: str, arti: Arti
) -> None:
    sheet = meja.lembaran.sheet
    if arti.jumlah:
        meja.akun.catat(sheet, tempat, Makna.DILEWATI, "kolom jumlah; tidak terbaca sebagai angka", sel=sel)
    elif masalah.tingkat is Tingkat.TANYA:
        soal = meja.kunci_angka(tempat[1])
        if meja.konteks.jawaban.get(soal) == LEWATI:
            meja.akun.catat(sheet, tempat, Makna.DILEWATI, "diminta tidak dibaca", kunci, sel=sel)
            return
        meja.akun.tanyakan(soal, JenisTanya.ANGKA, masalah, pilihan.TULISAN, sheet)
        meja.akun.tunggu(soal, sheet, tempat, masalah.pesan, sel)
    else:
        meja.akun.tolak(sheet, tempat, masalah, kunci)


def _first_cell(meja: Meja, sel: str) -> str:
    """Where a fault of the whole table is told: at its first figure."""
    meja.kelipatan = meja.kelipatan or sel
    return meja.kelipatan


def _check_row_traits(meja: Meja, satu: Baris, kolom: Kolom, kunci: Kunci) -> list[Masalah]:
    isi: dict[Peran, tuple[str, str]] = {}
    if kolom.nomor in meja.satuan:
        isi[Peran.SATUAN] = meja.satuan[kolom.nomor]
    elif meja.konteks.singkatan.kenal_satuan(kolom.satuan) and kolom.tempat:
        isi[Peran.SATUAN] = (kolom.satuan, meja.lembaran.sheet.alamat(*kolom.tempat[-1]))
    for peran in (Peran.SATUAN, Peran.SIFAT, Peran.ARAH):
        k = meja.blok.label(peran)
        ada = None if k is None else meja.lembaran.cell(satu.nomor, k)
        if k is not None and ada is not None:
            isi[peran] = (ada[1].teks, meja.lembaran.sheet.alamat(satu.nomor, k))
    return periksa_ciri(isi, kunci, meja.konteks.catalogue(kunci.tahun), meja.konteks.singkatan)


def _is_shared(meja: Meja, tempat: Tempat, kolom: Kolom) -> bool:
    """Whether a merged figure speaks for more than one row or column of figures."""
    rentang = meja.lembaran.rentang.get(tempat)
    if rentang is None:
        return False
    bawah = _between(meja.blok.pita.isi, tempat[0], rentang.baris2)
    kanan = _between(meja.blok.angka, tempat[1], rentang.kolom2)
    turun = any(k in meja.lembaran.baris[b] for b in bawah for k in meja.blok.nama)
    return turun or any(meja.blok.kolom[k].tempat != kolom.tempat for k in kanan)


def _between(urut: Sequence[int], setelah: int, sampai: int) -> Sequence[int]:
    """The rising numbers after one and up to another."""
    return urut[bisect_right(urut, setelah) : bisect_right(urut, sampai)]
