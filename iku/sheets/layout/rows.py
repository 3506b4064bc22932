"""Rows: what the labels of one row of a table say it is, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from iku.core.finding import Kode, Masalah, galat
from iku.core.period import parse_tahun, parse_triwulan
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.blocks import Blok
from iku.sheets.layout.kata import Kamus
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import BERPERIODE, TERLEWAT, Peran
from iku.sheets.layout.waktu import SETAHUN
from iku.sheets.periods import Kurun, parse_kurun

_SETAHUN: Final = ("setahun", "tahunan", "satu tahun")
_SDA: Final = frozenset(('"', "''", "〃", "sda", "s.d.a", "s.d.a.", "idem"))
"""Marks that repeat what stands above."""
_BERHURUF = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Baris:
    """The labels of one row.

    ``kode`` is everything that all its names agree on, ``sebutan`` the names as written, ``asing`` a label
    that nothing in the catalogue has. ``kosong_waktu`` names the period columns that the row leaves empty;
    ``peran`` is what the row says that its figures are, where variabel stand across: "Target TW I".
    """

    nomor: int
    kode: frozenset[str] = frozenset()
    sebutan: tuple[str, ...] = ()
    asing: str = ""
    tempat: Tempat | None = None
    kurun: tuple[Kurun, ...] = ()
    kosong_waktu: tuple[Peran, ...] = ()
    jumlah: bool = False
    peran: Peran | None = None
    berselisih: bool = False
    masalah: tuple[Masalah, ...] = ()


@dataclass(slots=True)
class _Label:
    """The labels of the rows of one table, those that are written once over a group carried down."""

    blok: Blok
    lembaran: Lembaran
    kamus: Kamus
    berulang: frozenset[int]
    terakhir: dict[int, tuple[Tempat, Cell]] = field(default_factory=dict)

    def cell(self, baris: int, kolom: int) -> tuple[Tempat, Cell] | None:
        """What labels a row in a column; never the head over it."""
        ada = self.lembaran.cell(baris, kolom)
        if ada is not None and ada[1].teks.casefold() in _SDA and kolom in self.terakhir:
            return self.terakhir[kolom]
        if ada is not None and ada[0][0] not in self.blok.pita.kepala:
            self.terakhir[kolom] = ada
            return ada
        return self.terakhir.get(kolom) if kolom in self.berulang else None


def baris_blok(blok: Blok, lembaran: Lembaran, kamus: Kamus) -> Iterator[Baris]:
    """The rows of a table with their labels, from the top."""
    label = _Label(blok, lembaran, kamus, _berkelompok(blok, lembaran, kamus))
    lalu = Baris(0)
    for nomor in blok.pita.isi:
        if not any(lembaran.cell(nomor, k) for k in blok.kolom):
            continue
        satu = _baris(nomor, label)
        if not satu.sebutan and not satu.asing and satu.kurun and lalu.kurun and not satu.jumlah:
            # The name is written once, over the rows of its periods.
            satu = replace(
                satu,
                kode=lalu.kode,
                sebutan=lalu.sebutan,
                asing=lalu.asing,
                tempat=lalu.tempat,
                berselisih=lalu.berselisih,
            )
        yield satu
        lalu = satu


def _berkelompok(blok: Blok, lembaran: Lembaran, kamus: Kamus) -> frozenset[int]:
    """The columns of periods and roles that are written once over a group of rows: most cells are empty."""
    isi = [b for b in blok.pita.isi if not _satuan(b, lembaran, kamus)]
    bernama = any(kamus.kata(c).nama for b in isi for k in blok.nama if (c := lembaran.baris[b].get(k)))
    calon = {*blok.waktu, *_tanpa_judul(blok)} | (set() if bernama else set(blok.nama))
    return frozenset(
        k
        for k in calon
        if isi
        and 2 * sum(k in lembaran.baris[b] for b in isi) <= len(isi) + 1
        and k in lembaran.baris[isi[0]]
    )


def _satuan(baris: int, lembaran: Lembaran, kamus: Kamus) -> bool:
    """Whether a row gives the units of what stands across."""
    isi = lembaran.baris[baris]
    return kamus.kata(isi[min(isi)]).peran is Peran.SATUAN


def _tanpa_judul(blok: Blok) -> list[int]:
    return [k for k, c in blok.kolom.items() if c.label is Peran.CATATAN and not c.teks]


def _baris(nomor: int, label: _Label) -> Baris:
    blok, kamus = label.blok, label.kamus
    dikenal: list[tuple[str, frozenset[str], Tempat]] = []
    asing: list[tuple[str, Tempat]] = []
    kurun: list[Kurun] = []
    jumlah = bertriwulan = False
    for k in blok.nama:
        if (ada := label.cell(nomor, k)) is None:
            continue
        tempat, cell = ada
        kata = kamus.kata(cell)
        bertriwulan = bertriwulan or kata.triwulan
        if bertriwulan and (triwulan := parse_triwulan(cell.teks)) is not None:
            # "Triwulan" beside "II".
            kurun.append(Kurun(None, 3 * triwulan - 2, 3 * triwulan))
        elif kata.nama:
            dikenal.append((kata.sisa, kata.kode, tempat))
            kurun.extend(kata.kurun)
        elif kata.utuh and kata.kurun and cell.jenis is not Isi.ANGKA:
            kurun.extend(kata.kurun)
        elif kata.peran is Peran.JUMLAH:
            jumlah = True
        elif kata.peran is None and _BERHURUF.search(cell.teks):
            asing.append((cell.teks, tempat))
    # An office may write "Jumlah" in the column of numbers or codes.
    lain = [k for k, c in blok.kolom.items() if c.label is not None and k not in blok.nama]
    tulisan = [c for k in lain if (c := label.lembaran.baris[nomor].get(k)) is not None]
    jumlah = jumlah or any(kamus.kata(c).peran is Peran.JUMLAH for c in tulisan)
    kode = _sepakat([k for _, k, _ in dikenal])
    waktu, kosong, masalah = _waktu(nomor, label)
    kode_kolom = blok.label(Peran.KODE)
    salah_kode = any(t[1] == kode_kolom for _, t in asing) and bool(dikenal)
    pertama = [*(t for _, _, t in dikenal), *(t for _, t in asing)]
    return Baris(
        nomor,
        frozenset() if salah_kode else kode,
        tuple(s for s, _, _ in dikenal) + (tuple(s for s, _ in asing) if salah_kode else ()),
        "" if dikenal or jumlah or not asing else asing[-1][0],
        pertama[0] if pertama else None,
        (*kurun, *waktu),
        kosong,
        jumlah and not dikenal,
        Peran.JUMLAH if jumlah and not dikenal else _peran(nomor, label),
        salah_kode or (bool(dikenal) and not kode),
        masalah,
    )


def _sepakat(kode: list[frozenset[str]]) -> frozenset[str]:
    """What all names agree on, of variabel and of indikator apart; disagreement leaves nothing."""
    if not kode:
        return frozenset()
    semua = frozenset.intersection(*kode)
    if semua:
        return semua
    # An indikator beside its variabel is two things of two kinds, not a disagreement.
    kecil = [frozenset(k for k in satu if k == k.casefold()) for satu in kode]
    besar = [frozenset(k for k in satu if k != k.casefold()) for satu in kode]
    hasil = frozenset[str]()
    for jenis in (kecil, besar):
        isi = [satu for satu in jenis if satu]
        if len(isi) == len(kode):
            return frozenset()
        if isi:
            sama = frozenset.intersection(*isi)
            if not sama:
                return frozenset()
            hasil |= sama
    return hasil


def _peran(nomor: int, label: _Label) -> Peran | None:
    """What a row says that its figures are, from the outermost label in: "Target TW I"; "Target" and "K"."""
    hasil: Peran | None = None
    for k in sorted({*label.blok.nama, *label.blok.waktu, *_tanpa_judul(label.blok)}):
        ada = label.cell(nomor, k)
        kata = None if ada is None else label.kamus.kata(ada[1])
        if kata is None or kata.nama or kata.peran in BERPERIODE or kata.peran is Peran.JUMLAH:
            continue
        hasil = _gabung(hasil, kata.peran)
    return hasil


def _gabung(peran: Peran | None, lain: Peran | None) -> Peran | None:
    """Two roles of one row: *Target* with *K* is a target, *Target* with *Rp* is money."""
    if lain is None or peran in TERLEWAT or (lain is Peran.NETRAL and peran is not None):
        return peran
    return lain


def _waktu(nomor: int, label: _Label) -> tuple[list[Kurun], tuple[Peran, ...], tuple[Masalah, ...]]:
    kurun: list[Kurun] = []
    kosong: list[Peran] = []
    masalah: list[Masalah] = []
    for k in label.blok.waktu:
        peran = label.blok.kolom[k].label
        assert peran is not None
        if (ada := label.cell(nomor, k)) is None:
            kosong.append(peran)
            continue
        kata = label.kamus.kata(ada[1])
        hasil = _satu_waktu(ada[1], peran, label.kamus)
        if hasil is not None:
            kurun.extend(hasil)
        elif kata.peran is None:
            masalah.append(_salah(ada[1], peran, label.lembaran.sheet.alamat(nomor, k)))
    return kurun, tuple(kosong), tuple(masalah)


def _satu_waktu(cell: Cell, peran: Peran, kamus: Kamus) -> tuple[Kurun, ...] | None:
    if peran is Peran.TAHUN:
        tahun = parse_tahun(cell.teks) if cell.jenis in (Isi.TEKS, Isi.ANGKA) else None
        if tahun is not None:
            return (Kurun(tahun, None, None),)
    if peran is Peran.TRIWULAN and cell.jenis in (Isi.TEKS, Isi.ANGKA):
        if (triwulan := parse_triwulan(cell.teks)) is not None:
            return (Kurun(None, 3 * triwulan - 2, 3 * triwulan),)
        if cell.teks.strip().casefold() in _SETAHUN:
            return (SETAHUN,)
    if peran is Peran.BULAN and cell.jenis is Isi.ANGKA and cell.angka is not None and 1 <= cell.angka <= 12:
        bulan = int(cell.angka)
        return (Kurun(None, bulan, bulan),) if cell.angka == bulan else None
    kata = kamus.kata(cell)
    if kata.utuh and kata.kurun and not (cell.jenis is Isi.ANGKA and peran is not Peran.TAHUN):
        return kata.kurun
    satu = parse_kurun(cell.teks) if cell.jenis is Isi.TEKS else None
    return None if satu is None else (satu,)


def _salah(cell: Cell, peran: Peran, sel: str) -> Masalah:
    match peran:
        case Peran.TAHUN:
            saran = "Tulis empat angka, misalnya 2024."
            return galat(Kode.TAHUN_SALAH, sel, cell.teks, "tahun 2000 sampai 2100", saran)
        case Peran.TRIWULAN:
            saran = "Tulis satu angka, misalnya 3."
            return galat(Kode.TRIWULAN_SALAH, sel, cell.teks, "1, 2, 3, atau 4", saran)
    return galat(Kode.TRIWULAN_SALAH, sel, cell.teks, "nama bulan", "Tulis nama bulannya, misalnya Maret.")
