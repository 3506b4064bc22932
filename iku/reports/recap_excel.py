"""One row of the recap as people read it: words for codes, figures to the digit of the screen."""

from collections.abc import Hashable, Mapping
from typing import Any, Final

import pandas as pd

from iku.core import words
from iku.core.catalogue import Catalogue, Dasar
from iku.core.numbers import format_angka
from iku.core.period import ROMAWI

DESIMAL_CAPAIAN: Final = 2
DESIMAL_ENTRI: Final = 4
_JUDUL: Final = (
    "Tahun",
    "Triwulan",
    "Kode",
    "Indikator",
    "Tingkat",
    "Bidang",
    "Program",
    "Pembilang",
    "Penyebut",
    "Realisasi",
    "Satuan",
    "Keterangan realisasi",
    "Target",
    "Target setahun",
    "Capaian (%)",
    "Capaian setahun (%)",
    "Keterangan capaian",
    "Predikat",
    "Status",
    "Dasar rumus",
)
_CONTOH: Final = "DATA CONTOH"

Row = Mapping[Hashable, Any]


def judul_excel(contoh: bool) -> list[str]:
    """The head of the file; a sample carries its mark in a column of its own, on every row."""
    return [*_JUDUL, "Sumber"] if contoh else list(_JUDUL)


def baris_excel(row: Row, catalogue: Catalogue, contoh: bool) -> list[str]:
    """One row of results as text."""
    indikator = catalogue.indikator[str(row["indikator"])]
    desimal = indikator.desimal
    isi = [
        str(row["tahun"]),
        f"Triwulan {ROMAWI[int(row['triwulan']) - 1]}",
        indikator.kode,
        indikator.nama,
        words.LEVEL[indikator.level],
        indikator.bidang,
        indikator.program,
        angka_layar(row["pembilang"], DESIMAL_ENTRI, tetap=False),
        angka_layar(row["penyebut"], DESIMAL_ENTRI, tetap=False),
        angka_layar(row["realisasi"], desimal),
        indikator.satuan,
        _kata(row["alasan"], words.ALASAN),
        angka_layar(row["target"], desimal),
        angka_layar(row["target_tahunan"], desimal),
        angka_layar(row["capaian"], DESIMAL_CAPAIAN),
        angka_layar(row["capaian_tahunan"], DESIMAL_CAPAIAN),
        _kata(row["alasan_capaian"], words.ALASAN_CAPAIAN),
        "" if pd.isna(row["predikat"]) else str(row["predikat"]),
        _kata(row["status"], words.STATUS),
        "usulan" if indikator.dasar is Dasar.USULAN else f"SK {catalogue.sk}",
    ]
    return [*isi, _CONTOH] if contoh else isi


def angka_layar(nilai: float, desimal: int, *, tetap: bool = True) -> str:
    """The digits of the screen without its thousands points, so that Excel takes them as a number."""
    if nilai != nilai:
        return ""
    return format_angka(nilai, desimal, tetap=tetap).replace(".", "").replace("\u2212", "-")


def _kata(kode: Any, kata: Mapping[str, str]) -> str:
    return "" if pd.isna(kode) else kata[str(kode)]
