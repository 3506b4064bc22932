"""Obstacles: what keeps a figure out whatever it is worth: its row, its merged cell, its title."""

from bisect import bisect_right
from collections.abc import Sequence

from iku.core.finding import Kode, Masalah, galat
from iku.core.reading import Kunci
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Cell, huruf_kolom
from iku.sheets.layout.columns import Kolom
from iku.sheets.layout.lembaran import Tempat
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.roles import Peran
from iku.sheets.layout.rows import Baris
from iku.sheets.traits import periksa_ciri


def is_kept_out(
    meja: Meja,
    satu: Baris,
    tempat: Tempat,
    cell: Cell,
    kolom: Kolom,
    kunci: Kunci,
    sel: str,
    *,
    jumlah: bool,
) -> bool:
    """Refuse a figure for what stands around it; ``jumlah`` says that it is a total."""
    sheet, judul = meja.lembaran.sheet, meja.judul
    if not (meja.berciri or meja.satuan or kolom.satuan or meja.lembaran.rentang or judul.kelipatan):
        return False
    ciri = _check_row_traits(meja, satu, kolom, kunci) if not jumlah else []
    if ciri:
        for masalah in ciri:
            meja.akun.sekali(masalah)
        meja.akun.catat(sheet, tempat, Makna.GALAT, ciri[0].pesan, kunci, sel=sel)
        return True
    if _is_shared(meja, tempat, kolom):
        harap, saran = "satu angka di setiap sel", "Pisahkan sel gabungan itu, lalu isi setiap selnya."
        r = meja.lembaran.rentang[tempat]
        sampai = f"{huruf_kolom(r.kolom2)}{r.baris2}"
        ditemukan = f"{cell.teks} (sel gabungan {huruf_kolom(r.kolom1)}{r.baris1}:{sampai})"
        meja.akun.tolak(sheet, tempat, galat(Kode.BUKAN_ANGKA, sel, ditemukan, harap, saran), kunci)
        return True
    if judul.kelipatan and not jumlah:
        harap, saran = "angka utuh", "Tulis angka lengkapnya, lalu hapus keterangan kelipatan itu."
        masalah = galat(Kode.KELIPATAN, _first_cell(meja, sel), judul.kelipatan.casefold(), harap, saran)
        meja.akun.sekali(masalah)
        meja.akun.catat(sheet, tempat, Makna.GALAT, masalah.pesan, kunci, sel=sel)
        return True
    return False


def _first_cell(meja: Meja, sel: str) -> str:
    """Where a fault of the whole table is told: at its first figure."""
    meja.kelipatan = meja.kelipatan or sel
    return meja.kelipatan


def _check_row_traits(meja: Meja, satu: Baris, kolom: Kolom, kunci: Kunci) -> list[Masalah]:
    isi: dict[Peran, tuple[str, Tempat | str]] = {}
    if kolom.nomor in meja.satuan:
        isi[Peran.SATUAN] = meja.satuan[kolom.nomor]
    elif kolom.satuan and meja.konteks.singkatan.kenal_satuan(kolom.satuan) and kolom.tempat:
        isi[Peran.SATUAN] = (kolom.satuan, kolom.tempat[-1])
    for peran, k in meja.berciri:
        if (ada := meja.lembaran.cell(satu.nomor, k)) is not None:
            isi[peran] = (ada[1].teks, (satu.nomor, k))
    if not isi:
        return []
    katalog = meja.konteks.catalogue(kunci.tahun)
    sama = (kunci.jenis, kunci.kode, katalog.berlaku_sejak, *((p, teks) for p, (teks, _) in isi.items()))
    if sama in meja.cocok:
        return []
    sheet = meja.lembaran.sheet
    beralamat = {p: (t, di if isinstance(di, str) else sheet.alamat(*di)) for p, (t, di) in isi.items()}
    masalah = periksa_ciri(beralamat, kunci, katalog, meja.konteks.singkatan)
    if not masalah:
        meja.cocok.add(sama)
    return masalah


def _is_shared(meja: Meja, tempat: Tempat, kolom: Kolom) -> bool:
    """Whether a merged figure speaks for more than one row or column of figures."""
    if not meja.lembaran.rentang:
        return False
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
