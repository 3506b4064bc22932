"""The styles of a Word document, by Word's own names: a report that takes it in lays it out its own way."""

from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

HURUF: Final = "Calibri"
TANDA, SUMBER = "IKU Tanda", "IKU Sumber"
DAFTAR_ISI: Final = "toc {}"
_BIRU, _JINGGA, _KELABU = RGBColor(0x0B, 0x5C, 0xAD), RGBColor(0x8B, 0x36, 0x01), RGBColor(0x32, 0x3C, 0x46)


def pasang_gaya(docx: Any) -> None:
    """Set what the template has, and add our own."""
    gaya = docx.styles
    gaya["Normal"].font.name, gaya["Normal"].font.size = HURUF, Pt(11)
    gaya["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), HURUF)
    for nama, ukuran in (("Title", 18), ("Heading 1", 15), ("Heading 2", 13), ("Heading 3", 11.5)):
        huruf = gaya[nama].font
        huruf.name, huruf.size, huruf.bold, huruf.color.rgb = HURUF, Pt(ukuran), True, _BIRU
        huruf_asli = gaya[nama].element.rPr.rFonts
        for sifat in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            huruf_asli.attrib.pop(qn(sifat), None)
    gaya["Caption"].font.size, gaya["Caption"].font.color.rgb = Pt(9.5), _KELABU
    for nama, ukuran, miring, warna in ((TANDA, 9, True, _JINGGA), (SUMBER, 9, False, None)):
        baru = gaya.add_style(nama, WD_STYLE_TYPE.PARAGRAPH)
        baru.base_style = gaya["Normal"]
        baru.font.size, baru.font.italic = Pt(ukuran), miring
        if warna is not None:
            baru.font.color.rgb = warna
    gaya[TANDA].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    gaya[SUMBER].paragraph_format.space_after = Pt(2)
    for tingkat in (1, 2, 3):
        baru = gaya.add_style(DAFTAR_ISI.format(tingkat), WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        baru.base_style = gaya["Normal"]
        baru.paragraph_format.left_indent = Cm(0.6 * (tingkat - 1))
        baru.paragraph_format.space_after = Pt(2)
