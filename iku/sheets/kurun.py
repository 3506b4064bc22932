"""Kurun: a span of months as a heading or a title names it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Kurun:
    """A span of months, both ends in it.

    Missing: ``tahun`` None where no year stands; ``awal`` and ``akhir`` None where only a year does.
    ``kumulatif``: counted from the year's beginning (``s.d. TW III``). ``per``: a moment, not a span
    (``per 30 Juni 2024``, a date); ``awal`` and ``akhir`` are its month, ``hari`` its day where it has one.
    """

    tahun: int | None
    awal: int | None
    akhir: int | None
    kumulatif: bool = False
    per: bool = False
    hari: int | None = field(default=None, compare=False)

    @property
    def triwulan(self) -> int | None:
        """The quarter that it is exactly, else None."""
        if self.awal is None or self.akhir is None or self.awal % 3 != 1 or self.akhir != self.awal + 2:
            return None
        return self.akhir // 3

    @property
    def setahun(self) -> bool:
        """Whether it runs from January to December."""
        return (self.awal, self.akhir) == (1, 12)
