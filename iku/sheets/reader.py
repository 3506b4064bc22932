"""From the bytes of one file to everything that it says: the way in for every upload."""

from dataclasses import replace

from iku.core.catalogue import Catalogues
from iku.core.finding import Kode, Masalah, galat
from iku.sheets.bacaan import Bacaan, Dilewati, Temuan
from iku.sheets.duplicates import once
from iku.sheets.gate import Format, examine
from iku.sheets.konteks import Konteks
from iku.sheets.tables import has_table, is_sample, read_sheet
from iku.sheets.text import decode, read_text
from iku.sheets.workbook import BukuKerja, read_xlsx


def read(nama: str, isi: bytes, catalogues: Catalogues, tahun: int | None = None) -> Bacaan:
    """Read a spreadsheet or text file, in the template's form or the tidy one.

    ``nama`` is only repeated in messages: what the file is, its bytes say. ``tahun`` serves where the
    file names no year. Bad input never raises: every fault is in ``masalah``.
    """
    cells = read_cells(isi)
    if isinstance(cells, Masalah):
        return Bacaan(nama, masalah=(cells.di(nama),), terbaca=False)
    return read_sheets(nama, cells, Konteks(catalogues, tahun))


def read_cells(isi: bytes) -> BukuKerja | Masalah:
    """The first step alone: bytes to addressed cells, before anyone asks what they mean."""
    match examine(isi):
        case Masalah() as masalah:
            return masalah
        case Format.XLSX:
            return read_xlsx(isi)
        case Format.TEKS:
            return _teks(isi)


def _teks(isi: bytes) -> BukuKerja | Masalah:
    teks = decode(isi)
    sheet = teks if isinstance(teks, Masalah) else read_text(teks, has_table)
    return sheet if isinstance(sheet, Masalah) else BukuKerja((sheet,), ())


def read_sheets(nama: str, buku: BukuKerja, konteks: Konteks) -> Bacaan:
    """The second step: addressed cells to readings, of every sheet."""
    temuan = Temuan(masalah=list(buku.masalah), dilewati=list(buku.dilewati))
    # Every sheet is read, so that all faults of the file are told at once.
    terbaca = [read_sheet(sheet, konteks, temuan) for sheet in buku.lembar]
    sekali = once(replace(r, berkas=nama) for r in temuan.readings)
    dilewati = (*(Dilewati(d.sel, d.alasan, nama) for d in temuan.dilewati), *sekali.dilewati)
    if not any(terbaca) and not temuan.masalah:
        temuan.masalah.append(
            galat(Kode.BERKAS_KOSONG, "", "", "lembar yang berisi data", "Pilih berkas lain.")
        )
    masalah = (*(m.di(nama) for m in temuan.masalah), *sekali.masalah)
    contoh = any(map(is_sample, buku.lembar))
    return Bacaan(nama, sekali.readings, masalah, dilewati, any(terbaca), contoh)
