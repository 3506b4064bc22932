"""The sentence that opens a page or a meeting: where we stand, what moved, what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from iku.core.period import Triwulan
from iku.core.sentences.say import daftar


@dataclass(frozen=True, slots=True)
class Gerakan:
    """How many indikator moved since the triwulan before; the rest compare with nothing."""

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
    judul: str, tw: Triwulan, status: Iterable[object], gerakan: Gerakan, kurang: Mapping[str, int]
) -> str:
    """Where we stand, what moved since the triwulan before, and how many entri which bidang owes."""
    return " ".join([f"{posisi(judul, tw, status)}.", *_gerakan(tw, gerakan), _kurang(kurang)])


def _gerakan(tw: Triwulan, g: Gerakan) -> list[str]:
    kata = [("naik", g.naik), ("turun", g.turun), ("tetap", g.tetap)]
    ada = [f"{banyak} {arah}" for arah, banyak in kata if banyak]
    if not ada:
        return []
    lalu = tw.sebelumnya()
    sejak = str(lalu) if lalu.tahun != tw.tahun else str(lalu).removesuffix(f" {lalu.tahun}")
    return [f"Realisasi sejak {sejak}: {daftar(ada)}."]


def _kurang(kurang: Mapping[str, int]) -> str:
    ada = {bidang: banyak for bidang, banyak in kurang.items() if banyak}
    if not ada:
        return "Semua angka sudah diisi."
    rincian = daftar([f"{bidang} {banyak}" for bidang, banyak in ada.items()])
    return f"Belum diisi {sum(ada.values())} angka: {rincian}."
