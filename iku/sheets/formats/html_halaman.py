"""A web page taken apart: its tables row by row, and the lines of text outside of them."""

import re
from html.parser import HTMLParser

_BLOK = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "center", "caption"}
    | {
        "br",
        "hr",
        "body",
        "form",
        "fieldset",
        "pre",
        "address",
        "section",
        "header",
        "footer",
        "tr",
        "td",
        "th",
    }
)
_DIAM = frozenset({"script", "style", "head", "title", "noscript", "template", "select"})
_GAYA = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}", re.DOTALL)
_RUANG = re.compile(r"[ \t\r\n\f]+")
LEBAR_MAKS, TINGGI_MAKS = 1000, 65_536

Sifat = dict[str, str]


class Sel:
    """One cell as written: its text, its span and its attributes."""

    def __init__(self, sifat: Sifat) -> None:
        self.sifat = sifat
        self.lebar = _ulang(sifat.get("colspan"), LEBAR_MAKS)
        self.tinggi = _ulang(sifat.get("rowspan"), TINGGI_MAKS)
        self._potongan: list[str] = []

    def tambah(self, teks: str) -> None:
        """Take in text, a line break as it comes."""
        self._potongan.append(teks)

    @property
    def teks(self) -> str:
        """The text as a browser shows it, line by line."""
        baris = "".join(self._potongan).split("\n")
        return "\n".join(satu.strip(" ") for satu in baris).strip()


class Baris:
    """One row of a table."""

    def __init__(self, tersembunyi: bool) -> None:
        self.tersembunyi = tersembunyi
        self.sel: list[Sel] = []


class Tabel:
    """One table: its rows, and the columns that its ``col`` elements hide."""

    def __init__(self, tersembunyi: bool) -> None:
        self.tersembunyi = tersembunyi
        self.baris: list[Baris] = []
        self.kolom_tersembunyi: set[int] = set()
        self.kolom = 0

    def berisi(self) -> bool:
        """Whether any of its cells holds text."""
        return any(sel.teks for baris in self.baris for sel in baris.sel)


class Halaman(HTMLParser):
    """Collects tables and lines; tolerates tags that nobody closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tabel: list[Tabel] = []
        self.urutan: list[Tabel | str] = []
        """Tables and lines of text in the order of the page."""
        self.kelas: dict[str, str] = {}
        """The CSS of each class."""
        self._tumpuk: list[tuple[Tabel, Sel | None]] = []
        self._sel: Sel | None = None
        self._diam: list[str] = []
        self._baris: list[str] = []
        self._gaya = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "style":
            self._gaya = True
        if tag in _DIAM:
            self._diam.append(tag)
        elif tag == "body":
            self._diam.clear()
        if tag in ("table", "col") or tag in _BLOK:
            self._mulai(tag, {nama: nilai or "" for nama, nilai in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _DIAM:
            self.handle_starttag(tag, attrs)

    def _mulai(self, tag: str, sifat: Sifat) -> None:
        if tag == "table":
            self._diam.clear()
            self._putus()
            tabel = Tabel(is_hidden(sifat, self.kelas))
            self.tabel.append(tabel)
            self.urutan.append(tabel)
            self._tumpuk.append((tabel, self._sel))
            self._sel = None
        elif self._tumpuk and tag in ("tr", "td", "th", "col"):
            self._bagian(self._tumpuk[-1][0], tag, sifat)
        elif self._sel is not None:
            # A source line ends here at most once: two blocks that meet are one break.
            self._sel.tambah("\n")
        else:
            self._putus()

    def _bagian(self, tabel: Tabel, tag: str, sifat: Sifat) -> None:
        if tag == "col":
            lebar = _ulang(sifat.get("span"), LEBAR_MAKS)
            if is_hidden(sifat, self.kelas):
                tabel.kolom_tersembunyi.update(range(tabel.kolom + 1, tabel.kolom + lebar + 1))
            tabel.kolom += lebar
        elif tag == "tr":
            tabel.baris.append(Baris(tabel.tersembunyi or is_hidden(sifat, self.kelas)))
            self._sel = None
        else:
            if not tabel.baris:
                tabel.baris.append(Baris(tabel.tersembunyi))
            self._sel = Sel(sifat)
            tabel.baris[-1].sel.append(self._sel)

    def handle_endtag(self, tag: str) -> None:
        if tag == "style":
            self._gaya = False
        if self._diam and tag == self._diam[-1]:
            self._diam.pop()
        elif tag == "table" and self._tumpuk:
            self._sel = self._tumpuk.pop()[1]
        elif tag in ("td", "th", "tr") and self._tumpuk:
            self._sel = None
        elif tag in _BLOK and not self._tumpuk:
            self._putus()

    def handle_data(self, data: str) -> None:
        if self._gaya:
            self.kelas.update((nama, isi) for nama, isi in _GAYA.findall(data))
        if self._diam:
            return
        rata = _RUANG.sub(" ", data)
        if self._sel is not None:
            self._sel.tambah(rata)
        elif not self._tumpuk:
            self._baris.append(rata)

    def handle_comment(self, data: str) -> None:
        if self._gaya:
            self.handle_data(data)

    def close(self) -> None:
        super().close()
        self._putus()

    def _putus(self) -> None:
        if not self._tumpuk:
            if teks := "".join(self._baris).strip():
                self.urutan.append(teks)
            self._baris.clear()


def is_hidden(sifat: Sifat, kelas: dict[str, str]) -> bool:
    """Whether an element is not shown."""
    gaya = style(sifat, kelas).replace(" ", "").lower()
    return "hidden" in sifat or "display:none" in gaya or "visibility:collapse" in gaya


def style(sifat: Sifat, kelas: dict[str, str]) -> str:
    """The CSS of an element: of its classes, then its own."""
    milik = [kelas.get(nama, "") for nama in sifat.get("class", "").split()]
    return ";".join([*milik, sifat.get("style", "")])


def _ulang(teks: str | None, batas: int) -> int:
    angka = (teks or "").strip()
    return max(1, min(int(angka), batas)) if angka.isdigit() and len(angka) < 10 else 1
