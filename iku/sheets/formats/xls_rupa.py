"""The looks of texts in xls: fonts that are struck out or raised, of a cell or of a part of its text."""

from itertools import pairwise

import xlrd

from iku.sheets.formats.rupa import berupa, rupa_huruf

_LETAK = ("", "superscript", "subscript")


def rupa_huruf_xls(buku: xlrd.Book, nomor: int) -> str:
    """The look of a font of the workbook."""
    if not 0 <= nomor < len(buku.font_list):
        return ""
    huruf = buku.font_list[nomor]
    # Excel 2 to 4 have neither raised nor lowered fonts.
    letak = getattr(huruf, "escapement", 0)
    return rupa_huruf(coret=bool(huruf.struck_out), letak=_LETAK[letak] if 0 <= letak < 3 else "")


def teks_kaya(buku: xlrd.Book, teks: str, jalan: list[tuple[int, int]], rupa_sel: str) -> str:
    """A text whose parts have fonts of their own: from which letter on, and which font."""
    batas = [(0, rupa_sel), *((awal, rupa_huruf_xls(buku, huruf)) for awal, huruf in jalan), (len(teks), "")]
    return "".join(berupa(teks[a:b], rupa) for (a, rupa), (b, _) in pairwise(batas))
