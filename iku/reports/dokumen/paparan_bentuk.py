"""Slides: the office's template or a plain one, and the words and tables that are put on them."""

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Inches, Pt

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kata import kata

_LEBAR, _TINGGI = Inches(13.333), Inches(7.5)
_JUDUL: Final = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_ABU: Final = RGBColor.from_string("5A6672")
_TANDA: Final = RGBColor.from_string("8B3601")
KAKI: Final = "Kaki"
"""How the boxes at the foot of every slide are called."""
_PANJANG: Final = 80
"""Units: letters; a longer title is set smaller."""

Kotak = tuple[int, int, int, int]


class Deck:
    """A presentation being written. Units: shares of the slide's width and height."""

    def __init__(self, bahan: Bahan) -> None:
        self._bahan = bahan
        templat = bahan.naskah.lembaga.paparan
        self._polos = templat is None
        self.pptx: Any = Presentation(io.BytesIO(templat)) if templat else Presentation()
        if self._polos:
            self.pptx.slide_width, self.pptx.slide_height = _LEBAR, _TINGGI
        _kosongkan(self.pptx)

    def slide(self, judul: str) -> Any:
        """A new slide with its title, the office's name and the marks below."""
        slide = self.pptx.slides.add_slide(self._tata_letak())
        tempat = slide.shapes.title
        for lain in [p for p in slide.placeholders if p.placeholder_format.type not in _JUDUL]:
            lain._element.getparent().remove(lain._element)
        kecil = len(judul) > _PANJANG
        if tempat is None:
            self.teks(slide, (0.03, 0.03, 0.94, 0.12), [judul], 22 if kecil else 28, tebal=True)
        else:
            tempat.text_frame.text = kata(judul)
            if self._polos:
                tempat.left, tempat.top, tempat.width, tempat.height = self.kotak((0.03, 0.03, 0.94, 0.12))
                tempat.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
                for huruf in tempat.text_frame.paragraphs[0].runs:
                    huruf.font.size, huruf.font.bold = Pt(22 if kecil else 28), True
                tempat.text_frame.paragraphs[0].alignment = 1
        self._kaki(slide)
        return slide

    def _kaki(self, slide: Any) -> None:
        b = self._bahan
        nomor = len(self.pptx.slides)
        kaki = [f"{b.naskah.lembaga.dinas}, {nomor}"]
        self.teks(slide, (0.03, 0.94, 0.45, 0.05), kaki, 10, warna=_ABU, nama=f"{KAKI} dinas")
        tanda = ["; ".join(b.tanda)]
        self.teks(slide, (0.5, 0.94, 0.47, 0.05), tanda, 10, warna=_TANDA, nama=f"{KAKI} tanda")

    def _tata_letak(self) -> Any:
        """The layout with a title and as little else as there is."""

        def lain(tata: Any) -> tuple[bool, int]:
            jenis = [p.placeholder_format.type for p in tata.placeholders]
            bingkai = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
            return not any(j in _JUDUL for j in jenis), sum(j not in (*_JUDUL, *bingkai) for j in jenis)

        return min(self.pptx.slide_layouts, key=lain)

    def kotak(self, bagian: tuple[float, float, float, float]) -> Kotak:
        """A place on the slide, from shares of it: left, top, width, height. Units: EMU."""
        lebar, tinggi = self.pptx.slide_width, self.pptx.slide_height
        x, y, w, h = bagian
        return Emu(int(x * lebar)), Emu(int(y * tinggi)), Emu(int(w * lebar)), Emu(int(h * tinggi))

    def teks(
        self,
        slide: Any,
        bagian: tuple[float, float, float, float],
        isi: Iterable[str],
        ukuran: int,
        *,
        tebal: bool = False,
        warna: RGBColor | None = None,
        nama: str = "",
    ) -> None:
        """Paragraphs in a box; ``nama`` is what the box is called in the program's list of objects."""
        kotak = slide.shapes.add_textbox(*self.kotak(bagian))
        kotak.name = nama or kotak.name
        bingkai = kotak.text_frame
        bingkai.word_wrap = True
        for nomor, satu in enumerate(isi):
            alinea = bingkai.paragraphs[0] if nomor == 0 else bingkai.add_paragraph()
            for baris, potongan in enumerate(kata(satu).split("\n")):
                if baris:
                    alinea.add_line_break()
                huruf = alinea.add_run()
                huruf.text = potongan
                huruf.font.size, huruf.font.bold = Pt(ukuran), tebal
                if warna is not None:
                    huruf.font.color.rgb = warna

    def tabel(
        self,
        slide: Any,
        bagian: tuple[float, float, float, float],
        baris: Sequence[Sequence[str]],
        lebar: Sequence[float],
        ukuran: int = 13,
    ) -> None:
        """A table; its first row is the head. ``lebar`` are shares of its width."""
        x, y, w, h = self.kotak(bagian)
        tabel = slide.shapes.add_table(len(baris), len(lebar), x, y, w, h).table
        for nomor, satu in enumerate(lebar):
            tabel.columns[nomor].width = Emu(int(w * satu))
        for b, isi in enumerate(baris):
            tabel.rows[b].height = Emu(h // len(baris))
            for k, teks in enumerate(isi):
                sel = tabel.cell(b, k)
                sel.margin_top = sel.margin_bottom = Emu(25400)
                sel.text_frame.text = kata(teks)
                for alinea in sel.text_frame.paragraphs:
                    for huruf in alinea.runs:
                        huruf.font.size = Pt(ukuran)


def _kosongkan(pptx: Any) -> None:
    """Take the slides of a template away and keep its master."""
    daftar = pptx.slides._sldIdLst
    for satu in list(daftar):
        pptx.part.drop_rel(satu.rId)
        daftar.remove(satu)
