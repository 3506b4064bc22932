"""Settings of the computation: the predikat scale and the ceiling for means."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class BatasPredikat:
    """A predikat and the lowest capaian (percent, rounded to two decimals) that earns it."""

    predikat: str
    mulai: float


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """What an office may set.

    ``predikat`` runs from the highest to the lowest, the last one from 0. ``batas_capaian`` is the
    percent at which a capaian is cut before it is averaged; None cuts nothing.
    Source: the lower limits of Permendagri 86/2017.
    """

    predikat: tuple[BatasPredikat, ...]
    batas_capaian: float | None

    def __post_init__(self) -> None:
        mulai = [batas.mulai for batas in self.predikat]
        if not mulai or mulai[-1] != 0 or mulai != sorted(set(mulai), reverse=True):
            raise ValueError("predikat limits must fall strictly and end at 0")
        if len({batas.predikat for batas in self.predikat}) < len(self.predikat):
            raise ValueError("each predikat has a name of its own")
        if self.batas_capaian is not None and self.batas_capaian < 100:
            raise ValueError("batas_capaian is at least 100, or None")


BAWAAN: Final = Pengaturan(
    predikat=(
        BatasPredikat("Sangat Tinggi", 91),
        BatasPredikat("Tinggi", 76),
        BatasPredikat("Sedang", 66),
        BatasPredikat("Rendah", 51),
        BatasPredikat("Sangat Rendah", 0),
    ),
    batas_capaian=120,
)
