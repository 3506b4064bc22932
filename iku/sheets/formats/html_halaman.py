"""A web page taken apart: its tables row by row, and the lines of text outside of them."""

import re
from html.parser import HTMLParser

from iku.sheets.formats.html_isian import PilihanIsian, field_text
from iku.sheets.formats.html_sel import LEBAR_MAKS, Baris, Sel, Tabel, ulang
from iku.sheets.formats.html_selubung import Selubung
from iku.sheets.formats.html_sifat import GayaHalaman, Sifat, is_flat

_BLOK = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "center", "caption"}
    | {"br", "hr", "body", "form", "fieldset", "pre", "address", "section", "header", "footer"}
    | {"tr", "td", "th"}
)
_BAGIAN = frozenset({"tr", "td", "th", "col", "colgroup", "thead", "tbody", "tfoot"})
_HAMPA = frozenset(
    {"br", "hr", "img", "meta", "link", "wbr", "area", "base", "embed", "source", "track", "param"}
)
_DIAM = frozenset({"script", "style", "head", "title", "noscript", "template"})
# What a page whose author forgot to close them goes on from at its first table.
_LUPA_DITUTUP = frozenset({"head", "title", "noscript"})
_TERGAYA = frozenset({"sup", "sub", "s", "strike", "del"})
_RUANG = re.compile(r"[ \t\r\n\f]+")
_BUATAN_EXCEL = "microsoft excel"


class Halaman(HTMLParser):
    """Collects tables and lines; tolerates tags that nobody closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tabel: list[Tabel] = []
        self.urutan: list[Tabel | str] = []
        """Tables and lines of text in the order of the page."""
        self.gaya = GayaHalaman()
        self.buatan_excel = False
        """Whether the page says that Excel wrote it."""
        self._tumpuk: list[tuple[Tabel, Sel | None]] = []
        self._sel: Sel | None = None
        self._diam: list[str] = []
        self._baris: list[str] = []
        self._css: list[str] | None = None
        self._selubung = Selubung()
        self._pilihan: PilihanIsian | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DIAM:
            self._diam.append(tag)
            self._css = [] if tag == "style" else None
            return
        sifat = {nama: nilai or "" for nama, nilai in attrs}
        if tag == "meta":
            tanda = (sifat.get("name", "").lower(), sifat.get("content", "").lower())
            self.buatan_excel |= tanda[0] == "generator" and tanda[1].startswith(_BUATAN_EXCEL)
        elif tag == "body":
            self._diam.clear()
        elif tag == "table":
            self._diam = [satu for satu in self._diam if satu not in _LUPA_DITUTUP]
        if self._diam:
            return
        if tag in ("input", "select", "option"):
            self._isian(tag, sifat)
        elif tag in _BAGIAN and self._tumpuk:
            self._bagian(self._tumpuk[-1][0], tag, sifat)
        elif tag == "table":
            self._mulai_tabel(sifat)
        else:
            self._lain(tag, sifat)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _DIAM:
            self.handle_starttag(tag, attrs)

    def _lain(self, tag: str, sifat: Sifat) -> None:
        if tag in _BLOK:
            if tag != "br":
                # A paragraph that nobody closed ends where the next block begins.
                self._selubung.tutup("p")
            if self._sel is not None:
                # A source line ends here at most once: two blocks that meet are one break.
                self._tulis("\n")
            else:
                self._putus()
        if tag not in _HAMPA and (
            sifat or tag in _TERGAYA or tag in self._selubung or f"<{tag}>" in self.gaya.kelas
        ):
            tampilan = self.gaya[tag, sifat]
            self._selubung.buka(tag, tampilan.tersembunyi, tampilan.rupa)

    def _mulai_tabel(self, sifat: Sifat) -> None:
        self._akhiri_pilihan()
        self._putus()
        luar = self._tumpuk[-1][0] if self._tumpuk else None
        tertutup = luar is not None and (
            luar.sembunyi_kini or (luar.baris[-1:] and luar.baris[-1].tersembunyi)
        )
        tabel = Tabel(bool(tertutup) or self._selubung.menutup() or self.gaya["table", sifat].tersembunyi)
        self.tabel.append(tabel)
        self.urutan.append(tabel)
        self._tumpuk.append((tabel, self._sel))
        self._sel = None

    def _isian(self, tag: str, sifat: Sifat) -> None:
        """A field of a form; one outside of a table chooses what the page shows, and says nothing itself."""
        if tag == "select":
            self._akhiri_pilihan()
            self._pilihan = PilihanIsian(sifat, tampak=not self.gaya[tag, sifat].tersembunyi)
        elif tag == "option" and self._pilihan is not None:
            self._pilihan.opsi(sifat)
        elif tag == "input" and self._sel is not None and not self.gaya[tag, sifat].tersembunyi:
            self._tulis(f" {field_text(sifat)} ")

    def _akhiri_pilihan(self) -> None:
        pilihan, self._pilihan = self._pilihan, None
        if pilihan is not None and pilihan.tampak:
            self._tulis(f" {pilihan.teks} ")

    def _bagian(self, tabel: Tabel, tag: str, sifat: Sifat) -> None:
        tersembunyi = self.gaya[tag, sifat].tersembunyi
        if tag in ("td", "th"):
            self._mulai_sel(tabel, tag, sifat)
        elif tag == "tr":
            self._tutup_sel()
            rata = is_flat(sifat, self.gaya.kelas, "height")
            tertutup = tabel.sembunyi_kini or self._selubung.menutup()
            tabel.baris.append(Baris(tertutup or tersembunyi or rata))
        elif tag in ("col", "colgroup"):
            tambah = tabel.kolom if tag == "col" else tabel.grup
            lebar = ulang(sifat.get("span"), LEBAR_MAKS)
            tambah(lebar, tersembunyi or is_flat(sifat, self.gaya.kelas, "width"))
        else:
            self._tutup_sel()
            tabel.bagian_tersembunyi = tersembunyi

    def _mulai_sel(self, tabel: Tabel, tag: str, sifat: Sifat) -> None:
        self._tutup_sel()
        if not tabel.baris:
            tabel.baris.append(Baris(tabel.sembunyi_kini))
        if sifat.get("height", "").strip() == "0":
            tabel.baris[-1].tersembunyi = True
        self._sel = Sel(sifat, self.gaya[tag, sifat], len(self._selubung))
        tabel.baris[-1].sel.append(self._sel)

    def _tutup_sel(self) -> None:
        self._akhiri_pilihan()
        if self._sel is not None:
            self._selubung.potong(self._sel.lapis)
            if self.buatan_excel:
                self._sel.sambung()
        self._sel = None

    def handle_endtag(self, tag: str) -> None:
        if tag == "style" and self._css is not None:
            self.gaya.baca("".join(self._css))
            self._css = None
        if self._diam:
            if tag == self._diam[-1]:
                self._diam.pop()
            return
        if tag == "select":
            self._akhiri_pilihan()
        elif tag == "table" and self._tumpuk:
            self._tutup_sel()
            self._sel = self._tumpuk.pop()[1]
        elif tag in ("td", "th", "tr") and self._tumpuk:
            self._tutup_sel()
        elif tag in _BAGIAN and self._tumpuk:
            self._tumpuk[-1][0].tutup_bagian(tag)
        else:
            self._selubung.tutup(tag)
            if tag in _BLOK and not self._tumpuk:
                self._putus()

    def handle_data(self, data: str) -> None:
        if self._css is not None:
            self._css.append(data)
        if self._diam:
            return
        rata = _RUANG.sub(" ", data)
        if self._pilihan is not None:
            self._pilihan.tambah(rata)
        elif self._sel is not None:
            self._tulis(rata)
        elif not self._tumpuk and not self._selubung.menutup():
            self._baris.append(rata)

    def _tulis(self, teks: str) -> None:
        """Put text into the cell that is open."""
        if self._sel is not None:
            self._sel.tambah(teks, self._selubung.rupa, tersembunyi=self._selubung.menutup(self._sel.lapis))

    def handle_comment(self, data: str) -> None:
        if self._css is not None:
            self._css.append(data)

    def close(self) -> None:
        super().close()
        self._putus()

    def _putus(self) -> None:
        if not self._tumpuk:
            if teks := "".join(self._baris).strip():
                self.urutan.append(teks)
            self._baris.clear()
