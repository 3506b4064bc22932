"""Who signs a Word document."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from iku.reports.dokumen.tanda_tangan import baris_tanda_tangan
from iku.reports.dokumen.word import DokumenWord


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
