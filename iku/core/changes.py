"""Changes: what taking a set of readings would do to the figures that are kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from iku.core.reading import Kunci, Reading


class Ubah(StrEnum):
    """What a reading does to its figure."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    TETAP = "tetap"
    """An empty cell over a filled figure: no change."""
    DITARIK = "ditarik"
    """An empty cell that a person says is a withdrawal."""


@dataclass(frozen=True, slots=True)
class Selisih:
    """One reading beside the figure it meets; ``lama`` None where nothing was filled."""

    bacaan: Reading
    lama: float | None
    ubah: Ubah

    @property
    def ditulis(self) -> bool:
        """Whether saving writes a row for it."""
        return self.ubah in (Ubah.BARU, Ubah.BERUBAH, Ubah.DITARIK)


def decide(
    readings: Iterable[Reading], kini: Mapping[Kunci, float | None], tarik: frozenset[Kunci] = frozenset()
) -> tuple[Selisih, ...]:
    """Decide what each reading changes; ``tarik`` names the figures whose empty cell withdraws them.

    An empty cell over nothing says nothing and is left out.
    """
    hasil = []
    for bacaan in readings:
        lama = kini.get(bacaan.kunci)
        if bacaan.nilai is not None or lama is not None:
            hasil.append(Selisih(bacaan, lama, _ubah(bacaan, lama, bacaan.kunci in tarik)))
    return tuple(hasil)


def _ubah(bacaan: Reading, lama: float | None, ditarik: bool) -> Ubah:
    if bacaan.nilai is None:
        return Ubah.DITARIK if ditarik else Ubah.TETAP
    if lama is None:
        return Ubah.BARU
    return Ubah.SAMA if bacaan.nilai == lama else Ubah.BERUBAH


def overlay(kini: Mapping[Kunci, float | None], selisih: Iterable[Selisih]) -> dict[Kunci, float | None]:
    """The figures as they stand once the changes are written."""
    return {**kini, **{p.bacaan.kunci: p.bacaan.nilai for p in selisih if p.ditulis}}
