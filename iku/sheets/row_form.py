"""The tidy form: one figure a row, its key in columns of their own."""

from iku.core.finding import Masalah
from iku.core.reading import Jenis, Kunci
from iku.sheets.bacaan import Temuan
from iku.sheets.heads import Peran
from iku.sheets.konteks import Konteks
from iku.sheets.names import bersih
from iku.sheets.table import Baris, Table, check_traits, data_rows, resolve_name, take_figure
from iku.sheets.values import read_tahun, read_triwulan

SETAHUN = ("setahun", "tahunan")


def read_row_form(table: Table, konteks: Konteks, temuan: Temuan) -> None:
    """Read every row of a tidy table; each fault of a row is told, none hides another."""
    for baris, isi in data_rows(table, konteks, temuan):
        kunci = _kunci(table, baris, isi, konteks, temuan)
        if kunci is None:
            continue
        katalog = konteks.catalogue(kunci.tahun)
        if ciri := check_traits(table, baris, isi, kunci.kode, katalog):
            temuan.masalah.extend(ciri)
            continue
        kolom = table.head.peran[table.head.nilai]
        take_figure(table, (baris, kolom), isi.get(kolom), kunci, konteks, temuan)


def _kunci(table: Table, baris: int, isi: Baris, konteks: Konteks, temuan: Temuan) -> Kunci | None:
    tahun = _tahun(table, baris, isi, konteks)
    triwulan = _triwulan(table, baris, isi)
    # A wrong year leaves the name to be judged by the latest catalogue, so that both faults are told.
    acuan = konteks.catalogues.terbaru.berlaku_sejak if isinstance(tahun, Masalah) else tahun
    kode = resolve_name(table, baris, isi, acuan, konteks)
    masalah = [m for m in (tahun, triwulan, kode) if isinstance(m, Masalah)]
    if isinstance(tahun, Masalah) or isinstance(triwulan, Masalah) or isinstance(kode, Masalah):
        temuan.masalah.extend(masalah)
        return None
    return Kunci(table.head.jenis, kode, tahun, triwulan)


def _tahun(table: Table, baris: int, isi: Baris, konteks: Konteks) -> int | Masalah:
    if Peran.TAHUN not in table.head.peran and konteks.tahun is not None:
        return konteks.tahun
    return read_tahun(table.cell(isi, Peran.TAHUN), table.alamat(baris, table.head.peran[Peran.TAHUN]))


def _triwulan(table: Table, baris: int, isi: Baris) -> int | Masalah | None:
    cell = table.cell(isi, Peran.TRIWULAN)
    setahun = cell is None or bersih(cell.teks) in SETAHUN
    if setahun and table.head.jenis is Jenis.TARGET:
        return None
    return read_triwulan(cell, table.alamat(baris, table.head.peran[Peran.TRIWULAN]))
