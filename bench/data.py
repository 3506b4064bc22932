"""Made-up entri and targets of many offices, the same for every contender."""

import numpy as np
import pandas as pd

from iku.core.catalogue import Catalogue

TAHUN = range(2019, 2027)


def offices(katalog: Catalogue, entri: int, bolong: float = 0.01) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Make about ``entri`` entri, a few of them missing, and yearly and quarterly targets.

    Shape: ENTRI_COLUMNS and TARGET_COLUMNS led by ``perangkat_daerah``, rows shuffled.
    """
    acak = np.random.default_rng(2024)
    banyak = round(entri / (len(TAHUN) * 4 * len(katalog.variabel) * (1 - bolong)))
    kantor = [f"PD {nomor:05d}" for nomor in range(banyak)]
    isi = _kunci(kantor, list(katalog.variabel), "variabel")
    isi["nilai"] = acak.integers(0, 5000, len(isi)).astype(float)
    isi = isi[acak.random(len(isi)) >= bolong]
    target = _kunci(kantor, list(katalog.indikator), "indikator")
    target["target"] = acak.integers(0, 10000, len(target)) / 100
    target = target[acak.random(len(target)) < 0.5]
    target["triwulan"] = target["triwulan"].astype("Int64").mask(acak.random(len(target)) < 0.1)
    target = target.drop_duplicates(["perangkat_daerah", "tahun", "triwulan", "indikator"])
    return isi.sample(frac=1, random_state=1, ignore_index=True), target.sample(
        frac=1, random_state=1, ignore_index=True
    )


def _kunci(kantor: list[str], kode: list[str], nama: str) -> pd.DataFrame:
    bentuk = (len(kantor), len(TAHUN), 4, len(kode))
    i_kantor, i_tahun, i_triwulan, i_kode = (
        np.broadcast_to(np.arange(n).reshape([-1 if d == sumbu else 1 for d in range(4)]), bentuk).reshape(-1)
        for sumbu, n in enumerate(bentuk)
    )
    return pd.DataFrame(
        {
            "perangkat_daerah": pd.array(kantor, dtype="str").take(i_kantor),
            "tahun": i_tahun + TAHUN.start,
            "triwulan": i_triwulan + 1,
            nama: pd.array(kode, dtype="str").take(i_kode),
        }
    )
