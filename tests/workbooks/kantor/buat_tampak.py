"""What a sheet does not show, or shows otherwise. Run: python -m tests.workbooks.kantor.buat_tampak"""

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

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
    xlsx,
)

JUDUL = "DATA KINERJA TAHUN 2024"


def _tiga_baris() -> bytes:
    return bita(tabel(JUDUL, [baris("koperasi"), baris("usp"), baris("sengketa")]))


def _ganti(lama: bytes, baru: bytes) -> bytes:
    """The three rows with something else in the XML of their sheet."""

    def ganti(bagian: str, isi: bytes) -> bytes:
        if not bagian.endswith("sheet1.xml"):
            return isi
        assert lama in isi
        return isi.replace(lama, baru)

    return kemas(_tiga_baris(), ganti)


@mentah("xlsx")
def baris_tinggi_nol() -> bytes:
    """Dragged together by hand: Excel says no height, not hidden."""
    return _ganti(b'<row r="10">', b'<row r="10" ht="0" customHeight="1">')


@mentah("xlsx")
def kolom_lebar_nol() -> bytes:
    return _ganti(b"</cols>", b'<col min="5" max="5" width="0" customWidth="1"/></cols>')


@mentah("xlsx")
def baris_tanpa_tinggi_di_lembar_tersembunyi() -> bytes:
    """All rows are hidden but those that say how high they are."""

    def ganti(bagian: str, isi: bytes) -> bytes:
        if not bagian.endswith("sheet1.xml"):
            return isi
        for nomor in (5, 8, 9, 11):
            satu = b'<row r="%d"' % nomor
            assert satu in isi
            isi = isi.replace(satu, satu + b' ht="15" customHeight="1"')
        return isi.replace(b"<sheetFormatPr", b'<sheetFormatPr zeroHeight="1"')

    return kemas(_tiga_baris(), ganti)


def _kaya() -> Workbook:
    """Notes as raised digits; a figure struck out beside the new one, and one struck out as a whole."""
    naik, coret = InlineFont(vertAlign="superscript"), InlineFont(strike=True)
    kerja = tabel(JUDUL, [baris("koperasi"), baris("usp"), baris("sengketa")])
    ws = kerja["Data"]
    ws["B9"] = CellRichText("Koperasi", TextBlock(naik, "1)"))
    ws["D9"] = CellRichText("141", TextBlock(naik, "1"))
    ws["E9"] = CellRichText("143", TextBlock(naik, "2)"))
    ws["D10"] = CellRichText(TextBlock(coret, "57"), "58")
    ws["E10"].font = Font(strike=True)
    ws["F10"] = CellRichText("59 ", TextBlock(coret, "61"))
    return kerja


@xlsx
def angka_terangkat_dan_dicoret() -> Workbook:
    return _kaya()


@libre("xls")
def angka_terangkat_dan_dicoret_di_xls() -> Workbook:
    return _kaya()


@libre("ods")
def angka_terangkat_dan_dicoret_di_ods() -> Workbook:
    return _kaya()


def _halaman(*rows: str) -> bytes:
    """A page whose title is in row 1, its head in row 3, its figures from row 4."""
    kepala = "".join(f"<th>{k}</th>" for k in KEPALA[1:])
    isi = "".join(f"<tr>{satu}</tr>\n" for satu in rows)
    css = ".urut { display: none }"
    return (
        f"<html><head><meta charset='utf-8'><style>{css}</style></head><body><h3>{JUDUL}</h3>\n"
        f"<table>\n<tr>{kepala}</tr>\n{isi}</table></body></html>"
    ).encode()


def _baris(kode: str, *sel: str) -> str:
    angka = "".join(f"<td>{satu}</td>" for satu in sel or map(str, ANGKA[kode]))
    return f"<td>{nama(kode)}</td><td>unit</td>{angka}"


@mentah("xls")
def html_potongan_tersembunyi() -> bytes:
    """Sort keys and remarks that the page does not show, in every way that pages hide."""
    return _halaman(
        _baris(
            "koperasi",
            '<span class="urut">1</span>141',
            '<span style="visibility:hidden">2</span>143',
            "<span hidden>3</span>144",
            "<script>document.write(5)</script><template>4</template>146<!-- 7 -->",
        ),
        _baris("usp"),
    )


@mentah("xls")
def html_terangkat_dan_dicoret() -> bytes:
    return _halaman(
        _baris("koperasi", "141<sup>1</sup>", "143<sup>2)</sup>", "<s>150</s>144", "146"),
        _baris("usp", "58", "<del>57</del><ins>58</ins>", "59", "6<sub>0</sub>"),
    )


@mentah("xls")
def html_isian() -> bytes:
    """A page for entering figures, saved as it stood."""
    isian = [f'<input type="text" name="a" value="{n}">' for n in ANGKA["koperasi"]]
    pilih = "<select><option>57<option selected>58</select>"
    rahasia = '<input type="hidden" value="9">59<input type="checkbox" checked value="1">'
    return _halaman(_baris("koperasi", *isian), _baris("usp", pilih, "58", rahasia, "<input>"))


@mentah("xls")
def html_tinggi_nol() -> bytes:
    """A row of no height, a part of the table that is not shown, and a column of no width."""
    kolom = "".join(f"<col{' width=0' if n == 5 else ''}>" for n in range(1, 7))
    isi = _halaman(_baris("koperasi"), _baris("usp"), _baris("sengketa"))
    usp, sengketa = (f"<tr><td>{nama(kode)}".encode() for kode in ("usp", "sengketa"))
    isi = isi.replace(b"<table>", f"<table>{kolom}".encode())
    isi = isi.replace(usp, usp.replace(b"<tr>", b'<tr style="height:0">'))
    return isi.replace(sengketa, b'<tbody style="display:none">' + sengketa)


if __name__ == "__main__":
    main()
