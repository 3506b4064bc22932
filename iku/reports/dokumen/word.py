"""Word documents: page, styles, headings, captions, references and fields as Word itself knows them."""

import io
from collections.abc import Iterable
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from iku.reports.dokumen.bahan import Bahan
from iku.reports.dokumen.kata import kata
from iku.reports.dokumen.kemas import tetap
from iku.reports.dokumen.word_gaya import TANDA, pasang_gaya
from iku.reports.dokumen.word_medan import daftar_isi, medan, tandai

TABEL, GAMBAR = "Tabel", "Gambar"
"""The kinds of captions, each with a count of its own."""
_A4: Final = (Cm(21.0), Cm(29.7))


class DokumenWord:
    """A Word document being written."""

    def __init__(self, bahan: Bahan, judul: str, *, melintang: bool = False) -> None:
        self.bahan = bahan
        self.docx: Any = Document()
        self._judul = judul
        self._banyak_penanda = 0
        self._nomor = {TABEL: 0, GAMBAR: 0}
        self._isi: list[tuple[int, str, str]] = []
        self._tempat_isi: Any = None
        _buang_gaya_lama(self.docx)
        pasang_gaya(self.docx)
        self._halaman(melintang)
        self._kop()

    @property
    def lebar(self) -> int:
        """How wide the text is. Units: EMU."""
        bagian = self.docx.sections[0]
        return int(bagian.page_width - bagian.left_margin - bagian.right_margin)

    def judul(self, teks: str) -> None:
        """The title of the document."""
        self.docx.add_paragraph(kata(teks), "Title")

    def kepala(self, teks: str, tingkat: int) -> None:
        """A heading, to be found in the table of contents."""
        alinea, nama = self.docx.add_heading(level=tingkat), f"_Toc{len(self._isi) + 1}"
        tandai(alinea, nama, self._penanda(), lambda: alinea.add_run(kata(teks)))
        self._isi.append((tingkat, kata(teks), nama))

    def alinea(self, teks: str, gaya: str | None = None) -> Any:
        """A paragraph; its lines stay lines."""
        return self.docx.add_paragraph(kata(teks), gaya)

    def tambah(self, alinea: Any, teks: str) -> None:
        """Words at the end of a paragraph; their lines stay lines."""
        for nomor, baris in enumerate(kata(teks).split("\n")):
            huruf = alinea.add_run()
            if nomor:
                huruf.add_break()
            huruf.add_text(baris)

    def butir(self, semua: Iterable[str]) -> None:
        """A list."""
        for satu in semua:
            self.docx.add_paragraph(kata(satu), "List Bullet")

    def keterangan(self, jenis: str, teks: str) -> None:
        """A caption with its number as a field: ``Tabel 3. …``."""
        (_, nama), alinea = self.berikutnya(jenis), self.docx.add_paragraph(style="Caption")
        self._nomor[jenis] += 1
        alinea.paragraph_format.keep_with_next = jenis == TABEL

        def isi() -> None:
            alinea.add_run(f"{jenis} ")
            medan(alinea, f" SEQ {jenis} \\* ARABIC ", str(self._nomor[jenis]))

        tandai(alinea, nama, self._penanda(), isi)
        alinea.add_run(f". {kata(teks)}")

    def berikutnya(self, jenis: str) -> tuple[str, str]:
        """How the next caption of a kind will read, and the name by which ``rujuk`` finds it."""
        nomor = self._nomor[jenis] + 1
        return f"{jenis} {nomor}", f"_Ref{jenis}{nomor}"

    def rujuk(self, alinea: Any, jenis: str) -> None:
        """A reference to the next caption of a kind, which Word keeps right."""
        terbaca, nama = self.berikutnya(jenis)
        medan(alinea, f" REF {nama} \\h ", terbaca)

    def daftar_isi(self) -> None:
        """The table of contents stands here; its lines are known when the document is whole."""
        self._tempat_isi = self.docx.add_paragraph()

    def selesai(self) -> bytes:
        """The file, the same from the same state."""
        if self._tempat_isi is not None:
            daftar_isi(self._tempat_isi, self._isi)
        inti = self.docx.core_properties
        inti.title, inti.author = kata(self._judul), kata(self.bahan.naskah.lembaga.dinas)
        inti.last_modified_by, inti.revision, inti.comments = inti.author, 1, ""
        inti.created = inti.modified = self.bahan.waktu.replace(tzinfo=None)
        keluar = io.BytesIO()
        self.docx.save(keluar)
        return tetap(keluar.getvalue(), self.bahan.waktu)

    def _penanda(self) -> int:
        self._banyak_penanda += 1
        return self._banyak_penanda

    def _halaman(self, melintang: bool) -> None:
        bagian = self.docx.sections[0]
        lebar, tinggi = _A4
        bagian.orientation = WD_ORIENT.LANDSCAPE if melintang else WD_ORIENT.PORTRAIT
        bagian.page_width, bagian.page_height = (tinggi, lebar) if melintang else (lebar, tinggi)
        tepi = Cm(1.5) if melintang else Cm(2.5)
        bagian.left_margin = bagian.right_margin = tepi
        bagian.top_margin, bagian.bottom_margin = Cm(2.5), Cm(2.0)

    def _kop(self) -> None:
        """Letterhead on the first page, the marks on every one, the page's number below."""
        lembaga, bagian = self.bahan.naskah.lembaga, self.docx.sections[0]
        bagian.different_first_page_header_footer = True
        kop = bagian.first_page_header
        atas = kop.paragraphs[0]
        atas.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if lembaga.logo:
            atas.add_run().add_picture(io.BytesIO(lembaga.logo), height=Cm(1.8))
            atas.add_run().add_break()
        for nomor, teks in enumerate((lembaga.pemerintah.upper(), lembaga.dinas.upper(), lembaga.alamat)):
            if teks:
                huruf = atas.add_run(kata(teks))
                huruf.bold, huruf.font.size = nomor < 2, Pt(13 if nomor < 2 else 9)
                huruf.add_break()
        for kepala in (kop, bagian.header):
            alinea = kepala.add_paragraph(style=TANDA) if kepala is kop else kepala.paragraphs[0]
            alinea.style = TANDA
            alinea.add_run(kata("; ".join(self.bahan.tanda)))
        for kaki in (bagian.first_page_footer, bagian.footer):
            alinea = kaki.paragraphs[0]
            alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            alinea.add_run("Halaman ")
            medan(alinea, " PAGE ", "1")
            alinea.add_run(" dari ")
            medan(alinea, " NUMPAGES ", "1")


def _buang_gaya_lama(docx: Any) -> None:
    """Take away the template's second set of styles, kept for Word 2007, which ours would contradict."""
    for nama, satu in list(docx.part.rels.items()):
        if satu.reltype.endswith("/stylesWithEffects"):
            docx.part.rels.pop(nama)
