"""Kata: what the text of one cell can be, whichever sheet it stands in."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from iku.sheets.cells import Cell, Isi
from iku.sheets.layout.roles import Peran, parse_peran
from iku.sheets.names import Names
from iku.sheets.periods import Kurun, kurun_tanggal, pisah_kurun
from iku.sheets.writing import Angka, Gaya, Kosong, Taksa, baca_tulisan

_TAHUN = re.compile(r"20\d\d|2100")
_NOMOR = re.compile(r"\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?|\(?\s*\d{1,2}\s*=[^a-z]*", re.IGNORECASE)
# Somebody meant a figure here, even where it cannot be read as one: "45,2 persen", "Rp 1.000".
_MIRIP = re.compile(r"(?:rp\.?\s*)?[-+(±<>~=]?\s*\d", re.IGNORECASE)
_PER_TRIWULAN = re.compile(
    r"(?:\b(?:pada|per|tiap|setiap)\s+)?\b(?:triwulan|tw|trw|kuartal)(?:\s+ke)?\s*[-:]?\s*$", re.IGNORECASE
)
_TRIWULAN = re.compile(r"\b(?:tri\s?wulan|tw|trw|kuartal)\b", re.IGNORECASE)
_PERIODE_KECIL: Final = frozenset(("i", "ii", "iii", "iv", "1", "2", "3", "4"))


@dataclass(frozen=True, slots=True)
class Kata:
    """The readings of one cell, before anything around it decides between them.

    ``kurun`` are the periods it mentions, ``sisa`` the text without them, ``peran`` what that says.
    ``utuh`` is True where nothing else is said, so that the cell can stand in a head or name a row's
    period. ``kode`` is everything in the catalogues that ``sisa`` names.
    """

    kurun: tuple[Kurun, ...] = ()
    peran: Peran | None = None
    utuh: bool = False
    kode: frozenset[str] = frozenset()
    sisa: str = ""
    angka: bool = False
    mirip: bool = False
    kosong: bool = False
    triwulan: bool = False
    """Whether what stands below it may number quarters: "Realisasi pada Triwulan" over I to IV."""

    @property
    def nama(self) -> bool:
        """Whether the cell names a variabel or an indikator."""
        return bool(self.kode)

    @property
    def kepala(self) -> bool:
        """Whether the cell can stand in the head of a table."""
        return self.utuh or self.peran is not None


_POLOS_ANGKA = Kata(angka=True)


class Kamus:
    """The words of cells, each looked at once for a whole file."""

    def __init__(
        self,
        names: Sequence[Names],
        arti: Callable[[str], str | None],
        satuan: Callable[[str], bool],
        wilayah: frozenset[str] = frozenset(),
    ) -> None:
        self._names = tuple(names)
        self._arti = arti
        self.satuan = satuan
        self.wilayah = wilayah
        """The names of the office's own kabupaten, in lower case."""
        self._teks: dict[str, Kata] = {}
        self._angka: dict[str, Kata] = {}

    def kata(self, cell: Cell) -> Kata:
        """What a cell can be."""
        # Asked some ten times a cell, so the two common kinds come first and take one look.
        if cell.jenis is Isi.TEKS:
            return self._teks.get(cell.teks) or self.teks(cell.teks)
        if cell.jenis is Isi.ANGKA:
            if (kata := self._angka.get(cell.teks)) is None:
                kata = self._angka[cell.teks] = _angka(cell.teks)
            return kata
        if cell.jenis is Isi.TANGGAL:
            kurun = kurun_tanggal(cell.teks)
            return Kata(sisa=cell.teks, mirip=True) if kurun is None else Kata(kurun=(kurun,), utuh=True)
        return _POLOS_ANGKA

    def teks(self, teks: str) -> Kata:
        """What a text can be."""
        if (kata := self._teks.get(teks)) is None:
            kata = self._teks[teks] = self._baca(teks)
        return kata

    def _baca(self, teks: str) -> Kata:
        if kode := self._kode(teks):
            return Kata(kode=kode, sisa=teks)
        if (peran := parse_peran(teks)) is not None:
            return Kata(peran=peran, triwulan=peran is Peran.TRIWULAN)
        if (cocok := _PER_TRIWULAN.search(teks)) and (
            peran := parse_peran(teks[: cocok.start()])
        ) is not None:
            return Kata(peran=peran, triwulan=True)
        kurun, sisa = pisah_kurun(teks)
        if kurun:
            peran = parse_peran(sisa) if sisa else None
            kode = self._kode(sisa) if sisa and peran is None else frozenset[str]()
            return Kata(
                kurun,
                peran,
                utuh=not sisa or peran is not None or self._bersatuan(sisa),
                kode=kode,
                sisa=sisa,
                triwulan=all(k.awal is None for k in kurun) and _TRIWULAN.search(teks) is not None,
            )
        tulisan = baca_tulisan(teks, Gaya.TAK_TENTU)
        if isinstance(tulisan, Kosong):
            return Kata(sisa=teks, kosong=True)
        if isinstance(tulisan, Angka | Taksa):
            return Kata(angka=True)
        return Kata(sisa=teks, mirip=_MIRIP.match(teks) is not None)

    def _bersatuan(self, sisa: str) -> bool:
        """Whether all that stands beside a period is a unit in parentheses: ``TW I (orang)``."""
        return sisa.startswith("(") and sisa.endswith(")") and self.satuan(sisa.strip(" ()"))

    def _kode(self, teks: str) -> frozenset[str]:
        if (arti := self._arti(teks)) is not None:
            return frozenset((arti,))
        return frozenset(k for n in self._names for k in n.candidates(teks))


def _angka(teks: str) -> Kata:
    if _TAHUN.fullmatch(teks):
        return Kata((Kurun(int(teks), None, None),), utuh=True, angka=True)
    return _POLOS_ANGKA


def nomor_kolom(cell: Cell) -> int | None:
    """The number that a cell gives its column in a row of column numbers: ``5``, ``(5)``, ``(6) = 4 + 5``."""
    cocok = _NOMOR.fullmatch(cell.teks) if cell.jenis in (Isi.ANGKA, Isi.TEKS) else None
    if cocok is None:
        return None
    angka = re.search(r"\d+", cell.teks)
    return int(angka[0]) if angka else None


def triwulan_singkat(cell: Cell) -> bool:
    """Whether a cell below the head *Triwulan* numbers a quarter."""
    return cell.jenis in (Isi.ANGKA, Isi.TEKS) and cell.teks.strip().casefold() in _PERIODE_KECIL
