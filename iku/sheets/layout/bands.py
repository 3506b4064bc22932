"""Bands: the rows of a sheet told apart into heads, data and words, and heads gathered into bands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.kata import Kamus, Kata, triwulan_singkat
from iku.sheets.layout.lembaran import Lembaran
from iku.sheets.layout.roles import BERNAMA, LABEL, Peran
from iku.sheets.layout.row_words import Baris, bernomor, deret_romawi, isian
from iku.sheets.layout.serupa import Rupa, Serupa


class JenisBaris(StrEnum):
    """What a row of a sheet is."""

    KEPALA = "kepala"
    NOMOR = "nomor kolom"
    DATA = "data"
    TEKS = "teks"


@dataclass(slots=True)
class Pita:
    """The head rows of one table and all rows below it, up to the next head.

    ``di_atas`` are the rows of words between the table before and the head.
    """

    kepala: list[int] = field(default_factory=list)
    nomor: list[int] = field(default_factory=list)
    isi: list[int] = field(default_factory=list)
    teks: list[int] = field(default_factory=list)
    di_atas: list[int] = field(default_factory=list)


def pita(lembaran: Lembaran, kamus: Kamus) -> list[Pita]:
    """The bands of a sheet, from the top; the first may have no head, where figures stand without one."""
    semua: list[Pita] = []
    kini = Pita()
    label: dict[int, Peran] = {}
    serupa = Serupa(kamus)
    sudah: dict[Rupa | None, JenisBaris] = {}
    for nomor, isi in lembaran.baris.items():
        rupa = serupa.rupa(isi) if kini.isi else None
        jenis = sudah.get(rupa)
        if jenis is None:
            kata = {k: kamus.kata(c) for k, c in isi.items()}
            jenis = _jenis(isi, kata, label, kini, nomor, lembaran, kamus)
            if rupa is not None:
                sudah[rupa] = jenis
        if jenis is JenisBaris.KEPALA:
            sudah.clear()
            kata = {k: kamus.kata(c) for k, c in isi.items()}
            if not _bersebelahan(kini, nomor, lembaran):
                if kini.kepala or kini.isi:
                    semua.append(kini)
                    kini = Pita(di_atas=_ekor(kini))
                else:
                    kini = Pita(di_atas=kini.teks)
                label = {}
                _naik(kini, nomor, kata, lembaran, kamus)
            kini.kepala.append(nomor)
            label |= {k: p for k, t in kata.items() if (p := t.peran) in LABEL and not t.nama}
            label |= _label_jangkar(lembaran, nomor, kamus)
        elif jenis is JenisBaris.NOMOR:
            kini.nomor.append(nomor)
        elif jenis is JenisBaris.DATA:
            kini.isi.append(nomor)
        else:
            kini.teks.append(nomor)
    semua.append(kini)
    return semua


def _bersebelahan(kini: Pita, nomor: int, lembaran: Lembaran) -> bool:
    """Whether a row stands right below the head, before any data."""
    kepala = kini.kepala + kini.nomor
    return bool(kini.kepala) and not kini.isi and lembaran.di_atas(nomor) == max(kepala)


def _ekor(pita_lama: Pita) -> list[int]:
    """Words after the last row of data: they may be the title of the table that follows."""
    akhir = max(pita_lama.isi + pita_lama.kepala + pita_lama.nomor, default=0)
    ekor = [n for n in pita_lama.teks if n > akhir]
    pita_lama.teks = [n for n in pita_lama.teks if n <= akhir]
    return ekor


def _naik(kini: Pita, nomor: int, kata: Mapping[int, Kata], lembaran: Lembaran, kamus: Kamus) -> None:
    """Take words directly above the first head row into the head, where they stand over its columns."""
    kiri = min(kata)
    atas = lembaran.di_atas(nomor)
    while kini.di_atas and kini.di_atas[-1] == atas:
        isi = lembaran.baris[atas]
        # What starts over the first column is a title; it speaks for every column anyhow.
        if min(isi) <= kiri or not all(kamus.kata(c).kepala for c in isi.values()):
            return
        kini.kepala.insert(0, kini.di_atas.pop())
        atas = lembaran.di_atas(atas)


def _label_jangkar(lembaran: Lembaran, nomor: int, kamus: Kamus) -> dict[int, Peran]:
    hasil = {}
    for k in lembaran.rentang_di.get(nomor, {}):
        if (cell := lembaran.baris[nomor].get(k)) is not None:
            peran = kamus.kata(cell).peran
            if peran in LABEL:
                hasil[k] = peran
    return hasil


def _jenis(
    isi: Baris,
    kata: Mapping[int, Kata],
    label: Mapping[int, Peran],
    kini: Pita,
    nomor: int,
    lembaran: Lembaran,
    kamus: Kamus,
) -> JenisBaris:
    bersebelahan = _bersebelahan(kini, nomor, lembaran)
    if bersebelahan and _anak_kepala(isi, kata, label, nomor, lembaran, kamus):
        return JenisBaris.KEPALA
    if bersebelahan and bernomor(isi):
        return JenisBaris.NOMOR
    if bersebelahan and min(isi) > min(label, default=0) and all(t.kepala for t in kata.values()):
        # A lone "TW I" below the head, over the columns of figures.
        return JenisBaris.KEPALA
    if not kini.isi and isian(isi, kamus):
        return JenisBaris.TEKS
    if kini.kepala and len(isi) > 1 and kata[min(kata)].peran is Peran.SATUAN:
        # The units of what stands across, in a row of their own.
        return JenisBaris.DATA
    if _kepala(isi, kata, label):
        return JenisBaris.KEPALA
    angka = any(_berangka(isi[k], t) for k, t in kata.items() if label.get(k) not in LABEL)
    bernama = any(t.nama for t in kata.values())
    if angka and (bernama or kini.kepala or len(isi) > 1):
        return JenisBaris.DATA
    if kini.kepala and len(isi) > 1 and any(t.kosong or t.nama or t.utuh for t in kata.values()):
        return JenisBaris.DATA
    if kini.kepala and bernama and kini.teks[-1:] != [nomor]:
        return (
            JenisBaris.DATA
            if any(label.get(k) in BERNAMA for k, t in kata.items() if t.nama)
            else JenisBaris.TEKS
        )
    return JenisBaris.TEKS


def _berangka(cell: Cell, kata: Kata) -> bool:
    if cell.jenis is Isi.TEKS:
        return kata.angka or kata.mirip
    return cell.jenis is not Isi.TANGGAL


def _anak_kepala(
    isi: Baris,
    kata: Mapping[int, Kata],
    label: Mapping[int, Peran],
    nomor: int,
    lembaran: Lembaran,
    kamus: Kamus,
) -> bool:
    """Whether a row names the parts of the head over it: I to IV under *Triwulan*, words under a merge."""
    atas = {k: lembaran.cell(lembaran.di_atas(nomor), k) for k in isi}
    if deret_romawi(isi):
        return True
    if all(triwulan_singkat(c) for c in isi.values()):
        return any(c is not None and kamus.kata(c[1]).triwulan for c in atas.values())
    if all(
        c is not None and kamus.kata(c[1]).nama and not (kata[k].nama or kata[k].angka or kata[k].kosong)
        for k, c in atas.items()
    ):
        # Words right below the names of variabel: parts of them, or their units.
        return True
    if any(t.nama or t.angka or t.kosong or t.mirip for t in kata.values()):
        return False
    if label and not label.keys() & isi.keys() and all(c is not None for c in atas.values()):
        # Words under the periods, and none under the labels beside them: "L", "P", "Jumlah".
        return True
    return len(isi) > 1 and all(c is not None and lembaran.melebar(c[0]) for c in atas.values())


def _kepala(isi: Baris, kata: Mapping[int, Kata], label: Mapping[int, Peran]) -> bool:
    if any(_angka_lepas(isi[k], t) for k, t in kata.items()):
        return False
    # What stands under a label's own head is that label's value, save where another head is printed.
    kepala_baru = any(t.peran in BERNAMA for t in kata.values())
    lepas = {k: t for k, t in kata.items() if kepala_baru or k not in label or _menjudul(t, label[k])}
    peran = sum(t.peran is not None for t in lepas.values())
    berangka = [k for k, t in lepas.items() if t.angka and t.utuh]
    waktu = sum(t.utuh and t.peran is None for t in lepas.values())
    if berangka and not peran and len(berangka) < len(isi):
        # Beside a period or a name, 2023 is a figure.
        return False
    nama = [t.kode for t in lepas.values() if t.nama]
    if peran < 3 and any(t.kosong for t in kata.values()):
        return False
    bernama_label = any(label.get(k) in BERNAMA and t.nama for k, t in kata.items())
    if peran >= 1 and peran + waktu + len(nama) >= 2:
        return not (bernama_label and peran < 2)
    if waktu >= 2 and not any(t.nama for t in kata.values()):
        return True
    # A kode beside its name is one thing; two things are the columns of a table.
    return not label and any(a.isdisjoint(b) for a, b in pairwise(nama))


def _menjudul(kata: Kata, label: Peran) -> bool:
    """Whether a cell under a label heads a new table instead of being that label's value."""
    if kata.peran in LABEL:
        return True
    return bool(kata.kurun) and kata.utuh and label in (Peran.SATUAN, Peran.SIFAT, Peran.ARAH)


def _angka_lepas(cell: Cell, kata: Kata) -> bool:
    """A figure that can stand in no head; a year can."""
    return _berangka(cell, kata) and not kata.utuh
