"""The sentence that opens a page or a meeting: where we stand, what moved, what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from iku.core.period import Triwulan
from iku.core.sentences.say import daftar, kapan


@dataclass(frozen=True, slots=True)
class Gerakan:
    """How many indikator moved since ``sejak``, the triwulan that they compare with."""

    sejak: Triwulan
    naik: int
    turun: int
    tetap: int


def posisi(judul: str, tw: Triwulan, status: Iterable[object]) -> str:
    """``Kebun, Triwulan III 2024: 2 dari 6 indikator mencapai target, 3 belum, 1 belum bisa dinilai``.

    ``status`` holds one an indikator, empty where it cannot be judged.
    """
    awal = f"{judul}, {tw.panjang()}" if judul else tw.panjang()
    semua = list(status)
    if not semua:
        return f"{awal}: tidak ada indikator"
    tercapai, belum = semua.count("tercapai"), semua.count("belum")
    sisa = len(semua) - tercapai - belum
    if sisa == len(semua):
        return f"{awal}: belum satu pun dari {sisa} indikator bisa dinilai"
    bagian = [f"{tercapai} dari {len(semua)} indikator mencapai target"]
    bagian += [f"{belum} belum"] if belum else []
    bagian += [f"{sisa} belum bisa dinilai"] if sisa else []
    return f"{awal}: {', '.join(bagian)}"


def kalimat_pembuka(
    judul: str, tw: Triwulan, status: Iterable[object], gerakan: Iterable[Gerakan], kurang: Mapping[str, int]
) -> str:
    """Where we stand, what moved since which triwulan, and how many entri which bidang owes."""
    return " ".join([f"{posisi(judul, tw, status)}.", *_gerakan(tw, gerakan), _kurang(kurang)])


def _gerakan(tw: Triwulan, gerakan: Iterable[Gerakan]) -> list[str]:
    ruas = [
        f"{'dibanding' if i else 'Realisasi dibanding'} {kapan(g.sejak, tw)}: {_banyak(g)}"
        for i, g in enumerate(g for g in gerakan if g.naik or g.turun or g.tetap)
    ]
    return [f"{'; '.join(ruas)}."] if ruas else []


def _banyak(g: Gerakan) -> str:
    kata = [("naik", g.naik), ("turun", g.turun), ("tetap", g.tetap)]
    return daftar([f"{banyak} {arah}" for arah, banyak in kata if banyak])


def _kurang(kurang: Mapping[str, int]) -> str:
    ada = {bidang: banyak for bidang, banyak in kurang.items() if banyak}
    if not ada:
        return "Semua angka sudah diisi."
    rincian = daftar([f"{bidang} {banyak}" for bidang, banyak in ada.items()])
    return f"{sum(ada.values())} angka belum diisi: {rincian}."
