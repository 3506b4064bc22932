"""The catalogue of a decree: its indikator and variabel, and which decree applies to a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from iku.core.expression import Ekspresi, rujukan


class Level(StrEnum):
    """Where an indikator stands in the decree."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"


class Arah(StrEnum):
    """Whether a higher realisasi is better (naik) or a lower one (turun)."""

    NAIK = "naik"
    TURUN = "turun"


class Sifat(StrEnum):
    """How the value of a variabel at a triwulan is built from its entri."""

    POSISI = "posisi"
    AKUMULASI = "akumulasi"
    RATA_RATA = "rata_rata"


class Dasar(StrEnum):
    """Whether the decree gives the formula (SK) or this product proposes one (usulan)."""

    SK = "SK"
    USULAN = "usulan"


class Banding(StrEnum):
    """Over what a part is compared with its whole: the triwulan alone or the year to date."""

    TRIWULAN = "triwulan"
    TAHUN_BERJALAN = "tahun_berjalan"


@dataclass(frozen=True, slots=True)
class Variabel:
    """One base figure that staff count.

    Units: ``satuan``. ``minimum`` and ``maksimum`` bound an entri, None where nothing does.
    ``bagian_dari`` names the variabel that this one is a part of.
    """

    kode: str
    nama: str
    satuan: str
    sifat: Sifat
    bidang: str
    minimum: float | None
    maksimum: float | None
    bulat: bool
    bagian_dari: str | None = None
    bagian_menurut: Banding | None = None


@dataclass(frozen=True, slots=True)
class Indikator:
    """One line of the catalogue.

    ``annex`` holds the decree's columns as printed; ``rumus_sk`` its printed formula (LaTeX between
    dollar signs), empty where the decree gives none. ``nama_pendek`` fits two lines of a card.
    """

    kode: str
    level: Level
    bidang: str
    program: str
    kode_program: str
    nama: str
    nama_pendek: str
    pembilang: Ekspresi
    penyebut: Ekspresi | None
    pengali: float
    satuan: str
    desimal: int
    arah: Arah
    dasar: Dasar
    catatan_sk: str
    tujuan: str
    sasaran: str
    rumus_sk: str
    annex: Mapping[str, str]

    @property
    def variabel(self) -> tuple[str, ...]:
        """The variabel that the formula needs, in its order, each once."""
        semua = list(rujukan(self.pembilang)) + (list(rujukan(self.penyebut)) if self.penyebut else [])
        return tuple(dict.fromkeys(r.variabel for r in semua))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What one decree sets, from the year ``berlaku_sejak`` on.

    ``indikator`` and ``variabel`` run in the order of their files.
    """

    sk: str
    berlaku_sejak: int
    indikator: Mapping[str, Indikator]
    variabel: Mapping[str, Variabel]

    @property
    def bidang(self) -> tuple[str, ...]:
        """The bidang, in the order in which the indikator name them first."""
        return tuple(dict.fromkeys(i.bidang for i in self.indikator.values()))

    @property
    def program(self) -> dict[str, str]:
        """Program by their code, in the order of the codes."""
        return {i.kode_program: i.program for i in sorted(self._program(), key=lambda i: i.kode_program)}

    def _program(self) -> list[Indikator]:
        return [i for i in self.indikator.values() if i.kode_program]


@dataclass(frozen=True, slots=True)
class Catalogues:
    """Every catalogue, one a decree, from the earliest to the latest.

    Raises: ValueError where there is none or two apply from the same year.
    """

    semua: tuple[Catalogue, ...]

    def __post_init__(self) -> None:
        tahun = [k.berlaku_sejak for k in self.semua]
        if not tahun or tahun != sorted(set(tahun)):
            raise ValueError("catalogues run by year, one a year, at least one")

    def for_year(self, tahun: int) -> Catalogue:
        """The catalogue that applies to a year; before the first decree, the first one."""
        berlaku = [k for k in self.semua if k.berlaku_sejak <= tahun]
        return berlaku[-1] if berlaku else self.semua[0]

    def mendahului(self, tahun: int) -> bool:
        """Whether the year lies before the first decree, so that its figures are read backwards."""
        return tahun < self.semua[0].berlaku_sejak

    @property
    def terbaru(self) -> Catalogue:
        """The catalogue of the latest decree."""
        return self.semua[-1]
