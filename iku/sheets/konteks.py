"""What a reader of tables knows beside the sheet: the catalogues, and a year to fall back on."""

from dataclasses import dataclass, field

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.reading import Jenis
from iku.sheets.names import Names


@dataclass(slots=True)
class Konteks:
    """The catalogues with their names indexed once; ``tahun`` serves where a file names no year."""

    catalogues: Catalogues
    tahun: int | None = None
    _names: dict[tuple[Jenis, int], Names] = field(default_factory=dict)

    def catalogue(self, tahun: int) -> Catalogue:
        """The catalogue of a year."""
        return self.catalogues.for_year(tahun)

    def names(self, jenis: Jenis, tahun: int) -> Names:
        """The names of one kind in the catalogue of a year."""
        return self._untuk(jenis, self.catalogue(tahun))

    def known(self, jenis: Jenis, *sebutan: str) -> bool:
        """Whether any catalogue knows a row by these names."""
        return any(self._untuk(jenis, k).find(*sebutan) is not None for k in self.catalogues.semua)

    def _untuk(self, jenis: Jenis, katalog: Catalogue) -> Names:
        kunci = (jenis, katalog.berlaku_sejak)
        if kunci not in self._names:
            self._names[kunci] = Names(katalog, jenis)
        return self._names[kunci]
