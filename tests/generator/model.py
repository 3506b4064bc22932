"""A sheet being written, with what each of its figures states; no reader's grammar is used here."""

import copy
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from iku.core.reading import Jenis, Kunci
from iku.sheets.cells import Isi, Rentang, huruf_kolom

Tempat = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tulis:
    """What somebody put into one cell; a percentage is its stored fraction."""

    isi: str | float | datetime.date
    jenis: Isi = Isi.TEKS
    format: str = ""


def bilangan(nilai: float, format: str = "") -> Tulis:
    """A cell that holds a number."""
    return Tulis(nilai, Isi.ANGKA, format)


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """What one cell states to a careful person: this variabel, over these months, counted so many.

    ``kepala`` and ``nama`` are the cells that give its period and its name. Missing: ``nilai`` None is a
    cell that holds something, of which nobody can say for certain what figure it is.
    """

    sel: Tempat
    kepala: Tempat | None
    nama: Tempat | None
    kunci: Kunci
    awal: int
    akhir: int
    kumulatif: bool
    nilai: float | None
    jelas: bool = True


class Sumber(StrEnum):
    """Where a book says something that its heads leave open."""

    KEPALA = "kepala"
    JUDUL = "judul"
    LEMBAR = "lembar"
    BERKAS = "berkas"


@dataclass(slots=True)
class Kertas:
    """One sheet: its cells, what they state, and which figures are none of a variabel's.

    ``bukan`` are cells that look like figures and are never an entri. ``lapor`` are faults that the
    reader has to speak of, at one of some cells or, where none are named, anywhere.
    """

    judul: str = "Sheet1"
    sel: dict[Tempat, Tulis] = field(default_factory=dict)
    gabungan: list[Rentang] = field(default_factory=list)
    pernyataan: list[Pernyataan] = field(default_factory=list)
    bukan: dict[Tempat, str] = field(default_factory=dict)
    lapor: list[tuple[str, tuple[Tempat, ...]]] = field(default_factory=list)
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: set[int] = field(default_factory=set)
    tersembunyi: bool = False
    jumlah: list[Tempat] = field(default_factory=list)
    satuan: dict[int, Tempat] = field(default_factory=dict)
    """The cell of the unit by the row of its figure; empty where no column of units stands."""

    def tulis(self, tempat: Tempat, isi: str | float | datetime.date | Tulis | None) -> None:
        """Put something into a cell; None and the empty text leave it empty."""
        if isi is None or isi == "":
            return
        if isinstance(isi, Tulis):
            self.sel[tempat] = isi
        elif isinstance(isi, datetime.date):
            self.sel[tempat] = Tulis(isi, Isi.TANGGAL, "dd/mm/yyyy")
        else:
            self.sel[tempat] = Tulis(isi) if isinstance(isi, str) else bilangan(isi)

    def gabung(self, awal: Tempat, akhir: Tempat) -> None:
        """Merge a range, where it is more than one cell."""
        if awal != akhir:
            self.gabungan.append(Rentang(*awal, *akhir))

    def alamat(self, tempat: Tempat) -> str:
        """``Data!D7``."""
        return f"{self.judul}!{huruf_kolom(tempat[1])}{tempat[0]}"

    @property
    def bawah(self) -> int:
        """The last row that holds something."""
        return max((b for b, _ in self.sel), default=0)

    @property
    def kanan(self) -> int:
        """The last column that holds something."""
        return max((k for _, k in self.sel), default=0)

    def pindah(self, ke: Callable[[Tempat], Tempat]) -> "Kertas":
        """The same sheet with every cell at another place; hidden rows and columns are hidden later."""
        baru = Kertas(self.judul)
        baru.sel = {ke(t): isi for t, isi in self.sel.items()}
        baru.gabungan = [Rentang(*ke((g[0], g[1])), *ke((g[2], g[3]))) for g in self.gabungan]
        baru.pernyataan = [_pindah(p, ke) for p in self.pernyataan]
        baru.bukan = {ke(t): sebab for t, sebab in self.bukan.items()}
        baru.lapor = [(sebab, tuple(map(ke, tempat))) for sebab, tempat in self.lapor]
        baru.jumlah = [ke(t) for t in self.jumlah]
        baru.satuan = {ke((b, 1))[0]: ke(t) for b, t in self.satuan.items()}
        return baru

    def geser(self, baris: int, kolom: int) -> "Kertas":
        """The same sheet further down and to the right."""
        return self.pindah(lambda t: (t[0] + baris, t[1] + kolom))

    def balik(self) -> "Kertas":
        """Rows for columns."""
        terbalik = self.pindah(lambda t: (t[1], t[0]))
        terbalik.satuan = {}
        return terbalik

    def tempel(self, lain: "Kertas") -> None:
        """Lay another sheet over this one."""
        self.sel |= lain.sel
        self.gabungan += lain.gabungan
        self.pernyataan += lain.pernyataan
        self.bukan |= lain.bukan
        self.lapor += lain.lapor
        self.jumlah += lain.jumlah
        self.satuan |= lain.satuan

    def ubah(self, lama: Pernyataan, isi: Tulis, **baru: object) -> None:
        """Put something else into a figure's cell, and say what it states now."""
        self.sel[lama.sel] = isi
        self.pernyataan[self.pernyataan.index(lama)] = replace(lama, **baru)  # type: ignore[arg-type]


def _pindah(p: Pernyataan, ke: Callable[[Tempat], Tempat]) -> Pernyataan:
    return replace(p, sel=ke(p.sel), kepala=p.kepala and ke(p.kepala), nama=p.nama and ke(p.nama))


@dataclass(slots=True)
class Buku:
    """One random file: its name, its sheets, and in ``ciri`` what was drawn for it."""

    benih: int
    berkas: str = "data.xlsx"
    kertas: list[Kertas] = field(default_factory=list)
    ciri: list[str] = field(default_factory=list)
    cacat: list[str] = field(default_factory=list)
    hanya_buku: bool = False
    """Whether only a workbook can say it all: the name of a sheet counts, or a merged figure."""
    kurun: tuple[list[tuple[str, str]], int] | None = None
    """How the only period is written, as pairs of now and of another triwulan, and which that is."""

    def salin(self) -> "Buku":
        """A copy that can be spoilt."""
        return copy.deepcopy(self)

    def __str__(self) -> str:
        return (
            f"benih {self.benih}: {self.berkas}; {', '.join(self.ciri)}; cacat: {self.cacat or 'tidak ada'}"
        )


@dataclass(frozen=True, slots=True)
class Benar:
    """What a careful person reads in a book.

    ``nilai`` is all that can be read for certain and ``jelas`` what of it needs no question; ``bukan``
    are the addresses that are never an entri, whatever is said of them.
    """

    nilai: Mapping[Kunci, float]
    jelas: frozenset[Kunci]
    bukan: frozenset[str]
    sel: Mapping[Kunci, tuple[str, ...]]


def entri(kode: str, tahun: int, triwulan: int) -> Kunci:
    """The key of an entri."""
    return Kunci(Jenis.ENTRI, kode, tahun, triwulan)
