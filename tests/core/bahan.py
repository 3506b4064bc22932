"""Catalogues made up for the tests, and short ways to write entri and target."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd
import pytest

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.catalogue_columns import IKU_COLUMNS, VARIABEL_COLUMNS
from iku.core.catalogue_file import parse_catalogue
from iku.core.finding import Ditolak, Masalah
from iku.core.reading import Jenis, Kunci, entri_frame, target_frame
from iku.core.results import compute_results
from iku.core.settings import BAWAAN
from iku.core.singkatan_file import parse_singkatan
from tests.regenerate import katalog

AKAR = Path(__file__).resolve().parents[2]
SEED = katalog()
RESMI = Catalogues((SEED,))
SINGKATAN = parse_singkatan((AKAR / "data" / "singkatan.csv").read_bytes(), "singkatan.csv")

Baris = Mapping[str, str]

_INDIKATOR = {
    "kode": "A",
    "level": "sasaran",
    "bidang": "Satu",
    "indikator": "Indikator buatan",
    "nama_pendek": "Buatan",
    "pembilang": "a",
    "penyebut": "b",
    "pengali": "100",
    "satuan": "%",
    "desimal": "2",
    "arah": "naik",
    "dasar": "usulan",
    "baris_lampiran": "1",
    "sk": "SK 1",
    "berlaku_sejak": "2024",
}
_VARIABEL = {
    "kode": "a",
    "nama": "Isian a",
    "satuan": "orang",
    "sifat": "posisi",
    "bidang": "Satu",
    "minimum": "0",
    "bulat": "ya",
}


def indikator_csv(*baris: Baris) -> bytes:
    """The indikator file of a made-up decree; each row says only what is unlike the usual one."""
    return _csv(IKU_COLUMNS, [{**_INDIKATOR, **b} for b in baris])


def variabel_csv(*baris: Baris) -> bytes:
    """The variabel file of a made-up decree; each row says only what is unlike the usual one."""
    return _csv(VARIABEL_COLUMNS, [{**_VARIABEL, **b} for b in baris])


def _csv(kolom: Iterable[str], baris: Iterable[Baris]) -> bytes:
    tujuan = io.StringIO(newline="")
    penulis = csv.DictWriter(tujuan, list(kolom), restval="", lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris)
    return tujuan.getvalue().encode()


def buatan(indikator: Iterable[Baris], variabel: Iterable[Baris]) -> Catalogue:
    """A made-up catalogue, read the way a real one is."""
    return parse_catalogue(
        indikator_csv(*indikator), variabel_csv(*variabel), "indikator.csv", "variabel.csv"
    )


def masalah_katalog(iku: bytes, variabel: bytes) -> tuple[Masalah, ...]:
    """The faults for which a made-up decree is refused."""
    with pytest.raises(Ditolak) as ditolak:
        parse_catalogue(iku, variabel, "indikator.csv", "variabel.csv")
    return ditolak.value.masalah


def satu_rumus(pembilang: str, penyebut: str, **sifat: str) -> Catalogues:
    """A decree of the single indikator A over the variabel named in ``sifat``."""
    baris = [{"kode": kode, "sifat": s, "bulat": "tidak", "minimum": ""} for kode, s in sifat.items()]
    return Catalogues((buatan([{"pembilang": pembilang, "penyebut": penyebut}], baris),))


def deret(kode: str, nilai: Iterable[float | None], tahun: int = 2024) -> list[tuple[Kunci, float | None]]:
    """Entri of one variabel from TW I on; None is an entri that nobody made."""
    return [(Kunci(Jenis.ENTRI, kode, tahun, tw), isi) for tw, isi in enumerate(nilai, 1) if isi is not None]


def sasaran(
    kode: str, isi: Mapping[int | None, float], tahun: int = 2024
) -> list[tuple[Kunci, float | None]]:
    """Targets of one indikator by triwulan; None is the year."""
    return [(Kunci(Jenis.TARGET, kode, tahun, tw), nilai) for tw, nilai in isi.items()]


def hitung(
    entri: Iterable[tuple[Kunci, float | None]],
    target: Iterable[tuple[Kunci, float | None]] = (),
    catalogues: Catalogues = RESMI,
) -> pd.DataFrame:
    """The results frame of keyed figures, under the usual settings."""
    return compute_results(entri_frame(entri), target_frame(target), catalogues, BAWAAN)


def baris(hasil: pd.DataFrame, indikator: str, triwulan: int, tahun: int = 2024) -> dict[str, object]:
    """One row of results with None for whatever is empty."""
    satu = hasil.set_index(["indikator", "tahun", "triwulan"]).loc[(indikator, tahun, triwulan)]
    return {kolom: None if pd.isna(isi) else isi for kolom, isi in satu.items()}


def seragam(hasil: pd.DataFrame) -> pd.DataFrame:
    """The same results with plain words, so that frames of several catalogues compare."""
    kata = [k for k in hasil if hasil[k].dtype == "category"]
    return hasil.astype(dict.fromkeys(kata, "str"))
