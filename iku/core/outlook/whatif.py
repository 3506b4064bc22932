"""Hitung-hitungan: the results as they would be with other entri. Nothing is kept."""

from collections.abc import Collection, Mapping

import pandas as pd

from iku.core.catalogue import Catalogue, Catalogues
from iku.core.reading import Jenis, Kunci, entri_frame, target_frame
from iku.core.results import compute_results
from iku.core.settings import Pengaturan


def simulasi(
    angka: Mapping[Kunci, float | None],
    ubahan: Mapping[Kunci, float | None],
    catalogues: Catalogues,
    pengaturan: Pengaturan,
) -> pd.DataFrame:
    """The results of ``angka`` with the entri of ``ubahan`` in their place; None takes an entri away.

    Shape: HASIL_COLUMNS, every indikator and year, as ``compute_results`` gives them.
    Raises: ValueError where ``ubahan`` holds a target, or an entri of no catalogue.
    """
    if target := [k for k in ubahan if k.jenis is not Jenis.ENTRI]:
        raise ValueError(f"a simulation changes entri, not targets: {target}")
    isi = [(k, n) for k, n in {**angka, **ubahan}.items() if n is not None]
    return compute_results(entri_frame(isi), target_frame(isi), catalogues, pengaturan)


def pemakai(variabel: Collection[str], katalog: Catalogue) -> tuple[str, ...]:
    """The indikator whose formula reads one of these variabel, in the decree's order."""
    return tuple(i.kode for i in katalog.indikator.values() if set(variabel) & set(i.variabel))
