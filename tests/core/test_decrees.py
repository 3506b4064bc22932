"""Two decrees: each year is computed by the one that applies to it."""

from collections.abc import Iterable
from itertools import product

import pandas as pd

from iku.core.catalogue import Catalogues
from iku.core.reading import PERANGKAT_DAERAH, Kunci, entri_frame, target_frame
from iku.core.results import compute_results
from iku.core.settings import BAWAAN
from tests.core.bahan import baris, buatan, deret, hitung, sasaran, seragam

TW = (1, 2, 3, 4)


def dua_keputusan() -> Catalogues:
    variabel = [{"kode": k, "bulat": "tidak"} for k in "abc"]
    lama = [{"kode": "A"}, {"kode": "Lama", "penyebut": "a"}]
    baru = [
        {"kode": "Baru", "pembilang": "c", "penyebut": "triwulan_sama_tahun_lalu(c)"},
        {"kode": "A", "pembilang": "a + c"},
    ]
    return Catalogues(
        (
            buatan(lama, variabel),
            buatan([{**b, "sk": "SK 2", "berlaku_sejak": "2026"} for b in baru], variabel),
        )
    )


def entri_dua_keputusan(tahun: Iterable[int]) -> list[tuple[Kunci, float | None]]:
    return [
        satu
        for th, kode in product(tahun, "abc")
        for satu in deret(kode, [th - 2000 + ord(kode) + tw for tw in TW], th)
    ]


def test_a_new_decree_leaves_the_results_of_the_years_before_it_as_they_are() -> None:
    keduanya, target = dua_keputusan(), sasaran("A", {1: 50.0}, 2025)
    entri = entri_dua_keputusan((2023, 2024, 2025, 2026, 2027))
    hasil = seragam(hitung(entri, target, keduanya))
    lama = seragam(hitung(entri, target, Catalogues(keduanya.semua[:1])))
    dulu, dahulu = (f[f["tahun"] < 2026].reset_index(drop=True) for f in (hasil, lama))
    pd.testing.assert_frame_equal(dulu, dahulu)


def test_each_year_is_computed_by_the_decree_that_applies_to_it() -> None:
    hasil = hitung(entri_dua_keputusan((2023, 2025, 2026)), [], dua_keputusan())
    ada = hasil[["indikator", "tahun"]].astype({"indikator": "str"}).drop_duplicates().values.tolist()
    assert ada == [["A", 2023], ["A", 2025], ["A", 2026], ["Lama", 2023], ["Lama", 2025], ["Baru", 2026]]
    assert baris(hasil, "A", 1, 2025)["pembilang"] == 25 + ord("a") + 1
    assert baris(hasil, "A", 1, 2026)["pembilang"] == 2 * 26 + ord("a") + ord("c") + 2


def test_a_new_decree_looks_back_at_years_of_the_old_one() -> None:
    hasil = hitung(entri_dua_keputusan((2025, 2026)), [], dua_keputusan())
    assert baris(hasil, "Baru", 4, 2026)["penyebut"] == 25 + ord("c") + 4


def test_offices_under_two_decrees_keep_their_order() -> None:
    entri = entri_frame(entri_dua_keputusan((2025, 2026)))
    dua = pd.concat([entri.assign(perangkat_daerah=k) for k in ("Z", "B")], ignore_index=True)
    target = target_frame([]).assign(perangkat_daerah=pd.Series(dtype="str"))
    hasil = compute_results(dua, target, dua_keputusan(), BAWAAN)
    kunci = hasil[[PERANGKAT_DAERAH, "indikator", "tahun"]].drop_duplicates().astype("str").values.tolist()
    satu = [["A", "2025"], ["A", "2026"], ["Lama", "2025"], ["Baru", "2026"]]
    assert kunci == [[k, *s] for k in ("B", "Z") for s in satu]
