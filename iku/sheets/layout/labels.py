"""Labels: what the words that name and date a row say, each writing of them weighed once for a table."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from iku.core.period import parse_tahun, parse_triwulan
from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.blocks import Blok
from iku.sheets.layout.kata import Kamus, Kata
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import BERPERIODE, Peran
from iku.sheets.layout.waktu import SETAHUN
from iku.sheets.periods import Kurun, parse_kurun

_SETAHUN: Final = ("setahun", "tahunan", "satu tahun")
_SDA: Final = frozenset(('"', "''", "〃", "sda", "s.d.a", "s.d.a.", "idem"))
"""Marks that repeat what stands above."""
_BERHURUF = re.compile(r"[^\W\d_]")


class Nama(NamedTuple):
    """What the names of a row say; ``ke`` is which of their columns is the first to say anything.

    ``berperan`` tells whether one of its labels may say what the figures are.
    """

    kode: frozenset[str]
    sebutan: tuple[str, ...]
    asing: str
    ke: int | None
    kurun: tuple[Kurun, ...]
    jumlah: bool
    berselisih: bool
    berperan: bool


class Waktu(NamedTuple):
    """What the period columns of a row say; ``salah`` has those that name no period."""

    kurun: tuple[Kurun, ...]
    kosong: tuple[Peran, ...]
    salah: tuple[tuple[int, Peran, Cell], ...]
    berperan: bool


class Label:
    """The labels of the rows of one table, those that are written once over a group carried down.

    ``polos`` says that every label stands for its own row alone, so that labels written alike are alike.
    """

    def __init__(self, blok: Blok, lembaran: Lembaran, kamus: Kamus, berulang: frozenset[int]) -> None:
        self.blok, self.lembaran, self.kamus = blok, lembaran, kamus
        self.tanpa_judul = tanpa_judul(blok)
        self.berulang = berulang
        self._terakhir: dict[int, tuple[Tempat, Cell]] = {}
        lain = [k for k, c in blok.kolom.items() if c.label is not None and k not in blok.nama]
        self._menjumlah = frozenset(
            k for k in lain if any(kamus.kata(c).peran is Peran.JUMLAH for c in self._berbeda([k]))
        )
        self._lain = tuple(k for k in self.tanpa_judul if k not in (*blok.nama, *blok.waktu))
        semua = self._berbeda({*blok.nama, *blok.waktu, *self._lain})
        self.polos = not (berulang or lembaran.jangkar or any(c.teks.casefold() in _SDA for c in semua))
        self._nama: dict[tuple[int, ...], Nama] = {}
        self._waktu: dict[tuple[int, ...], Waktu] = {}

    def _berbeda(self, kolom: Iterable[int]) -> list[Cell]:
        """The different cells of some columns; a sheet keeps equal ones once."""
        baris = [self.lembaran.baris[b] for b in self.blok.pita.isi]
        sel = {id(c): c for k in kolom for isi in baris if (c := isi.get(k)) is not None}
        return list(sel.values())

    def cell(self, baris: int, kolom: int) -> tuple[Tempat, Cell] | None:
        """What labels a row in a column; never the head over it."""
        ada = self.lembaran.cell(baris, kolom)
        if ada is not None and ada[1].teks.casefold() in _SDA and kolom in self._terakhir:
            return self._terakhir[kolom]
        if ada is not None and ada[0][0] not in self.blok.pita.kepala:
            self._terakhir[kolom] = ada
            return ada
        return self._terakhir.get(kolom) if kolom in self.berulang else None

    def nama(self, baris: int) -> tuple[Nama, Tempat | None]:
        """What names a row, and where it says so."""
        kolom = self.blok.nama
        if self.polos:
            isi = self.lembaran.baris[baris]
            sel = [isi.get(k) for k in kolom]
            kunci = tuple(map(id, sel))
            if (nama := self._nama.get(kunci)) is None:
                nama = self._nama[kunci] = self._baca_nama(kolom, sel)
            return nama, None if nama.ke is None else (baris, kolom[nama.ke])
        ada = [self.cell(baris, k) for k in kolom]
        asal = [a[0][1] if a else 0 for a in ada]
        nama = self._baca_nama(asal, [a and a[1] for a in ada])
        di = None if nama.ke is None else ada[nama.ke]
        return nama, di and di[0]

    def waktu(self, baris: int) -> Waktu:
        """What dates a row."""
        kolom = self.blok.waktu
        if not self.polos:
            return self._baca_waktu([a and a[1] for k in kolom for a in (self.cell(baris, k),)])
        isi = self.lembaran.baris[baris]
        sel = [isi.get(k) for k in kolom]
        kunci = tuple(map(id, sel))
        if (waktu := self._waktu.get(kunci)) is None:
            waktu = self._waktu[kunci] = self._baca_waktu(sel)
        return waktu

    def menjumlah(self, baris: int) -> bool:
        """Whether a label beside the names says *Jumlah*."""
        if not self._menjumlah:
            return False
        isi = self.lembaran.baris[baris]
        sel = [c for k in self._menjumlah if (c := isi.get(k)) is not None]
        return any(self.kamus.kata(c).peran is Peran.JUMLAH for c in sel)

    def berperan(self, baris: int, nama: Nama, waktu: Waktu) -> bool:
        """Whether a label may say what the figures of its row are."""
        if not self.polos or nama.berperan or waktu.berperan:
            return True
        if not self._lain:
            return False
        isi = self.lembaran.baris[baris]
        return any(berperan(self.kamus.kata(c)) for k in self._lain if (c := isi.get(k)) is not None)

    def _baca_nama(self, kolom: Sequence[int], sel: Sequence[Cell | None]) -> Nama:
        dikenal: list[tuple[str, frozenset[str], int]] = []
        asing: list[tuple[str, int]] = []
        kurun: list[Kurun] = []
        jumlah = bertriwulan = False
        isi = [(n, c, self.kamus.kata(c)) for n, c in enumerate(sel) if c is not None]
        for n, cell, kata in isi:
            bertriwulan = bertriwulan or kata.triwulan
            if bertriwulan and (triwulan := parse_triwulan(cell.teks)) is not None:
                # "Triwulan" beside "II".
                kurun.append(Kurun(None, 3 * triwulan - 2, 3 * triwulan))
            elif kata.nama:
                dikenal.append((kata.sisa, kata.kode, n))
                kurun.extend(kata.kurun)
            elif kata.utuh and kata.kurun and cell.jenis is not Isi.ANGKA:
                kurun.extend(kata.kurun)
            elif kata.peran is Peran.JUMLAH:
                jumlah = True
            elif kata.peran is None and _BERHURUF.search(cell.teks):
                asing.append((cell.teks, n))
        kode = _sepakat([k for _, k, _ in dikenal])
        kode_kolom = self.blok.label(Peran.KODE)
        salah_kode = any(kolom[n] == kode_kolom for _, n in asing) and bool(dikenal)
        pertama = [*(n for _, _, n in dikenal), *(n for _, n in asing)]
        return Nama(
            frozenset() if salah_kode else kode,
            tuple(s for s, _, _ in dikenal) + (tuple(s for s, _ in asing) if salah_kode else ()),
            "" if dikenal or not asing else asing[-1][0],
            pertama[0] if pertama else None,
            tuple(kurun),
            jumlah,
            salah_kode or (bool(dikenal) and not kode),
            any(berperan(kata) for _, _, kata in isi),
        )

    def _baca_waktu(self, sel: Sequence[Cell | None]) -> Waktu:
        kurun: list[Kurun] = []
        kosong: list[Peran] = []
        salah: list[tuple[int, Peran, Cell]] = []
        berarti = False
        for k, cell in zip(self.blok.waktu, sel, strict=True):
            peran = self.blok.kolom[k].label
            assert peran is not None
            if cell is None:
                kosong.append(peran)
                continue
            kata = self.kamus.kata(cell)
            berarti = berarti or berperan(kata)
            if (hasil := _satu_waktu(cell, peran, kata)) is not None:
                kurun.extend(hasil)
            elif kata.peran is None:
                salah.append((k, peran, cell))
        return Waktu(tuple(kurun), tuple(kosong), tuple(salah), berarti)


def tanpa_judul(blok: Blok) -> list[int]:
    """The columns of remarks that have no head."""
    return [k for k, c in blok.kolom.items() if c.label is Peran.CATATAN and not c.teks]


def berperan(kata: Kata) -> bool:
    """Whether a label says what the figures beside it are: *Target*."""
    return not (kata.nama or kata.peran is None or kata.peran in BERPERIODE or kata.peran is Peran.JUMLAH)


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


def _satu_waktu(cell: Cell, peran: Peran, kata: Kata) -> tuple[Kurun, ...] | None:
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
    if kata.utuh and kata.kurun and not (cell.jenis is Isi.ANGKA and peran is not Peran.TAHUN):
        return kata.kurun
    satu = parse_kurun(cell.teks) if cell.jenis is Isi.TEKS else None
    return None if satu is None else (satu,)
