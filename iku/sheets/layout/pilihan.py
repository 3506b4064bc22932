"""Pilihan: the answers that fit the questions of a sheet, and how they are read back."""

from collections.abc import Iterable, Mapping
from typing import Final

from iku.core.period import ROMAWI
from iku.sheets.periods import Kurun, parse_kurun
from iku.sheets.tanya import LEWATI, Pilihan
from iku.sheets.writing import Gaya

ENTRI: Final = "entri"
TARGET: Final = "target"
KUMULATIF: Final = "kumulatif"
RIBUAN: Final = "ribuan"
DESIMAL: Final = "desimal"
AKHIR: Final = "akhir"
BACA: Final = "baca"

PILIHAN_LEWATI: Final = Pilihan(LEWATI, "Jangan dibaca")
KOLOM: Final = (
    Pilihan(ENTRI, "Angka yang dihitung pada periodenya (realisasi)"),
    Pilihan(TARGET, "Target"),
    Pilihan(KUMULATIF, "Jumlah sejak awal tahun (s.d. periodenya)"),
    PILIHAN_LEWATI,
)
AKHIR_TAHUN: Final = (Pilihan(AKHIR, "Keadaan pada akhir TW IV"), PILIHAN_LEWATI)
RINCIAN: Final = (Pilihan(ENTRI, "Ini angka seluruh kabupaten"), PILIHAN_LEWATI)
CATATAN: Final = (Pilihan(ENTRI, "Angka biasa: seluruh kabupaten, pada periodenya"), PILIHAN_LEWATI)
CATATAN_KUMULATIF: Final = (
    Pilihan(ENTRI, "Angka pada periodenya saja"),
    Pilihan(KUMULATIF, "Jumlah sejak awal tahun (s.d. periodenya)"),
    PILIHAN_LEWATI,
)
TRIWULAN: Final = (*(Pilihan(f"TW {r}", f"Triwulan {r}") for r in ROMAWI), PILIHAN_LEWATI)
TRIWULAN_TARGET: Final = (Pilihan("setahun", "Target setahun"), *TRIWULAN)
TULISAN: Final = (
    Pilihan(RIBUAN, "Tanda itu memisahkan ribuan"),
    Pilihan(DESIMAL, "Tanda itu koma desimal"),
    PILIHAN_LEWATI,
)


def kunci_kolom(sidik: str, huruf: str) -> str:
    """The name of the answer that says what a column of a layout is."""
    return f"kolom:{sidik}:{huruf}"


def kunci_nama(normal: str) -> str:
    """The name of the answer that says what a row's name means."""
    return f"nama:{normal}"


def kunci_triwulan(dasar: str, *, target: bool) -> str:
    """The name of the answer that says when a table's realisasi or its targets are."""
    return f"triwulan:{dasar}:target" if target else f"triwulan:{dasar}"


def pilihan_tahun(tahun: Iterable[int]) -> tuple[Pilihan, ...]:
    """The years that are mentioned."""
    return tuple(Pilihan(str(t), str(t)) for t in tahun)


def gaya_jawaban(jawab: str, teks: str) -> Gaya | None:
    """The style in which somebody said that a figure is written; None where nobody did."""
    if jawab not in (RIBUAN, DESIMAL):
        return None
    return Gaya.INGGRIS if (jawab == RIBUAN) is ("," in teks) else Gaya.INDONESIA


def jawab_tahun(jawaban: Mapping[str, str], *kunci: str) -> int | None:
    """The year that somebody answered."""
    isi = next((jawaban[k] for k in kunci if k in jawaban), "")
    return int(isi) if isi.isascii() and isi.isdigit() else None


def jawab_kurun(jawaban: Mapping[str, str], kunci: str) -> Kurun | None:
    """The period that somebody answered."""
    isi = jawaban.get(kunci, "")
    return parse_kurun(isi) if isi and isi != LEWATI else None
