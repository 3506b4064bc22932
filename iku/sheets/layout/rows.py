"""Rows: what the labels of one row of a table say it is, and when."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from iku.core.finding import Kode, Masalah, galat
from iku.sheets.cells import Cell
from iku.sheets.layout.blocks import Blok
from iku.sheets.layout.kata import Kamus
from iku.sheets.layout.labels import Label, berperan, tanpa_judul
from iku.sheets.layout.lembaran import Lembaran, Tempat
from iku.sheets.layout.roles import TERLEWAT, Peran
from iku.sheets.periods import Kurun

_BENTUK_RAPI: Final = (
    {"tahun", "triwulan", "variabel", "nilai"},
    {"tahun", "triwulan", "indikator", "target"},
)


class Baris(NamedTuple):
    """The labels of one row.

    ``kode`` is everything that all its names agree on, ``sebutan`` the names as written, ``asing`` a label
    that nothing in the catalogue has. ``kosong_waktu`` names the period columns that the row leaves empty,
    ``dibawa`` says that it has a year of its own and its triwulan from above;
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
    dibawa: bool = False


def baris_blok(blok: Blok, lembaran: Lembaran, kamus: Kamus) -> Iterator[Baris]:
    """The rows of a table with their labels, from the top."""
    label = Label(blok, lembaran, kamus, _berkelompok(blok, lembaran, kamus))
    lalu = Baris(0)
    for nomor in blok.pita.isi:
        isi = lembaran.baris[nomor]
        if blok.kolom.keys().isdisjoint(isi) and not any(lembaran.cell(nomor, k) for k in blok.kolom):
            continue
        satu = _baris(nomor, label)
        if not satu.sebutan and not satu.asing and satu.kurun and lalu.kurun and not satu.jumlah:
            # The name is written once, over the rows of its periods.
            satu = satu._replace(
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
    # In the machine's own form an empty triwulan means that there is none.
    waktu = () if _tidy(blok) else blok.waktu
    calon = {*waktu, *tanpa_judul(blok)} | (set() if bernama else set(blok.nama))
    return frozenset(
        k
        for k in calon
        if isi
        and 2 * sum(k in lembaran.baris[b] for b in isi) <= len(isi) + 1
        and k in lembaran.baris[isi[0]]
    )


def _tidy(blok: Blok) -> bool:
    return {k.teks.casefold() for k in blok.kolom.values()} in _BENTUK_RAPI


def _dibawa(nomor: int, label: Label) -> bool:
    if not label.berulang:
        return False
    tahun, triwulan = label.blok.label(Peran.TAHUN), label.blok.label(Peran.TRIWULAN)
    if tahun is None or triwulan is None or triwulan not in label.berulang:
        return False
    cell = label.lembaran.cell
    return cell(nomor, tahun) is not None and cell(nomor, triwulan) is None


def _satuan(baris: int, lembaran: Lembaran, kamus: Kamus) -> bool:
    """Whether a row gives the units of what stands across."""
    isi = lembaran.baris[baris]
    return kamus.kata(isi[min(isi)]).peran is Peran.SATUAN


def _baris(nomor: int, label: Label) -> Baris:
    (nama, tempat), waktu = label.nama(nomor), label.waktu(nomor)
    # An office may write "Jumlah" in the column of numbers or codes.
    jumlah = nama.jumlah or label.menjumlah(nomor)
    jumlah = jumlah and not nama.sebutan
    peran = Peran.JUMLAH if jumlah else None
    if not jumlah and label.berperan(nomor, nama, waktu):
        peran = _peran(nomor, label)
    return Baris(
        nomor,
        nama.kode,
        nama.sebutan,
        "" if jumlah else nama.asing,
        tempat,
        nama.kurun + waktu.kurun,
        waktu.kosong,
        jumlah,
        peran,
        nama.berselisih,
        tuple(_salah(c, p, label.lembaran.sheet.alamat(nomor, k)) for k, p, c in waktu.salah),
        _dibawa(nomor, label),
    )


def _peran(nomor: int, label: Label) -> Peran | None:
    """What a row says that its figures are, from the outermost label in: "Target TW I"; "Target" and "K"."""
    hasil: Peran | None = None
    for k in sorted({*label.blok.nama, *label.blok.waktu, *label.tanpa_judul}):
        ada = label.cell(nomor, k)
        if ada is not None and berperan(kata := label.kamus.kata(ada[1])):
            hasil = _gabung(hasil, kata.peran)
    return hasil


def _gabung(peran: Peran | None, lain: Peran | None) -> Peran | None:
    """Two roles of one row: *Target* with *K* is a target, *Target* with *Rp* is money."""
    if lain is None or peran in TERLEWAT or (lain is Peran.NETRAL and peran is not None):
        return peran
    return lain


def _salah(cell: Cell, peran: Peran, sel: str) -> Masalah:
    match peran:
        case Peran.TAHUN:
            saran = "Tulis empat angka, misalnya 2024."
            return galat(Kode.TAHUN_SALAH, sel, cell.teks, "tahun 2000 sampai 2100", saran)
        case Peran.TRIWULAN:
            saran = "Tulis satu angka, misalnya 3."
            return galat(Kode.TRIWULAN_SALAH, sel, cell.teks, "1, 2, 3, atau 4", saran)
    return galat(Kode.TRIWULAN_SALAH, sel, cell.teks, "nama bulan", "Tulis nama bulannya, misalnya Maret.")
