"""Setahun: one variabel in one year, with what all rooms do that settle its claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from iku.core.catalogue import Sifat
from iku.core.finding import Kode, galat
from iku.core.numbers import format_angka
from iku.core.period import ROMAWI
from iku.core.reading import Reading
from iku.sheets.bacaan import Makna
from iku.sheets.layout.akun import Akun, Klaim
from iku.sheets.layout.waktu import nama_kurun

Triwulanan = Mapping[int | None, Klaim]
"""The figure of each quarter that has one."""


@dataclass(frozen=True, slots=True)
class Setahun:
    """One variabel in one year, and the account that its claims go to."""

    akun: Akun
    kode: str
    tahun: int
    sifat: Sifat

    def sisihkan(self, semua: Sequence[Klaim], uraian: str) -> None:
        """Leave claims out, for one reason."""
        for k in semua:
            self.akun.catat(k.sheet, k.tempat, Makna.DILEWATI, uraian, k.kunci, sel=k.sel)

    def satu_nilai(self, semua: Sequence[Klaim]) -> Klaim | None:
        """The one claim on a span that several write alike; None where they differ, which is a fault."""
        pertama, *lain = semua
        if all(k.nilai == pertama.nilai for k in lain):
            self.sisihkan(lain, f"sama dengan isi {pertama.sel}")
            return pertama
        for k in lain:
            if k.nilai != pertama.nilai:
                isi = f"{pertama.sel} berisi {tulis(pertama.nilai)}, sel ini {tulis(k.nilai)}"
                ganda = f"{self.kode} {nama_kurun(k.saat)} {self.tahun}"
                harap, saran = f"satu angka saja; {isi}", "Hapus yang keliru. Keduanya tidak dipakai."
                self.akun.tolak(
                    k.sheet, k.tempat, galat(Kode.KUNCI_GANDA, k.sel, ganda, harap, saran), k.kunci
                )
        self.sisihkan([pertama], "tertulis dua kali dengan angka berbeda")
        return None


def ambil(klaim: Klaim, akun: Akun, nilai: float | None = None, uraian: str = "") -> None:
    """Take a claim as it stands, or with the value that was made of it."""
    hasil = klaim.nilai if nilai is None else nilai
    keterangan = "; ".join(filter(None, (uraian, klaim.catatan))) if uraian else klaim.catatan
    akun.ambil(klaim.sheet, klaim.tempat, Reading(klaim.kunci, hasil, akun.berkas, klaim.sel, keterangan))


def jumlah(nilai: Sequence[float | None]) -> float | None:
    """The exact sum; None where a part is missing."""
    ada = [Decimal(repr(n)) for n in nilai if n is not None]
    return float(sum(ada)) if len(ada) == len(nilai) else None


def tw(triwulan: int) -> str:
    """A quarter as it is called in a message."""
    return f"TW {ROMAWI[triwulan - 1]}"


def tulis(nilai: float | None) -> str:
    """A value as it is written in a message."""
    return "kosong" if nilai is None else format_angka(nilai, 6, tetap=False)
