"""xlsb: the records of an Excel binary workbook (BIFF12), by [MS-XLSB]."""

from struct import Struct
from struct import error as struct_error

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.bentuk import Bentuk
from iku.sheets.formats.kemasan import Lampir, pokok, relasi, tambah_lembar, tanpa_makro_saja
from iku.sheets.formats.mentah import Hasil, Lembar, rusak
from iku.sheets.formats.palet import GALAT, LOGIKA, Palet
from iku.sheets.formats.xlsb_gaya import Gaya
from iku.sheets.formats.xlsb_rekaman import rekaman, teks_kaya, untai

ROW_HDR, CELL_RK, CELL_ERROR, CELL_BOOL, CELL_REAL, CELL_ST, CELL_ISST = 0, 2, 3, 4, 5, 6, 7
FMLA_STRING, FMLA_NUM, FMLA_BOOL, FMLA_ERROR, CELL_RSTRING = 8, 9, 10, 11, 62
SST_ITEM, COL_INFO, WB_PROP, BUNDLE_SH, MERGE_CELL = 19, 60, 153, 156, 176
BEGIN_SHEET_DATA, END_SHEET_DATA = 145, 146
TIPIS, SEMPIT = 20, 26
"""Rows lower than a point, in twentieths, and columns narrower than a tenth of a digit, in 256ths."""
_GALAT = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
    43: "#GETTING_DATA",
}  # fmt: skip
_BERUMUS = (FMLA_STRING, FMLA_NUM, FMLA_BOOL, FMLA_ERROR)
_SATU, _DUA, _EMPAT, _GANDA = Struct("<I"), Struct("<II"), Struct("<IIII"), Struct("<d")
_STATUS = ("visible", "hidden", "veryHidden")


def read_xlsb(arsip: Arsip, hasil: Hasil) -> None:
    """Read every sheet of a workbook.

    Raises: Tolak where it is damaged, too large, or has no sheet of cells.
    """
    buku = pokok(arsip, "xl/workbook.bin")
    isi = arsip.baca(buku)
    hubungan = relasi(arsip, buku)
    tempat = dict(hubungan.values())
    mulai_1904 = any(jenis == WB_PROP and data[:1] and data[0] & 1 for jenis, data in rekaman(isi))
    gaya = Gaya(arsip, tempat.get("styles", ""), mulai_1904=mulai_1904)
    pembaca = Pembaca(hasil.palet, gaya, _teks_bersama(arsip, tempat.get("sharedStrings", ""), gaya))
    for jenis, data in rekaman(isi):
        if jenis == BUNDLE_SH:
            status = _STATUS[min(_SATU.unpack_from(data)[0], 2)]
            id, lanjut = untai(data, 8)
            tambah_lembar(arsip, pembaca, hasil, hubungan, Lampir(untai(data, lanjut)[0], id, status))
    tanpa_makro_saja(arsip, hasil)


class Pembaca:
    """Reads the sheets of one workbook, whose styles and texts they share."""

    def __init__(self, palet: Palet, gaya: Gaya, teks: list[str]) -> None:
        self._palet = palet
        self._gaya = gaya
        self._teks = teks

    def isi(self, lembar: Lembar, isi: bytes, nama: str) -> None:
        """Fill a sheet from its records.

        Raises: Tolak where they are cut off.
        """
        try:
            self._rekaman(lembar, isi)
        except (struct_error, IndexError) as salah:
            raise rusak(f"bagian {nama} cacat") from salah

    def _rekaman(self, lembar: Lembar, isi: bytes) -> None:
        baris, dalam = 0, False
        for jenis, data in rekaman(isi):
            if jenis in (BEGIN_SHEET_DATA, END_SHEET_DATA):
                dalam = jenis == BEGIN_SHEET_DATA
            elif jenis == COL_INFO and (data[16] & 1 or _SATU.unpack_from(data, 8)[0] < SEMPIT):
                awal, akhir = _DUA.unpack_from(data)
                lembar.kolom_tersembunyi.update(range(awal + 1, min(akhir, 16_383) + 2))
            elif jenis == MERGE_CELL:
                atas, bawah, kiri, kanan = _EMPAT.unpack_from(data)
                lembar.gabungan.append((atas + 1, kiri + 1, bawah + 1, kanan + 1))
            elif dalam and jenis == ROW_HDR:
                baris = _SATU.unpack_from(data)[0] + 1
                if data[11] & 0x10 or int.from_bytes(data[8:10], "little") < TIPIS:
                    lembar.baris_tersembunyi.add(baris)
            elif dalam and (CELL_RK <= jenis <= FMLA_ERROR or jenis == CELL_RSTRING):
                kolom, gaya = _DUA.unpack_from(data)
                lembar.tambah(baris, kolom + 1, self._nomor(jenis, data, self._gaya.sel[gaya & 0xFFFFFF]))

    def _nomor(self, jenis: int, data: bytes, bentuk: Bentuk) -> int:
        palet, rumus = self._palet, jenis in _BERUMUS
        match jenis:
            case 2:
                return bentuk.nomor(palet, _rk(_SATU.unpack_from(data, 8)[0]))
            case 5 | 9:
                return bentuk.nomor(palet, _GANDA.unpack_from(data, 8)[0], rumus=rumus)
            case 3 | 11:
                return palet.nomor((GALAT, bentuk.kode, rumus), _GALAT.get(data[8], "#GALAT"))
            case 4 | 10:
                return palet.nomor((LOGIKA, bentuk.kode, rumus), "TRUE" if data[8] else "FALSE")
            case 7:
                return bentuk.teks(palet, self._teks[_SATU.unpack_from(data, 8)[0]])
            case 62:
                return bentuk.teks(palet, teks_kaya(data, 8, self._gaya.rupa))
        return bentuk.teks(palet, untai(data, 8)[0], rumus=rumus)


def _rk(rk: int) -> float:
    """A number packed into 30 bits: whole or the front of a double, perhaps in hundredths."""
    if rk & 2:
        bulat = rk >> 2
        nilai = float(bulat - (1 << 30) if bulat & 0x20000000 else bulat)
    else:
        nilai = _GANDA.unpack(bytes(4) + _SATU.pack(rk & 0xFFFFFFFC))[0]
    return nilai / 100 if rk & 1 else nilai


def _teks_bersama(arsip: Arsip, nama: str, gaya: Gaya) -> list[str]:
    if nama not in arsip:
        return []
    return [teks_kaya(data, 0, gaya.rupa) for jenis, data in rekaman(arsip.baca(nama)) if jenis == SST_ITEM]
