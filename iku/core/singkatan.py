"""Singkatan: short forms, units and trimmings that offices write, as one table of the product."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Singkatan:
    """What the table of abbreviations holds; every text in it is in lower case with single spaces.

    ``kata`` by written form: the words it stands for, empty where the word says nothing. ``satuan`` by
    written form: the unit it means. ``hiasan`` are words that may stand before a name without changing it.
    ``wilayah`` are the names of the office's own kabupaten; empty where they are not set.
    Compared by identity, so that what was normalised with it can be kept.
    """

    kata: Mapping[str, str] = field(default_factory=dict)
    satuan: Mapping[str, str] = field(default_factory=dict)
    hiasan: frozenset[str] = frozenset()
    wilayah: frozenset[str] = frozenset()

    def satuan_baku(self, tulisan: str) -> str:
        """The unit that a written one means; itself where the table does not know it."""
        rapi = rapikan(tulisan)
        return self.satuan.get(rapi, rapi)

    def kenal_satuan(self, tulisan: str) -> bool:
        """Whether the table knows a text as a unit, in any of its writings."""
        rapi = rapikan(tulisan)
        return rapi in self.satuan or rapi in self.satuan.values()


TANPA_SINGKATAN = Singkatan()
"""A table without a row: every word means itself."""


def rapikan(teks: str) -> str:
    """A text as the table writes it: lower case, single spaces, no point at the end."""
    return " ".join(teks.split()).casefold().rstrip(".").rstrip()
