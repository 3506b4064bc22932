"""Table: a head and the rows below it, with what every form of table asks of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iku.core import words
from iku.core.catalogue import Catalogue
from iku.core.finding import Kode, Masalah, galat, ringkas
from iku.core.reading import Jenis, Kunci, Reading
from iku.sheets.bacaan import Dilewati, Temuan
from iku.sheets.cells import Cell, Isi, Sheet
from iku.sheets.heads import Bentuk, Head, Peran
from iku.sheets.konteks import Konteks
from iku.sheets.names import bersih
from iku.sheets.text import PEMISAH
from iku.sheets.values import is_number, read_value

# Somebody meant a figure here, even where it cannot be read as one: "45,2 persen", "Rp 1.000".
_MIRIP_ANGKA = re.compile(r"(?:rp\.?\s*)?[-+(]?\d", re.IGNORECASE)

Baris = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet.

    Shape: ``rows`` by row, then column; only non-empty cells. ``di_atas`` are the texts between the
    table before (or the top of the sheet) and the head.
    """

    sheet: Sheet
    head: Head
    rows: Mapping[int, Baris]
    di_atas: tuple[str, ...]

    def alamat(self, baris: int, kolom: int) -> str:
        """The address of a cell; a line is enough where it holds one figure."""
        nama = self.head.teks.get(kolom, "") if self.head.bentuk is Bentuk.PERIODE else ""
        return self.sheet.alamat(baris, kolom, nama)

    def cell(self, isi: Baris, peran: Peran) -> Cell | None:
        """The cell of a row under a role; None where it is empty or there is no such column."""
        return isi.get(self.head.peran.get(peran, 0))

    def sebutan(self, isi: Baris) -> tuple[str, ...]:
        """What a row calls its variabel or indikator: kode and name, as far as they are filled."""
        return tuple(c.teks for p in (Peran.KODE, self.head.nama) if (c := self.cell(isi, p)) is not None)

    def tempat_nama(self, isi: Baris) -> int:
        """The column that a fault of the name is told of."""
        kolom = [self.head.peran[p] for p in (Peran.KODE, self.head.nama) if p in self.head.peran]
        return next((k for k in kolom if k in isi), kolom[0])

    def kolom_angka(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        if self.head.bentuk is Bentuk.PERIODE:
            return tuple(self.head.periode)
        return (self.head.peran[self.head.nilai],)


def data_rows(table: Table, konteks: Konteks, temuan: Temuan) -> Iterator[tuple[int, Baris]]:
    """The rows that give figures; notes are listed, rows that are cut off or too long are named."""
    for baris, isi in table.rows.items():
        if (masalah := _pemisah_lain(table, baris, isi)) is not None:
            temuan.masalah.append(masalah)
        elif _catatan(table, isi, konteks):
            kolom, cell = next(iter(isi.items()))
            temuan.dilewati.append(
                Dilewati(table.sheet.alamat(baris, kolom), f'teks: "{ringkas(cell.teks, 60)}"')
            )
        elif (masalah := _jumlah_kolom(table, baris)) is not None:
            temuan.masalah.append(masalah)
        else:
            yield baris, isi


def _catatan(table: Table, isi: Baris, konteks: Konteks) -> bool:
    sebutan = table.sebutan(isi)
    if sebutan and konteks.known(table.head.jenis, *sebutan):
        return False
    angka = table.kolom_angka()
    if any(_MIRIP_ANGKA.match(isi[k].teks) or is_number(isi[k]) for k in angka if k in isi):
        return False
    peran = table.head.peran
    bukan = {*table.head.catatan, *(peran[p] for p in (Peran.KODE, table.head.nama) if p in peran)}
    return not any(is_number(c) for k, c in isi.items() if k not in bukan)


def _pemisah_lain(table: Table, baris: int, isi: Baris) -> Masalah | None:
    """A record of a text file cut by another separator than its head: one field that holds several."""
    lebar = table.sheet.lebar
    if lebar is None or lebar[baris] != 1 or lebar[table.head.baris] == 1:
        return None
    teks = next(iter(isi.values())).teks
    bagian = max((teks.split(p) for p in PEMISAH), key=len)
    if len(bagian) < 3 or not any(is_number(Cell(Isi.TEKS, b.strip())) for b in bagian):
        return None
    harap = f"{lebar[table.head.baris]} kolom seperti pada judul kolom"
    saran = "Gunakan pemisah yang sama dengan judul kolom pada setiap baris."
    return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", "1", harap, saran)


def _jumlah_kolom(table: Table, baris: int) -> Masalah | None:
    lebar = table.sheet.lebar
    if lebar is None or lebar[baris] == lebar[table.head.baris]:
        return None
    harap = f"{lebar[table.head.baris]} kolom seperti pada judul kolom"
    saran = "Periksa pemisah, tanda kutip, dan koma desimal pada baris ini."
    return galat(Kode.JUMLAH_KOLOM, f"baris {baris}", str(lebar[baris]), harap, saran)


def resolve_name(table: Table, baris: int, isi: Baris, tahun: int, konteks: Konteks) -> str | Masalah:
    """The kode of a row, by its kode and name together."""
    sebutan = table.sebutan(isi)
    sel = table.alamat(baris, table.tempat_nama(isi))
    if not sebutan:
        harap = f"kode atau nama {table.head.nama} dari katalog"
        return galat(Kode.NILAI_KOSONG, sel, "", harap, "Isi kodenya, atau hapus angka pada baris ini.")
    names = konteks.names(table.head.jenis, tahun)
    return names.find(*sebutan) or names.unknown(sel, *sebutan)


def check_traits(table: Table, baris: int, isi: Baris, kode: str, katalog: Catalogue) -> list[Masalah]:
    """Refuse a row whose satuan, sifat or arah is not the catalogue's: its figures mean something else."""
    masalah = []
    for peran, boleh in _ciri(table.head.jenis, kode, katalog).items():
        cell = table.cell(isi, peran)
        if cell is not None and bersih(cell.teks) not in map(bersih, boleh):
            sel = table.alamat(baris, table.head.peran[peran])
            saran = f"Tulis angka baris ini menurut {peran} itu, lalu perbaiki selnya."
            masalah.append(galat(Kode.NILAI_TAK_DIKENAL, sel, cell.teks, f'{peran} "{boleh[0]}"', saran))
    return masalah


def _ciri(jenis: Jenis, kode: str, katalog: Catalogue) -> dict[Peran, tuple[str, ...]]:
    if jenis is Jenis.ENTRI:
        variabel = katalog.variabel[kode]
        sifat = (words.SIFAT[variabel.sifat], variabel.sifat.value)
        return {Peran.SATUAN: (variabel.satuan,), Peran.SIFAT: sifat}
    indikator = katalog.indikator[kode]
    arah = (words.ARAH[indikator.arah], indikator.arah.value)
    return {Peran.SATUAN: (indikator.satuan,), Peran.ARAH: arah}


def take_figure(
    table: Table, tempat: tuple[int, int], cell: Cell | None, kunci: Kunci, konteks: Konteks, temuan: Temuan
) -> None:
    """Add the figure of one cell, or what keeps it out."""
    sel = table.alamat(*tempat)
    katalog = konteks.catalogue(kunci.tahun)
    nilai = read_value(cell, kunci, katalog, sel, table.sheet.tulisan)
    if isinstance(nilai, Masalah):
        temuan.masalah.append(nilai)
    else:
        temuan.readings.append(Reading(kunci, nilai, sel=sel))
