"""A native chart in a Word document: the same chart as the slide's, with its workbook behind it."""

from typing import Any, Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.shared import Emu
from pptx import Presentation

from iku.reports.dokumen.bahan import Bahan, ButirDokumen
from iku.reports.dokumen.grafik import judul_grafik
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.paparan_grafik import pasang_grafik
from iku.reports.dokumen.word_gaya import HURUF

_JENIS_GRAFIK: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_JENIS_BUKU: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KE_GRAFIK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_KE_BUKU: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
_INLINE: Final = """\
<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{lebar}" cy="{tinggi}"/><wp:docPr id="{nomor}" name="Grafik {nomor}"/>
<wp:cNvGraphicFramePr/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="{hubungan}"/>
</a:graphicData></a:graphic></wp:inline>"""
_AWAL_NOMOR: Final = 1000
"""Charts are numbered clear of the pictures that the document numbers by itself."""


class PenggambarWord:
    """Draws the charts of one document, each by drawing it on a slide that is then thrown away."""

    def __init__(self, dokumen: Any) -> None:
        self._dokumen = dokumen
        deck: Any = Presentation()
        self._slide = deck.slides.add_slide(deck.slide_layouts[6])
        self._banyak = 0

    def pasang(self, satu: ButirDokumen, bahan: Bahan, lebar: int, tinggi: int) -> bool:
        """Put the chart of an indikator at the end of the document; False where there is nothing to draw."""
        kotak = (Emu(0), Emu(0), Emu(lebar), Emu(tinggi))
        if not pasang_grafik(self._slide, kotak, satu, bahan, HURUF):
            return False
        self._banyak += 1
        bentuk = self._slide.shapes[-1]
        hubungan = self._salin(bentuk.chart.part)
        bentuk._element.getparent().remove(bentuk._element)
        nomor = _AWAL_NOMOR + self._banyak
        isi = parse_xml(_INLINE.format(lebar=lebar, tinggi=tinggi, nomor=nomor, hubungan=hubungan))
        # What a screen reader says of it; set as an attribute, so that no word can break the XML.
        isi.docPr.set("descr", kata(f"{judul_grafik(satu, bahan)}. {satu.kalimat}"))
        alinea = self._dokumen.add_paragraph()
        # Its caption stands below it, on the same page.
        alinea.paragraph_format.keep_with_next = True
        huruf = alinea.add_run()
        gambar = OxmlElement("w:drawing")
        gambar.append(isi)
        huruf._r.append(gambar)
        return True

    def _salin(self, asal: Any) -> str:
        """Take a chart's parts over into the document; tells the relationship to it."""
        paket, n = self._dokumen.part.package, self._banyak
        buku = Part(
            PackURI(f"/word/embeddings/grafik{n}.xlsx"),
            _JENIS_BUKU,
            asal.chart_workbook.xlsx_part.blob,
            paket,
        )
        grafik = Part(PackURI(f"/word/charts/grafik{n}.xml"), _JENIS_GRAFIK, asal.blob, paket)
        # The chart's own XML names its workbook by this relationship.
        (nama,) = [r.rId for r in asal.rels.values()]
        grafik.rels.add_relationship(_KE_BUKU, buku, nama)
        return str(self._dokumen.part.relate_to(grafik, _KE_GRAFIK))
