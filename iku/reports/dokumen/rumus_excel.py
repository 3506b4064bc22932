"""The catalogue's formulas as a spreadsheet computes them, over a sheet of entri."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from openpyxl.utils import get_column_letter

from iku.core.catalogue import Arah, Catalogue, Indikator, Sifat
from iku.core.expression import Angka, Ekspresi, Hitungan, Negatif, Rujukan, Waktu, rujukan
from iku.core.settings import Pengaturan
from iku.core.words import ALASAN, STATUS

LEMBAR_ENTRI: Final = "Entri"
LEMBAR_TARGET: Final = "Target"
KOLOM_LALU: Final = 5
"""Where last year's four triwulan begin in the sheet of entri; this year's follow."""
KOLOM_TARGET: Final = 4
"""Where the four triwulan begin in the sheet of targets; the year's own stands after them."""


@dataclass(frozen=True)
class Letak:
    """Where figures stand: the row of each variabel among the entri, of each indikator among the targets."""

    katalog: Catalogue
    entri: Mapping[str, int]
    target: Mapping[str, int]

    def sel(self, variabel: str, triwulan: int, *, lalu: bool) -> str:
        """One entri. Its sheet is named, so that it may be read from any other."""
        return f"{LEMBAR_ENTRI}!{_alamat(_kolom(triwulan, lalu), self.entri[variabel])}"

    def sel_target(self, indikator: str, triwulan: int | None) -> str:
        """One target; None asks for the year's."""
        kolom = KOLOM_TARGET + (4 if triwulan is None else triwulan - 1)
        return f"{LEMBAR_TARGET}!{_alamat(kolom, self.target[indikator])}"

    def kini(self, r: Rujukan, triwulan: int) -> str:
        """The entri of the very triwulan that a look-up asks for."""
        t = 4 if r.waktu is Waktu.AKHIR_TAHUN_LALU else triwulan
        return self.sel(r.variabel, t, lalu=r.waktu is not Waktu.KINI)

    def rentang(self, r: Rujukan, triwulan: int) -> tuple[str, int]:
        """All the entri that a look-up needs, and how many they are."""
        akhir = self.kini(r, triwulan)
        t = 4 if r.waktu is Waktu.AKHIR_TAHUN_LALU else triwulan
        if self.katalog.variabel[r.variabel].sifat is Sifat.POSISI or t == 1:
            return akhir, 1
        awal = self.sel(r.variabel, 1, lalu=r.waktu is not Waktu.KINI)
        return f"{awal}:{akhir.partition('!')[2]}", t


def _kolom(triwulan: int, lalu: bool) -> int:
    return KOLOM_LALU + (0 if lalu else 4) + triwulan - 1


def _alamat(kolom: int, baris: int) -> str:
    return f"${get_column_letter(kolom)}${baris}"


@dataclass(frozen=True)
class Rumus:
    """What one indikator's triwulan is, as formulas without their leading sign."""

    letak: Letak
    indikator: Indikator
    triwulan: int

    def pembilang(self) -> str:
        """The upper side; empty where one of its entri is."""
        return self._dijaga([self.indikator.pembilang], self._tulis(self.indikator.pembilang))

    def penyebut(self) -> str:
        """The lower side; empty where one of its entri is, or the formula has none."""
        bawah = self.indikator.penyebut
        return '""' if bawah is None else self._dijaga([bawah], self._tulis(bawah))

    def realisasi(self) -> str:
        """The figure itself, or nothing: never an error of the spreadsheet's."""
        i = self.indikator
        if i.penyebut is None:
            return self._dijaga([i.pembilang], self._tulis(i.pembilang))
        isi = f"{_angka(i.pengali)}*({self._tulis(i.pembilang)})/({self._tulis(i.penyebut)})"
        return self._dijaga([i.pembilang, i.penyebut], isi)

    def alasan(self, realisasi: str) -> str:
        """Why ``realisasi``, a cell, is empty, in the words of the screen."""
        semua = self._rujukan(self._sisi())
        ini = list(dict.fromkeys(self.letak.kini(r, self.triwulan) for r in semua))
        kosong, bolong, nol = (f'"{ALASAN[k]}"' for k in ("data_kosong", "triwulan_bolong", "penyebut_nol"))
        lubang = f"IF({self._kurang(self._sisi())},{bolong},{nol})"
        belum = f"IF(COUNT({','.join(ini)})<{len(ini)},{kosong},{lubang})"
        return f'IF(ISNUMBER({realisasi}),"",{belum})'

    def target(self, triwulan: int | None) -> str:
        """The target of a triwulan, of the year with None; TW IV's and the year's stand for each other."""
        sendiri = self.letak.sel_target(self.indikator.kode, triwulan)
        if triwulan not in (4, None):
            return f'IF(ISNUMBER({sendiri}),{sendiri},"")'
        lain = self.letak.sel_target(self.indikator.kode, None if triwulan == 4 else 4)
        return f'IF(ISNUMBER({sendiri}),{sendiri},IF(ISNUMBER({lain}),{lain},""))'

    def capaian(self, realisasi: str, target: str) -> str:
        """How far one cell reaches another, in percent."""
        ada = f"AND(ISNUMBER({realisasi}),ISNUMBER({target}))"
        if self.indikator.arah is Arah.NAIK:
            isi = f'IF({target}=0,"",{_tepat(realisasi, target, f"100*{realisasi}/{target}")})'
        else:
            biasa = _tepat(realisasi, target, f"100*(2*{target}-{realisasi})/{target}")
            isi = f"IF({target}=0,IF({realisasi}=0,100,0),{biasa})"
        return f'IF({ada},{isi},"")'

    def _sisi(self) -> list[Ekspresi]:
        i = self.indikator
        return [i.pembilang, *([i.penyebut] if i.penyebut else [])]

    def _rujukan(self, sisi: Iterable[Ekspresi]) -> list[Rujukan]:
        return list(dict.fromkeys(r for satu in sisi for r in rujukan(satu)))

    def _kurang(self, sisi: Iterable[Ekspresi]) -> str:
        semua = dict(self.letak.rentang(r, self.triwulan) for r in self._rujukan(sisi))
        return f"COUNT({','.join(semua)})<{sum(semua.values())}" if semua else "FALSE"

    def _dijaga(self, sisi: Iterable[Ekspresi], isi: str) -> str:
        return f'IF({self._kurang(sisi)},"",IFERROR({isi},""))'

    def _tulis(self, ekspresi: Ekspresi) -> str:
        match ekspresi:
            case Angka(nilai):
                return _angka(nilai)
            case Rujukan():
                return self._nilai(ekspresi)
            case Negatif(isi):
                return f"(-{self._tulis(isi)})"
            case Hitungan(operator, kiri, kanan):
                return f"({self._tulis(kiri)}{operator}{self._tulis(kanan)})"

    def _nilai(self, r: Rujukan) -> str:
        rentang, banyak = self.letak.rentang(r, self.triwulan)
        if banyak == 1:
            return rentang
        rata = self.letak.katalog.variabel[r.variabel].sifat is Sifat.RATA_RATA
        return f"SUM({rentang})/{banyak}" if rata else f"SUM({rentang})"


def predikat(capaian: str, pengaturan: Pengaturan) -> str:
    """The word for a cell's capaian, from the limits that are set."""
    isi = '""'
    for batas in reversed(pengaturan.predikat):
        isi = f'IF(ROUND({capaian},2)>={_angka(batas.mulai)},"{_kutip(batas.predikat)}",{isi})'
    return f'IF(ISNUMBER({capaian}),{isi},"")'


def status(capaian: str) -> str:
    """Reached or not."""
    return f'IF(ISNUMBER({capaian}),IF({capaian}>=100,"{STATUS["tercapai"]}","{STATUS["belum"]}"),"")'


def _tepat(realisasi: str, target: str, isi: str) -> str:
    """At the target itself 100, whatever the division's last bit says; never below 0."""
    return f"IF({realisasi}={target},100,MAX(0,{isi}))"


def _angka(nilai: float) -> str:
    return format(Decimal(repr(float(nilai))).normalize(), "f")


def _kutip(teks: str) -> str:
    return teks.replace('"', '""')
