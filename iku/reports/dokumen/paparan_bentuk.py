"""Slides: the office's template or a plain one, and the words and tables that are put on them."""

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu, Inches, Pt

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kata import kata

_LEBAR, _TINGGI = Inches(13.333), Inches(7.5)
_JUDUL: Final = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_ABU: Final = RGBColor.from_string("5A6672")
_TANDA: Final = RGBColor.from_string("8B3601")
KAKI: Final = "Kaki"
"""How the boxes at the foot of every slide are called."""
_UKURAN_JUDUL: Final = ((54, 28), (110, 24), (10_000, 18))
"""The size of a title of up to so many letters. Units: letters; points."""
_TEMPAT_LOGO: Final = (0.0675, 0.06, 0.4, 0.13)
_WARNA_TEMA: Final = {b"4F81BD": b"0B5CAD", b"1F497D": b"323C46", b"C0504D": b"8B3601"}
"""The colours of the plain theme, and ours in their place."""

Kotak = tuple[int, int, int, int]
Bagian = tuple[float, float, float, float]
"""A place as shares of a slide: left, top, width, height."""


class Deck:
    """A presentation being written. Units: shares of the slide's width and height."""

    def __init__(self, bahan: Bahan) -> None:
        self._bahan = bahan
        templat = bahan.naskah.lembaga.paparan
        self._polos = templat is None
        self.pptx: Any = Presentation(io.BytesIO(templat)) if templat else Presentation()
        if self._polos:
            self.pptx.slide_width, self.pptx.slide_height = _LEBAR, _TINGGI
            _warnai_tema(self.pptx)
        _kosongkan(self.pptx)

    def pembuka(self, judul: str) -> Any:
        """The first slide: the same, with its title larger and lower where the shape is ours."""
        slide = self.slide(judul, (0.06, 0.2, 0.88, 0.2), 40)
        if self._polos:
            self._bidang(slide, (0, 0, 0.018, 1))
        if logo := self._bahan.naskah.lembaga.logo:
            x, y, lebar, tinggi = self.kotak(_TEMPAT_LOGO)
            gambar = slide.shapes.add_picture(io.BytesIO(logo), x, y)
            skala = min(lebar / gambar.width, tinggi / gambar.height)
            gambar.name = "Logo"
            gambar.width, gambar.height = int(gambar.width * skala), int(gambar.height * skala)
        return slide

    def slide(
        self, judul: str, tempat_judul: Bagian = (0.03, 0.03, 0.94, 0.11), ukuran: int | None = None
    ) -> Any:
        """A new slide with its title, the office's name and the marks below."""
        slide = self.pptx.slides.add_slide(self._tata_letak())
        tempat = slide.shapes.title
        for lain in [p for p in slide.placeholders if p.placeholder_format.type not in _JUDUL]:
            lain._element.getparent().remove(lain._element)
        besar = ukuran or next(poin for huruf, poin in _UKURAN_JUDUL if len(judul) <= huruf)
        if tempat is None:
            self.teks(slide, tempat_judul, [judul], besar, tebal=True)
        else:
            tempat.text_frame.text = kata(judul)
            if self._polos:
                tempat.left, tempat.top, tempat.width, tempat.height = self.kotak(tempat_judul)
                tempat.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
                for huruf in tempat.text_frame.paragraphs[0].runs:
                    huruf.font.size, huruf.font.bold = Pt(besar), True
                tempat.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
                x, y, _, tinggi = tempat_judul
                self._bidang(slide, (x + 0.0075, y + tinggi, 0.06, 0.006))
        self._kaki(slide)
        return slide

    def _bidang(self, slide: Any, bagian: Bagian) -> None:
        """A plain area in the colour of the theme."""
        bentuk = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *self.kotak(bagian))
        bentuk.name, bentuk.shadow.inherit = "Hiasan", False
        bentuk.line.fill.background()
        bentuk.fill.solid()
        bentuk.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1

    def _kaki(self, slide: Any) -> None:
        b = self._bahan
        nomor = len(self.pptx.slides)
        kaki = [f"{b.naskah.lembaga.dinas}, {nomor}"]
        self.teks(slide, (0.03, 0.94, 0.4, 0.05), kaki, 10, warna=_ABU, nama=f"{KAKI} dinas")
        tanda = ["; ".join(b.tanda)]
        self.teks(slide, (0.43, 0.94, 0.54, 0.05), tanda, 10, warna=_TANDA, nama=f"{KAKI} tanda", kanan=True)

    def _tata_letak(self) -> Any:
        """The layout with a title and as little else as there is."""

        def lain(tata: Any) -> tuple[bool, int]:
            jenis = [p.placeholder_format.type for p in tata.placeholders]
            bingkai = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
            return not any(j in _JUDUL for j in jenis), sum(j not in (*_JUDUL, *bingkai) for j in jenis)

        return min(self.pptx.slide_layouts, key=lain)

    def kotak(self, bagian: Bagian) -> Kotak:
        """A place on the slide, from shares of it: left, top, width, height. Units: EMU."""
        lebar, tinggi = self.pptx.slide_width, self.pptx.slide_height
        x, y, w, h = bagian
        return Emu(int(x * lebar)), Emu(int(y * tinggi)), Emu(int(w * lebar)), Emu(int(h * tinggi))

    def teks(
        self,
        slide: Any,
        bagian: Bagian,
        isi: Iterable[str],
        ukuran: int,
        *,
        tebal: bool = False,
        kanan: bool = False,
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
            if kanan:
                alinea.alignment = PP_ALIGN.RIGHT
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
        bagian: Bagian,
        baris: Sequence[Sequence[str]],
        lebar: Sequence[float],
        ukuran: int = 13,
        *,
        kanan: frozenset[int] = frozenset(),
        tebal: frozenset[int] = frozenset(),
    ) -> None:
        """A table; its first row is the head. ``lebar`` are shares of its width.

        ``kanan`` are the columns set against the right, ``tebal`` the rows in bold.
        """
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
                sel.vertical_anchor = MSO_ANCHOR.MIDDLE
                for alinea in sel.text_frame.paragraphs:
                    if k in kanan:
                        alinea.alignment = PP_ALIGN.RIGHT
                    for huruf in alinea.runs:
                        huruf.font.size = Pt(ukuran)
                        if b in tebal:
                            huruf.font.bold = True


def _warnai_tema(pptx: Any) -> None:
    tema = pptx.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    isi = tema.blob
    for lama, baru in _WARNA_TEMA.items():
        isi = isi.replace(lama, baru)
    tema._blob = isi


def _kosongkan(pptx: Any) -> None:
    """Take the slides of a template away and keep its master."""
    daftar = pptx.slides._sldIdLst
    for satu in list(daftar):
        pptx.part.drop_rel(satu.rId)
        daftar.remove(satu)
