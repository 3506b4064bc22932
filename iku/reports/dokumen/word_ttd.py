"""Who signs a Word document."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from iku.reports.dokumen.tanda_tangan import baris_dua_pihak, baris_tanda_tangan
from iku.reports.dokumen.word import DokumenWord


def dua_pihak(dok: DokumenWord) -> None:
    """Both who sign an agreement, side by side, never torn from each other."""
    semua = baris_dua_pihak(dok.bahan)
    dok.alinea("").paragraph_format.keep_with_next = True
    tabel = dok.docx.add_table(len(semua), 2)
    for nomor, (baris, isi) in enumerate(zip(tabel.rows, semua, strict=True)):
        for sel, teks in zip(baris.cells, isi, strict=True):
            alinea = sel.paragraphs[0]
            alinea.text = teks
            alinea.paragraph_format.space_after = Pt(0)
            alinea.paragraph_format.keep_with_next = nomor < len(semua) - 1


def tanda_tangan(dok: DokumenWord) -> None:
    """The block at the right, never torn from itself."""
    semua = baris_tanda_tangan(dok.bahan)
    for nomor, teks in enumerate(semua):
        alinea = dok.alinea(teks)
        alinea.alignment = WD_ALIGN_PARAGRAPH.LEFT
        alinea.paragraph_format.left_indent = int(dok.lebar * 0.58)
        alinea.paragraph_format.space_before = Pt(24 if nomor == 0 else 0)
        alinea.paragraph_format.space_after = Pt(0)
        alinea.paragraph_format.keep_with_next = nomor < len(semua) - 1
