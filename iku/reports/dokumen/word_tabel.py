"""Tables of a Word document: the head repeated on every page, no row torn in two."""

from collections.abc import Sequence
from typing import Any, Final

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, RGBColor

from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.tabel import Angka, Lajur, Tabel
from iku.reports.dokumen.word import DokumenWord

_BIRU, _KELABU = "0B5CAD", "E8EDF2"
_TEPI: Final = {"top": 3, "left": 7, "bottom": 3, "right": 7}
"""Units: twentieths of a point round a cell's words, for each point of their size."""
_GARIS: Final = "B8C2CC"
_PUTIH: Final = RGBColor(0xFF, 0xFF, 0xFF)


def tabel(dokumen: DokumenWord, isi: Tabel, ukuran: float = 9.5) -> Any:
    """Put a table at the end of the document. Units: ``ukuran`` in points."""
    kepala = isi.kepala
    hasil = dokumen.docx.add_table(len(kepala) + len(isi.baris), len(isi.lajur), "Table Grid")
    lebar = _lebar(isi.lajur, dokumen.lebar)
    _susun(hasil, lebar, ukuran)
    for nomor, (baris, tr) in enumerate(zip((*kepala, *isi.baris), hasil.rows, strict=True)):
        _sifat(tr, "w:cantSplit")
        di_kepala, judul = nomor < len(kepala), nomor - len(kepala) in isi.kelompok
        if di_kepala:
            _sifat(tr, "w:tblHeader")
        for sel, teks, satu in zip(tr.cells, baris, lebar, strict=True):
            sel.width = satu
            _tulis(sel, teks, ukuran, tebal=di_kepala or judul, putih=di_kepala)
            if di_kepala or judul:
                _warnai(sel, _BIRU if di_kepala else _KELABU)
        if judul:
            _satukan(tr.cells[0], tr.cells[-1])
    _gabung_kepala(hasil, isi)
    return hasil


def pasangan(dokumen: DokumenWord, isi: Sequence[tuple[str, str]], ukuran: float = 10.5) -> None:
    """A table of names and their words."""
    lebar = _lebar((Lajur("", 0.27), Lajur("", 0.73)), dokumen.lebar)
    hasil = dokumen.docx.add_table(len(isi), 2, "Table Grid")
    _susun(hasil, lebar, ukuran)
    for tr, (nama, teks) in zip(hasil.rows, isi, strict=True):
        _sifat(tr, "w:cantSplit")
        for sel, satu, lebar_sel, tebal in zip(tr.cells, (nama, teks), lebar, (True, False), strict=True):
            sel.width = lebar_sel
            _tulis(sel, satu, ukuran, tebal=tebal)
        _warnai(tr.cells[0], _KELABU)


def _lebar(lajur: Sequence[Lajur], penuh: int) -> list[Emu]:
    semua = sum(satu.lebar for satu in lajur)
    return [Emu(int(penuh * satu.lebar / semua)) for satu in lajur]


def _susun(hasil: Any, lebar: Sequence[Emu], ukuran: float) -> None:
    """Fixed widths, light rules, and cells that leave less room round smaller print."""
    hasil.alignment, hasil.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for kolom, satu in zip(hasil.columns, lebar, strict=True):
        kolom.width = satu
    garis, tepi = OxmlElement("w:tblBorders"), OxmlElement("w:tblCellMar")
    for sisi in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _isi(garis, sisi, val="single", sz="4", space="0", color=_GARIS)
    for sisi, lebar_tepi in _TEPI.items():
        _isi(tepi, sisi, w=str(int(lebar_tepi * ukuran)), type="dxa")
    # The schema has an order: borders, layout, margins, and last how the table is to look.
    hasil._tbl.tblPr.find(qn("w:tblLayout")).addprevious(garis)
    hasil._tbl.tblPr.find(qn("w:tblLook")).addprevious(tepi)


def _isi(induk: Any, nama: str, **sifat: str) -> None:
    anak = OxmlElement(f"w:{nama}")
    for satu, nilai in sifat.items():
        anak.set(qn(f"w:{satu}"), nilai)
    induk.append(anak)


def _tulis(sel: Any, isi: str | Angka, ukuran: float, *, tebal: bool, putih: bool = False) -> None:
    alinea = sel.paragraphs[0]
    alinea.paragraph_format.space_after = Pt(0)
    if isinstance(isi, Angka):
        alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif putih:
        alinea.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for nomor, baris in enumerate(kata(str(isi)).split("\n")):
        huruf = alinea.add_run()
        if nomor:
            huruf.add_break()
        huruf.add_text(baris)
        huruf.font.size, huruf.bold = Pt(ukuran), tebal
        if putih:
            huruf.font.color.rgb = _PUTIH


def _sifat(tr: Any, nama: str) -> None:
    tr._tr.get_or_add_trPr().append(OxmlElement(nama))


def _warnai(sel: Any, warna: str) -> None:
    arsir = OxmlElement("w:shd")
    for nama, nilai in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", warna)):
        arsir.set(qn(nama), nilai)
    sel._tc.get_or_add_tcPr().append(arsir)


def _gabung_kepala(hasil: Any, isi: Tabel) -> None:
    """Join the heads that columns share, and those that share none with the row below."""
    if not any(satu.di_bawah for satu in isi.lajur):
        return
    mulai = 0
    for kolom, satu in enumerate(isi.lajur):
        akhir = kolom + 1 == len(isi.lajur) or isi.lajur[kolom + 1].di_bawah != satu.di_bawah
        if not satu.di_bawah:
            _satukan(hasil.cell(0, kolom), hasil.cell(1, kolom))
            mulai = kolom + 1
        elif akhir:
            _satukan(hasil.cell(0, mulai), hasil.cell(0, kolom))
            mulai = kolom + 1


def _satukan(awal: Any, akhir: Any) -> None:
    """Join cells that say the same, and say it once."""
    gabungan = awal.merge(akhir)
    for lebih in gabungan.paragraphs[1:]:
        lebih._p.getparent().remove(lebih._p)
