"""xlsx and xlsm, ordinary and strict: the workbook around its sheets."""

from iku.sheets.formats.arsip import Arsip
from iku.sheets.formats.bentuk import BAWAAN, Bentuk
from iku.sheets.formats.kemasan import Lampir, pokok, relasi, tambah_lembar, tanpa_makro_saja
from iku.sheets.formats.mentah import Hasil
from iku.sheets.formats.rupa import rupa_huruf
from iku.sheets.formats.unsur import Unsur, unsur
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
    """The number formats, and the looks, by the style index of a cell."""
    isi = unsur(arsip.baca(nama), nama) if nama in arsip else []
    kode = BAWAAN | {
        int(a["numFmtId"]): a["formatCode"]
        for induk, n, a in isi
        if (induk, n) == ("numFmts", "numFmt") and a.get("numFmtId", "").isdigit() and "formatCode" in a
    }
    rupa = _rupa(isi)
    pasangan = [
        (_kode(kode, a.get("numFmtId", "")), rupa.get(a.get("fontId", ""), ""))
        for induk, n, a in isi
        if (induk, n) == ("cellXfs", "xf")
    ]
    bentuk = {p: Bentuk(p[0], mulai_1904=mulai_1904, rupa=p[1]) for p in {("", ""), *pasangan}}
    return [bentuk[p] for p in pasangan] or [bentuk["", ""]]


def _kode(kode: dict[int, str], nomor: str) -> str:
    return kode.get(int(nomor), "") if nomor.isdigit() else ""


def _rupa(isi: list[Unsur]) -> dict[str, str]:
    """The looks of the fonts that are struck out or raised, by their numbers."""
    huruf: list[dict[str, str]] = []
    milik: dict[str, str] = {}
    for induk, nama, a in isi:
        if nama == "font":
            # Fonts stand in differential styles as well, which are not counted.
            milik = {}
            if induk == "fonts":
                huruf.append(milik)
        elif induk == "font" and nama in ("strike", "vertAlign"):
            milik[nama] = a.get("val", "1")
    return {
        str(n): rupa_huruf(coret=h.get("strike") in _BENAR, letak=h.get("vertAlign", ""))
        for n, h in enumerate(huruf)
        if h
    }
