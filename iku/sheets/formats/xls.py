"""xls of Excel 2 to 2003 (BIFF), read with xlrd: values with their formats, merges and hidden parts."""

import io
from collections.abc import Iterator

import xlrd
from xlrd.sheet import Sheet

from iku.sheets.formats.bentuk import Bentuk
from iku.sheets.formats.mentah import Hasil, Lembar, Tolak, rusak
from iku.sheets.formats.palet import GALAT, LOGIKA
from iku.sheets.formats.xls_rupa import rupa_huruf_xls, teks_kaya
from iku.sheets.formats.xls_sembunyi import tandai

_BUKAN_TABEL = {1: "lembar makro", 2: "lembar grafik", 6: "modul Visual Basic"}
_BOF, _EOF, _BOUNDSHEET = (0x0009, 0x0209, 0x0409, 0x0809), 0x000A, 0x0085
_FORMULA = (0x0006, 0x0206, 0x0406)


def read_xls(isi: bytes, hasil: Hasil) -> None:
    """Read every sheet of a workbook.

    Raises: Tolak, and whatever xlrd raises over damaged records.
    """
    buku = _buka(isi)
    hasil.dilewati += _bukan_tabel(buku)
    for nomor in range(buku.nsheets):
        sheet = buku.sheet_by_index(nomor)
        rumus = _berumus(buku.mem, buku._sh_abs_posn[nomor]) if buku.biff_version >= 50 else set()
        hasil.tambah(_lembar(sheet, _Gaya(buku), rumus, hasil))
    if not hasil.lembar:
        raise Tolak("makro" if hasil.dilewati else "tanpa_lembar")


def _buka(isi: bytes) -> xlrd.Book:
    try:
        # On demand, so that the records stay at hand; its remarks about odd records go nowhere.
        return xlrd.open_workbook(
            file_contents=isi, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as salah:
        if "encrypted" in str(salah):
            raise Tolak("sandi") from salah
        raise rusak("susunannya bukan susunan Excel lama (.xls) yang utuh") from salah


class _Gaya:
    """The number formats and looks of a workbook by the style index of a cell."""

    def __init__(self, buku: xlrd.Book) -> None:
        self._buku = buku
        self._bentuk: dict[int, Bentuk] = {}

    def __getitem__(self, nomor: int) -> Bentuk:
        if nomor not in self._bentuk:
            gaya = self._buku.xf_list[nomor] if nomor < len(self._buku.xf_list) else None
            format = self._buku.format_map.get(gaya.format_key) if gaya is not None else None
            kode = format.format_str if format is not None else ""
            rupa = rupa_huruf_xls(self._buku, gaya.font_index) if gaya is not None else ""
            self._bentuk[nomor] = Bentuk(kode, mulai_1904=self._buku.datemode == 1, rupa=rupa)
        return self._bentuk[nomor]


def _lembar(sheet: Sheet, gaya: _Gaya, rumus: set[tuple[int, int]], hasil: Hasil) -> Lembar:
    lembar = Lembar(sheet.name, tersembunyi=sheet.visibility != 0)
    for b in range(sheet.nrows):
        for k, (jenis, nilai) in enumerate(zip(sheet.row_types(b), sheet.row_values(b), strict=True)):
            if jenis not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                bentuk = gaya[sheet.cell_xf_index(b, k)]
                if jenis == xlrd.XL_CELL_TEXT and (jalan := sheet.rich_text_runlist_map.get((b, k))):
                    teks = teks_kaya(sheet.book, nilai, jalan, bentuk.rupa)
                    lembar.tambah(b + 1, k + 1, hasil.palet.teks(teks, bentuk.kode))
                    continue
                lembar.tambah(b + 1, k + 1, _nomor(hasil, jenis, nilai, bentuk, (b, k) in rumus))
    tandai(lembar, sheet)
    return lembar


def _nomor(hasil: Hasil, jenis: int, nilai: str | float, bentuk: Bentuk, rumus: bool) -> int:
    palet, kode = hasil.palet, bentuk.kode
    if jenis == xlrd.XL_CELL_TEXT:
        return bentuk.teks(palet, str(nilai), rumus=rumus)
    if jenis == xlrd.XL_CELL_BOOLEAN:
        return palet.nomor((LOGIKA, kode, rumus), "TRUE" if nilai else "FALSE")
    if jenis == xlrd.XL_CELL_ERROR:
        galat = xlrd.error_text_from_code.get(int(nilai), f"#GALAT{int(nilai)}")
        return palet.nomor((GALAT, kode, rumus), galat)
    return bentuk.nomor(palet, float(nilai), rumus=rumus)


def _rekaman(mem: bytes, awal: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part of the stream, without those of the charts within it."""
    dalam = 0
    while awal + 4 <= len(mem):
        jenis = int.from_bytes(mem[awal : awal + 2], "little")
        panjang = int.from_bytes(mem[awal + 2 : awal + 4], "little")
        data = mem[awal + 4 : awal + 4 + panjang]
        dalam += (jenis in _BOF) - (jenis == _EOF)
        if dalam <= 0:
            return
        if dalam == 1:
            yield jenis, data
        awal += 4 + panjang


def _berumus(mem: bytes, awal: int) -> set[tuple[int, int]]:
    """The cells, counted from 0, whose value a formula calculated; xlrd does not tell."""
    return {
        (int.from_bytes(data[:2], "little"), int.from_bytes(data[2:4], "little"))
        for jenis, data in _rekaman(mem, awal)
        if jenis in _FORMULA
    }


def _bukan_tabel(buku: xlrd.Book) -> list[tuple[str, str]]:
    if buku.biff_version < 50:
        return []
    daftar = [data for jenis, data in _rekaman(buku.mem, buku.base) if jenis == _BOUNDSHEET]
    return [
        (_nama(data, buku), _BUKAN_TABEL.get(data[5], "bukan lembar kerja")) for data in daftar if data[5]
    ]


def _nama(data: bytes, buku: xlrd.Book) -> str:
    if buku.biff_version < 80:
        return data[7 : 7 + data[6]].decode(buku.encoding or "cp1252", "replace")
    if data[7] & 1:
        return data[8 : 8 + 2 * data[6]].decode("utf-16-le", "replace")
    return data[8 : 8 + data[6]].decode("latin-1")
