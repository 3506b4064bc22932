"""Looking: the results of everything kept, and where each figure came from."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from iku.core.catalogue import Catalogues, Variabel
from iku.core.period import Triwulan
from iku.core.reading import Jenis, Kunci, entri_frame, target_frame
from iku.core.results import compute_results
from iku.core.settings import Pengaturan
from iku.core.summary import periods_read
from iku.services.workspace import Workspace
from iku.store import Current

Figures = dict[Kunci, float | None]


def figures(ws: Workspace) -> Figures:
    """Every figure that stands now; withdrawn ones are not there."""
    return {k: kini.nilai for k, kini in ws.store.current().items() if kini.nilai is not None}


def results(ws: Workspace) -> pd.DataFrame:
    """The results of all years kept. Shape: HASIL_COLUMNS."""
    return results_of(figures(ws), ws.catalogues, ws.pengaturan)


def results_of(isi: Figures, catalogues: Catalogues, pengaturan: Pengaturan) -> pd.DataFrame:
    """The results of a given set of figures. Shape: HASIL_COLUMNS."""
    return compute_results(entri_frame(isi.items()), target_frame(isi.items()), catalogues, pengaturan)


@dataclass(frozen=True, slots=True)
class Asal:
    """One entri that an indikator's triwulan reads, and its origin; ``kini`` None where it is missing."""

    variabel: Variabel
    triwulan: Triwulan
    kini: Current | None

    @property
    def nilai(self) -> float | None:
        """Units: the variabel's satuan. Missing: None."""
        return self.kini.nilai if self.kini else None

    @property
    def waktu(self) -> datetime | None:
        """When it was kept, in UTC."""
        return self.kini.waktu if self.kini else None


def asal(ws: Workspace, indikator: str, tw: Triwulan) -> list[Asal]:
    """Every entri behind one realisasi, in the order in which its formula reads them."""
    katalog = ws.catalogues.for_year(tw.tahun)
    kini = ws.store.current()
    dibaca = periods_read(katalog.indikator[indikator], katalog, tw)
    return [
        Asal(variabel, kapan, kini.get(Kunci(Jenis.ENTRI, variabel.kode, kapan.tahun, kapan.triwulan)))
        for variabel, kapan in dibaca
    ]
