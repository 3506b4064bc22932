"""xlsx and xlsm, ordinary and strict: the workbook around its sheets."""

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.bentuk import BAWAAN, Bentuk
from iku.sheets.formats.kemasan import Lampir, pokok, relasi, tambah_lembar, tanpa_makro_saja
from iku.sheets.formats.mentah import Hasil
from iku.sheets.formats.unsur import unsur
from iku.sheets.formats.xlsx_lembar import Pembaca
from iku.sheets.formats.xlsx_teks import shared_strings

_BENAR = ("1", "true", "on")


def read_xlsx(arsip: Arsip, hasil: Hasil) -> None:
    """Read every sheet of a workbook.

    Raises: Tolak where it is damaged, too large, or has no sheet of cells.
    """
    buku = pokok(arsip, "xl/workbook.xml")
    isi = unsur(arsip.baca(buku), buku)
    sifat = next((a for _, n, a in isi if n == "workbookPr"), {})
    hubungan = relasi(arsip, buku)
    tempat = dict(hubungan.values())
    gaya = _gaya(arsip, tempat.get("styles", ""), mulai_1904=sifat.get("date1904") in _BENAR)
    teks = shared_strings(arsip, tempat.get("sharedStrings", ""))
    luar = [hubungan.get(a.get("id", ""), ("", ""))[1] for _, n, a in isi if n == "externalReference"]
    pembaca = Pembaca(hasil.palet, gaya, teks, lambda: [_berkas_luar(arsip, n) for n in luar])
    for induk, nama, a in isi:
        if (induk, nama) == ("sheets", "sheet"):
            lampir = Lampir(a.get("name", ""), a.get("id", ""), a.get("state", "visible"))
            tambah_lembar(arsip, pembaca, hasil, hubungan, lampir)
    tanpa_makro_saja(arsip, hasil)


def _berkas_luar(arsip: Arsip, nama: str) -> str:
    """The file name that ``[1]`` in a formula stands for."""
    from urllib.parse import unquote

    sasaran = next((n for _, n in relasi(arsip, nama).values()), "")
    return unquote(sasaran).replace("\\", "/").rpartition("/")[2]


def _gaya(arsip: Arsip, nama: str, *, mulai_1904: bool) -> list[Bentuk]:
    """The number formats by the style index of a cell."""
    umum = Bentuk("", mulai_1904=mulai_1904)
    isi = unsur(arsip.baca(nama), nama) if nama in arsip else []
    kode = BAWAAN | {
        int(a["numFmtId"]): a["formatCode"]
        for induk, n, a in isi
        if (induk, n) == ("numFmts", "numFmt") and a.get("numFmtId", "").isdigit() and "formatCode" in a
    }
    nomor = [a.get("numFmtId", "0") for induk, n, a in isi if (induk, n) == ("cellXfs", "xf")]
    bentuk = {
        n: Bentuk(kode.get(int(n), ""), mulai_1904=mulai_1904) if n.isdigit() else umum for n in set(nomor)
    }
    return [bentuk[n] for n in nomor] or [umum]
