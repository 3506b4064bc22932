"""Sheet: every table of one sheet read, and every other cell accounted for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from iku.core.finding import Kode, peringatan
from iku.core.words import LEMBAR_CATATAN
from iku.sheets.bacaan import Makna
from iku.sheets.cells import Isi, Sheet, huruf_kolom
from iku.sheets.konteks import Konteks
from iku.sheets.layout import pilihan
from iku.sheets.layout.akun import Akun
from iku.sheets.layout.bands import Pita, pita
from iku.sheets.layout.blocks import Blok, blok
from iku.sheets.layout.doubts import file_doubt, file_words, foremost, title_doubt
from iku.sheets.layout.inherited import inherits_year
from iku.sheets.layout.judul import (
    Judul,
    judul,
    speaks_of_target,
    sumber_nama,
    tahun_saja,
    tanpa_yang_dekat,
    teks_judul,
)
from iku.sheets.layout.lembaran import Lembaran, Tempat, lembaran, tersembunyi
from iku.sheets.layout.meja import Meja
from iku.sheets.layout.tables import read_table
from iku.sheets.layout.waktu import Sumber
from iku.sheets.normal import bersih
from iku.sheets.periods import sebut_kumulatif
from iku.sheets.tanya import JenisTanya, Pilihan

PETUNJUK: Final = "petunjuk"
_JUDUL_MAKS: Final = 40
"""Rows of words over a table that may be its title; what stands farther up is a text of its own."""


def read_sheet(sheet: Sheet, konteks: Konteks, akun: Akun) -> bool:
    """Read every table of a sheet; False where it holds none that is known."""
    if sheet.judul is not None and bersih(sheet.judul) in (PETUNJUK, bersih(LEMBAR_CATATAN)):
        _lewati(sheet, akun, "lembar petunjuk" if bersih(sheet.judul) == PETUNJUK else "lembar catatan kami")
        return False
    sembunyi = _tersembunyi(sheet, konteks, akun)
    isi = lembaran(sheet, sembunyi)
    terbaca = [read_table(meja) for meja in _meja(isi, konteks, akun)]
    return any(terbaca)


def _lewati(sheet: Sheet, akun: Akun, alasan: str) -> None:
    for tempat in sheet.sel:
        akun.catat(sheet, tempat, Makna.DILEWATI, alasan)


def _tersembunyi(sheet: Sheet, konteks: Konteks, akun: Akun) -> list[Tempat]:
    """The cells that are not read because somebody hid them, offered to be taken in."""
    sembunyi = tersembunyi(sheet)
    kunci = f"tersembunyi:{akun.berkas}:{sheet.judul or ''}"
    if not sembunyi or konteks.jawaban.get(kunci) == pilihan.BACA:
        return []
    angka = [
        t for t in sembunyi if sheet.sel[t].jenis is not Isi.TEKS or konteks.kamus.kata(sheet.sel[t]).angka
    ]
    apa = "lembar tersembunyi" if sheet.tersembunyi else "baris atau kolom tersembunyi"
    if not angka:
        for tempat in sembunyi:
            akun.catat(sheet, tempat, Makna.DILEWATI, f"{apa}, tidak dibaca")
        return sembunyi
    sel = ", ".join(f"{huruf_kolom(k)}{b}" for b, k in angka[:5]) + (" …" if len(angka) > 5 else "")
    masalah = peringatan(
        Kode.TERSEMBUNYI,
        sheet.judul or "",
        f"{apa} tidak dibaca: {len(angka)} angka ({sel})",
        "angka yang terlihat semuanya",
        "Biarkan bila itu salinan lama, atau minta supaya ikut dibaca.",
    )
    pilih = (Pilihan(pilihan.BACA, "Baca juga yang tersembunyi"), pilihan.PILIHAN_LEWATI)
    if kunci not in konteks.jawaban:
        akun.tanyakan(kunci, JenisTanya.TERSEMBUNYI, masalah, pilih, sheet)
    for tempat in sembunyi:
        if kunci in konteks.jawaban:
            akun.catat(sheet, tempat, Makna.DILEWATI, f"{apa}, tidak dibaca")
        else:
            akun.tunggu(kunci, sheet, tempat, f"{apa}, tidak dibaca")
    return sembunyi


def _meja(isi: Lembaran, konteks: Konteks, akun: Akun) -> list[Meja]:
    semua = pita(isi, konteks.kamus)
    paling_atas = semua[0].di_atas if semua else []
    lain = [judul("judul", satu.di_atas, isi, konteks.kamus) for satu in semua[1:]]
    # Where later tables say their own period, that of the first is not theirs.
    berperiode = any(j.sumber.berbulan for j in lain)
    hasil: list[Meja] = []
    for nomor, satu in enumerate(semua):
        for tabel in blok(satu, isi, konteks.kamus):
            atas = paling_atas if nomor else []
            hasil.append(_satu(tabel, satu, atas, isi, konteks, akun, setahun_saja=berperiode))
    return hasil


def _satu(
    tabel: Blok,
    pita_tabel: Pita,
    paling_atas: Sequence[int],
    isi: Lembaran,
    konteks: Konteks,
    akun: Akun,
    *,
    setahun_saja: bool,
) -> Meja:
    kolom = (min(tabel.kolom), max(tabel.kolom))
    di_atas = pita_tabel.di_atas if pita_tabel.kepala else _di_atas_isi(pita_tabel)
    dekat = judul("judul", di_atas[-_JUDUL_MAKS:], isi, konteks.kamus, kolom)
    jauh = judul("judul lembar", paling_atas[-_JUDUL_MAKS:], isi, konteks.kamus, kolom)
    waris = _inherits(pita_tabel.di_atas, paling_atas, isi, konteks)
    if not waris:
        # The year over the first table is its own: this one's is asked, unless something else names it.
        bulan = (replace(k, tahun=None) for k in jauh.sumber.kurun)
        jauh = replace(jauh, sumber=replace(jauh.sumber, kurun=tuple(k for k in bulan if k.awal is not None)))
    if setahun_saja:
        jauh = replace(jauh, sumber=tahun_saja(jauh.sumber))
    nama = isi.sheet.judul or ""
    luar = (
        dekat.sumber,
        tanpa_yang_dekat(jauh.sumber, (dekat.sumber,)),
        sumber_nama(f'nama lembar "{nama}"', nama),
        sumber_nama(f'nama berkas "{akun.berkas}"', akun.berkas),
    )
    berkas = file_words(akun.berkas)
    gabungan = Judul(
        dekat.sumber,
        dekat.kode or jauh.kode,
        dekat.target or jauh.target or speaks_of_target(nama) or speaks_of_target(berkas),
        dekat.kumulatif or jauh.kumulatif or sebut_kumulatif(nama),
        dekat.kelipatan or jauh.kelipatan,
        foremost(dekat.ragu, jauh.ragu, title_doubt(nama, konteks.kamus), file_doubt(berkas, konteks.kamus)),
    )
    meja = Meja(tabel, isi, konteks, akun, gabungan, tuple(s for s in luar if s.kurun))
    # What a file is called may be said of another table in it: asked, where a title is believed.
    meja.berdiri_sendiri = not waris
    meja.catatan_kumulatif = sebut_kumulatif(berkas)
    return meja


def _inherits(dekat: Sequence[int], atas: Sequence[int], isi: Lembaran, konteks: Konteks) -> bool:
    jauh, sendiri = (
        [teks for _, teks in teks_judul(baris[-_JUDUL_MAKS:], isi, konteks.kamus)] for baris in (atas, dekat)
    )
    return inherits_year(jauh, sendiri)


def _di_atas_isi(satu: Pita) -> list[int]:
    pertama = min(satu.isi, default=0)
    return [n for n in (*satu.di_atas, *satu.teks) if n < pertama]


def account_for_rest(sheet: Sheet, akun: Akun) -> None:
    """What no table took: words are notes, and figures are said to stand outside."""
    for tempat, cell in sheet.sel.items():
        if akun.tercatat(sheet, tempat):
            continue
        if cell.jenis is Isi.TEKS:
            akun.catat(sheet, tempat, Makna.CATATAN, "teks di luar tabel")
        else:
            akun.catat(sheet, tempat, Makna.DILEWATI, "di luar tabel yang dikenali")


def is_sample(sheet: Sheet, tanda: str) -> bool:
    """Whether the sheet calls itself sample data."""
    return any(tanda in bersih(teks) for teks in {c.teks for c in sheet.sel.values() if c.jenis is Isi.TEKS})


__all__ = ["Sumber", "account_for_rest", "is_sample", "read_sheet"]
