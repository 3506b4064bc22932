"""Formats under false names. Run from the root: .venv/bin/python -m tests.workbooks.kantor.buat_format"""

import quopri

from openpyxl import Workbook

from tests.workbooks.kantor.kertas import (
    ANGKA,
    KEPALA,
    baris,
    bita,
    kemas,
    libre,
    main,
    mentah,
    nama,
    tabel,
    tulisan,
    ubah,
)

JUDUL = "DATA KINERJA TAHUN 2024"
KODE = ("koperasi", "tk_formal")
_SEL = '<td align="right">{}</td>'
_KETAT = (
    (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
)


def _biasa() -> Workbook:
    return tabel(JUDUL, map(baris, KODE))


def _ribuan(angka: float) -> str:
    return f"{angka:,.0f}".replace(",", ".")


def _baris_html(kode: str, sel: str = _SEL, gaya: str = "") -> str:
    angka = "".join(sel.format(_ribuan(n), n) for n in ANGKA[kode])
    return f"<tr{gaya}><td>&nbsp;</td><td>{nama(kode)}</td><td>&nbsp;</td>{angka}</tr>\n"


def _tabel_html(*rows: str, judul: bool = True) -> str:
    """Title rows 1 and 2, a head in rows 3 and 4, figures from row 5; without the title two rows less."""
    atas = (
        f"<tr><td colspan=7><b>{JUDUL}</b></td></tr>\n<tr><td colspan=7>&nbsp;</td></tr>\n" if judul else ""
    )
    rentang = "".join(f"<th rowspan=2>{k}</th>" for k in KEPALA[:3])
    romawi = "".join(f"<th>{r}</th>" for r in ("I", "II", "III", "IV"))
    kepala = f'<tr>{rentang}<th colspan="4">Triwulan</th></tr>\n<tr>{romawi}</tr>\n'
    return f'<table border="1" cellpadding="3">\n{atas}{kepala}{"".join(rows)}</table>\n'


def _halaman(isi: str, gaya: str = "") -> bytes:
    kepala = f"<head><meta charset='utf-8'><style>{gaya}</style></head>"
    return f"<html>{kepala}<body>\n{isi}</body></html>".encode()


@mentah("xls")
def html_aplikasi_web() -> bytes:
    """As e-government applications export to Excel: a table of HTML, named .xls."""
    return _halaman(_tabel_html(*map(_baris_html, KODE)), gaya=r"td{mso-number-format:\@}")


@mentah("xls")
def html_judul_di_luar_tabel() -> bytes:
    """The year stands in a heading above the table."""
    return _halaman(f"<h3>{JUDUL}</h3>\n" + _tabel_html(*map(_baris_html, KODE), judul=False))


@mentah("xls")
def html_baris_tak_tampak() -> bytes:
    """A row that the page does not show."""
    tampak = [_baris_html(k) for k in KODE]
    return _halaman(_tabel_html(*tampak, _baris_html("sengketa", gaya=' style="display:none"')))


@mentah("xls")
def html_angka_asli_x_num() -> bytes:
    """As Excel itself writes web pages: the figure in x:num beside the text that is shown."""
    return _halaman(_tabel_html(*(_baris_html(k, '<td align=right x:num="{1}">{0}</td>') for k in KODE)))


@mentah("xls")
def mhtml_aplikasi_web() -> bytes:
    """A web archive in quoted-printable, named .xls."""
    isi = quopri.encodestring(_halaman(_tabel_html(*map(_baris_html, KODE))))
    kepala = (
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; boundary="----=_BATAS"',
        "",
        "------=_BATAS",
        "Content-Location: file:///C:/laporan.htm",
        "Content-Transfer-Encoding: quoted-printable",
        'Content-Type: text/html; charset="utf-8"',
        "",
        "",
    )
    return "\r\n".join(kepala).encode() + isi.replace(b"\n", b"\r\n") + b"\r\n------=_BATAS--\r\n"


@libre("html", "xls")
def html_libreoffice() -> Workbook:
    return _biasa()


@libre("xls")
def xls_libreoffice() -> Workbook:
    return _biasa()


@libre("ods")
def ods_libreoffice() -> Workbook:
    return _biasa()


@libre("xlsx")
def xlsx_libreoffice() -> Workbook:
    return _biasa()


@mentah("xls")
def xml_excel_lama() -> bytes:
    """SpreadsheetML as LibreOffice writes it; its filter fails on sheets with merges, so from a text file."""
    return ubah(tulisan(",", *KEPALA, rows=map(baris, KODE)).encode(), "xml:MS Excel 2003 XML", "csv")


@mentah("xls")
def xlsx_bernama_xls() -> bytes:
    return bita(_biasa())


@mentah("xlsx")
def xls_bernama_xlsx() -> bytes:
    return ubah(bita(_biasa()), "xls")


@mentah("xlsx")
def ooxml_ketat() -> bytes:
    """Strict OOXML: other namespaces, the same sheet."""

    def ganti(_: str, teks: bytes) -> bytes:
        for lama, baru in _KETAT:
            teks = teks.replace(lama, baru)
        return teks

    return kemas(bita(_biasa()), ganti)


@mentah("xlsm")
def buku_bermakro_dengan_lembar() -> bytes:
    biasa, makro = (
        b"openxmlformats-officedocument.spreadsheetml.sheet.main",
        b"ms-excel.sheet.macroEnabled.main",
    )
    return kemas(bita(_biasa()), lambda _, teks: teks.replace(biasa, makro))


def _baris_teks(*angka: str) -> list[list[object]]:
    return [baris("koperasi"), baris("tk_formal", *angka)]


@mentah("csv")
def csv_titik_koma_cp1252() -> bytes:
    """As Excel in Indonesian writes it; the dash between the months is no ASCII."""
    kepala = (*KEPALA[:3], "Jan – Mar", "Apr – Jun", "Jul – Sep", "Okt – Des")
    rows = _baris_teks("31.220", "31.305", "31.410", "31.502")
    return tulisan(";", *kepala, rows=rows).encode("cp1252")


@mentah("csv")
def csv_koma_utf8_bom() -> bytes:
    return tulisan(",", *KEPALA, rows=_baris_teks()).encode("utf-8-sig")


@mentah("txt")
def tab_utf16() -> bytes:
    """Excel's 'Unicode text'."""
    return tulisan("\t", *KEPALA, rows=_baris_teks()).encode("utf-16")


@mentah("txt")
def garis_tegak() -> bytes:
    return tulisan("|", *KEPALA, rows=_baris_teks()).encode()


@mentah("xls")
def csv_bernama_xls() -> bytes:
    return tulisan(";", *KEPALA, rows=_baris_teks()).encode()


if __name__ == "__main__":
    main()
