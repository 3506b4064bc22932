"""The cases that were computed twice outside this product come out exactly, and so do the rules' examples."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from iku.core.reading import Jenis, Kunci
from iku.core.results import HASIL_COLUMNS, compute_results
from iku.core.settings import BAWAAN
from tests.core.bahan import AKAR, RESMI, baris, hitung

KASUS = AKAR / "tests" / "cases"
ANGKA = ("pembilang", "penyebut", "realisasi", "target", "target_tahunan", "capaian", "capaian_tahunan")
KATA = ("indikator", "alasan", "alasan_capaian", "predikat", "status")


def entri(folder: Path) -> pd.DataFrame:
    return pd.read_csv(folder / "entri.csv", dtype={"variabel": "str", "nilai": "float64"})


def target(folder: Path) -> pd.DataFrame:
    jenis = {"triwulan": "Int64", "indikator": "str", "target": "float64"}
    return pd.read_csv(folder / "target.csv", dtype=jenis)


def harapan(folder: Path) -> pd.DataFrame:
    return pd.read_csv(
        folder / "hasil.csv", dtype=dict.fromkeys(KATA, "str") | dict.fromkeys(ANGKA, "float64")
    )


@pytest.fixture(params=["lengkap", "bolong"])
def kasus(request: pytest.FixtureRequest) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is computed and what must come out."""
    folder = KASUS / request.param
    return compute_results(entri(folder), target(folder), RESMI, BAWAAN), harapan(folder)


def test_the_columns_are_those_of_the_case(kasus: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    hasil, harus = kasus
    assert tuple(hasil) == tuple(harus) == HASIL_COLUMNS


def test_the_rows_stand_in_the_order_of_the_case(kasus: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    hasil, harus = kasus
    kunci = ["indikator", "tahun", "triwulan"]
    assert hasil[kunci].astype({"indikator": "str"}).values.tolist() == harus[kunci].values.tolist()


@pytest.mark.parametrize("kolom", KATA)
def test_every_word_and_reason_is_the_cases(kasus: tuple[pd.DataFrame, pd.DataFrame], kolom: str) -> None:
    hasil, harus = kasus
    assert hasil[kolom].astype("object").fillna("").tolist() == harus[kolom].fillna("").tolist()


@pytest.mark.parametrize("kolom", ANGKA)
def test_every_figure_is_the_cases(kasus: tuple[pd.DataFrame, pd.DataFrame], kolom: str) -> None:
    hasil, harus = kasus
    np.testing.assert_allclose(hasil[kolom], harus[kolom], rtol=1e-9, atol=0, equal_nan=True)


CONTOH = pd.read_csv(KASUS / "contoh_aturan.csv", sep=";", dtype={"isi": "str"}).fillna({"isi": ""})


@pytest.mark.parametrize("contoh", CONTOH["contoh"].unique())
def test_the_examples_of_the_rules_come_out(contoh: str) -> None:
    isian = CONTOH[CONTOH["contoh"] == contoh]
    jenis = {j: isian[isian["jenis"] == j] for j in ("entri", "target", "hasil")}
    hasil = hitung(_berkunci(jenis["entri"], Jenis.ENTRI), _berkunci(jenis["target"], Jenis.TARGET))
    for harus in jenis["hasil"].itertuples():
        ada = baris(hasil, harus.indikator, int(harus.triwulan), int(harus.tahun))[harus.perihal]
        assert _seperti(harus.isi, ada) == harus.isi, (harus.perihal, harus.triwulan)


def _berkunci(isian: pd.DataFrame, jenis: Jenis) -> list[tuple[Kunci, float | None]]:
    kode = "perihal" if jenis is Jenis.ENTRI else "indikator"
    return [
        (
            Kunci(jenis, b[kode], b["tahun"], None if pd.isna(b["triwulan"]) else int(b["triwulan"])),
            float(b["isi"].replace(",", ".")),
        )
        for b in isian.to_dict("records")
    ]


def _seperti(tertulis: str, ada: object) -> str:
    """The value written the way the rules write it: words whole, figures cut after as many places."""
    if not isinstance(ada, float):
        return "" if ada is None else str(ada)
    desimal = len(tertulis.partition(",")[2])
    bulat, _, pecahan = f"{ada:.12f}".partition(".")
    return f"{bulat},{pecahan[:desimal]}" if desimal else bulat
