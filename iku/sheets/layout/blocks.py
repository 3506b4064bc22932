"""Blocks: the tables of a band, side by side, with the part that every column plays in them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.bands import Pita
from iku.sheets.layout.columns import Kolom, kolom_pita
from iku.sheets.layout.kata import Kamus, Kata, triwulan_singkat
from iku.sheets.layout.lembaran import Lembaran
from iku.sheets.layout.roles import BERNAMA, BERPERIODE, Peran

_TAHUN = re.compile(r"20\d\d")
_LUAS: Final = 200_000
"""Rows times columns of a table that may stand empty; farther to the right is told as outside of it."""
_KOLOM: Final = 20
_CATATAN = re.compile(r"(?:keterangan|ket|catatan|penjelasan)?\W*", re.IGNORECASE)
"""Heads of remarks on the figures; what stands under *Kendala* or *Analisis* tells of the work."""
_PEMBUKA = BERNAMA | {Peran.NO}
"""Labels with which a table begins; met again after figures, they begin the next one."""


@dataclass(frozen=True, slots=True)
class Blok:
    """One table: its columns by what they do.

    Shape: ``kolom`` by column number, rising. ``sidik`` names the layout, without the years in it;
    ``berlabel`` has the first column of every label role, ``catatan`` are the columns of remarks.
    """

    pita: Pita
    kolom: Mapping[int, Kolom]
    nama: tuple[int, ...]
    waktu: tuple[int, ...]
    angka: tuple[int, ...]
    sidik: str
    berlabel: Mapping[Peran, int]
    catatan: tuple[int, ...] = ()

    def label(self, peran: Peran) -> int | None:
        """The first column of a label role."""
        return self.berlabel.get(peran)


@dataclass(slots=True)
class _Isi:
    """What the rows of data hold in one column, counted."""

    angka: int = 0
    nama: int = 0
    waktu: int = 0
    teks: int = 0
    kosong: int = 0
    berurut: bool = False
    """Whether the figures count the rows."""
    singkat: int = 0
    """Bare numerals of quarters among the words."""


def blok(pita: Pita, lembaran: Lembaran, kamus: Kamus) -> list[Blok]:
    """The tables of a band, from the left."""
    if not pita.kepala and not pita.isi:
        return []
    nomor = set[int]().union(*(lembaran.baris.get(b, ()) for b in (*pita.kepala, *pita.isi)))
    nomor |= {k for b in pita.kepala for k in _melebar(b, lembaran)} & _berisi(pita, lembaran)
    luas = max(_LUAS, 2 * sum(len(lembaran.baris[b]) for b in pita.isi))
    banyak = max(_KOLOM, luas // (len(pita.isi) + 1))
    kolom = kolom_pita(pita, lembaran, kamus, sorted(nomor)[:banyak])
    isi = {k: _hitung(k, pita, lembaran, kamus) for k in kolom}
    kolom = _lengkapi(kolom, isi)
    return [_blok(pita, {k: kolom[k] for k in bagian}, isi, lembaran) for bagian in _bagi(kolom, isi)]


def _melebar(baris: int, lembaran: Lembaran) -> set[int]:
    return {
        k
        for r in lembaran.rentang_di.get(baris, {}).values()
        for k in range(r.kolom1, min(r.kolom2, r.kolom1 + 200) + 1)
    }


def _berisi(pita: Pita, lembaran: Lembaran) -> set[int]:
    return {k for b in pita.isi for k in lembaran.baris[b]}


def _hitung(nomor: int, pita: Pita, lembaran: Lembaran, kamus: Kamus) -> _Isi:
    hasil = _Isi()
    semua = [c for b in pita.isi if (c := lembaran.baris[b].get(nomor)) is not None]
    banyak = Counter(map(id, semua))
    macam: dict[int, str] = {}
    for cell in {id(c): c for c in semua}.values():
        apa = macam[id(cell)] = _macam(cell, kamus.kata(cell))
        setattr(hasil, apa, getattr(hasil, apa) + banyak[id(cell)])
        if apa == "teks" and triwulan_singkat(cell):
            hasil.singkat += banyak[id(cell)]
    hasil.berurut = bool(hasil.angka) and _berurut((c, macam[id(c)]) for c in semua)
    return hasil


def _macam(cell: Cell, kata: Kata) -> str:
    if kata.nama:
        return "nama"
    if kata.utuh and cell.jenis is not Isi.ANGKA:
        return "waktu"
    if kata.angka or kata.mirip or cell.jenis is not Isi.TEKS:
        return "angka"
    return "kosong" if kata.kosong else "teks"


def _berurut(semua: Iterable[tuple[Cell, str]]) -> bool:
    """Whether the figures of a column count its rows; a row of words may be counted or not."""
    angka = teks = 0
    for cell, macam in semua:
        teks += macam == "teks"
        if macam == "angka":
            angka += 1
            if cell.teks.rstrip(".") not in (str(angka), str(angka + teks)):
                return False
    return True


def _lengkapi(kolom: Mapping[int, Kolom], isi: Mapping[int, _Isi]) -> dict[int, Kolom]:
    """Give a column whose head says nothing the part that its cells play."""
    bernama = [k for k, c in kolom.items() if c.label in BERNAMA or isi[k].nama]
    pertama = min(bernama, default=0)
    hasil = dict(kolom)
    for k, c in kolom.items():
        if c.kode and isi[k].teks and not isi[k].angka:
            # "Perusahaan" over the names of firms breaks the figures down.
            hasil[k] = replace(c, label=Peran.RINCIAN)
            continue
        if c.label is not None or c.peran is not None or c.kode or c.kurun or c.kumulatif:
            continue
        satu = isi[k]
        if satu.angka and not (not c.asing and k < pertama and satu.berurut):
            continue
        if satu.angka:
            hasil[k] = replace(c, label=Peran.NO)
        elif satu.nama:
            hasil[k] = replace(c, label=Peran.NAMA)
        elif satu.waktu or (satu.teks and satu.singkat == satu.teks and k - 1 in kolom):
            hasil[k] = replace(c, label=Peran.TRIWULAN)
        elif satu.teks:
            hasil[k] = replace(c, label=Peran.CATATAN if pertama else Peran.NAMA)
    return hasil


def _bagi(kolom: Mapping[int, Kolom], isi: Mapping[int, _Isi]) -> list[list[int]]:
    """Cut the columns where the labels of a table begin a second time, after figures."""
    bagian: list[list[int]] = [[]]
    sudah: set[Peran] = set()
    berangka = False
    for k, c in kolom.items():
        if (
            berangka
            and c.label in _PEMBUKA
            and (c.label in sudah or (c.label is Peran.NO and Peran.NAMA in sudah))
        ):
            bagian.append([])
            sudah, berangka = set(), False
        bagian[-1].append(k)
        if c.label is not None:
            sudah.add(c.label)
            if isi[k].nama:
                sudah.add(Peran.NAMA)
        else:
            berangka = True
    return bagian


def _blok(pita: Pita, kolom: Mapping[int, Kolom], isi: Mapping[int, _Isi], lembaran: Lembaran) -> Blok:
    nama = tuple(k for k, c in kolom.items() if c.label in BERNAMA)
    if not any(isi[k].nama for k in nama):
        # An office may head its names "Kegiatan" or "Sasaran".
        lain = tuple(k for k, c in kolom.items() if c.label is Peran.CATATAN and isi[k].nama)
        nama = (*nama, *lain)
    else:
        # The parts of an indikator may stand beside it, headed "Formula".
        ada = max(isi[k].nama for k in nama)
        lain = tuple(
            k
            for k, c in kolom.items()
            if c.label is Peran.CATATAN
            and not _CATATAN.fullmatch(c.teks)
            and isi[k].nama > max(ada, isi[k].teks)
        )
        nama = (*nama, *lain)
    # A column of another office's codes names nothing here.
    kode_asing = [k for k in nama if kolom[k].label is Peran.KODE and not isi[k].nama]
    if len(nama) > len(kode_asing):
        nama = tuple(k for k in nama if k not in kode_asing)
    waktu = tuple(k for k, c in kolom.items() if c.label in BERPERIODE)
    angka = tuple(k for k, c in kolom.items() if c.label is None)
    berlabel: dict[Peran, int] = {}
    for k, c in kolom.items():
        if c.label is not None:
            berlabel.setdefault(c.label, k)
    sebutan = {sel.teks for b in pita.isi for k in nama if (sel := lembaran.baris[b].get(k)) is not None}
    catatan = tuple(k for k, c in kolom.items() if c.label is Peran.CATATAN and _CATATAN.fullmatch(c.teks))
    sidik = _sidik([c.teks for c in kolom.values()], sebutan)
    return Blok(pita, kolom, nama, waktu, angka, sidik, berlabel, catatan)


def _sidik(kepala: Iterable[str], sebutan: Iterable[str]) -> str:
    """A layout by its heads and by what its rows are called: "Uraian | TW I" alone is everybody's."""
    semua = (*kepala, "", *sorted(sebutan))
    teks = "|".join(_TAHUN.sub("#", " ".join(satu.casefold().split())) for satu in semua)
    return hashlib.sha256(teks.encode()).hexdigest()[:10]
