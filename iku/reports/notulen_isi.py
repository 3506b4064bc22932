"""What the notulen of a meeting holds, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from iku.core.baris import Baris
from iku.core.catalogue import Indikator
from iku.core.catatan import JenisCatatan, Keadaan
from iku.core.period import Triwulan

Setahun = tuple[float | None, float | None, float | None, float | None]
"""One figure a triwulan. Missing: None."""


@dataclass(frozen=True, slots=True)
class Grafik:
    """What the small chart of a year draws; ``kalimat`` tells the same in words.

    Units: the indikator's satuan. ``lalu`` is the year before, empty where it does not compare.
    """

    realisasi: Setahun
    target: Setahun
    lalu: Setahun
    tahun_lalu: int
    desimal: int
    kalimat: str


@dataclass(frozen=True, slots=True)
class Putusan:
    """One tindak lanjut of an indikator, by code and short name. Units: ``umur`` and ``terlambat`` in days.

    Missing: ``sampai`` None, ``penutup`` "" while it is open.
    """

    kode: str
    indikator: str
    periode: Triwulan
    apa: str
    siapa: str
    sampai: date | None
    keadaan: Keadaan
    penutup: str = ""
    umur: int = 0
    terlambat: int = 0


@dataclass(frozen=True, slots=True)
class Butir:
    """One indikator of the meeting; ``grafik`` None where its year has no figure at all."""

    indikator: Indikator
    baris: Baris
    kalimat: str
    grafik: Grafik | None
    catatan: Mapping[JenisCatatan, str] = field(default_factory=dict)
    putusan: tuple[Putusan, ...] = ()


@dataclass(frozen=True, slots=True)
class Posisi:
    """How many indikator of a bidang have reached their target, have not, or cannot be judged."""

    bidang: str
    tercapai: int
    belum: int
    tanpa_capaian: int


@dataclass(frozen=True, slots=True)
class Notulen:
    """One meeting: its figures, sentences and decisions. ``waktu`` is when it was put together.

    ``butir`` in the order in which they are told; ``kurang`` names what is not filled, by bidang.
    """

    periode: Triwulan
    lingkup: str
    sk: str
    waktu: datetime
    pembuka: str
    posisi: tuple[Posisi, ...]
    butir: tuple[Butir, ...]
    putusan: tuple[Putusan, ...]
    terbuka: tuple[Putusan, ...]
    kurang: Mapping[str, tuple[str, ...]]
    contoh: bool
