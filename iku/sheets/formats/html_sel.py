"""Tables of a web page as written: rows, cells and their text."""

import re
from itertools import groupby

from iku.sheets.formats.html_sifat import Sifat, Tampilan
from iku.sheets.formats.rupa import berupa

LEBAR_MAKS, TINGGI_MAKS = 1000, 65_536
_HURUF = re.compile(r"[^\W\d_]")


class Sel:
    """One cell as written: its text, its span and its attributes."""

    def __init__(self, sifat: Sifat, tampilan: Tampilan, lapis: int) -> None:
        self.sifat = sifat
        self.lebar = ulang(sifat.get("colspan"), LEBAR_MAKS)
        self.tinggi = ulang(sifat.get("rowspan"), TINGGI_MAKS)
        self.lapis = lapis
        """How many elements around it hide or mark."""
        self.tampilan = tampilan
        self._rupa = tampilan.rupa
        self._potongan: list[tuple[str, str]] = []
        self._ditutup: list[str] = []
        self._ekor = False

    def tambah(self, teks: str, rupa: str = "", *, tersembunyi: bool = False) -> None:
        """Take in text, a line break as it comes."""
        if tersembunyi:
            self._ditutup.append(teks)
        else:
            self._potongan.append((self._rupa or rupa, teks))
        self._ekor = tersembunyi or (self._ekor and not teks.strip())

    @property
    def teks(self) -> str:
        """The text as a browser shows it, line by line."""
        if not any(rupa for rupa, _ in self._potongan):
            return _rapat("".join([teks for _, teks in self._potongan]))
        potongan = groupby(self._potongan, lambda satu: satu[0])
        return _rapat("".join(berupa("".join(t for _, t in isi), rupa) for rupa, isi in potongan))

    @property
    def ditutup(self) -> str:
        """The text in it that the page does not show."""
        return _rapat("".join(self._ditutup)) if self._ditutup else ""

    @property
    def berupa(self) -> bool:
        """Whether any of its text is raised, lowered or struck out."""
        return any(rupa and teks.strip() for rupa, teks in self._potongan)

    def sambung(self) -> None:
        """Take words that go on in hidden ones as one text: so Excel writes what its neighbour covers."""
        if self._ekor and _HURUF.search(self.teks):
            self._potongan.append((self._rupa, "".join(self._ditutup)))
            self._ditutup.clear()


class Baris:
    """One row of a table."""

    def __init__(self, tersembunyi: bool) -> None:
        self.tersembunyi = tersembunyi
        self.sel: list[Sel] = []


class Tabel:
    """One table: its rows, and the columns that its ``col`` elements hide."""

    def __init__(self, tersembunyi: bool) -> None:
        self.tersembunyi = tersembunyi
        self.bagian_tersembunyi = False
        self.baris: list[Baris] = []
        self.kolom_tersembunyi: set[int] = set()
        self._kolom = 0
        self._grup: tuple[int, bool] | None = None

    @property
    def sembunyi_kini(self) -> bool:
        """Whether a row that comes now is hidden with all around it."""
        return self.tersembunyi or self.bagian_tersembunyi

    def grup(self, lebar: int, tersembunyi: bool) -> None:
        """A ``colgroup``: columns of its own, or those that stand in it."""
        self._grup = (self._kolom, tersembunyi)
        self._tambah(lebar, tersembunyi)

    def kolom(self, lebar: int, tersembunyi: bool) -> None:
        """A ``col``."""
        if self._grup is not None:
            self._kolom = self._grup[0]
            self._grup = (self._kolom + lebar, self._grup[1])
        self._tambah(lebar, tersembunyi or (self._grup is not None and self._grup[1]))

    def _tambah(self, lebar: int, tersembunyi: bool) -> None:
        if tersembunyi:
            self.kolom_tersembunyi.update(range(self._kolom + 1, self._kolom + lebar + 1))
        self._kolom += lebar

    def tutup_bagian(self, unsur: str) -> None:
        """A group of rows or of columns ends."""
        if unsur == "colgroup":
            self._grup = None
        else:
            self.bagian_tersembunyi = False

    def berisi(self) -> bool:
        """Whether any of its cells holds text."""
        return any(sel.teks or sel.ditutup for baris in self.baris for sel in baris.sel)

    def berangka(self) -> bool:
        """Whether any of its cells holds a digit."""
        return any(h.isdigit() for baris in self.baris for sel in baris.sel for h in sel.teks)


def _rapat(teks: str) -> str:
    if "\n" not in teks:
        return teks.strip()
    return "\n".join(satu.strip(" ") for satu in teks.split("\n")).strip()


def ulang(teks: str | None, batas: int) -> int:
    """How often something stands side by side."""
    angka = (teks or "").strip()
    return max(1, min(int(angka), batas)) if angka.isdigit() and len(angka) < 10 else 1
