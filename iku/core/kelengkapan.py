"""Kelengkapan: every variabel and triwulan of a year, filled or not, and what is doubtful among it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from iku.core.catalogue import Catalogue, Sifat, Variabel
from iku.core.checks import check_value, dibaca_langsung
from iku.core.finding import Kode, Masalah
from iku.core.formula_traits import semua_rujukan
from iku.core.period import Triwulan
from iku.core.plausibility import check_plausible
from iku.core.plausibility_kini import Kini, entri
from iku.core.reading import Jenis, Kunci, Reading
from iku.core.summary import Kekurangan, missing


class KeadaanSel(StrEnum):
    """What stands at one variabel and triwulan."""

    TERISI = "terisi"
    NOL = "nol"
    """Filled with 0, which is a figure."""
    CURIGA = "curiga"
    """Filled, but it does not fit the others."""
    KOSONG = "kosong"
    """Owed: the triwulan is over."""
    BELUM_WAKTUNYA = "belum_waktunya"
    SETAHUN_SEKALI = "setahun_sekali"
    """Empty and not owed: the figure comes once a year, in another triwulan."""


@dataclass(frozen=True, slots=True)
class SelMatriks:
    """One variabel at one triwulan. Missing: ``nilai`` None; ``sebab`` are the doubts, in sentences."""

    kunci: Kunci
    keadaan: KeadaanSel
    nilai: float | None = None
    sebab: tuple[str, ...] = ()

    @property
    def periode(self) -> Triwulan:
        """Its triwulan."""
        return Triwulan(self.kunci.tahun, self.kunci.triwulan or 0)


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One variabel with its four triwulan."""

    variabel: Variabel
    sel: tuple[SelMatriks, ...]


def matriks(kini: Kini, katalog: Catalogue, tahun: int, today: date) -> tuple[BarisMatriks, ...]:
    """The rows of a year in the catalogue's order; ``kini`` holds every figure that stands.

    A triwulan is owed from the day after its last one.
    """
    ragu = doubts(kini, katalog, tahun)
    return tuple(
        _baris(variabel, kini, katalog, tahun, today, ragu) for variabel in katalog.variabel.values()
    )


def owed(kini: Kini, katalog: Catalogue, tw: Triwulan, indikator: Collection[str]) -> list[Kekurangan]:
    """The entri that the results of some indikator still need, but for yearly ones in other triwulan."""
    dibahas = replace(katalog, indikator={kode: katalog.indikator[kode] for kode in indikator})
    return [
        k
        for k in missing(kini, dibahas, tw)
        if k.triwulan.triwulan in expected(k.variabel, kini, katalog, k.triwulan.tahun)
    ]


def doubts(kini: Kini, katalog: Catalogue, tahun: int) -> dict[Kunci, tuple[str, ...]]:
    """What is doubtful about each entri of a year, in sentences; the checks are those of an upload."""
    # The year after comes along, else its jumps would be laid to the end of this one.
    isi = {
        _alamat(k): Reading(k, float(n), sel=_alamat(k))
        for k, n in kini.items()
        if k.jenis is Jenis.ENTRI
        and n is not None
        and k.tahun in (tahun, tahun + 1)
        and k.kode in katalog.variabel
    }
    masalah = [*_salah_nilai(isi, katalog), *check_plausible(isi.values(), kini, katalog)]
    hasil: dict[Kunci, list[str]] = {}
    for satu in masalah:
        kunci = isi[satu.sel].kunci
        kena = [k for k in (r.kunci for r in isi.values()) if _kena(satu, kunci, k)]
        for k in kena:
            if k.tahun == tahun:
                hasil.setdefault(k, []).append(f"{satu.sebab}.")
    return {k: tuple(dict.fromkeys(sebab)) for k, sebab in hasil.items()}


def _alamat(kunci: Kunci) -> str:
    """A cell of its own for every entri: what a check says is known again by it."""
    return f"{kunci.kode} {kunci.tahun} {kunci.triwulan}"


def _salah_nilai(isi: Mapping[str, Reading], katalog: Catalogue) -> list[Masalah]:
    """Figures that the catalogue as it is now would not take."""
    periksa = (check_value(r.kunci, r.nilai, katalog, sel) for sel, r in isi.items() if r.nilai is not None)
    return [masalah for masalah in periksa if masalah is not None]


def _kena(masalah: Masalah, asal: Kunci, kunci: Kunci) -> bool:
    """Whether a doubt is about this entri; a triwulan that was copied is doubtful throughout."""
    if masalah.kode is Kode.SALINAN_TRIWULAN:
        return (kunci.tahun, kunci.triwulan) == (asal.tahun, asal.triwulan)
    return kunci == asal


def _baris(
    variabel: Variabel,
    kini: Kini,
    katalog: Catalogue,
    tahun: int,
    today: date,
    ragu: Mapping[Kunci, tuple[str, ...]],
) -> BarisMatriks:
    ditunggu = expected(variabel, kini, katalog, tahun)
    return BarisMatriks(
        variabel,
        tuple(
            _sel(entri(variabel.kode, Triwulan(tahun, t)), kini, today, ragu, t in ditunggu)
            for t in range(1, 5)
        ),
    )


def _sel(
    kunci: Kunci, kini: Kini, today: date, ragu: Mapping[Kunci, tuple[str, ...]], ditunggu: bool
) -> SelMatriks:
    nilai = kini.get(kunci)
    if nilai is None:
        if not ditunggu:
            return SelMatriks(kunci, KeadaanSel.SETAHUN_SEKALI)
        lewat = Triwulan(kunci.tahun, kunci.triwulan or 0).akhir < today
        return SelMatriks(kunci, KeadaanSel.KOSONG if lewat else KeadaanSel.BELUM_WAKTUNYA)
    if sebab := ragu.get(kunci):
        return SelMatriks(kunci, KeadaanSel.CURIGA, nilai, sebab)
    return SelMatriks(kunci, KeadaanSel.NOL if nilai == 0 else KeadaanSel.TERISI, nilai)


def expected(variabel: Variabel, kini: Kini, katalog: Catalogue, tahun: int) -> frozenset[int]:
    """The triwulan in which an entri is expected: all, or the one in which a yearly figure comes."""
    semua = frozenset(range(1, 5))
    if not _dari_luar(variabel, katalog):
        return semua
    terisi: dict[int, set[int]] = {}
    for k, nilai in kini.items():
        if k.jenis is Jenis.ENTRI and k.kode == variabel.kode and nilai is not None and k.triwulan:
            terisi.setdefault(k.tahun, set()).add(k.triwulan)
    if not terisi or any(len(isi) > 1 for isi in terisi.values()):
        return semua
    # This year's own, else that of the year nearest to it.
    return frozenset(terisi[min(terisi, key=lambda t: (abs(t - tahun), t))])


def _dari_luar(variabel: Variabel, katalog: Catalogue) -> bool:
    """Whether a stock is only ever read off as it is, like a score that somebody else gives."""
    pemakai = [
        i for i in katalog.indikator.values() if variabel.kode in {r.variabel for r in semua_rujukan(i)}
    ]
    return (
        variabel.sifat is Sifat.POSISI
        and bool(pemakai)
        and all(dibaca_langsung(i, katalog) is variabel for i in pemakai)
    )
