"""Sisa menuju target: how much the pembilang must still grow, or may still grow, for the year's target."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from iku.core.baris import Baris
from iku.core.catalogue import Arah, Catalogue, Indikator, Sifat
from iku.core.expression import Waktu, rujukan
from iku.core.formula_traits import benda, dihitung_bulat
from iku.core.outlook.exact import bulatkan, tepat


class Keadaan(StrEnum):
    """Where a realisasi stands against the year's target."""

    KURANG = "kurang"
    """naik: the pembilang must still grow by so many."""
    TERCAPAI = "tercapai"
    """naik: at the target, or over it by so many."""
    BOLEH = "boleh"
    """turun: at the target or below it; the pembilang may still grow by so many."""
    LEWAT = "lewat"
    """turun: over the target by so many."""
    TAK_TERHITUNG = "tak_terhitung"


class SebabSisa(StrEnum):
    """Why nothing can be said; the first that applies."""

    PENYEBUT_NOL = "penyebut_nol"
    REALISASI_KOSONG = "realisasi_kosong"
    TARGET_KOSONG = "target_kosong"
    """The year has none."""
    TARGET_NOL = "target_nol"
    """naik, where 0 is no target to reach."""
    PENYEBUT_NEGATIF = "penyebut_negatif"


@dataclass(frozen=True, slots=True)
class Sisa:
    """The distance to the year's target with the penyebut as it stands.

    Units: ``satuan``, what the pembilang counts; the indikator's own where it has no penyebut.
    ``jumlah`` is unrounded and never negative: ``keadaan`` says in which direction it lies. ``bulat`` is
    it for people, with ``desimal`` places: whole wherever whole things are counted.
    ``bergerak`` says that the penyebut is bound to move before the year ends, or with the pembilang
    itself, so that the figure holds only "dengan penyebut tetap".
    Missing: None in both, with ``sebab``.
    """

    keadaan: Keadaan
    jumlah: float | None = None
    bulat: float | None = None
    desimal: int = 0
    satuan: str = ""
    bergerak: bool = False
    sebab: SebabSisa | None = None


def sisa(indikator: Indikator, katalog: Catalogue, baris: Baris) -> Sisa:
    """What is left to the year's target: ``target / pengali × penyebut − pembilang``.

    What is lacking and what is over are rounded up to a whole person, unit or case. What may still grow
    under a ceiling, and what a reached target has to spare, are rounded down: the rule says up, but one
    case more would break the target. Without a penyebut it is target − realisasi.
    """
    if sebab := _sebab(indikator, baris):
        return Sisa(Keadaan.TAK_TERHITUNG, sebab=sebab)
    keadaan = _keadaan(indikator, baris)
    jumlah = abs(_jarak(indikator, baris))
    desimal = 0 if dihitung_bulat(indikator.pembilang, katalog) else indikator.desimal
    return Sisa(
        keadaan,
        float(jumlah),
        bulatkan(jumlah, desimal, naik=keadaan in (Keadaan.KURANG, Keadaan.LEWAT)),
        desimal,
        benda(indikator, katalog) if indikator.penyebut else indikator.satuan,
        bergerak=_bergerak(indikator, katalog),
    )


def _sebab(indikator: Indikator, baris: Baris) -> SebabSisa | None:
    if baris.realisasi is None:
        nol = baris.alasan == "penyebut_nol"
        return SebabSisa.PENYEBUT_NOL if nol else SebabSisa.REALISASI_KOSONG
    if baris.target_tahunan is None:
        return SebabSisa.TARGET_KOSONG
    if baris.target_tahunan == 0 and indikator.arah is Arah.NAIK:
        return SebabSisa.TARGET_NOL
    if baris.penyebut is not None and baris.penyebut < 0:
        return SebabSisa.PENYEBUT_NEGATIF
    return None


def _keadaan(indikator: Indikator, baris: Baris) -> Keadaan:
    nyata, target = baris.realisasi or 0.0, baris.target_tahunan or 0.0
    if indikator.arah is Arah.NAIK:
        return Keadaan.TERCAPAI if nyata >= target else Keadaan.KURANG
    return Keadaan.BOLEH if nyata <= target else Keadaan.LEWAT


def _jarak(indikator: Indikator, baris: Baris) -> Fraction:
    target = tepat(baris.target_tahunan or 0.0)
    if baris.realisasi == baris.target_tahunan:
        return Fraction(0)
    if baris.penyebut is None:
        return target - tepat(baris.realisasi or 0.0)
    return target / tepat(indikator.pengali) * tepat(baris.penyebut) - tepat(baris.pembilang or 0.0)


def _bergerak(indikator: Indikator, katalog: Catalogue) -> bool:
    """A flow still grows, a look-back still moves on, and a variabel on both sides moves with itself."""
    if indikator.penyebut is None:
        return False
    bawah = list(rujukan(indikator.penyebut))
    return (
        any(katalog.variabel[r.variabel].sifat is not Sifat.POSISI for r in bawah)
        or any(r.waktu is Waktu.TRIWULAN_SAMA_TAHUN_LALU for r in bawah)
        or bool({r.variabel for r in bawah} & {r.variabel for r in rujukan(indikator.pembilang)})
    )
